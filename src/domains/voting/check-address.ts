import { paths } from '../../paths.ts';
import { addDays, dayOf, type Instant } from '../../platform/clock.ts';
import type { Transaction } from '../../platform/database/database.ts';
import { queueMail } from '../../platform/mail/queue-mail.ts';
import type { Incomplete, Problems, Refusal } from '../../platform/refusal.ts';
import { findArea } from '../neighbourhoods/public.ts';
import { isOfficialSeat, type Viewer } from '../organisations/public.ts';
import { findPersonByEmail, tidyEmail } from '../people/public.ts';
import { type AddressCheck, daysAnAddressHolds, longestHow } from './address-check.ts';
import { findAddressCheck, saveAddressCheck } from './right-store.ts';

export interface TypedAddressCheck {
  readonly email: string;
  readonly areaCode: string;
  readonly how: string;
}

export type AddressField = keyof TypedAddressCheck;
export type AddressProblem = 'nobody' | 'area-unknown' | 'how-missing' | 'how-too-long';

/** An official puts down that somebody with an account lives somewhere, and how that was found. It holds for a year. */
export async function checkAddress(
  tx: Transaction,
  viewer: Viewer,
  { email, areaCode, how, ...seen }: TypedAddressCheck & Pick<AddressCheck, 'bornOn' | 'residentKey'>,
  now: Instant,
): Promise<AddressCheck | Refusal<'not-allowed'> | Incomplete<AddressField, AddressProblem>> {
  const seat = viewer.seats.find(isOfficialSeat);
  if (!seat) return { refused: 'not-allowed' };
  const person = await findPersonByEmail(tx, tidyEmail(email));
  const area = await findArea(tx, areaCode);
  const problems: Problems<AddressField, AddressProblem> = {
    // Nobody vouches for where they live themselves.
    ...((!person || person.id === viewer.person?.id) && { email: 'nobody' }),
    ...(!area && { areaCode: 'area-unknown' }),
    ...(how === '' && { how: 'how-missing' }),
    ...(how.length > longestHow && { how: 'how-too-long' }),
  };
  if (!person || !area || Object.keys(problems).length > 0) return { refused: 'incomplete', problems };

  const checkedOn = dayOf(now);
  const untilOn = addDays(checkedOn, daysAnAddressHolds);
  await saveAddressCheck(tx, {
    personId: person.id,
    areaCode: area.code,
    checkedOn,
    untilOn,
    how,
    ...seen,
    seatId: seat.id,
  });
  if (person.email !== null) {
    await queueMail(tx, {
      to: person.email,
      letter: {
        subject: 'Uw adres is nagekeken',
        text: `Een medewerker van de gemeente heeft vastgelegd dat u in ${area.name} woont. U kunt daar meestemmen met uw account. Dit geldt een jaar.\n\nKlopt dit niet? Meld het bij de gemeente.`,
        action: { label: 'Bekijk uw account', address: paths.account },
        reason: 'U krijgt deze mail omdat dit over uw account gaat.',
      },
      isService: true,
      now,
    });
  }
  return (await findAddressCheck(tx, person.id)) as AddressCheck;
}
