import { dayInWords, listInWords } from '../../design/words.ts';
import { paths } from '../../paths.ts';
import type { Instant } from '../../platform/clock.ts';
import type { Transaction } from '../../platform/database/database.ts';
import { areasWithCodes } from '../neighbourhoods/public.ts';
import { isOfficialSeat, type SeatOfSomebody, seatName, type Viewer } from '../organisations/public.ts';
import { notify } from './notify.ts';

/** Who gets a role hears so: which one, where, from when, and how to begin. */
export async function tellOfSeat(
  tx: Transaction,
  viewer: Viewer,
  seat: SeatOfSomebody,
  now: Instant,
): Promise<void> {
  const areas = (await areasWithCodes(tx, seat.areaCodes)).map(({ name }) => name);
  const place = areas.length > 0 ? `, voor ${listInWords(areas)}` : '';
  const term = `${dayInWords(seat.fromOn)}${seat.untilOn ? ` tot en met ${dayInWords(seat.untilOn)}` : ''}`;
  const begin = isOfficialSeat(seat)
    ? 'Log in met dit e-mailadres. U hebt geen wachtwoord nodig. Voor deze rol vragen wij bij het inloggen een tweede bewijs dat u het bent; de website helpt u daarbij.'
    : 'Log in met dit e-mailadres. U hebt geen wachtwoord nodig.';
  await notify(tx, {
    kind: 'work',
    personIds: [seat.personId],
    topics: [],
    actorId: viewer.person?.id ?? null,
    title: `U hebt een rol gekregen: ${seatName(seat)}, ${seat.bodyName}`,
    text: `U bent ${seatName(seat)} van ${seat.bodyName} (${seat.organisationName})${place}. Dat geldt vanaf ${term}.\n\n${begin}\n\nKlopt dit niet? Dan kunt u de rol zelf beëindigen op de pagina van ${seat.organisationName}.`,
    address: `${paths.myPage}#rollen`,
    now,
  });
}
