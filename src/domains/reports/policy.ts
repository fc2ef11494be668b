import { recordingSeat } from '../decisions/public.ts';
import type { Body, Seat, Viewer } from '../organisations/public.ts';
import type { Trajectory } from '../participation/public.ts';

/** Who puts down what the deciding body decides, also says for it that a report may go out while answers are owed. */
export const exemptingSeat = (viewer: Viewer, deciding: Body): Seat | undefined =>
  recordingSeat(viewer, deciding);

export const mayExempt = (viewer: Viewer, deciding: Body | undefined): boolean =>
  deciding !== undefined && exemptingSeat(viewer, deciding) !== undefined;

/** Who puts down what the deciding body decides at the end of a trajectory. */
export const mayDecide = (viewer: Viewer, deciding: Body | undefined): boolean =>
  deciding !== undefined && recordingSeat(viewer, deciding) !== undefined;

/** A trajectory can be rated from its first report on, by who took part. */
export const isOpenForRating = ({ reportedAt }: Pick<Trajectory, 'reportedAt'>): boolean =>
  reportedAt !== null;
