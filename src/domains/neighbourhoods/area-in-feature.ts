import type { Feature, Position } from 'geojson';
import { type AreaKind, kindOfCode, parentCodeOf, tidyCode } from './area.ts';
import { type Boundary, ringProblem } from './boundary.ts';
import { fromRijksdriehoek, isOnRijksdriehoek } from './rijksdriehoek.ts';

/** An area as one feature of a file tells it, with what it tells in passing about the areas around it. */
export interface AreaInFile {
  readonly code: string;
  readonly kind: AreaKind;
  /** Empty where the file gives only a code. */
  readonly name: string;
  /** Null where the file draws no outline. */
  readonly boundary: Boundary | null;
  /** The four digits most addresses in it have; null where the file does not say. */
  readonly postcode: string | null;
  readonly namesAround: ReadonlyMap<string, string>;
}

export type SkipReason =
  | 'unreadable'
  | 'no-code'
  | 'wrong-code'
  | 'wrong-parent'
  | 'duplicate'
  | 'water'
  | 'not-a-polygon'
  | 'unclosed-ring'
  | 'degenerate-ring'
  | 'unknown-coordinates'
  | 'swapped-coordinates';

/** Names for the same thing in the files of CBS and PDOK over the years, in small letters and without underscores. */
const columns = {
  any: { code: ['statcode', 'gwbcode', 'regiocode'], name: ['statnaam', 'gwbnaam', 'regionaam'] },
  buurt: { code: ['buurtcode', 'bucode'], name: ['buurtnaam', 'bunaam'] },
  wijk: { code: ['wijkcode', 'wkcode'], name: ['wijknaam', 'wknaam'] },
  municipality: { code: ['gemeentecode', 'gmcode'], name: ['gemeentenaam', 'gmnaam'] },
} as const;

const postcodeColumns = ['meestvoorkomendepostcode', 'meestvoorkomendepostcode4', 'postcode', 'pst3', 'pc4'];

type Texts = ReadonlyMap<string, string>;

/** What one feature says, or why it says nothing we can use. */
export function areaInFeature(
  feature: Feature | undefined,
  crs: string,
): AreaInFile | { skipped: SkipReason; code: string } {
  if (!feature || typeof feature !== 'object' || feature.type !== 'Feature')
    return { skipped: 'unreadable', code: '' };
  const texts = textsOf(feature.properties);
  const given = (names: readonly string[]): string =>
    names.map(name => texts.get(name)).find(text => text !== undefined && text !== '') ?? '';

  const code = tidyCode(
    [columns.any, columns.buurt, columns.wijk, columns.municipality]
      .map(({ code }) => given(code))
      .find(Boolean) ?? '',
  );
  if (code === '') return { skipped: 'no-code', code };
  const kind = kindOfCode(code);
  if (!kind) return { skipped: 'wrong-code', code };
  if (isWater(given(['water', 'h2o']))) return { skipped: 'water', code };
  const [wijk, municipality] = [given(columns.wijk.code), given(columns.municipality.code)].map(tidyCode);
  const wijkAround = kind === 'buurt' ? parentCodeOf(code) : null;
  const town = kind === 'municipality' ? null : `GM${code.slice(2, 6)}`;
  if ((wijkAround && wijk && wijk !== wijkAround) || (town && municipality && municipality !== town)) {
    return { skipped: 'wrong-parent', code };
  }

  const boundary = boundaryOf(feature, crs);
  if (typeof boundary === 'string') return { skipped: boundary, code };
  const namesAround = new Map<string, string>();
  if (wijkAround && given(columns.wijk.name)) namesAround.set(wijkAround, given(columns.wijk.name));
  if (town && given(columns.municipality.name)) namesAround.set(town, given(columns.municipality.name));
  return {
    code,
    kind,
    name: given(columns[kind].name) || given(columns.any.name),
    boundary,
    postcode: /^[1-9]\d{3}$/.exec(given(postcodeColumns))?.[0] ?? null,
    namesAround,
  };
}

function textsOf(properties: Feature['properties']): Texts {
  const texts = new Map<string, string>();
  for (const [name, value] of Object.entries(properties ?? {})) {
    if (typeof value !== 'string' && typeof value !== 'number') continue;
    texts.set(
      name.toLowerCase().replaceAll('_', ''),
      String(value).normalize('NFC').replaceAll('\0', '').trim(),
    );
  }
  return texts;
}

/** CBS gives large waters, and what lies abroad, a row of their own. Nobody lives there. */
const isWater = (text: string): boolean => ['JA', 'B'].includes(text.toUpperCase());

function boundaryOf({ geometry }: Feature, crs: string): Boundary | null | SkipReason {
  if (geometry === null || geometry === undefined) return null;
  if (geometry.type !== 'Polygon' && geometry.type !== 'MultiPolygon') return 'not-a-polygon';
  if (!Array.isArray(geometry.coordinates)) return 'not-a-polygon';
  const polygons = geometry.type === 'Polygon' ? [geometry.coordinates] : geometry.coordinates;
  if (polygons.length === 0) return null;
  const coordinates: Position[][][] = [];
  for (const polygon of polygons) {
    if (!Array.isArray(polygon) || polygon.length === 0) return 'degenerate-ring';
    const rings: Position[][] = [];
    for (const ring of polygon) {
      const positions = positionsIn(ring, crs);
      if (typeof positions === 'string') return positions;
      const problem = ringProblem(positions);
      if (problem) return problem;
      rings.push(positions);
    }
    coordinates.push(rings);
  }
  return { type: 'MultiPolygon', coordinates };
}

function positionsIn(ring: unknown, crs: string): Position[] | SkipReason {
  if (!Array.isArray(ring)) return 'degenerate-ring';
  const positions: Position[] = [];
  for (const pair of ring) {
    if (!Array.isArray(pair) || !Number.isFinite(pair[0]) || !Number.isFinite(pair[1]))
      return 'unknown-coordinates';
    const [x, y]: number[] = pair;
    const position = inDegrees([x ?? 0, y ?? 0], crs);
    if (typeof position === 'string') return position;
    positions.push(position);
  }
  return positions;
}

function inDegrees(pair: Position, crs: string): Position | SkipReason {
  const [x = 0, y = 0] = pair;
  const isInDegrees = Math.abs(x) <= 180 && Math.abs(y) <= 90;
  if (isInDegrees && !crs.includes('28992')) {
    const isSwapped = x > 50 && x < 54 && y > 3 && y < 8;
    return isSwapped ? 'swapped-coordinates' : [sixDecimals(x), sixDecimals(y)];
  }
  if (!isOnRijksdriehoek(pair)) return 'unknown-coordinates';
  const [longitude = 0, latitude = 0] = fromRijksdriehoek(pair);
  return [sixDecimals(longitude), sixDecimals(latitude)];
}

/** A tenth of a metre is finer than any boundary was ever drawn. */
const sixDecimals = (degrees: number): number => Math.round(degrees * 1e6) / 1e6;
