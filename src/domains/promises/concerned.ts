import type { Day } from '../../platform/clock.ts';
import type { Queries } from '../../platform/database/database.ts';
import { parentCodeOf } from '../neighbourhoods/public.ts';
import { allBodies, findSeat, personIdsIn } from '../organisations/public.ts';
import { authorIdsOf } from '../voices/public.ts';
import type { Beneficiaries } from './policy.ts';
import type { Pledge } from './promise.ts';
import { voiceIdsOf } from './promise-store.ts';

/** Those a promise was made to, by number. */
export async function beneficiariesOf(db: Queries, promise: Pledge, day: Day): Promise<Beneficiaries> {
  const { beneficiaryAreaCode: area } = promise;
  const bodies = area === null ? [] : await allBodies(db, day);
  return {
    authorIds: await authorIdsOf(db, await voiceIdsOf(db, promise.id)),
    organisationId: promise.beneficiaryOrganisationId,
    // A team of the wijk also works in its buurten, and a team of a buurt in that part of the wijk.
    teamIds: bodies
      .filter(
        ({ kind, areaCode }) => kind === 'team' && areaCode !== null && area !== null && meet(areaCode, area),
      )
      .map(body => body.id),
  };
}

const meet = (a: string, b: string): boolean => a === b || parentCodeOf(a) === b || parentCodeOf(b) === a;

/** The persons a promise was made to. */
export async function beneficiaryPersonIds(db: Queries, promise: Pledge, day: Day): Promise<number[]> {
  const { authorIds, organisationId, teamIds } = await beneficiariesOf(db, promise, day);
  const bodies = (await allBodies(db, day)).filter(body => body.organisationId === organisationId);
  const seated = await Promise.all(
    [...teamIds, ...bodies.map(body => body.id)].map(bodyId => personIdsIn(db, bodyId, day)),
  );
  return [...new Set([...authorIds, ...seated.flat()])];
}

/** The persons who have to keep a promise: the one who answers for it, or else everybody in the body or organisation. */
export async function keeperPersonIds(db: Queries, promise: Pledge, day: Day): Promise<number[]> {
  const { keeper, contactSeatId } = promise;
  const seat = await findHeldSeat(db, contactSeatId ?? keeper.seatId, day);
  if (seat) return [seat.personId];
  if (keeper.bodyId !== null) return personIdsIn(db, keeper.bodyId, day);
  const bodies = (await allBodies(db, day)).filter(body => body.organisationId === keeper.organisationId);
  const seated = await Promise.all(bodies.map(body => personIdsIn(db, body.id, day)));
  return [...new Set(seated.flat())];
}

async function findHeldSeat(db: Queries, seatId: number | null, day: Day) {
  const seat = seatId === null ? undefined : await findSeat(db, seatId);
  return seat && (seat.untilOn === null || day <= seat.untilOn) ? seat : undefined;
}
