import type { Queries } from '../../platform/database/database.ts';
import { areasWithCodes } from '../neighbourhoods/public.ts';

/** The codes that stand for an area of town, in the order they were chosen; what a form made up is left out. */
export async function knownAreaCodes(db: Queries, codes: readonly string[]): Promise<string[]> {
  const known = new Set((await areasWithCodes(db, codes)).map(area => area.code));
  return codes.filter(code => known.has(code));
}
