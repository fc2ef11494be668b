import { paths } from '../../paths.ts';
import type { Instant } from '../../platform/clock.ts';
import type { Transaction } from '../../platform/database/database.ts';
import { lengthProblem } from '../../platform/length-problem.ts';
import { appendToLog } from '../../platform/log/append-to-log.ts';
import type { Incomplete, Refusal } from '../../platform/refusal.ts';
import { areaTopics } from '../decisions/public.ts';
import { notify } from '../notifications/public.ts';
import type { Viewer } from '../organisations/public.ts';
import { type Budget, rulesAreFrozen } from './budget.ts';
import { longest } from './budget-draft.ts';
import { seatToRunWith } from './policy.ts';
import { findBudget, holdBudget, saveWithdrawn } from './store.ts';

/** Everything that was granted and is free goes back; app.ts hands it in, since the ledger of money stands above the budgets. */
export type TakeBackGrant = (
  tx: Transaction,
  seatId: number,
  budget: { readonly budgetId: number; readonly source: string },
  now: Instant,
) => Promise<unknown>;

export type WithdrawProblem = 'reason-missing' | 'reason-too-long';

/**
 * A budget that was begun by mistake goes on no more, and its money goes back with it. From the moment voting opens there
 * is no way back. Whoever brought something in is still owed an answer.
 */
export async function withdrawBudget(
  tx: Transaction,
  viewer: Viewer,
  { budgetId, reason }: { readonly budgetId: number; readonly reason: string },
  { takeBackGrant, now }: { readonly takeBackGrant: TakeBackGrant; readonly now: Instant },
): Promise<
  | Budget
  | Refusal<'not-allowed' | 'withdrawn-already' | 'voting-has-begun'>
  | Incomplete<'reason', WithdrawProblem>
> {
  const budget = await holdBudget(tx, budgetId);
  const seat = budget && seatToRunWith(viewer, budget);
  if (!budget || !seat) return { refused: 'not-allowed' };
  if (budget.withdrawnAt !== null) return { refused: 'withdrawn-already' };
  // Ballots that were cast elsewhere are taken in and shut away before voting opens.
  if (rulesAreFrozen(budget, now) || budget.urnClosedAt !== null) return { refused: 'voting-has-begun' };
  const problems = lengthProblem('reason', reason, { most: longest.reason, isNeeded: true });
  if (Object.keys(problems).length > 0) return { refused: 'incomplete', problems };

  await saveWithdrawn(tx, budgetId, { reason, at: now });
  await takeBackGrant(tx, seat.id, { budgetId, source: 'Het wijkbudget is ingetrokken' }, now);
  await appendToLog(tx, {
    kind: 'budget.withdrawn',
    subject: `budget:${budgetId}`,
    at: now,
    facts: { reason, seatId: seat.id },
  });
  await notify(tx, {
    kind: 'followed',
    personIds: [],
    topics: [`budget:${budgetId}`, ...(await areaTopics(tx, [budget.areaCode]))],
    actorId: viewer.person?.id ?? null,
    title: `Ingetrokken: ${budget.title}`,
    text: `Dit wijkbudget gaat niet door. Waarom: ${reason}\n\nWie nog wacht op een antwoord, krijgt het.`,
    address: paths.budget(budgetId),
    now,
  });
  return (await findBudget(tx, budgetId)) as Budget;
}
