import type { Generated } from 'kysely';
import type { Day, Instant } from '../../platform/clock.ts';
import type { Queries, Transaction } from '../../platform/database/database.ts';
import type { AboutYou } from './about-you.ts';
import type { Attendance, AttendanceDraft } from './attendance.ts';

declare module '../../platform/database/database.ts' {
  interface Tables {
    aboutPeople: AboutYou & { trajectoryId: number; personId: number; savedAt: Instant };
    aboutInvitations: { tokenHash: string; trajectoryId: number; personId: number; madeAt: Instant };
    attendances: {
      id: Generated<number>;
      trajectoryId: number;
      phase: string;
      name: string;
      heldOn: Day;
      people: number;
      ageGroups: string;
      countedBySeatId: number;
      countedAt: Instant;
    };
  }
}

/** What everybody told in a trajectory, by the number of the person. */
export async function aboutPeopleIn(
  db: Queries,
  trajectoryId: number,
): Promise<ReadonlyMap<number, AboutYou>> {
  const rows = await db
    .selectFrom('aboutPeople')
    .select(['personId', 'ageGroup', 'place', 'stay', 'language'])
    .where('trajectoryId', '=', trajectoryId)
    .execute();
  return new Map(rows.map(({ personId, ...about }) => [personId, about]));
}

export const findAboutYou = (
  db: Queries,
  trajectoryId: number,
  personId: number,
): Promise<AboutYou | undefined> =>
  db
    .selectFrom('aboutPeople')
    .select(['ageGroup', 'place', 'stay', 'language'])
    .where('trajectoryId', '=', trajectoryId)
    .where('personId', '=', personId)
    .executeTakeFirst();

/** What a person told, everywhere, for the download of one's own data. */
export const everythingToldBy = (db: Queries, personId: number) =>
  db
    .selectFrom('aboutPeople')
    .select(['trajectoryId', 'ageGroup', 'place', 'stay', 'language', 'savedAt'])
    .where('personId', '=', personId)
    .orderBy('trajectoryId')
    .execute();

export async function saveAbout(
  tx: Transaction,
  who: { readonly trajectoryId: number; readonly personId: number },
  about: AboutYou,
  savedAt: Instant,
): Promise<void> {
  await tx
    .insertInto('aboutPeople')
    .values({ ...who, ...about, savedAt })
    .onConflict(conflict => conflict.columns(['trajectoryId', 'personId']).doUpdateSet({ ...about, savedAt }))
    .execute();
}

/** Everything a person told goes, with the links to tell more. */
export async function removeToldBy(tx: Transaction, personId: number): Promise<void> {
  await tx.deleteFrom('aboutPeople').where('personId', '=', personId).execute();
  await tx.deleteFrom('aboutInvitations').where('personId', '=', personId).execute();
}

export async function insertInvitation(
  tx: Transaction,
  invitation: {
    readonly tokenHash: string;
    readonly trajectoryId: number;
    readonly personId: number;
    readonly madeAt: Instant;
  },
): Promise<void> {
  await tx.insertInto('aboutInvitations').values(invitation).execute();
}

export const findInvitation = (
  db: Queries,
  tokenHash: string,
): Promise<{ trajectoryId: number; personId: number; madeAt: Instant } | undefined> =>
  db
    .selectFrom('aboutInvitations')
    .select(['trajectoryId', 'personId', 'madeAt'])
    .where('tokenHash', '=', tokenHash)
    .executeTakeFirst();

export async function removeInvitation(tx: Transaction, tokenHash: string): Promise<void> {
  await tx.deleteFrom('aboutInvitations').where('tokenHash', '=', tokenHash).execute();
}

export async function removeInvitationsBefore(tx: Transaction, before: Instant): Promise<void> {
  await tx.deleteFrom('aboutInvitations').where('madeAt', '<=', before).execute();
}

/** What was counted in a trajectory, in the order of the evenings. */
export async function attendancesOf(db: Queries, trajectoryId: number): Promise<Attendance[]> {
  const rows = await db
    .selectFrom('attendances')
    .select(['id', 'trajectoryId', 'phase', 'name', 'heldOn', 'people', 'ageGroups'])
    .where('trajectoryId', '=', trajectoryId)
    .orderBy('heldOn')
    .orderBy('id')
    .execute();
  return rows.map(row => ({ ...row, ageGroups: JSON.parse(row.ageGroups) as Attendance['ageGroups'] }));
}

export async function insertAttendance(
  tx: Transaction,
  trajectoryId: number,
  { ageGroups, ...draft }: AttendanceDraft,
  counted: { readonly bySeatId: number; readonly at: Instant },
): Promise<number> {
  const { id } = await tx
    .insertInto('attendances')
    .values({
      ...draft,
      trajectoryId,
      ageGroups: JSON.stringify(ageGroups),
      countedBySeatId: counted.bySeatId,
      countedAt: counted.at,
    })
    .returning('id')
    .executeTakeFirstOrThrow();
  return id;
}

/** @returns what was removed; undefined when it was gone already */
export const removeAttendance = (
  tx: Transaction,
  { id, trajectoryId }: { readonly id: number; readonly trajectoryId: number },
): Promise<{ name: string; heldOn: Day; people: number } | undefined> =>
  tx
    .deleteFrom('attendances')
    .where('id', '=', id)
    .where('trajectoryId', '=', trajectoryId)
    .returning(['name', 'heldOn', 'people'])
    .executeTakeFirst();
