import type { Queries } from '../../platform/database/database.ts';
import { type Area, byName, nameFits } from './area.ts';
import { findAddress } from './find-address.ts';
import { findBuurtAt } from './find-buurt-at.ts';
import { allAreas, areasWithPostcode } from './store.ts';

export interface AreasSought {
  readonly areas: readonly Area[];
  /** How they were found: the page says so. */
  readonly by: 'name' | 'postcode' | 'address' | 'nothing';
  /** The outside service for addresses did not answer. */
  readonly isAddressAway: boolean;
}

const mostAreas = 60;

/** The wijken and buurten somebody may mean: by name, by postcode, or by address where a service for that is set. */
export async function searchAreas(
  queries: Queries,
  typed: string,
  geocoderUrl: string | undefined,
): Promise<AreasSought> {
  const all = await allAreas(queries);
  const named = all.filter(({ kind, name }) => kind !== 'municipality' && nameFits(name, typed));
  if (named.length > 0) {
    return { areas: named.sort(byName).slice(0, mostAreas), by: 'name', isAddressAway: false };
  }
  const place = geocoderUrl && (await findAddress(geocoderUrl, typed, codesOfTowns(all)));
  const isAddressAway = place === 'away';
  const here = place && place !== 'away' ? await findBuurtAt(queries, place) : undefined;
  if (here) return { areas: [here], by: 'address', isAddressAway };

  const [, digits] = /^([1-9]\d{3})\s*([a-z]{2})?$/i.exec(typed.trim()) ?? [];
  const around = digits ? await areasWithPostcode(queries, digits) : [];
  return { areas: [...around].sort(byName), by: around.length > 0 ? 'postcode' : 'nothing', isAddressAway };
}

const codesOfTowns = (areas: readonly Area[]): string[] =>
  areas.filter(({ kind }) => kind === 'municipality').map(({ code }) => code);
