import type { Day } from '../../platform/clock.ts';
import type { Queries } from '../../platform/database/database.ts';
import { type AddressCheck, holdsOn } from './address-check.ts';
import { findAddressCheck } from './right-store.ts';

/** Where an official found that somebody lives, as long as that holds. */
export async function findAddress(
  db: Queries,
  personId: number,
  today: Day,
): Promise<AddressCheck | undefined> {
  const check = await findAddressCheck(db, personId);
  return check && holdsOn(check, today) ? check : undefined;
}

/** All that is kept of where somebody lives, for who asks for their own data. */
export async function exportAddress(
  db: Queries,
  personId: number,
): Promise<Omit<AddressCheck, 'personId' | 'residentKey'> | null> {
  const check = await findAddressCheck(db, personId);
  if (!check) return null;
  const { areaCode, areaName, checkedOn, untilOn, how, bornOn } = check;
  return { areaCode, areaName, checkedOn, untilOn, how, bornOn };
}
