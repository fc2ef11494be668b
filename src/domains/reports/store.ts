import type { Generated } from 'kysely';
import type { Day, Instant } from '../../platform/clock.ts';
import type { Queries, Transaction } from '../../platform/database/database.ts';
import { seatName } from '../organisations/public.ts';
import type { Report } from './report.ts';
import type { ReportWords } from './report-words.ts';

declare module '../../platform/database/database.ts' {
  interface Tables {
    reportDrafts: {
      trajectoryId: number;
      words: string;
      version: number;
      savedBySeatId: number;
      savedAt: Instant;
    };
    reportExemptions: {
      id: Generated<number>;
      trajectoryId: number;
      reason: string;
      owedCount: number;
      givenBySeatId: number;
      givenAt: Instant;
    };
    trajectoryReports: {
      id: Generated<number>;
      trajectoryId: number;
      number: number;
      kept: string;
      exemptionId: number | null;
      publishedBySeatId: number;
      publishedAt: Instant;
    };
    trajectoryDecisions: {
      trajectoryId: number;
      decisionId: number;
      isDeparture: boolean;
      motivation: string;
      recordedBySeatId: number;
      recordedAt: Instant;
    };
    decisionConsents: {
      trajectoryId: number;
      position: number;
      party: string;
      consentedOn: Day;
      source: string;
    };
    toldParticipants: { trajectoryId: number; personId: number; toldAt: Instant };
  }
}

/** The words of a report as they are being written. */
export interface ReportDraft {
  readonly words: ReportWords;
  readonly version: number;
  readonly savedAt: Instant;
}

export async function findDraft(db: Queries, trajectoryId: number): Promise<ReportDraft | undefined> {
  const row = await db
    .selectFrom('reportDrafts')
    .select(['words', 'version', 'savedAt'])
    .where('trajectoryId', '=', trajectoryId)
    .executeTakeFirst();
  return row && { ...row, words: JSON.parse(row.words) as ReportWords };
}

export async function saveDraft(
  tx: Transaction,
  trajectoryId: number,
  { words, ...draft }: ReportDraft & { readonly savedBySeatId: number },
): Promise<void> {
  const written = { ...draft, words: JSON.stringify(words) };
  await tx
    .insertInto('reportDrafts')
    .values({ trajectoryId, ...written })
    .onConflict(conflict => conflict.column('trajectoryId').doUpdateSet(written))
    .execute();
}

/** The deciding body's word that a report may go out while answers are owed. */
export interface Exemption {
  readonly id: number;
  readonly reason: string;
  readonly owedCount: number;
  readonly seatName: string;
  readonly bodyName: string;
  readonly givenAt: Instant;
}

const exemptions = (db: Queries) =>
  db
    .selectFrom('reportExemptions')
    .innerJoin('seats', 'seats.id', 'reportExemptions.givenBySeatId')
    .innerJoin('bodies', 'bodies.id', 'seats.bodyId')
    .leftJoin('trajectoryReports', 'trajectoryReports.exemptionId', 'reportExemptions.id')
    .select([
      'reportExemptions.id',
      'reportExemptions.reason',
      'reportExemptions.owedCount',
      'reportExemptions.givenAt',
      'seats.role',
      'seats.title',
      'bodies.name as bodyName',
    ]);

type ExemptionRow = Awaited<ReturnType<ReturnType<typeof exemptions>['executeTakeFirstOrThrow']>>;

const exemptionFrom = ({ role, title, ...row }: ExemptionRow): Exemption => ({
  ...row,
  seatName: seatName({ role, title }),
});

/** The exemption that waits for the report it was given for. */
export async function openExemption(db: Queries, trajectoryId: number): Promise<Exemption | undefined> {
  const row = await exemptions(db)
    .where('reportExemptions.trajectoryId', '=', trajectoryId)
    .where('trajectoryReports.id', 'is', null)
    .orderBy('reportExemptions.id', 'desc')
    .executeTakeFirst();
  return row && exemptionFrom(row);
}

export async function insertExemption(
  tx: Transaction,
  exemption: {
    readonly trajectoryId: number;
    readonly reason: string;
    readonly owedCount: number;
    readonly givenBySeatId: number;
    readonly givenAt: Instant;
  },
): Promise<number> {
  const { id } = await tx
    .insertInto('reportExemptions')
    .values(exemption)
    .returning('id')
    .executeTakeFirstOrThrow();
  return id;
}

/** What is kept of a report as one text: all it shows but the words of residents. */
export interface Kept {
  readonly report: Report;
  readonly words: ReportWords;
}

/** A report as it was published. */
export interface PublishedReport extends Kept {
  readonly trajectoryId: number;
  readonly number: number;
  readonly publishedAt: Instant;
  readonly seatName: string;
  readonly bodyName: string;
  readonly exemption: Exemption | null;
}

export type ReportVersion = Pick<PublishedReport, 'number' | 'publishedAt'>;

/** Which reports were published of a trajectory, the newest first, without all they show. */
export const versionsOf = (db: Queries, trajectoryId: number): Promise<ReportVersion[]> =>
  db
    .selectFrom('trajectoryReports')
    .select(['number', 'publishedAt'])
    .where('trajectoryId', '=', trajectoryId)
    .orderBy('number', 'desc')
    .execute();

export async function findReport(
  db: Queries,
  trajectoryId: number,
  number: number,
): Promise<PublishedReport | undefined> {
  const row = await db
    .selectFrom('trajectoryReports')
    .innerJoin('seats', 'seats.id', 'trajectoryReports.publishedBySeatId')
    .innerJoin('bodies', 'bodies.id', 'seats.bodyId')
    .select([
      'trajectoryReports.trajectoryId',
      'trajectoryReports.number',
      'trajectoryReports.kept',
      'trajectoryReports.exemptionId',
      'trajectoryReports.publishedAt',
      'seats.role',
      'seats.title',
      'bodies.name as bodyName',
    ])
    .where('trajectoryReports.trajectoryId', '=', trajectoryId)
    .where('trajectoryReports.number', '=', number)
    .executeTakeFirst();
  if (!row) return undefined;
  const { role, title, kept, exemptionId, ...report } = row;
  const exemption =
    exemptionId === null
      ? undefined
      : await exemptions(db).where('reportExemptions.id', '=', exemptionId).executeTakeFirst();
  return {
    ...report,
    ...(JSON.parse(kept) as Kept),
    seatName: seatName({ role, title }),
    exemption: exemption ? exemptionFrom(exemption) : null,
  };
}

export async function insertReport(
  tx: Transaction,
  report: {
    readonly trajectoryId: number;
    readonly number: number;
    readonly kept: string;
    readonly exemptionId: number | null;
    readonly publishedBySeatId: number;
    readonly publishedAt: Instant;
  },
): Promise<void> {
  await tx.insertInto('trajectoryReports').values(report).execute();
}

/** Reports in the order of their numbers, to be compared with the record. */
export const reportsAfter = (db: Queries, id: number, atMost: number) =>
  db.selectFrom('trajectoryReports').selectAll().where('id', '>', id).orderBy('id').limit(atMost).execute();

/** A group that made or decided it together, and agreed to a departure. */
export interface Consent {
  readonly party: string;
  readonly consentedOn: Day;
  /** Where that can be read. */
  readonly source: string;
}

/** How the decision stands to what people advised or made. */
export interface TrajectoryDecision {
  readonly decisionId: number;
  readonly isDeparture: boolean;
  readonly motivation: string;
  readonly consents: readonly Consent[];
}

export async function decisionOf(db: Queries, trajectoryId: number): Promise<TrajectoryDecision | undefined> {
  const row = await db
    .selectFrom('trajectoryDecisions')
    .select(['decisionId', 'isDeparture', 'motivation'])
    .where('trajectoryId', '=', trajectoryId)
    .executeTakeFirst();
  if (!row) return undefined;
  const consents = await db
    .selectFrom('decisionConsents')
    .select(['party', 'consentedOn', 'source'])
    .where('trajectoryId', '=', trajectoryId)
    .orderBy('position')
    .execute();
  return { ...row, consents };
}

export async function insertTrajectoryDecision(
  tx: Transaction,
  trajectoryId: number,
  {
    consents,
    ...decision
  }: TrajectoryDecision & { readonly recordedBySeatId: number; readonly recordedAt: Instant },
): Promise<void> {
  await tx
    .insertInto('trajectoryDecisions')
    .values({ trajectoryId, ...decision })
    .execute();
  if (consents.length > 0)
    await tx
      .insertInto('decisionConsents')
      .values(consents.map((consent, position) => ({ trajectoryId, position, ...consent })))
      .execute();
}

/** Which trajectory ended in a decision. */
export const trajectoryOfDecision = async (db: Queries, decisionId: number): Promise<number | undefined> =>
  (
    await db
      .selectFrom('trajectoryDecisions')
      .select('trajectoryId')
      .where('decisionId', '=', decisionId)
      .executeTakeFirst()
  )?.trajectoryId;

/** Decisions in the order of their trajectories, to be compared with the record. */
export const trajectoryDecisionsAfter = (db: Queries, trajectoryId: number, atMost: number) =>
  db
    .selectFrom('trajectoryDecisions')
    .selectAll()
    .where('trajectoryId', '>', trajectoryId)
    .orderBy('trajectoryId')
    .limit(atMost)
    .execute();

export const consentsIn = (db: Queries, trajectoryIds: readonly number[]) =>
  trajectoryIds.length === 0
    ? Promise.resolve([])
    : db
        .selectFrom('decisionConsents')
        .selectAll()
        .where('trajectoryId', 'in', trajectoryIds)
        .orderBy('trajectoryId')
        .orderBy('position')
        .execute();

/** Who spoke in a trajectory that was decided and has not been told yet, at most so many. */
export const speakersToTell = async (
  db: Queries,
  trajectoryId: number,
  atMost: number,
): Promise<number[]> => {
  const rows = await db
    .selectFrom('voices')
    .leftJoin('toldParticipants', join =>
      join
        .onRef('toldParticipants.personId', '=', 'voices.personId')
        .on('toldParticipants.trajectoryId', '=', trajectoryId),
    )
    .select('voices.personId')
    .distinct()
    .where('voices.occasionKind', '=', 'trajectory')
    .where('voices.occasionId', '=', trajectoryId)
    .where('voices.personId', 'is not', null)
    .where('voices.withdrawnAt', 'is', null)
    .where('toldParticipants.personId', 'is', null)
    .orderBy('voices.personId')
    .limit(atMost)
    .execute();
  return rows.flatMap(({ personId }) => personId ?? []);
};

/** Who was told already what was decided. */
export async function toldIn(db: Queries, trajectoryId: number): Promise<ReadonlySet<number>> {
  const rows = await db
    .selectFrom('toldParticipants')
    .select('personId')
    .where('trajectoryId', '=', trajectoryId)
    .execute();
  return new Set(rows.map(({ personId }) => personId));
}

export async function insertTold(
  tx: Transaction,
  trajectoryId: number,
  personIds: readonly number[],
  at: Instant,
): Promise<void> {
  if (personIds.length === 0) return;
  await tx
    .insertInto('toldParticipants')
    .values(personIds.map(personId => ({ trajectoryId, personId, toldAt: at })))
    .execute();
}

/** Trajectories decided after a moment, whose participants may still have to be told. */
export const decidedSince = (db: Queries, after: Instant) =>
  db
    .selectFrom('trajectoryDecisions')
    .select(['trajectoryId', 'decisionId'])
    .where('recordedAt', '>', after)
    .orderBy('trajectoryId')
    .execute();

export async function forgetTold(tx: Transaction, personId: number): Promise<void> {
  await tx.deleteFrom('toldParticipants').where('personId', '=', personId).execute();
}
