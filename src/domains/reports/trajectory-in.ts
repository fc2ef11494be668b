import type { Context } from 'hono';
import type { Queries } from '../../platform/database/database.ts';
import { allowed, found } from '../../platform/found.ts';
import { numberIn } from '../../platform/site.ts';
import { findTrajectory, isPublished, type PublishedTrajectory } from '../participation/public.ts';

/** The trajectory an address is about, once everybody can read its plan. */
export async function trajectoryIn(db: Queries, c: Context): Promise<PublishedTrajectory> {
  const trajectory = found(await findTrajectory(db, numberIn(c, 'id')));
  allowed(isPublished(trajectory));
  return trajectory as PublishedTrajectory;
}
