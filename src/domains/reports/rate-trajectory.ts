import type { Instant } from '../../platform/clock.ts';
import type { Transaction } from '../../platform/database/database.ts';
import { appendToLog } from '../../platform/log/append-to-log.ts';
import type { Incomplete, Refusal } from '../../platform/refusal.ts';
import type { Viewer } from '../organisations/public.ts';
import { findTrajectory } from '../participation/public.ts';
import { isOpenForRating } from './policy.ts';
import { fillRating, type Rating, type RatingField, type RatingProblem, type Statement } from './rating.ts';
import { insertRating } from './rating-store.ts';
import { tookPart } from './took-part.ts';

export type WhyNotRated = 'not-allowed' | 'not-open' | 'took-no-part' | 'rated-already';

/** Somebody who took part says, once, how the process went. */
export async function rateTrajectory(
  tx: Transaction,
  viewer: Viewer,
  {
    trajectoryId,
    ...typed
  }: Readonly<Record<Statement, string>> & { readonly line: string; readonly trajectoryId: number },
  now: Instant,
): Promise<Rating | Refusal<WhyNotRated> | Incomplete<RatingField, RatingProblem>> {
  if (!viewer.person) return { refused: 'not-allowed' };
  const trajectory = await findTrajectory(tx, trajectoryId);
  if (!trajectory) return { refused: 'not-allowed' };
  if (!isOpenForRating(trajectory)) return { refused: 'not-open' };
  if (!(await tookPart(tx, trajectoryId, viewer.person.id))) return { refused: 'took-no-part' };
  const rating = fillRating(typed);
  if ('refused' in rating) return rating;
  const id = await insertRating(tx, {
    ...rating,
    trajectoryId,
    personId: viewer.person.id,
    ratedAt: now,
  });
  if (id === undefined) return { refused: 'rated-already' };
  // Who rated stays out of the record: the scores are nobody's.
  await appendToLog(tx, {
    kind: 'trajectory.rated',
    subject: `rating:${id}`,
    at: now,
    facts: { trajectoryId, ...rating },
  });
  return rating;
}
