import { type Day, type Instant, isDay } from '../../platform/clock.ts';
import type { Transaction } from '../../platform/database/database.ts';
import { appendToLog } from '../../platform/log/append-to-log.ts';
import type { Incomplete, Problems, Refusal } from '../../platform/refusal.ts';
import { ensurePerson, isEmail, longestName } from '../people/public.ts';
import { mayGiveSeat } from './policy.ts';
import { roles, rolesIn } from './seat.ts';
import { findBody, findSeat, insertSeat, removeContactPoints, type SeatOfSomebody } from './store.ts';
import type { Viewer } from './viewer.ts';

export interface SeatTyped {
  readonly bodyId: number;
  readonly name: string;
  readonly email: string;
  readonly role: string;
  readonly title: string;
  readonly isContactPoint: boolean;
  readonly fromOn: string;
  readonly untilOn: string;
  readonly areaCodes: readonly string[];
}

type Field = 'name' | 'email' | 'role' | 'title' | 'fromOn' | 'untilOn' | 'areaCodes';
export type SeatProblem =
  | 'name-missing'
  | 'name-too-long'
  | 'email-unreadable'
  | 'role-missing'
  | 'role-not-here'
  | 'title-too-long'
  | 'from-no-day'
  | 'until-no-day'
  | 'until-before-from'
  | 'area-missing';
export type SeatProblems = Problems<Field, SeatProblem>;

/** Somebody gets a role in a body. Who has no account yet gets one by signing in with this address. */
export async function giveSeat(
  tx: Transaction,
  viewer: Viewer,
  typed: SeatTyped,
  now: Instant,
): Promise<SeatOfSomebody | Refusal<'not-allowed'> | Incomplete<Field, SeatProblem>> {
  const body = await findBody(tx, typed.bodyId);
  const role = roles.find(known => known === typed.role);
  if (!body || !mayGiveSeat(viewer, body, role ?? 'member')) return { refused: 'not-allowed' };
  const problems = problemsWith(typed, role !== undefined && rolesIn(body.kind).includes(role));
  if (!role || Object.keys(problems).length > 0) return { refused: 'incomplete', problems };

  const person = await ensurePerson(tx, { email: typed.email, name: typed.name }, now);
  if (typed.isContactPoint) await removeContactPoints(tx, typed.areaCodes);
  const seat = {
    personId: person.id,
    bodyId: body.id,
    role,
    title: typed.title,
    isContactPoint: typed.isContactPoint,
    fromOn: typed.fromOn,
    untilOn: typed.untilOn || null,
    areaCodes: typed.areaCodes,
  };
  const id = await insertSeat(tx, seat);
  await appendToLog(tx, {
    kind: 'seat.given',
    subject: `seat:${id}`,
    at: now,
    // Who it is stands in the number alone, so that the person can be erased and the record stays whole.
    facts: { ...seat },
  });
  return (await findSeat(tx, id)) as SeatOfSomebody;
}

function problemsWith(typed: SeatTyped, isRoleOfBody: boolean): SeatProblems {
  return {
    ...(typed.name === '' && { name: 'name-missing' }),
    ...(typed.name.length > longestName && { name: 'name-too-long' }),
    ...(!isEmail(typed.email) && { email: 'email-unreadable' }),
    ...(!isRoleOfBody && { role: typed.role === '' ? 'role-missing' : 'role-not-here' }),
    ...(typed.title.length > 80 && { title: 'title-too-long' }),
    ...(!isDay(typed.fromOn) && { fromOn: 'from-no-day' }),
    ...(typed.untilOn !== '' && !isDay(typed.untilOn) && { untilOn: 'until-no-day' }),
    ...(isDay(typed.untilOn) && typed.untilOn < typed.fromOn && { untilOn: 'until-before-from' }),
    ...(typed.isContactPoint && typed.areaCodes.length === 0 && { areaCodes: 'area-missing' }),
  };
}

/** The form of a new seat as it begins: from today, for as long as it lasts. */
export const emptySeat = (bodyId: number, today: Day): SeatTyped => ({
  bodyId,
  name: '',
  email: '',
  role: '',
  title: '',
  isContactPoint: false,
  fromOn: today,
  untilOn: '',
  areaCodes: [],
});
