import type { Seat, Viewer } from '../organisations/public.ts';
import { runningSeat, type Trajectory } from '../participation/public.ts';
import type { QuestionnaireState } from './questionnaire.ts';

/** Who runs a trajectory makes its questionnaires, and enters what came on paper. */
export const seatToAskWith = (viewer: Viewer, trajectory: Trajectory): Seat | undefined =>
  runningSeat(viewer, trajectory);

/** While people can still answer only who asks sees the figures, so that nobody is steered by them. */
export const mayReadResults = (viewer: Viewer, trajectory: Trajectory, state: QuestionnaireState): boolean =>
  state === 'closed' || (state === 'open' && seatToAskWith(viewer, trajectory) !== undefined);
