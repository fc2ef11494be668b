import type { Instant } from '../../platform/clock.ts';
import type { Transaction } from '../../platform/database/database.ts';
import { appendToLog } from '../../platform/log/append-to-log.ts';
import type { Refusal } from '../../platform/refusal.ts';
import type { Viewer } from '../organisations/public.ts';
import { holdTrajectory, runningSeat } from '../participation/public.ts';
import { type Interest, type InterestProblems, interestProblems, type TypedInterest } from './interest.ts';
import { insertInterest, interestsOf } from './store.ts';

/** Whoever runs a trajectory names an interest that was heard, or that was thought of. */
export async function nameInterest(
  tx: Transaction,
  viewer: Viewer,
  { trajectoryId, typed }: { readonly trajectoryId: number; readonly typed: TypedInterest },
  now: Instant,
): Promise<Interest | Refusal<'not-allowed'> | (Refusal<'incomplete'> & { problems: InterestProblems })> {
  const trajectory = await holdTrajectory(tx, trajectoryId);
  const seat = trajectory && runningSeat(viewer, trajectory);
  if (!seat) return { refused: 'not-allowed' };
  const others = await interestsOf(tx, trajectoryId);
  const problems = interestProblems(
    typed,
    others.map(({ name }) => name),
  );
  if (Object.keys(problems).length > 0) return { refused: 'incomplete', problems };
  const interest = await insertInterest(tx, { trajectoryId, standing: null, ...typed });
  await appendToLog(tx, {
    kind: 'interest.named',
    subject: `interest:${interest.id}`,
    at: now,
    facts: { trajectoryId, ...typed, seatId: seat.id },
  });
  return interest;
}
