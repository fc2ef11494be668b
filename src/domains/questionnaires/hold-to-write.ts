import type { Transaction } from '../../platform/database/database.ts';
import type { Seat, Viewer } from '../organisations/public.ts';
import { findTrajectory, type Trajectory } from '../participation/public.ts';
import { seatToAskWith } from './policy.ts';
import type { Questionnaire } from './questionnaire.ts';
import { holdQuestionnaire } from './store.ts';

/** A questionnaire with its trajectory and the seat on which the viewer asks; undefined for who may not. */
export async function holdToWrite(
  tx: Transaction,
  viewer: Viewer,
  id: number,
): Promise<{ questionnaire: Questionnaire; trajectory: Trajectory; seat: Seat } | undefined> {
  const questionnaire = await holdQuestionnaire(tx, id);
  const trajectory = questionnaire && (await findTrajectory(tx, questionnaire.trajectoryId));
  const seat = trajectory && seatToAskWith(viewer, trajectory);
  return questionnaire && trajectory && seat ? { questionnaire, trajectory, seat } : undefined;
}
