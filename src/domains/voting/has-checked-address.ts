import type { Day } from '../../platform/clock.ts';
import type { Queries } from '../../platform/database/database.ts';
import { areaPath } from '../neighbourhoods/public.ts';
import { holdsOn } from './address-check.ts';
import { findAddressCheck } from './right-store.ts';

/** Whether an official found that somebody lives in an area, or in a part of it, and that still holds. */
export async function hasCheckedAddress(
  db: Queries,
  personId: number,
  areaCode: string,
  today: Day,
): Promise<boolean> {
  const check = await findAddressCheck(db, personId);
  if (!check || !holdsOn(check, today)) return false;
  return (
    check.areaCode === areaCode || (await areaPath(db, check.areaCode)).some(area => area.code === areaCode)
  );
}
