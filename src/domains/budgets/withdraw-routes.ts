import type { Context } from 'hono';
import { frameIn } from '../../design/layout.ts';
import { paths } from '../../paths.ts';
import { readForm } from '../../platform/form.ts';
import { allowed, found } from '../../platform/found.ts';
import { goTo, numberIn, type Site, show } from '../../platform/site.ts';
import { viewerIn } from '../organisations/public.ts';
import { type Budget, rulesAreFrozen } from './budget.ts';
import { withdrawPage } from './pages/withdraw-page.ts';
import { seatToRunWith } from './policy.ts';
import { findBudget } from './store.ts';
import { type TakeBackGrant, withdrawBudget } from './withdraw-budget.ts';

export function withdrawRoutes(
  { router, database, now }: Site,
  { takeBackGrant }: { readonly takeBackGrant: TakeBackGrant },
): void {
  /** A budget of a body for which the reader runs the budgets, also when this one was withdrawn. */
  const budgetIn = async (c: Context): Promise<Budget> => {
    const budget = found(await findBudget(database.read, numberIn(c, 'id')));
    allowed(seatToRunWith(viewerIn.of(c), budget) !== undefined);
    return budget;
  };

  const hasVotingBegun = (budget: Budget): boolean =>
    rulesAreFrozen(budget, now()) || budget.urnClosedAt !== null;

  router.get(paths.withdrawBudget(':id'), async c => {
    const budget = await budgetIn(c);
    if (budget.withdrawnAt !== null) return goTo(c, paths.budget(budget.id));
    return show(
      c,
      withdrawPage(frameIn.of(c), { budget, reason: '', hasVotingBegun: hasVotingBegun(budget) }),
    );
  });

  router.post(paths.withdrawBudget(':id'), async c => {
    const budget = await budgetIn(c);
    const reason = (await readForm(c)).text('reason');
    const outcome = await database.write(tx =>
      withdrawBudget(tx, viewerIn.of(c), { budgetId: budget.id, reason }, { takeBackGrant, now: now() }),
    );
    if (!('refused' in outcome)) {
      return goTo(c, paths.budget(budget.id), {
        kind: 'ok',
        text: 'Het wijkbudget is ingetrokken. Iedereen leest hier waarom.',
      });
    }
    allowed(outcome.refused !== 'not-allowed');
    if (outcome.refused === 'withdrawn-already') {
      return goTo(c, paths.budget(budget.id), { kind: 'info', text: 'Dit wijkbudget was al ingetrokken.' });
    }
    const page = withdrawPage(frameIn.of(c), {
      budget,
      reason,
      hasVotingBegun: outcome.refused === 'voting-has-begun',
      problem: 'problems' in outcome ? outcome.problems.reason : undefined,
    });
    return show(c, page, outcome.refused === 'voting-has-begun' ? 409 : 422);
  });
}
