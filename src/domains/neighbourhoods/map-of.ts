import type { Queries } from '../../platform/database/database.ts';
import { type Area, byName } from './area.ts';
import { type DrawnMap, drawMap } from './draw-map.ts';
import { areasInWithChange, outlinesIn, outlinesOf } from './store.ts';

/** What lies in an area: all of it by name, and the map of what has an outline. */
export interface MapOfArea {
  readonly areas: readonly Area[];
  readonly drawn: DrawnMap | undefined;
}

const mapsKept = 300;
interface Kept {
  readonly key: string;
  readonly map: MapOfArea;
}
/** Per database, by the code of the area around. */
const keptOf = new WeakMap<Queries, Map<string, Kept>>();

/** The wijken of a town, or the buurten of a wijk, as a map and a list. Drawn once, and again when an area changed. */
export async function mapOf(queries: Queries, code: string): Promise<MapOfArea> {
  const areas = await areasInWithChange(queries, code);
  const key = areas.map(area => `${area.code} ${area.name} ${area.changedAt}`).join();
  const kept = keptOf.get(queries) ?? new Map<string, Kept>();
  keptOf.set(queries, kept);
  const earlier = kept.get(code);
  if (earlier?.key === key) return earlier.map;

  const outlines = await outlinesOf(
    queries,
    areas.map(area => area.code),
  );
  const bare = areas.filter(area => !outlines.some(outline => outline.code === area.code));
  // A wijk nobody drew is where its buurten are.
  const inBare = await outlinesIn(
    queries,
    bare.map(area => area.code),
  );
  const inOrder = areas.map(({ changedAt: _, ...area }): Area => area).sort(byName);
  const map = {
    areas: inOrder,
    drawn: drawMap(
      inOrder.map(area => ({
        code: area.code,
        boundaries: [...outlines, ...inBare]
          .filter(outline => outline.code === area.code || outline.parentCode === area.code)
          .map(outline => outline.boundary),
      })),
    ),
  };
  if (kept.size >= mapsKept) kept.clear();
  kept.set(code, { key, map });
  return map;
}
