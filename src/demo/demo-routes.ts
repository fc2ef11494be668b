// In the demo anybody looks around as anybody, and gets a code to vote with. These addresses exist nowhere else.
import { frameIn } from '../design/layout.ts';
import {
  accountedBudgets,
  byNextMoment,
  findBudget,
  runningBudgets,
  votingIsOpen,
} from '../domains/budgets/public.ts';
import { seatsOfBody, type Viewer } from '../domains/organisations/public.ts';
import { findPersonByEmail, setSessionCookie, startSession } from '../domains/people/public.ts';
import { ballotProjectsOf } from '../domains/projects/public.ts';
import { makeCodes } from '../domains/voting/public.ts';
import { paths } from '../paths.ts';
import type { Transaction } from '../platform/database/database.ts';
import { readForm } from '../platform/form.ts';
import { found } from '../platform/found.ts';
import { goTo, type Site, show } from '../platform/site.ts';
import { emailOf } from './cast-of-waterveen.ts';
import { codePage } from './code-page.ts';
import { guides } from './guides.ts';
import { guidesPage } from './guides-page.ts';

export function demoRoutes({ router, database, settings, now }: Site): void {
  const db = database.read;

  router.get(paths.demo, async c => {
    const running = (await runningBudgets(db)).sort(byNextMoment(now()));
    const budgets = [...running, ...(await accountedBudgets(db, {}))];
    return show(c, guidesPage(frameIn.of(c), { budgets, now: now() }));
  });

  router.post(paths.demo, async c => {
    const wanted = (await readForm(c)).text('who');
    const guide = found(guides.find(({ who }) => who === wanted));
    const person = found(await findPersonByEmail(db, emailOf(guide.who)));
    const token = await database.write(tx =>
      startSession(
        tx,
        { personId: person.id, method: 'mail', device: 'Rondkijken in de demo', secondFactorAt: now() },
        now(),
      ),
    );
    setSessionCookie(settings, c, token);
    return goTo(c, paths.myPage, { kind: 'ok', text: `U kijkt nu rond als ${person.name}, ${guide.is}.` });
  });

  router.post(paths.demoCodes, async c => {
    const form = await readForm(c);
    const budget = found(await findBudget(db, Number(form.text('budget')) || 0));
    found(votingIsOpen(budget, now()) || undefined);
    const isPaper = form.text('vorm') === 'papier';
    const kind = isPaper ? 'paper' : budget.rules.votingWays.includes('letter') ? 'letter' : 'desk';
    const made = await database.write(async tx => {
      const wish = { budgetId: budget.id, kind, name: 'Om te proberen, in de demo', size: '1' };
      return makeCodes(tx, await whoRuns(tx, budget.bodyId), wish, now());
    });
    const code = found('refused' in made ? undefined : made.codes[0]);
    c.header('Cache-Control', 'no-store');
    const plans = await ballotProjectsOf(db, budget.id);
    return show(c, codePage(frameIn.of(c), { budget, code, isPaper, plans }));
  });
}

/** The neighbourhood manager, who makes the codes of a budget. */
async function whoRuns(tx: Transaction, bodyId: number): Promise<Viewer> {
  const seats = (await seatsOfBody(tx, bodyId)).filter(({ role }) => role === 'manager');
  return { person: null, seats };
}
