import type { Instant } from '../../platform/clock.ts';
import type { Transaction } from '../../platform/database/database.ts';
import { type BallotForm, type CastOutcome, castBallots } from './cast-ballots.ts';

/** Puts one ballot in the urn, for the right that a code gives. */
export async function castBallot(
  tx: Transaction,
  { budgetId, ...form }: BallotForm & { readonly budgetId: number },
  now: Instant,
): Promise<CastOutcome> {
  const [outcome] = await castBallots(tx, budgetId, [form], now);
  return outcome ?? { refused: 'no-such-budget' };
}
