import type { Point } from './point.ts';

/** One change to the next edition. */
export type DraftChange =
  /** A point is written; without a point under that key it comes at the end of its part. */
  | { readonly does: 'write'; readonly point: Point }
  | { readonly does: 'remove'; readonly key: string }
  | { readonly does: 'move'; readonly key: string; readonly way: 'up' | 'down' };

/** The points after a change; undefined when the point is not there any more. */
export function changedPoints(points: readonly Point[], change: DraftChange): Point[] | undefined {
  if (change.does === 'write') {
    const at = points.findIndex(point => point.key === change.point.key);
    return at < 0 ? [...points, change.point] : points.with(at, change.point);
  }
  const from = points.findIndex(point => point.key === change.key);
  const moved = points[from];
  if (!moved) return undefined;
  if (change.does === 'remove') return points.toSpliced(from, 1);
  const others = points.flatMap((point, index) => (point.part === moved.part ? [index] : []));
  const to = others[others.indexOf(from) + (change.way === 'up' ? -1 : 1)];
  const other = to === undefined ? undefined : points[to];
  return to === undefined || !other ? [...points] : points.with(from, other).with(to, moved);
}

/** In what an edition differs from the one before. */
export interface EditionChanges {
  readonly added: readonly Point[];
  readonly changed: readonly Point[];
  readonly removed: readonly Point[];
  readonly isReordered: boolean;
}

export function changesBetween(before: readonly Point[], after: readonly Point[]): EditionChanges {
  const was = new Map(before.map(point => [point.key, point]));
  const is = new Set(after.map(point => point.key));
  const kept = after.filter(point => was.has(point.key));
  const keptBefore = before.filter(point => is.has(point.key));
  return {
    added: after.filter(point => !was.has(point.key)),
    changed: kept.filter(point => JSON.stringify(point) !== JSON.stringify(was.get(point.key))),
    removed: before.filter(point => !is.has(point.key)),
    isReordered: kept.some((point, index) => point.key !== keptBefore[index]?.key),
  };
}

export const isNoChange = ({ added, changed, removed, isReordered }: EditionChanges): boolean =>
  added.length + changed.length + removed.length === 0 && !isReordered;
