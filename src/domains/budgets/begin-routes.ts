import type { Context } from 'hono';
import { frameIn } from '../../design/layout.ts';
import type { Html } from '../../design/view.ts';
import { paths } from '../../paths.ts';
import { addDays, type Day, dayOf, isDay } from '../../platform/clock.ts';
import { readForm } from '../../platform/form.ts';
import { allowed } from '../../platform/found.ts';
import { once } from '../../platform/once.ts';
import { goTo, type Site, show } from '../../platform/site.ts';
import { areaOptions, numbersIn, pickDecision, wordsToFind } from '../decisions/public.ts';
import { allAreas } from '../neighbourhoods/public.ts';
import { allBodies, viewerIn } from '../organisations/public.ts';
import { type BookGrant, beginBudget } from './begin-budget.ts';
import type { BudgetProblems, TypedBudget } from './budget-draft.ts';
import { newBudgetPage } from './pages/new-budget-page.ts';
import { mayBegin } from './policy.ts';
import { usualRules } from './rules.ts';
import { typedRules, usualMoments } from './rules-draft.ts';
import { typedBudgetFrom } from './typed-from-form.ts';

const daysUntilStart = 14;

export function beginRoutes({ router, database, now }: Site, { bookGrant }: { bookGrant: BookGrant }): void {
  const db = database.read;

  router.get(paths.newBudget, async c => {
    const today = dayOf(now());
    const startOn = addDays(today, daysUntilStart);
    return show(c, await formPage(c, usualBudget(startOn), startOn));
  });

  router.post(paths.newBudget, async c => {
    const viewer = viewerIn.of(c);
    const form = await readForm(c);
    const typed = typedBudgetFrom(form);
    const startOn = form.text('startOn');
    if (form.text('doe') === 'data') {
      const moments = isDay(startOn) ? usualBudget(startOn).rules.moments : typed.rules.moments;
      return show(c, await formPage(c, { ...typed, rules: { ...typed.rules, moments } }, startOn));
    }
    const words = wordsToFind(form, 'decision');
    if (words !== undefined) return show(c, await formPage(c, typed, startOn, { words }));
    const outcome = await database.write(tx =>
      once(tx, form, now(), async () => {
        const budget = await beginBudget(tx, viewer, typed, { bookGrant, now: now() });
        return 'refused' in budget ? budget : { address: paths.budget(budget.id) };
      }),
    );
    if ('address' in outcome) {
      return goTo(c, outcome.address, {
        kind: 'ok',
        text: 'Het wijkbudget staat er. Iedereen kan het zien, met de regels erbij.',
      });
    }
    const problems = 'problems' in outcome ? outcome.problems : {};
    return show(c, await formPage(c, typed, startOn, { problems }), 422);
  });

  const formPage = async (
    c: Context,
    typed: TypedBudget,
    startOn: string,
    {
      problems = {},
      words,
    }: { readonly problems?: BudgetProblems; readonly words?: string | undefined } = {},
  ): Promise<Html> => {
    const viewer = viewerIn.of(c);
    const bodies = viewer.seats.length > 0 ? await allBodies(db, dayOf(now())) : [];
    const own = bodies.filter(body => mayBegin(viewer, body));
    allowed(own.length > 0);
    const areas = await allAreas(db);
    const towns = areas.filter(area => area.kind === 'municipality');
    const seatBody = viewer.seats.find(seat => own.some(({ id }) => id === seat.bodyId))?.bodyId;
    return newBudgetPage(frameIn.of(c), {
      typed: { ...typed, bodyId: typed.bodyId || (seatBody === undefined ? '' : String(seatBody)) },
      startOn,
      areas: [
        ...areaOptions(areas),
        ...towns.map(({ code, name }) => ({ value: code, label: `Heel ${name}` })),
      ],
      bodies: own.map(({ id, name }) => ({ value: String(id), label: name })),
      decision: await pickDecision(database, numbersIn(typed.decision) ?? [], words),
      problems,
    });
  };
}

/** A budget as it usually goes, from a day on; what only whoever begins it knows is empty. */
const usualBudget = (startOn: Day): TypedBudget => ({
  title: '',
  about: '',
  areaCode: '',
  bodyId: '',
  decision: '',
  caseNumber: '',
  periodFrom: startOn,
  periodUntil: `${Number(startOn.slice(0, 4)) + 1}-12-31`,
  rules: { ...typedRules({ ...usualRules, amountCents: 0, ...usualMoments(startOn) }), amount: '' },
});
