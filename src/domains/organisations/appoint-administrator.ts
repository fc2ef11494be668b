import { capital } from '../../design/words.ts';
import { dayOf, type Instant } from '../../platform/clock.ts';
import type { Transaction } from '../../platform/database/database.ts';
import { appendToLog } from '../../platform/log/append-to-log.ts';
import { unnamedTown } from '../../platform/settings.ts';
import type { Person } from '../people/public.ts';
import { isHeldOn } from './seat.ts';
import {
  bodiesOf,
  insertBody,
  insertOrganisation,
  insertSeat,
  organisationsOn,
  seatsHeldBy,
} from './store.ts';

/**
 * Gives somebody the keys, by whoever has the terminal: nobody on the site can be asked yet. Makes the municipality and
 * the department that runs the site when they are not there. Says whether the seat is new.
 */
export async function appointAdministrator(
  tx: Transaction,
  person: Person,
  { townName, now }: { readonly townName: string; readonly now: Instant },
): Promise<boolean> {
  const today = dayOf(now);
  const held = await seatsHeldBy(tx, person.id, today);
  if (held.some(seat => seat.role === 'administrator' && isHeldOn(seat, today))) return false;
  const bodyId = await departmentOf(tx, await municipality(tx, townName, now), now);
  const seat = {
    personId: person.id,
    bodyId,
    role: 'administrator',
    title: '',
    isContactPoint: false,
    fromOn: today,
    untilOn: null,
    areaCodes: [],
  } as const;
  const id = await insertSeat(tx, seat);
  await appendToLog(tx, { kind: 'seat.given', subject: `seat:${id}`, at: now, facts: { ...seat } });
  return true;
}

async function municipality(tx: Transaction, townName: string, now: Instant): Promise<number> {
  const known = (await organisationsOn(tx, dayOf(now))).find(({ kind }) => kind === 'municipality');
  if (known) return known.id;
  const draft = {
    name: capital(townName === unnamedTown ? 'de gemeente' : `gemeente ${townName}`),
    kind: 'municipality',
    areaCode: null,
    about: '',
    website: '',
    email: '',
  } as const;
  const id = await insertOrganisation(tx, draft, now);
  await appendToLog(tx, {
    kind: 'organisation.founded',
    subject: `organisation:${id}`,
    at: now,
    facts: { ...draft },
  });
  return id;
}

async function departmentOf(tx: Transaction, organisationId: number, now: Instant): Promise<number> {
  const known = (await bodiesOf(tx, organisationId)).find(
    ({ kind, name }) => kind === 'department' && name === runs,
  );
  if (known) return known.id;
  const draft = {
    organisationId,
    name: runs,
    kind: 'department',
    areaCode: null,
    about: '',
    isAnswering: false,
  } as const;
  const id = await insertBody(tx, draft, now);
  await appendToLog(tx, { kind: 'body.set-up', subject: `body:${id}`, at: now, facts: { ...draft } });
  return id;
}

/** Who keeps the site running, as it is called on screen. */
const runs = 'Beheer van deze website';
