import type { Queries } from '../../platform/database/database.ts';
import type { Viewer } from '../organisations/public.ts';
import { actsFor, seatToRunWith } from './policy.ts';
import { type PlanInHand, plansInHand } from './store.ts';

/** The plans somebody writes or looks along at, the last saved first. */
export const plansToDo = async (
  db: Queries,
  viewer: Viewer,
): Promise<(PlanInHand & { readonly writes: boolean })[]> =>
  (await plansInHand(db, actsFor(viewer))).map(plan => ({
    ...plan,
    writes: seatToRunWith(viewer, plan) !== undefined,
  }));
