// The only queries on clusters: voices that get one answer, and that answer as it is being written.
import type { Generated } from 'kysely';
import type { Day, Instant } from '../../platform/clock.ts';
import type { Queries, Transaction } from '../../platform/database/database.ts';
import {
  matching,
  type OccasionRef,
  type VoiceFilter,
  type VoiceKind,
  type VoiceLine,
  voiceRows,
} from '../voices/public.ts';
import type { Cluster } from './cluster.ts';
import type { Text } from './likeness.ts';

declare module '../../platform/database/database.ts' {
  interface Tables {
    clusters: { -readonly [K in keyof Omit<Cluster, 'id'>]: Cluster[K] } & { id: Generated<number> };
    clusterVoices: { voiceId: number; clusterId: number; ownWords: string; addedAt: Instant };
  }
}

/** The cluster, locked until this change is through. */
export const holdCluster = (tx: Transaction, id: number): Promise<Cluster | undefined> =>
  tx.selectFrom('clusters').selectAll().where('id', '=', id).forUpdate().executeTakeFirst();

export async function insertCluster(tx: Transaction, cluster: Omit<Cluster, 'id'>): Promise<number> {
  const { id } = await tx.insertInto('clusters').values(cluster).returning('id').executeTakeFirstOrThrow();
  return id;
}

export async function saveCluster(
  tx: Transaction,
  id: number,
  changed: Partial<Omit<Cluster, 'id'>>,
): Promise<void> {
  await tx.updateTable('clusters').set(changed).where('id', '=', id).execute();
}

export async function removeCluster(tx: Transaction, id: number): Promise<void> {
  await tx.deleteFrom('clusterVoices').where('clusterId', '=', id).execute();
  await tx.deleteFrom('clusters').where('id', '=', id).execute();
}

// The voices in a cluster

const rowsAtOnce = 1_000;

export async function insertClusterVoices(
  tx: Transaction,
  clusterId: number,
  voiceIds: readonly number[],
  addedAt: Instant,
): Promise<void> {
  for (let at = 0; at < voiceIds.length; at += rowsAtOnce)
    await tx
      .insertInto('clusterVoices')
      .values(
        voiceIds.slice(at, at + rowsAtOnce).map(voiceId => ({ voiceId, clusterId, ownWords: '', addedAt })),
      )
      .execute();
}

export async function removeClusterVoices(
  tx: Transaction,
  clusterId: number,
  voiceIds: readonly number[],
): Promise<void> {
  if (voiceIds.length > 0)
    await tx
      .deleteFrom('clusterVoices')
      .where('clusterId', '=', clusterId)
      .where('voiceId', 'in', voiceIds)
      .execute();
}

export async function removeEveryClusterVoice(tx: Transaction, clusterId: number): Promise<void> {
  await tx.deleteFrom('clusterVoices').where('clusterId', '=', clusterId).execute();
}

export async function saveOwnWords(tx: Transaction, voiceId: number, ownWords: string): Promise<void> {
  await tx.updateTable('clusterVoices').set({ ownWords }).where('voiceId', '=', voiceId).execute();
}

/** A voice as it lies in a cluster. */
export interface ClusterVoice {
  readonly voiceId: number;
  readonly ownWords: string;
  readonly addedAt: Instant;
}

/** Every voice in a cluster by its number. */
export const voicesInCluster = (db: Queries, clusterId: number): Promise<ClusterVoice[]> =>
  db
    .selectFrom('clusterVoices')
    .select(['voiceId', 'ownWords', 'addedAt'])
    .where('clusterId', '=', clusterId)
    .orderBy('voiceId')
    .execute();

/** The clusters that some voices lie in. */
export const clusterIdsOf = async (db: Queries, voiceIds: readonly number[]): Promise<number[]> =>
  voiceIds.length === 0
    ? []
    : (
        await db
          .selectFrom('clusterVoices')
          .select('clusterId')
          .distinct()
          .where('voiceId', 'in', voiceIds)
          .execute()
      ).map(row => row.clusterId);

/** The cluster that a voice lies in. */
export const clusterOf = async (db: Queries, voiceId: number): Promise<number | undefined> =>
  (await clusterIdsOf(db, [voiceId]))[0];

/** A voice in a list of the queue: what it says, and in which cluster it lies. */
export interface QueueLine extends VoiceLine {
  readonly text: string;
  readonly interest: string;
  readonly personId: number | null;
  readonly clusterId: number | null;
  readonly clusterName: string | null;
}

const queueRows = (db: Queries) =>
  voiceRows(db)
    .leftJoin('clusterVoices', 'clusterVoices.voiceId', 'voices.id')
    .leftJoin('clusters', 'clusters.id', 'clusterVoices.clusterId')
    .select([
      'voices.text',
      'voices.interest',
      'voices.personId',
      'clusterVoices.clusterId',
      'clusters.name as clusterName',
    ]);

/** One page of the voices in a cluster, in the order of their numbers; what was hidden is left out. */
export const linesInCluster = (
  db: Queries,
  clusterId: number,
  { after = 0, atMost }: { readonly after?: number; readonly atMost: number },
): Promise<(QueueLine & ClusterVoice)[]> =>
  queueRows(db)
    .select(['clusterVoices.voiceId', 'clusterVoices.ownWords', 'clusterVoices.addedAt'])
    .where('clusterVoices.clusterId', '=', clusterId)
    .where('voices.id', '>', after)
    .orderBy('voices.id')
    .limit(atMost)
    .$castTo<QueueLine & ClusterVoice>()
    .execute();

/** What kinds of voice lie in a cluster. */
export const kindsInCluster = async (db: Queries, clusterId: number): Promise<VoiceKind[]> =>
  (
    await db
      .selectFrom('clusterVoices')
      .innerJoin('voices', 'voices.id', 'clusterVoices.voiceId')
      .select('voices.kind')
      .distinct()
      .where('clusterVoices.clusterId', '=', clusterId)
      .execute()
  ).map(row => row.kind);

/** Which voices of the queue. */
export interface QueueFilter
  extends Pick<VoiceFilter, 'areaCode' | 'occasion' | 'part' | 'source' | 'kind' | 'themeSlug'> {
  readonly bodyIds: readonly number[];
  /** Only those with these numbers: what was found by words. */
  readonly ids?: readonly number[] | undefined;
  /** Only those in no cluster. */
  readonly isLoose?: boolean;
  readonly dueFrom?: Day | undefined;
  readonly dueUntil?: Day | undefined;
  readonly dueBefore?: Day | undefined;
}

function inQueue(db: Queries, filter: QueueFilter) {
  const { bodyIds, ids, isLoose, dueFrom, dueUntil, dueBefore, ...rest } = filter;
  return queueRows(db)
    .where('voices.bodyId', 'in', bodyIds.length > 0 ? bodyIds : [0])
    .where('voices.dueOn', 'is not', null)
    .where(matching(rest, ''))
    .$if(ids !== undefined, query => query.where('voices.id', 'in', ids?.length ? ids : [0]))
    .$if(isLoose === true, query => query.where('clusterVoices.voiceId', 'is', null))
    .$if(dueFrom !== undefined, query => query.where('voices.dueOn', '>=', dueFrom ?? ''))
    .$if(dueUntil !== undefined, query => query.where('voices.dueOn', '<=', dueUntil ?? ''))
    .$if(dueBefore !== undefined, query => query.where('voices.dueOn', '<', dueBefore ?? ''));
}

/** A page of what is owed, the most urgent first. */
export const queueLines = (
  db: Queries,
  filter: QueueFilter,
  {
    after,
    atMost,
  }: { readonly after?: { readonly dueOn: Day; readonly id: number } | undefined; readonly atMost: number },
): Promise<QueueLine[]> =>
  inQueue(db, filter)
    .$if(after !== undefined, query =>
      query.where(row =>
        row(row.refTuple('voices.dueOn', 'voices.id'), '>', row.tuple(after?.dueOn ?? '', after?.id ?? 0)),
      ),
    )
    .orderBy('voices.dueOn')
    .orderBy('voices.id')
    .limit(atMost)
    .execute();

/** The numbers of all of it that lie in no cluster, for whoever chooses everything at once. */
export const looseIdsIn = async (db: Queries, filter: QueueFilter, atMost: number): Promise<number[]> =>
  (
    await inQueue(db, { ...filter, isLoose: true })
      .clearSelect()
      .select('voices.id')
      .orderBy('voices.id')
      .limit(atMost)
      .execute()
  ).map(row => row.id);

/** How much of it there is: late, due until a day, later; and how much of it lies in no cluster. */
export async function countQueue(
  db: Queries,
  filter: QueueFilter,
  { today, soonUntil }: { readonly today: Day; readonly soonUntil: Day },
): Promise<{ late: number; soon: number; later: number; loose: number }> {
  const rows = await inQueue(db, filter)
    .clearSelect()
    .select(({ fn }) => [
      'voices.dueOn',
      fn.countAll<number>().as('count'),
      fn.count<number>('clusterVoices.voiceId').as('clustered'),
    ])
    .groupBy('voices.dueOn')
    .execute();
  const counts = { late: 0, soon: 0, later: 0, loose: 0 };
  for (const { dueOn, count, clustered } of rows) {
    const day = dueOn ?? '';
    counts[day < today ? 'late' : day <= soonUntil ? 'soon' : 'later'] += Number(count);
    counts.loose += Number(count) - Number(clustered);
  }
  return counts;
}

/** The occasions on which these bodies owe answers. */
export const occasionsOwed = (
  db: Queries,
  bodyIds: readonly number[],
): Promise<(OccasionRef & { readonly name: string })[]> =>
  db
    .selectFrom('voices')
    .innerJoin('occasions', join =>
      join
        .onRef('occasions.kind', '=', 'voices.occasionKind')
        .onRef('occasions.id', '=', 'voices.occasionId'),
    )
    .select(['occasions.kind', 'occasions.id', 'occasions.name'])
    .distinct()
    .where('voices.bodyId', 'in', bodyIds.length > 0 ? bodyIds : [0])
    .where('voices.dueOn', 'is not', null)
    .where('voices.hiddenAt', 'is', null)
    .orderBy('occasions.kind')
    .orderBy('occasions.id', 'desc')
    .limit(100)
    .execute();

/** Where on an occasion the owed voices come from. */
export const sourcesOwed = async (
  db: Queries,
  occasion: OccasionRef,
): Promise<{ readonly kind: string; readonly id: number; readonly label: string }[]> => {
  const sources = await db
    .selectFrom('voices')
    .select(({ fn }) => [
      'sourceKind as kind',
      'sourceId as id',
      fn.min<string>('sourceLabel').as('label'),
      fn.max<string>('sourceLabel').as('lastLabel'),
    ])
    .where('occasionKind', '=', occasion.kind)
    .where('occasionId', '=', occasion.id)
    .where('sourceKind', 'is not', null)
    .where('dueOn', 'is not', null)
    .where('hiddenAt', 'is', null)
    .groupBy(['sourceKind', 'sourceId'])
    .orderBy('sourceKind')
    .orderBy('sourceId')
    .limit(300)
    .$castTo<{ kind: string; id: number; label: string; lastLabel: string }>()
    .execute();
  // Voices from one file each name their own row after the last comma.
  return sources.map(({ lastLabel, ...source }) =>
    source.label === lastLabel ? source : { ...source, label: source.label.replace(/, [^,]*$/, '') },
  );
};

/** What the voices of a cluster say, and those of the same body and occasion that lie in no cluster. */
export const textsAround = async (
  db: Queries,
  cluster: Pick<Cluster, 'id' | 'bodyId' | 'occasionKind' | 'occasionId'>,
  atMost: number,
): Promise<{ readonly own: Text[]; readonly loose: Text[] }> => {
  const { occasionKind, occasionId } = cluster;
  const texts = queueRows(db).clearSelect().select(['voices.id', 'voices.title', 'voices.text']);
  const [own, loose] = await Promise.all([
    texts.where('clusterVoices.clusterId', '=', cluster.id).limit(atMost).execute(),
    texts
      .where('voices.bodyId', '=', cluster.bodyId)
      .where('voices.dueOn', 'is not', null)
      .where('clusterVoices.voiceId', 'is', null)
      .where('voices.occasionKind', occasionKind === null ? 'is' : '=', occasionKind)
      .where('voices.occasionId', occasionId === null ? 'is' : '=', occasionId)
      .orderBy('voices.dueOn')
      .orderBy('voices.id')
      .limit(atMost)
      .execute(),
  ]);
  return { own, loose };
};

// Lists of clusters

/** A cluster in a list: how many voices it holds, and who is working on it. */
export interface ClusterLine extends Cluster {
  readonly bodyName: string;
  readonly occasionName: string | null;
  readonly occasionAddress: string | null;
  readonly takenByName: string | null;
  readonly writtenByName: string | null;
  readonly writtenByPersonId: number | null;
  readonly checkedByName: string | null;
  readonly returnedByName: string | null;
  readonly voiceCount: number;
}

const clusterRows = (db: Queries) =>
  db
    .selectFrom('clusters')
    .innerJoin('bodies', 'bodies.id', 'clusters.bodyId')
    .leftJoin('occasions', join =>
      join
        .onRef('occasions.kind', '=', 'clusters.occasionKind')
        .onRef('occasions.id', '=', 'clusters.occasionId'),
    )
    .leftJoin('seats as takers', 'takers.id', 'clusters.takenBySeatId')
    .leftJoin('persons as takingPersons', 'takingPersons.id', 'takers.personId')
    .leftJoin('seats as writers', 'writers.id', 'clusters.writtenBySeatId')
    .leftJoin('persons as writingPersons', 'writingPersons.id', 'writers.personId')
    .leftJoin('seats as checkers', 'checkers.id', 'clusters.checkedBySeatId')
    .leftJoin('persons as checkingPersons', 'checkingPersons.id', 'checkers.personId')
    .leftJoin('seats as returners', 'returners.id', 'clusters.returnedBySeatId')
    .leftJoin('persons as returningPersons', 'returningPersons.id', 'returners.personId')
    .selectAll('clusters')
    .select([
      'bodies.name as bodyName',
      'occasions.name as occasionName',
      'occasions.address as occasionAddress',
      'takingPersons.name as takenByName',
      'writingPersons.name as writtenByName',
      'writingPersons.id as writtenByPersonId',
      'checkingPersons.name as checkedByName',
      'returningPersons.name as returnedByName',
    ])
    .select(row => [
      row
        .selectFrom('clusterVoices')
        .whereRef('clusterVoices.clusterId', '=', 'clusters.id')
        .select(row.fn.countAll<number>().as('count'))
        .as('waiting'),
      row
        .selectFrom('answeredVoices')
        .whereRef('answeredVoices.answerId', '=', 'clusters.answerId')
        .select(row.fn.countAll<number>().as('count'))
        .as('answered'),
    ]);

type ClusterRow = Omit<ClusterLine, 'voiceCount'> & { waiting: number | null; answered: number | null };

const lineFrom = ({ waiting, answered, ...row }: ClusterRow): ClusterLine => ({
  ...row,
  voiceCount: Number(waiting ?? 0) + Number(answered ?? 0),
});

export async function findClusterLine(db: Queries, id: number): Promise<ClusterLine | undefined> {
  const row = await clusterRows(db).where('clusters.id', '=', id).executeTakeFirst();
  return row && lineFrom(row);
}

/** The clusters of these bodies, the newest first: those in the making, or those that were sent. */
export const clustersOf = async (
  db: Queries,
  bodyIds: readonly number[],
  {
    isSent,
    before,
    atMost,
  }: { readonly isSent: boolean; readonly before?: number | undefined; readonly atMost: number },
): Promise<ClusterLine[]> =>
  bodyIds.length === 0
    ? []
    : (
        await clusterRows(db)
          .where('clusters.bodyId', 'in', bodyIds)
          .where('clusters.sentAt', isSent ? 'is not' : 'is', null)
          .$if(before !== undefined, query => query.where('clusters.id', '<', before ?? 0))
          .orderBy('clusters.id', 'desc')
          .limit(atMost)
          .execute()
      ).map(lineFrom);

/** How many clusters of these bodies are in the making, and how many of those wait for a reader. */
export async function countClusters(
  db: Queries,
  bodyIds: readonly number[],
): Promise<{ readonly open: number; readonly proposed: number }> {
  const row = await db
    .selectFrom('clusters')
    .select(({ fn, eb }) => [
      fn.countAll<number>().as('open'),
      fn
        .count<number>(
          eb
            .case()
            .when(eb.and([eb('proposedAt', 'is not', null), eb('checkedAt', 'is', null)]))
            .then(1)
            .end(),
        )
        .as('proposed'),
    ])
    .where('bodyId', 'in', bodyIds.length > 0 ? bodyIds : [0])
    .where('sentAt', 'is', null)
    .executeTakeFirstOrThrow();
  return { open: Number(row.open), proposed: Number(row.proposed) };
}
