import type { Queries } from '../../platform/database/database.ts';
import { type Area, areasWithCodes } from '../neighbourhoods/public.ts';
import type { PublishedTrajectory } from './trajectory.ts';

/** The places that any of these trajectories is about. */
export const areasOfTrajectories = (
  db: Queries,
  trajectories: readonly PublishedTrajectory[],
): Promise<Area[]> => areasWithCodes(db, [...new Set(trajectories.flatMap(({ plan }) => plan.areaCodes))]);
