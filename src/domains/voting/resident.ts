import { createHash, scrypt } from 'node:crypto';
import { type Day, isDay } from '../../platform/clock.ts';
import type { Incomplete, Problems } from '../../platform/refusal.ts';

/** What an official reads from a proof of identity and of address. It is hashed at once and not kept. */
export interface Resident {
  readonly firstName: string;
  readonly bornOn: Day;
  readonly postcode: string;
  readonly houseNumber: string;
}

export type TypedResident = Readonly<Record<keyof Resident, string>>;
export type ResidentField = keyof Resident;
export type ResidentProblem =
  | 'first-name-missing'
  | 'born-on-wrong'
  | 'postcode-wrong'
  | 'house-number-wrong';

export function fillResident(
  typed: TypedResident,
  today: Day,
): Resident | Incomplete<ResidentField, ResidentProblem> {
  const firstName = plainLetters(typed.firstName);
  const postcode = typed.postcode.replace(/\s/g, '').toUpperCase();
  const houseNumber = typed.houseNumber.toUpperCase().replace(/[^0-9A-Z]/g, '');
  const problems: Problems<ResidentField, ResidentProblem> = {
    ...(firstName === '' && { firstName: 'first-name-missing' }),
    ...((!isDay(typed.bornOn) || typed.bornOn > today || typed.bornOn < '1890-01-01') && {
      bornOn: 'born-on-wrong',
    }),
    ...(!/^[1-9]\d{3}[A-Z]{2}$/.test(postcode) && { postcode: 'postcode-wrong' }),
    ...(!/^[1-9]\d{0,4}[0-9A-Z]{0,6}$/.test(houseNumber) && { houseNumber: 'house-number-wrong' }),
  };
  return Object.keys(problems).length === 0
    ? { firstName, bornOn: typed.bornOn, postcode, houseNumber }
    : { refused: 'incomplete', problems };
}

/** Only the first name, so that a married name does not make a second person; without accents, as not every desk types them. */
const plainLetters = (name: string): string =>
  (name.trim().split(/\s+/)[0] ?? '')
    .normalize('NFD')
    .replace(/[^\p{L}]/gu, '')
    .toLowerCase();

/**
 * By what a resident is known again: a slow hash with a salt of this installation, which is sealed with a key outside the
 * database. Who has both and a register of residents can still try them all; see SECURITY.md.
 */
export const residentKey = (
  { firstName, bornOn, postcode, houseNumber }: Resident,
  salt: string,
): Promise<string> =>
  new Promise((resolve, reject) => {
    scrypt(
      [firstName, bornOn, postcode, houseNumber].join('|'),
      salt,
      32,
      { N: 2 ** 15, maxmem: 64 * 2 ** 20 },
      (error, key) => (error ? reject(error) : resolve(key.toString('hex'))),
    );
  });

/** By what a voter is known again in one budget, and not in the next. */
export const voterKey = (budgetId: number, key: string): string =>
  createHash('sha256').update(`voter of ${budgetId}: ${key}`).digest('hex');

/** How old somebody is on a day. */
export const ageOn = (bornOn: Day, day: Day): number =>
  Number(day.slice(0, 4)) - Number(bornOn.slice(0, 4)) - (day.slice(5) < bornOn.slice(5) ? 1 : 0);
