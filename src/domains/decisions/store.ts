import { type Expression, type Generated, type Insertable, type SqlBool, sql } from 'kysely';
import type { Day, Instant } from '../../platform/clock.ts';
import type { Queries, Transaction } from '../../platform/database/database.ts';
import { putTogetherOnce } from '../../platform/database/put-together-once.ts';
import type { Around, Mark } from '../../platform/keyset.ts';
import type { Decision, DecisionDraft, DecisionVersion, Outcome } from './decision.ts';
import { isTown, placesOf } from './places-of.ts';

interface VersionTable {
  decisionId: number;
  number: number;
  title: string;
  decidedOn: Day;
  outcome: Outcome;
  text: string;
  reason: string;
  caseNumber: string | null;
  areaCodes: string;
  voiceIds: string;
  correction: string;
  recordedBySeatId: number;
  recordedAt: Instant;
}

declare module '../../platform/database/database.ts' {
  interface Tables {
    decisions: {
      id: Generated<number>;
      bodyId: number;
      version: number;
      decidedOn: Day;
      recordedAt: Instant;
    };
    decisionVersions: VersionTable;
    decisionPlaces: { decisionId: number; areaCode: string; isNamed: boolean; decidedOn: Day };
    decisionVoices: { decisionId: number; voiceId: number };
  }
}

const decisions = putTogetherOnce((db: Queries) =>
  db
    .selectFrom('decisions')
    .innerJoin('decisionVersions', join =>
      join
        .onRef('decisionVersions.decisionId', '=', 'decisions.id')
        .onRef('decisionVersions.number', '=', 'decisions.version'),
    )
    .innerJoin('bodies', 'bodies.id', 'decisions.bodyId')
    .innerJoin('organisations', 'organisations.id', 'bodies.organisationId')
    .select([
      'decisions.id',
      'decisions.bodyId',
      'bodies.name as bodyName',
      'bodies.kind as bodyKind',
      'bodies.organisationId',
      'organisations.name as organisationName',
      'organisations.kind as organisationKind',
      'decisions.version',
      'decisionVersions.title',
      'decisions.decidedOn',
      'decisionVersions.outcome',
      'decisionVersions.text',
      'decisionVersions.reason',
      'decisionVersions.caseNumber',
      'decisions.recordedAt',
    ]),
);

export const findDecision = (db: Queries, id: number): Promise<Decision | undefined> =>
  decisions(db).where('decisions.id', '=', id).executeTakeFirst();

export const decisionsWithIds = async (db: Queries, ids: readonly number[]): Promise<Decision[]> =>
  ids.length === 0 ? [] : decisions(db).where('decisions.id', 'in', ids).execute();

export async function holdDecision(tx: Transaction, id: number): Promise<Decision | undefined> {
  await tx.selectFrom('decisions').select('id').where('id', '=', id).forUpdate().executeTakeFirst();
  return findDecision(tx, id);
}

/** Every version of a decision, the newest first. */
export async function versionsOf(db: Queries, decisionId: number): Promise<DecisionVersion[]> {
  const rows = await db
    .selectFrom('decisionVersions')
    .selectAll()
    .where('decisionId', '=', decisionId)
    .orderBy('number', 'desc')
    .execute();
  return rows.map(({ decisionId: _, recordedBySeatId: __, areaCodes, voiceIds, ...version }) => ({
    ...version,
    areaCodes: JSON.parse(areaCodes) as string[],
    voiceIds: JSON.parse(voiceIds) as number[],
  }));
}

/** Which decisions; what is left out does not matter. */
export interface DecisionFilter {
  readonly bodyId?: number | undefined;
  /** A buurt, or a wijk with all that lies in it. */
  readonly areaCode?: string | undefined;
  readonly fromOn?: Day | undefined;
  readonly untilOn?: Day | undefined;
}

export const markOf = (decision: Decision): Mark => ({ day: decision.decidedOn, id: decision.id });

/** One page of a list of decisions: the latest first. */
export async function decisionsIn(
  db: Queries,
  { bodyId, areaCode, fromOn, untilOn }: DecisionFilter,
  { after, before, atMost = 20 }: Around & { readonly atMost?: number } = {},
): Promise<Decision[]> {
  // An area has rows of its own in the order of the list, so that a small place is as fast as the whole town.
  const inPlace = areaCode !== undefined && !isTown(areaCode);
  const day = sql.ref(inPlace ? 'decisionPlaces.decidedOn' : 'decisions.decidedOn');
  const id = sql.ref(inPlace ? 'decisionPlaces.decisionId' : 'decisions.id');
  const conditions: Expression<SqlBool>[] = [];
  if (inPlace) conditions.push(sql`"decisionPlaces"."areaCode" = ${areaCode}`);
  if (bodyId !== undefined) conditions.push(sql`"decisions"."bodyId" = ${bodyId}`);
  if (fromOn !== undefined) conditions.push(sql`${day} >= ${fromOn}`);
  if (untilOn !== undefined) conditions.push(sql`${day} <= ${untilOn}`);
  if (after) conditions.push(sql`(${day}, ${id}) < (${after.day}, ${after.id})`);
  if (before) conditions.push(sql`(${day}, ${id}) > (${before.day}, ${before.id})`);
  const direction = before ? 'asc' : 'desc';
  const rows = await decisions(db)
    .$if(inPlace, query => query.innerJoin('decisionPlaces', 'decisionPlaces.decisionId', 'decisions.id'))
    .where(row => row.and(conditions))
    .orderBy(day, direction)
    .orderBy(id, direction)
    .limit(atMost)
    .execute();
  return before ? rows.reverse() : rows;
}

/** The areas each decision names, by its number. */
export async function areasNamedIn(
  db: Queries,
  decisionIds: readonly number[],
): Promise<Map<number, { code: string; name: string }[]>> {
  const areas = new Map<number, { code: string; name: string }[]>();
  if (decisionIds.length === 0) return areas;
  const rows = await db
    .selectFrom('decisionPlaces')
    .innerJoin('areas', 'areas.code', 'decisionPlaces.areaCode')
    .select(['decisionPlaces.decisionId', 'areas.code', 'areas.name'])
    .where('decisionPlaces.decisionId', 'in', decisionIds)
    .where('decisionPlaces.isNamed', '=', true)
    .orderBy('areas.name')
    .execute();
  for (const { decisionId, code, name } of rows) {
    areas.set(decisionId, [...(areas.get(decisionId) ?? []), { code, name }]);
  }
  return areas;
}

/** The numbers of the voices that were considered. */
export async function voiceIdsConsidered(db: Queries, decisionId: number): Promise<number[]> {
  const rows = await db
    .selectFrom('decisionVoices')
    .select('voiceId')
    .where('decisionId', '=', decisionId)
    .orderBy('voiceId')
    .execute();
  return rows.map(row => row.voiceId);
}

/** The decisions in which a voice was considered, the first one first. */
export const decisionsAbout = (db: Queries, voiceId: number): Promise<Decision[]> =>
  decisions(db)
    .innerJoin('decisionVoices', 'decisionVoices.decisionId', 'decisions.id')
    .where('decisionVoices.voiceId', '=', voiceId)
    .orderBy('decisions.decidedOn')
    .orderBy('decisions.id')
    .execute();

type Recorded = Pick<Insertable<VersionTable>, 'number' | 'correction' | 'recordedBySeatId' | 'recordedAt'>;

export async function insertDecision(
  tx: Transaction,
  bodyId: number,
  draft: DecisionDraft,
  recorded: Recorded,
): Promise<number> {
  const { id } = await tx
    .insertInto('decisions')
    .values({ bodyId, version: recorded.number, decidedOn: draft.decidedOn, recordedAt: recorded.recordedAt })
    .returning('id')
    .executeTakeFirstOrThrow();
  await insertVersion(tx, id, draft, recorded);
  return id;
}

/** Puts a new version beside the ones before, and lets it hold from now on. */
export async function insertVersion(
  tx: Transaction,
  decisionId: number,
  draft: DecisionDraft,
  recorded: Recorded,
): Promise<void> {
  const { areaCodes, voiceIds, ...fields } = draft;
  await tx
    .insertInto('decisionVersions')
    .values({
      decisionId,
      ...fields,
      ...recorded,
      areaCodes: JSON.stringify(areaCodes),
      voiceIds: JSON.stringify(voiceIds),
    })
    .execute();
  await tx
    .updateTable('decisions')
    .set({ version: recorded.number, decidedOn: draft.decidedOn })
    .where('id', '=', decisionId)
    .execute();

  await tx.deleteFrom('decisionPlaces').where('decisionId', '=', decisionId).execute();
  const places = placesOf(areaCodes);
  if (places.length > 0) {
    await tx
      .insertInto('decisionPlaces')
      .values(places.map(place => ({ decisionId, ...place, decidedOn: draft.decidedOn })))
      .execute();
  }
  await tx.deleteFrom('decisionVoices').where('decisionId', '=', decisionId).execute();
  if (voiceIds.length > 0) {
    await tx
      .insertInto('decisionVoices')
      .values(voiceIds.map(voiceId => ({ decisionId, voiceId })))
      .execute();
  }
}

/** Decisions as they stand, each with the version that holds, to be compared with the record. */
export const decisionsAfter = (db: Queries, id: number, atMost: number) =>
  db
    .selectFrom('decisions')
    .innerJoin('decisionVersions as current', join =>
      join.onRef('current.decisionId', '=', 'decisions.id').onRef('current.number', '=', 'decisions.version'),
    )
    .select([
      'decisions.id',
      'decisions.bodyId',
      'current.title',
      'current.decidedOn',
      'current.outcome',
      'current.text',
      'current.reason',
      'current.caseNumber',
    ])
    .where('decisions.id', '>', id)
    .orderBy('decisions.id')
    .limit(atMost)
    .execute();
