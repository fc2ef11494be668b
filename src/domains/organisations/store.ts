import type { Generated } from 'kysely';
import type { Day, Instant } from '../../platform/clock.ts';
import type { Queries, Transaction } from '../../platform/database/database.ts';
import { putTogetherOnce } from '../../platform/database/put-together-once.ts';
import type { Body, BodyDraft, BodyKind } from './body.ts';
import type { Organisation, OrganisationDraft, OrganisationKind } from './organisation.ts';
import type { Role, Seat } from './seat.ts';

interface OrganisationTable {
  id: Generated<number>;
  name: string;
  kind: OrganisationKind;
  areaCode: string | null;
  about: string;
  website: string;
  email: string;
  createdAt: Instant;
  endedOn: Day | null;
}

interface BodyTable {
  id: Generated<number>;
  organisationId: number;
  name: string;
  kind: BodyKind;
  areaCode: string | null;
  about: string;
  isAnswering: boolean;
  createdAt: Instant;
  endedOn: Day | null;
}

interface SeatTable {
  id: Generated<number>;
  personId: number;
  bodyId: number;
  role: Role;
  title: string;
  isContactPoint: boolean;
  fromOn: Day;
  untilOn: Day | null;
}

declare module '../../platform/database/database.ts' {
  interface Tables {
    organisations: OrganisationTable;
    bodies: BodyTable;
    seats: SeatTable;
    portfolio: { seatId: number; areaCode: string };
  }
}

// Organisations

export const findOrganisation = (db: Queries, id: number): Promise<Organisation | undefined> =>
  db.selectFrom('organisations').selectAll().where('id', '=', id).executeTakeFirst();

export const holdOrganisation = (tx: Transaction, id: number): Promise<Organisation | undefined> =>
  tx.selectFrom('organisations').selectAll().where('id', '=', id).forUpdate().executeTakeFirst();

export const organisationsOn = (db: Queries, day: Day): Promise<Organisation[]> =>
  db
    .selectFrom('organisations')
    .selectAll()
    .where(row => row.or([row('endedOn', 'is', null), row('endedOn', '>=', day)]))
    .orderBy('name')
    .orderBy('id')
    .execute();

export const organisationsIn = (
  db: Queries,
  areaCodes: readonly string[],
  day: Day,
): Promise<Organisation[]> =>
  db
    .selectFrom('organisations')
    .selectAll()
    .where('areaCode', 'in', areaCodes)
    .where(row => row.or([row('endedOn', 'is', null), row('endedOn', '>=', day)]))
    .orderBy('name')
    .execute();

export async function insertOrganisation(
  tx: Transaction,
  draft: OrganisationDraft,
  now: Instant,
): Promise<number> {
  const { id } = await tx
    .insertInto('organisations')
    .values({ ...draft, createdAt: now })
    .returning('id')
    .executeTakeFirstOrThrow();
  return id;
}

export async function saveOrganisation(tx: Transaction, id: number, draft: OrganisationDraft): Promise<void> {
  await tx.updateTable('organisations').set(draft).where('id', '=', id).execute();
}

// Bodies

export const findBody = (db: Queries, id: number): Promise<Body | undefined> =>
  db.selectFrom('bodies').selectAll().where('id', '=', id).executeTakeFirst();

export const bodiesOf = (db: Queries, organisationId: number): Promise<Body[]> =>
  db.selectFrom('bodies').selectAll().where('organisationId', '=', organisationId).orderBy('name').execute();

const bodiesOn = (db: Queries, day: Day) =>
  db
    .selectFrom('bodies')
    .selectAll()
    .where(row => row.or([row('endedOn', 'is', null), row('endedOn', '>=', day)]))
    .orderBy('name')
    .orderBy('id');

export const allBodies = (db: Queries, day: Day): Promise<Body[]> => bodiesOn(db, day).execute();

/** The bodies a voice can be addressed to. */
export const answeringBodies = (db: Queries, day: Day): Promise<Body[]> =>
  bodiesOn(db, day).where('isAnswering', '=', true).execute();

export async function insertBody(tx: Transaction, draft: BodyDraft, now: Instant): Promise<number> {
  const { id } = await tx
    .insertInto('bodies')
    .values({ ...draft, createdAt: now })
    .returning('id')
    .executeTakeFirstOrThrow();
  return id;
}

export async function saveBody(tx: Transaction, id: number, draft: BodyDraft): Promise<void> {
  await tx.updateTable('bodies').set(draft).where('id', '=', id).execute();
}

// Seats

/** A seat with the name of who holds it, for pages that show who is who. */
export interface SeatOfSomebody extends Seat {
  readonly personName: string;
}

const seats = putTogetherOnce((db: Queries) =>
  db
    .selectFrom('seats')
    .innerJoin('bodies', 'bodies.id', 'seats.bodyId')
    .innerJoin('organisations', 'organisations.id', 'bodies.organisationId')
    .innerJoin('persons', 'persons.id', 'seats.personId')
    .select([
      'seats.id',
      'seats.personId',
      'seats.bodyId',
      'bodies.name as bodyName',
      'bodies.kind as bodyKind',
      'bodies.organisationId',
      'organisations.name as organisationName',
      'organisations.kind as organisationKind',
      'seats.role',
      'seats.title',
      'seats.isContactPoint',
      'seats.fromOn',
      'seats.untilOn',
      'persons.name as personName',
    ]),
);

const heldOn = (db: Queries, day: Day) =>
  seats(db)
    .where('seats.fromOn', '<=', day)
    .where(row => row.or([row('seats.untilOn', 'is', null), row('seats.untilOn', '>=', day)]));

async function withPortfolio(
  db: Queries,
  found: readonly Omit<SeatOfSomebody, 'areaCodes'>[],
): Promise<SeatOfSomebody[]> {
  if (found.length === 0) return [];
  const portfolio = await db
    .selectFrom('portfolio')
    .selectAll()
    .where(
      'seatId',
      'in',
      found.map(seat => seat.id),
    )
    .orderBy('areaCode')
    .execute();
  return found.map(seat => ({
    ...seat,
    areaCodes: portfolio.filter(row => row.seatId === seat.id).map(row => row.areaCode),
  }));
}

export const seatsHeldBy = async (db: Queries, personId: number, day: Day): Promise<SeatOfSomebody[]> =>
  withPortfolio(
    db,
    await heldOn(db, day).where('seats.personId', '=', personId).orderBy('seats.id').execute(),
  );

/** Every seat somebody ever held, the newest first. */
export const seatsEverHeldBy = async (db: Queries, personId: number): Promise<SeatOfSomebody[]> =>
  withPortfolio(
    db,
    await seats(db).where('seats.personId', '=', personId).orderBy('seats.fromOn', 'desc').execute(),
  );

export const seatsOfBody = async (db: Queries, bodyId: number): Promise<SeatOfSomebody[]> =>
  withPortfolio(
    db,
    await seats(db).where('seats.bodyId', '=', bodyId).orderBy('persons.name').orderBy('seats.id').execute(),
  );

export const seatsOfOrganisation = async (db: Queries, organisationId: number): Promise<SeatOfSomebody[]> =>
  withPortfolio(
    db,
    await seats(db)
      .where('bodies.organisationId', '=', organisationId)
      .orderBy('persons.name')
      .orderBy('seats.id')
      .execute(),
  );

export async function findSeat(db: Queries, id: number): Promise<SeatOfSomebody | undefined> {
  const [seat] = await withPortfolio(db, await seats(db).where('seats.id', '=', id).execute());
  return seat;
}

/** Whose telling reaches a body: the persons who hold a seat in it. */
export async function personIdsIn(db: Queries, bodyId: number, day: Day): Promise<number[]> {
  const rows = await heldOn(db, day).where('seats.bodyId', '=', bodyId).execute();
  return [...new Set(rows.map(row => row.personId))];
}

/** The bodies of an organisation in which somebody holds a seat on a day: who can do something. */
export async function bodiesWithPeople(db: Queries, organisationId: number, day: Day): Promise<Body[]> {
  const held = await heldOn(db, day).where('bodies.organisationId', '=', organisationId).execute();
  const peopled = new Set(held.map(seat => seat.bodyId));
  return (await allBodies(db, day)).filter(body => peopled.has(body.id));
}

/**
 * The seats for certain places: those with one of them in portfolio, and those in a body that works there and has no
 * portfolio of its own.
 */
export const seatsForAreas = async (
  db: Queries,
  areaCodes: readonly string[],
  day: Day,
): Promise<SeatOfSomebody[]> =>
  withPortfolio(
    db,
    await heldOn(db, day)
      .where(row =>
        row.or([
          row.exists(
            row
              .selectFrom('portfolio')
              .select('portfolio.seatId')
              .whereRef('portfolio.seatId', '=', 'seats.id')
              .where('portfolio.areaCode', 'in', areaCodes),
          ),
          row.and([
            row.or([row('bodies.areaCode', 'in', areaCodes), row('organisations.areaCode', 'in', areaCodes)]),
            row.not(
              row.exists(
                row
                  .selectFrom('portfolio')
                  .select('portfolio.seatId')
                  .whereRef('portfolio.seatId', '=', 'seats.id'),
              ),
            ),
          ]),
        ]),
      )
      .orderBy('persons.name')
      .orderBy('seats.id')
      .execute(),
  );

export interface SeatDraft {
  readonly personId: number;
  readonly bodyId: number;
  readonly role: Role;
  readonly title: string;
  readonly isContactPoint: boolean;
  readonly fromOn: Day;
  readonly untilOn: Day | null;
  readonly areaCodes: readonly string[];
}

export async function insertSeat(tx: Transaction, { areaCodes, ...seat }: SeatDraft): Promise<number> {
  const { id } = await tx.insertInto('seats').values(seat).returning('id').executeTakeFirstOrThrow();
  if (areaCodes.length > 0) {
    await tx
      .insertInto('portfolio')
      .values(areaCodes.map(areaCode => ({ seatId: id, areaCode })))
      .execute();
  }
  return id;
}

export async function holdSeat(tx: Transaction, id: number): Promise<SeatOfSomebody | undefined> {
  await tx.selectFrom('seats').select('id').where('id', '=', id).forUpdate().executeTakeFirst();
  return findSeat(tx, id);
}

export async function saveSeatEnd(tx: Transaction, id: number, untilOn: Day): Promise<void> {
  await tx.updateTable('seats').set({ untilOn, isContactPoint: false }).where('id', '=', id).execute();
}

/** Takes the mark of contact point from the seats that have it for one of these places. */
export async function removeContactPoints(tx: Transaction, areaCodes: readonly string[]): Promise<void> {
  if (areaCodes.length === 0) return;
  await tx
    .updateTable('seats')
    .set({ isContactPoint: false })
    .where('isContactPoint', '=', true)
    .where('id', 'in', tx.selectFrom('portfolio').select('seatId').where('areaCode', 'in', areaCodes))
    .execute();
}
