import type { Instant } from '../../platform/clock.ts';
import type { Transaction } from '../../platform/database/database.ts';
import type { Incomplete, Refusal } from '../../platform/refusal.ts';
import type { Viewer } from '../organisations/public.ts';
import { findTrajectory } from '../participation/public.ts';
import { allThemes } from '../voices/public.ts';
import { seatToAskWith } from './policy.ts';
import { type AboutField, type AboutProblem, problemsAbout, type TypedAbout } from './questionnaire-draft.ts';
import { insertQuestionnaire } from './store.ts';

/** Who runs a trajectory begins a questionnaire for one of its phases. Nobody else sees it until it is published. */
export async function beginQuestionnaire(
  tx: Transaction,
  viewer: Viewer,
  { trajectoryId, ...typed }: TypedAbout & { readonly trajectoryId: number },
  now: Instant,
): Promise<{ readonly id: number } | Refusal<'not-allowed'> | Incomplete<AboutField, AboutProblem>> {
  const trajectory = await findTrajectory(tx, trajectoryId);
  const seat = trajectory && seatToAskWith(viewer, trajectory);
  if (!trajectory?.plan || !seat) return { refused: 'not-allowed' };
  const phaseKeys = trajectory.plan.phases.map(({ key }) => key);
  const themeSlugs = (await allThemes(tx)).map(({ slug }) => slug);
  const problems = problemsAbout(typed, { phaseKeys, themeSlugs });
  if (Object.keys(problems).length > 0) return { refused: 'incomplete', problems };
  const id = await insertQuestionnaire(tx, {
    ...typed,
    trajectoryId,
    version: 1,
    replacesId: null,
    reason: '',
    createdBySeatId: seat.id,
    createdAt: now,
    publishedAt: null,
    closedAt: null,
    closedReason: null,
  });
  return { id };
}
