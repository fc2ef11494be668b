import type { Context } from 'hono';
import { frameIn } from '../../design/layout.ts';
import { paths } from '../../paths.ts';
import { readForm } from '../../platform/form.ts';
import { allowed, found } from '../../platform/found.ts';
import { once } from '../../platform/once.ts';
import { isRefusal, type Refusal } from '../../platform/refusal.ts';
import { goTo, numberIn, type Site, show, showToEveryGuest } from '../../platform/site.ts';
import { findSeat, seatName, viewerIn } from '../organisations/public.ts';
import { type Budget, nextMoment, rulesAreFrozen } from './budget.ts';
import { calendarOf } from './calendar.ts';
import { changeRules } from './change-rules.ts';
import { changeRulesPage } from './pages/change-rules-page.ts';
import { differencesInWords } from './pages/rule-words.ts';
import { rulesPage, type StatedRules } from './pages/rules-page.ts';
import { mayRun } from './policy.ts';
import { fixedFields } from './rules-change.ts';
import { typedRules } from './rules-draft.ts';
import { findBudget, rulesOf } from './store.ts';
import { typedRulesFrom } from './typed-from-form.ts';

export function rulesRoutes({ router, database, settings, now }: Site): void {
  const db = database.read;

  const budgetIn = async (c: Context): Promise<Budget> => found(await findBudget(db, numberIn(c, 'id')));

  /** A budget of which the reader may still change the rules. */
  const budgetToChange = async (c: Context): Promise<Budget> => {
    const budget = await budgetIn(c);
    allowed(mayRun(viewerIn.of(c), budget) && budget.resultPublishedAt === null);
    return budget;
  };

  router.get(paths.budgetRules(':id'), async c => {
    const moment = now();
    const budget = await budgetIn(c);
    const versions: StatedRules[] = [];
    for (const version of await rulesOf(db, budget.id)) {
      const seat = await findSeat(db, version.statedBySeatId);
      versions.push({ ...version, statedBy: seat ? `${seatName(seat)}, ${seat.bodyName}` : budget.bodyName });
    }
    const page = rulesPage(frameIn.of(c), {
      budget,
      versions,
      mayChange: mayRun(viewerIn.of(c), budget) && budget.resultPublishedAt === null,
      now: moment,
    });
    return showToEveryGuest(c, page, { until: nextMoment(budget, moment) });
  });

  router.get(paths.budgetCalendar(':id'), async c => {
    const budget = await budgetIn(c);
    const [latest] = await rulesOf(db, budget.id);
    const calendar = calendarOf(budget, {
      statedAt: latest?.statedAt ?? budget.createdAt,
      siteAddress: settings.baseUrl,
      pageAddress: new URL(paths.budget(budget.id), settings.baseUrl).href,
    });
    return c.body(calendar, 200, {
      'Content-Type': 'text/calendar; charset=utf-8',
      'Content-Disposition': `inline; filename="wijkbudget-${budget.id}.ics"`,
    });
  });

  router.get(paths.changeBudgetRules(':id'), async c => {
    const budget = await budgetToChange(c);
    const typed = typedRules(budget.rules);
    return show(c, changeRulesPage(frameIn.of(c), { budget, typed, reason: '', now: now() }));
  });

  router.post(paths.changeBudgetRules(':id'), async c => {
    const viewer = viewerIn.of(c);
    const budget = await budgetToChange(c);
    const moment = now();
    const form = await readForm(c);
    const typed = typedRulesFrom(form, typedRules(budget.rules), fixedFields(budget, moment));
    const reason = form.text('reason');
    const rulesNumber = Number(form.text('rulesNumber'));
    const outcome = await database.write(tx =>
      once<Refusal>(tx, form, moment, async () => {
        const change = { budgetId: budget.id, rulesNumber, rules: typed, reason };
        const changed = await changeRules(tx, viewer, change, moment);
        return isRefusal(changed) ? changed : { address: paths.budgetRules(budget.id) };
      }),
    );
    if ('address' in outcome) {
      return goTo(c, outcome.address, {
        kind: 'ok',
        text: rulesAreFrozen(budget, moment)
          ? 'De verbetering is openbaar. Ze staat op het wijkbudget en op het stembiljet.'
          : 'De nieuwe regels gelden vanaf nu. Wie dit volgt, krijgt bericht.',
      });
    }
    if (outcome.refused === 'changed-meanwhile') return showMeanwhile(c, { typed, reason, rulesNumber });
    allowed('problems' in outcome);
    const { problems } = outcome as Extract<Awaited<ReturnType<typeof changeRules>>, { problems: unknown }>;
    return show(c, changeRulesPage(frameIn.of(c), { budget, typed, reason, problems, now: moment }), 422);
  });

  const showMeanwhile = async (
    c: Context,
    {
      rulesNumber,
      ...kept
    }: Pick<Parameters<typeof changeRulesPage>[1], 'typed' | 'reason'> & {
      readonly rulesNumber: number;
    },
  ) => {
    const budget = await budgetIn(c);
    const seen = (await rulesOf(db, budget.id)).find(version => version.number === rulesNumber);
    const meanwhile = seen ? differencesInWords(seen.rules, budget.rules) : [];
    return show(c, changeRulesPage(frameIn.of(c), { budget, ...kept, meanwhile, now: now() }), 409);
  };
}
