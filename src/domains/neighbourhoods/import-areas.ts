import type { Instant } from '../../platform/clock.ts';
import type { Database, Transaction } from '../../platform/database/database.ts';
import { appendToLog } from '../../platform/log/append-to-log.ts';
import { kindOfCode, nameUntilKnown, parentCodeOf } from './area.ts';
import { type AreaInFile, areaInFeature, type SkipReason } from './area-in-feature.ts';
import { featuresIn, type Pieces } from './features-in.ts';
import { holdAreas, type KeptArea, saveArea } from './store.ts';

/** What came of a file of areas. Whoever reads the same file again changes nothing. */
export interface AreasImported {
  readonly made: number;
  readonly changed: number;
  readonly unchanged: number;
  /** Municipalities and wijken no feature was about, made because something lies in them. */
  readonly madeAround: number;
  /** Areas the file names without drawing them. */
  readonly withoutBoundary: readonly string[];
  /** Rows start at 1, in the order of the file. */
  readonly skipped: readonly { readonly row: number; readonly code: string; readonly reason: SkipReason }[];
}

const areasAtOnce = 200;

/**
 * Takes in a GeoJSON file of municipalities, wijken or buurten with the property names CBS and PDOK use. Files may come
 * in any order: what lies around an area is made when it is missing, and completed when its own file comes. Each piece
 * is a transaction of its own, so that a large file keeps nobody waiting; it may be stopped and begun again.
 */
export async function importAreas(
  database: Database,
  geojson: Pieces | string,
  { now, onProgress }: { now: Instant; onProgress?: (rows: number) => void },
): Promise<AreasImported> {
  const tally: Tally = { made: 0, changed: 0, unchanged: 0, madeAround: 0, withoutBoundary: [], skipped: [] };
  const seen = new Set<string>();
  let together: AreaInFile[] = [];
  let row = 0;
  const takeIn = async (): Promise<void> => {
    const areas = together;
    together = [];
    // A transaction may be run again after a lost race, so it counts for itself and is added up once.
    const counted = await database.write(tx => keepAreas(tx, areas, now));
    tally.made += counted.made;
    tally.changed += counted.changed;
    tally.unchanged += counted.unchanged;
    tally.madeAround += counted.madeAround;
    onProgress?.(row);
  };

  for await (const { feature, head } of featuresIn(typeof geojson === 'string' ? [geojson] : geojson)) {
    row++;
    const area = areaInFeature(feature, JSON.stringify(head.crs ?? ''));
    if ('skipped' in area) {
      tally.skipped.push({ row, code: area.code, reason: area.skipped });
      continue;
    }
    if (seen.has(area.code)) {
      tally.skipped.push({ row, code: area.code, reason: 'duplicate' });
      continue;
    }
    seen.add(area.code);
    if (!area.boundary) tally.withoutBoundary.push(area.code);
    together.push(area);
    if (together.length >= areasAtOnce) await takeIn();
  }
  if (together.length > 0) await takeIn();

  const { made, changed, madeAround } = tally;
  if (made + changed + madeAround > 0) {
    await database.write(tx =>
      appendToLog(tx, {
        kind: 'areas.imported',
        subject: 'areas',
        at: now,
        facts: { made, changed, madeAround },
      }),
    );
  }
  return tally;
}

interface Counts {
  made: number;
  changed: number;
  unchanged: number;
  madeAround: number;
}

interface Tally extends Counts {
  withoutBoundary: string[];
  skipped: { row: number; code: string; reason: SkipReason }[];
}

async function keepAreas(tx: Transaction, areas: readonly AreaInFile[], now: Instant): Promise<Counts> {
  const counts: Counts = { made: 0, changed: 0, unchanged: 0, madeAround: 0 };
  const codes = new Set(areas.flatMap(({ code }) => [...codesAround(code), code]));
  const known = new Map((await holdAreas(tx, [...codes])).map(area => [area.code, area]));
  const keep = async (area: KeptArea): Promise<void> => {
    await saveArea(tx, area, now);
    known.set(area.code, area);
  };

  for (const { code, kind, name, boundary, postcode, namesAround } of areas) {
    for (const around of codesAround(code)) {
      const before = known.get(around);
      const told = namesAround.get(around);
      if (!before) {
        await keep({ ...emptyArea(around), name: told || nameUntilKnown(around) });
        counts.madeAround++;
      } else if (told && before.name === nameUntilKnown(around) && told !== before.name) {
        await keep({ ...before, name: told });
      }
    }
    const before = known.get(code);
    const after: KeptArea = {
      code,
      kind,
      name: name || before?.name || (kind === 'buurt' ? code : nameUntilKnown(code)),
      parentCode: parentCodeOf(code),
      // A file without an outline does not wipe the outline another file gave.
      boundary: boundary ? JSON.stringify(boundary) : (before?.boundary ?? null),
      postcode: postcode ?? before?.postcode ?? null,
    };
    if (before && isSame(before, after)) counts.unchanged++;
    else {
      await keep(after);
      const around = known.get(after.parentCode ?? '');
      // What nobody drew looks like what lies in it, so it looks different now.
      if (around && !around.boundary) await keep(around);
      if (before) counts.changed++;
      else counts.made++;
    }
  }
  return counts;
}

const isSame = (a: KeptArea, b: KeptArea): boolean =>
  a.name === b.name && a.boundary === b.boundary && a.postcode === b.postcode;

/** The municipality before the wijk, so that each finds what it lies in. */
function codesAround(code: string): string[] {
  const parent = parentCodeOf(code);
  return parent ? [...codesAround(parent), parent] : [];
}

function emptyArea(code: string): KeptArea {
  const kind = kindOfCode(code);
  if (!kind) throw new Error(`${code} is the code of no area`);
  return { code, kind, name: '', parentCode: parentCodeOf(code), boundary: null, postcode: null };
}
