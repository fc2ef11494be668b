import type { Queries } from '../../platform/database/database.ts';
import type { Area } from './area.ts';
import { liesIn, type Point } from './boundary.ts';
import { outlinesNear } from './store.ts';

/** The buurt a place lies in; its wijk where no buurt is known there; undefined outside every known area. */
export async function findBuurtAt(queries: Queries, point: Point): Promise<Area | undefined> {
  const near = await outlinesNear(queries, point);
  // Outlines that were drawn by hand overlap a little; the first by code wins, so that the answer never wavers.
  const holding = near.filter(({ boundary }) => liesIn(point, boundary));
  const chosen = holding.find(({ kind }) => kind === 'buurt') ?? holding[0];
  if (!chosen) return undefined;
  const { code, kind, name, parentCode } = chosen;
  return { code, kind, name, parentCode };
}
