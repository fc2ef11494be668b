import { dayOf, type Instant } from '../../platform/clock.ts';
import type { Transaction } from '../../platform/database/database.ts';
import { lengthProblem } from '../../platform/length-problem.ts';
import type { Incomplete, Refusal } from '../../platform/refusal.ts';
import { findBudget, runningSeat } from '../budgets/public.ts';
import type { Viewer } from '../organisations/public.ts';
import { bookMoney, type NotEnough } from './book-money.ts';
import { longestSource } from './enter-money.ts';
import { type MoneyEntry, opposites } from './money-entry.ts';
import { findEntry, holdPots, isReversed } from './store.ts';

/** An entry that was wrong is taken back by its opposite, with the reason. Both stay to be read. */
export async function reverseEntry(
  tx: Transaction,
  viewer: Viewer,
  {
    budgetId,
    entryId,
    reason,
  }: { readonly budgetId: number; readonly entryId: number; readonly reason: string },
  now: Instant,
): Promise<
  | MoneyEntry
  | NotEnough
  | Refusal<'not-allowed' | 'is-reversal' | 'reversed-already'>
  | Incomplete<'reason', 'reason-missing' | 'reason-too-long'>
> {
  const budget = await findBudget(tx, budgetId);
  const seat = budget && runningSeat(viewer, budget);
  const entry = await findEntry(tx, entryId);
  if (!seat || entry?.budgetId !== budgetId) return { refused: 'not-allowed' };
  if (entry.reversesId !== null) return { refused: 'is-reversal' };
  // Whoever comes second waits here, and then sees what the first one did.
  await holdPots(tx, budgetId, null);
  if (await isReversed(tx, entryId)) return { refused: 'reversed-already' };
  const problems = lengthProblem('reason', reason, { most: longestSource, isNeeded: true });
  if (Object.keys(problems).length > 0) return { refused: 'incomplete', problems };

  const { projectId, kind, amountCents } = entry;
  return bookMoney(
    tx,
    seat.id,
    {
      budgetId,
      projectId,
      kind: opposites[kind],
      amountCents,
      bookedOn: dayOf(now),
      source: reason,
      decisionId: null,
      reversesId: entryId,
    },
    now,
  );
}
