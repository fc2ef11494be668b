import type { Generated } from 'kysely';
import type { Day, Instant } from '../../platform/clock.ts';
import type { Queries, Transaction } from '../../platform/database/database.ts';
import type { Announcement } from './announcement.ts';
import type { Consultation } from './consultation.ts';

declare module '../../platform/database/database.ts' {
  interface Tables {
    consultations: {
      id: Generated<number>;
      bodyId: number;
      decidingBodyId: number;
      trajectoryId: number | null;
      announcement: string;
      edits: number;
      number: number;
      title: string;
      opensOn: Day;
      lastOn: Day;
      createdBySeatId: number;
      createdAt: Instant;
      announcedAt: Instant | null;
      notedAt: Instant | null;
      decidedAt: Instant | null;
      decisionId: number | null;
      withdrawnAt: Instant | null;
      withdrawnReason: string | null;
      speakersSeed: string | null;
    };
    announcementVersions: {
      consultationId: number;
      number: number;
      announcement: string;
      reason: string;
      statedBySeatId: number;
      statedAt: Instant;
    };
    consultationPlaces: { consultationId: number; areaCode: string };
  }
}

const consultations = (db: Queries) =>
  db
    .selectFrom('consultations')
    .innerJoin('bodies', 'bodies.id', 'consultations.bodyId')
    .innerJoin('bodies as deciding', 'deciding.id', 'consultations.decidingBodyId')
    .select([
      'consultations.id',
      'consultations.bodyId',
      'bodies.name as bodyName',
      'bodies.organisationId',
      'consultations.decidingBodyId',
      'deciding.name as decidingBodyName',
      'consultations.trajectoryId',
      'consultations.announcement',
      'consultations.edits',
      'consultations.number',
      'consultations.createdAt',
      'consultations.announcedAt',
      'consultations.notedAt',
      'consultations.decidedAt',
      'consultations.decisionId',
      'consultations.withdrawnAt',
      'consultations.withdrawnReason',
      'consultations.speakersSeed',
    ]);

const consultationFrom = (
  row: Omit<Consultation, 'announcement'> & { announcement: string },
): Consultation => ({
  ...row,
  announcement: JSON.parse(row.announcement) as Announcement,
});

export async function findConsultation(db: Queries, id: number): Promise<Consultation | undefined> {
  const row = await consultations(db).where('consultations.id', '=', id).executeTakeFirst();
  return row && consultationFrom(row);
}

/** The consultation, locked until this change is through: views get their numbers one by one. */
export async function holdConsultation(tx: Transaction, id: number): Promise<Consultation | undefined> {
  await tx.selectFrom('consultations').select('id').where('id', '=', id).forUpdate().execute();
  return findConsultation(tx, id);
}

export const consultationsWithIds = async (db: Queries, ids: readonly number[]): Promise<Consultation[]> =>
  ids.length === 0
    ? []
    : (await consultations(db).where('consultations.id', 'in', ids).execute()).map(consultationFrom);

/** Which consultations; what is left out does not matter. */
export interface ConsultationFilter {
  /** Those that name one of these places, or the whole town. */
  readonly areaCodes?: readonly string[] | undefined;
  readonly trajectoryId?: number | undefined;
  readonly bodyIds?: readonly number[] | undefined;
}

/** What was announced and goes on: not decided, not stopped. The first to close comes first. */
export const runningConsultations = async (
  db: Queries,
  filter: ConsultationFilter = {},
): Promise<Consultation[]> =>
  (
    await matching(db, filter)
      .where('consultations.announcedAt', 'is not', null)
      .where('consultations.decidedAt', 'is', null)
      .where('consultations.withdrawnAt', 'is', null)
      .orderBy('consultations.lastOn')
      .orderBy('consultations.id')
      .execute()
  ).map(consultationFrom);

/** What was decided or stopped, the latest first. */
export const endedConsultations = async (
  db: Queries,
  filter: ConsultationFilter,
  atMost = 50,
): Promise<Consultation[]> =>
  (
    await matching(db, filter)
      .where('consultations.announcedAt', 'is not', null)
      .where(row => row.or([row('decidedAt', 'is not', null), row('withdrawnAt', 'is not', null)]))
      .orderBy('consultations.lastOn', 'desc')
      .orderBy('consultations.id', 'desc')
      .limit(atMost)
      .execute()
  ).map(consultationFrom);

/** What was ever announced, in the order of the numbers, from after a number on. */
export const announcedAfter = async (db: Queries, id: number, atMost: number): Promise<Consultation[]> =>
  (
    await consultations(db)
      .where('consultations.announcedAt', 'is not', null)
      .where('consultations.id', '>', id)
      .orderBy('consultations.id')
      .limit(atMost)
      .execute()
  ).map(consultationFrom);

/** What these bodies are preparing. */
export const draftConsultations = async (db: Queries, bodyIds: readonly number[]): Promise<Consultation[]> =>
  bodyIds.length === 0
    ? []
    : (
        await consultations(db)
          .where('consultations.announcedAt', 'is', null)
          .where('consultations.withdrawnAt', 'is', null)
          .where('consultations.bodyId', 'in', bodyIds)
          .orderBy('consultations.id', 'desc')
          .execute()
      ).map(consultationFrom);

const matching = (db: Queries, { areaCodes, trajectoryId, bodyIds }: ConsultationFilter) =>
  consultations(db)
    .$if(trajectoryId !== undefined, query =>
      query.where('consultations.trajectoryId', '=', trajectoryId ?? 0),
    )
    .$if(bodyIds !== undefined, query => query.where('consultations.bodyId', 'in', bodyIds ?? []))
    .$if(areaCodes !== undefined, query =>
      query.where(row =>
        row.or([
          row.exists(
            row
              .selectFrom('consultationPlaces')
              .select('consultationId')
              .whereRef('consultationPlaces.consultationId', '=', 'consultations.id')
              .where('areaCode', 'in', areaCodes ?? []),
          ),
          row.not(
            row.exists(
              row
                .selectFrom('consultationPlaces as anywhere')
                .select('consultationId')
                .whereRef('anywhere.consultationId', '=', 'consultations.id'),
            ),
          ),
        ]),
      ),
    );

const columnsOf = (announcement: Announcement) => ({
  announcement: JSON.stringify(announcement),
  title: announcement.title,
  opensOn: announcement.opensOn,
  lastOn: announcement.lastOn,
  decidingBodyId: announcement.decidingBodyId,
});

export async function insertConsultation(
  tx: Transaction,
  announcement: Announcement,
  begun: {
    readonly bodyId: number;
    readonly trajectoryId: number | null;
    readonly bySeatId: number;
    readonly at: Instant;
  },
): Promise<number> {
  const { bodyId, trajectoryId, bySeatId, at } = begun;
  const { id } = await tx
    .insertInto('consultations')
    .values({
      ...columnsOf(announcement),
      bodyId,
      trajectoryId,
      edits: 1,
      number: 0,
      createdBySeatId: bySeatId,
      createdAt: at,
    })
    .returning('id')
    .executeTakeFirstOrThrow();
  await savePlaces(tx, id, announcement.areaCodes);
  return id;
}

/** The announcement as it is being written, before it is out. */
export async function saveAnnouncementDraft(
  tx: Transaction,
  { id, edits }: Pick<Consultation, 'id' | 'edits'>,
  announcement: Announcement,
): Promise<void> {
  await tx
    .updateTable('consultations')
    .set({ ...columnsOf(announcement), edits: edits + 1 })
    .where('id', '=', id)
    .execute();
  await savePlaces(tx, id, announcement.areaCodes);
}

/** A version of an announcement, as it was stated. */
export interface StatedAnnouncement {
  readonly number: number;
  readonly announcement: Announcement;
  readonly reason: string;
  readonly statedBySeatId: number;
  readonly statedAt: Instant;
}

/** Puts a version of the announcement beside the ones before, and lets it hold from now on. */
export async function saveAnnouncement(
  tx: Transaction,
  { id, announcedAt }: Pick<Consultation, 'id' | 'announcedAt'>,
  stated: StatedAnnouncement,
): Promise<void> {
  const { announcement, number, statedAt } = stated;
  await tx
    .insertInto('announcementVersions')
    .values({ ...stated, consultationId: id, announcement: JSON.stringify(announcement) })
    .execute();
  await tx
    .updateTable('consultations')
    .set({ ...columnsOf(announcement), number, announcedAt: announcedAt ?? statedAt })
    .where('id', '=', id)
    .execute();
  await savePlaces(tx, id, announcement.areaCodes);
}

async function savePlaces(
  tx: Transaction,
  consultationId: number,
  areaCodes: readonly string[],
): Promise<void> {
  await tx.deleteFrom('consultationPlaces').where('consultationId', '=', consultationId).execute();
  if (areaCodes.length > 0)
    await tx
      .insertInto('consultationPlaces')
      .values(areaCodes.map(areaCode => ({ consultationId, areaCode })))
      .execute();
}

/** Every version of an announcement, the newest first. */
export const announcementsOf = async (db: Queries, consultationId: number): Promise<StatedAnnouncement[]> =>
  (
    await db
      .selectFrom('announcementVersions')
      .select(['number', 'announcement', 'reason', 'statedBySeatId', 'statedAt'])
      .where('consultationId', '=', consultationId)
      .orderBy('number', 'desc')
      .execute()
  ).map(row => ({ ...row, announcement: JSON.parse(row.announcement) as Announcement }));

/** What happened to a consultation that no calendar tells. */
export async function saveHappened(
  tx: Transaction,
  id: number,
  happened:
    | { readonly notedAt: Instant }
    | { readonly decidedAt: Instant; readonly decisionId: number }
    | { readonly withdrawnAt: Instant; readonly withdrawnReason: string }
    | { readonly speakersSeed: string },
): Promise<void> {
  await tx.updateTable('consultations').set(happened).where('id', '=', id).execute();
}

/** Consultations as they stand, with every version of the announcement, to be compared with the record. */
export async function consultationsAfter(db: Queries, id: number, atMost: number) {
  const rows = await db
    .selectFrom('consultations')
    .select(['id', 'bodyId', 'trajectoryId', 'number', 'decisionId'])
    .where('id', '>', id)
    .orderBy('id')
    .limit(atMost)
    .execute();
  const versions = await db
    .selectFrom('announcementVersions')
    .select(['consultationId', 'number', 'announcement', 'reason'])
    .where('consultationId', 'in', rows.length > 0 ? rows.map(row => row.id) : [0])
    .orderBy('number')
    .execute();
  return rows.map(row => ({ ...row, versions: versions.filter(it => it.consultationId === row.id) }));
}
