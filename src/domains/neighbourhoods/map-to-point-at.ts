import type { Queries } from '../../platform/database/database.ts';
import type { Area } from './area.ts';
import type { Point } from './boundary.ts';
import { type DrawnArea, drawMap } from './draw-map.ts';
import { mapOf } from './map-of.ts';
import { outlinesOf } from './store.ts';

/** A map on which somebody points a place out, with what turns a spot on it into a place on earth. */
export interface MapToPointAt {
  readonly width: number;
  readonly height: number;
  readonly corner: Point;
  readonly step: Point;
  /** A town is too large to point at: its wijken lead to maps of their own. */
  readonly isTown: boolean;
  readonly areas: readonly (DrawnArea & { readonly name: string })[];
}

/** The wijken of a town, or the buurten of a wijk; a buurt is pointed at in its wijk. */
export async function mapToPointAt(queries: Queries, area: Area): Promise<MapToPointAt | undefined> {
  const wide = area.kind === 'buurt' && area.parentCode ? area.parentCode : area.code;
  const within = await mapOf(queries, wide);
  const drawn = within.drawn ?? (await drawnAlone(queries, area.code));
  if (!drawn) return undefined;
  const names = new Map([area, ...within.areas].map(({ code, name }) => [code, name]));
  return {
    width: drawn.width,
    height: drawn.height,
    ...drawn.earth,
    isTown: area.kind === 'municipality',
    areas: drawn.areas.map(drawing => ({ ...drawing, name: names.get(drawing.code) ?? '' })),
  };
}

async function drawnAlone(queries: Queries, code: string) {
  const outlines = await outlinesOf(queries, [code]);
  return drawMap([{ code, boundaries: outlines.map(({ boundary }) => boundary) }]);
}
