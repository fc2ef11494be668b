// The only queries on news, who was told, who follows what, and who wants no mail.
import type { Generated } from 'kysely';
import type { Day, Instant } from '../../platform/clock.ts';
import type { Queries, Transaction } from '../../platform/database/database.ts';
import type { NewsKind } from './news.ts';
import type { Topic } from './topic.ts';

declare module '../../platform/database/database.ts' {
  interface Tables {
    news: {
      id: Generated<number>;
      kind: NewsKind;
      actorId: number | null;
      topics: string;
      title: string;
      text: string;
      address: string;
      at: Instant;
    };
    toldPersons: { newsId: number; personId: number; readAt: Instant | null };
    follows: { personId: number; topic: Topic; since: Instant };
    stoppedMail: { personId: number; kind: NewsKind; since: Instant };
    digests: { personId: number; onDay: Day };
    clockWork: { task: string; doneAt: Instant };
    signingKeys: { name: string; secret: string };
  }
}

// News

export async function insertNews(
  tx: Transaction,
  news: {
    kind: NewsKind;
    actorId: number | null;
    topics: readonly Topic[];
    title: string;
    text: string;
    address: string;
    at: Instant;
  },
): Promise<number> {
  const { id } = await tx
    .insertInto('news')
    .values({ ...news, topics: news.topics.join(' ') })
    .returning('id')
    .executeTakeFirstOrThrow();
  return id;
}

export async function insertToldPersons(
  tx: Transaction,
  newsId: number,
  personIds: readonly number[],
): Promise<void> {
  await tx
    .insertInto('toldPersons')
    .values(personIds.map(personId => ({ newsId, personId, readAt: null })))
    .execute();
}

/** A piece of news as somebody reads it on the site. */
export interface ToldNews {
  readonly id: number;
  readonly kind: NewsKind;
  readonly title: string;
  readonly text: string;
  readonly address: string;
  readonly at: Instant;
  readonly readAt: Instant | null;
}

/** What a person was told directly, the newest first. */
export const newsFor = (db: Queries, personId: number, { atMost = 20 } = {}): Promise<ToldNews[]> =>
  db
    .selectFrom('toldPersons')
    .innerJoin('news', 'news.id', 'toldPersons.newsId')
    .select(['news.id', 'kind', 'title', 'text', 'address', 'at', 'readAt'])
    .where('toldPersons.personId', '=', personId)
    .orderBy('toldPersons.newsId', 'desc')
    .limit(atMost)
    .execute();

/** How much of it was not read yet; no more than a hundred are counted. */
export async function unreadCount(db: Queries, personId: number): Promise<number> {
  const { total } = await db
    .selectFrom(
      db
        .selectFrom('toldPersons')
        .select('newsId')
        .where('personId', '=', personId)
        .where('readAt', 'is', null)
        .limit(100)
        .as('some'),
    )
    .select(({ fn }) => fn.countAll<number>().as('total'))
    .executeTakeFirstOrThrow();
  return Number(total);
}

export async function readAllNews(tx: Transaction, personId: number, now: Instant): Promise<void> {
  await tx
    .updateTable('toldPersons')
    .set({ readAt: now })
    .where('personId', '=', personId)
    .where('readAt', 'is', null)
    .execute();
}

// Following

export async function insertFollow(
  tx: Transaction,
  follow: { personId: number; topic: Topic; since: Instant },
): Promise<void> {
  await tx
    .insertInto('follows')
    .values(follow)
    .onConflict(conflict => conflict.columns(['personId', 'topic']).doNothing())
    .execute();
}

export async function removeFollow(tx: Transaction, personId: number, topic: Topic): Promise<void> {
  await tx.deleteFrom('follows').where('personId', '=', personId).where('topic', '=', topic).execute();
}

export const isFollowing = async (db: Queries, personId: number, topic: Topic): Promise<boolean> =>
  (await db
    .selectFrom('follows')
    .select('topic')
    .where('personId', '=', personId)
    .where('topic', '=', topic)
    .executeTakeFirst()) !== undefined;

/** What a person follows, the newest first. */
export const topicsFollowedBy = (
  db: Queries,
  personId: number,
): Promise<{ topic: Topic; since: Instant }[]> =>
  db
    .selectFrom('follows')
    .select(['topic', 'since'])
    .where('personId', '=', personId)
    .orderBy('since', 'desc')
    .orderBy('topic')
    .execute();

/** Who follows a topic. */
export async function followersOf(db: Queries, topic: Topic): Promise<number[]> {
  const rows = await db.selectFrom('follows').select('personId').where('topic', '=', topic).execute();
  return rows.map(row => row.personId);
}

// The digest

export interface NewsItem {
  readonly id: number;
  readonly actorId: number | null;
  readonly topics: readonly Topic[];
  readonly title: string;
  readonly text: string;
  readonly address: string;
  readonly at: Instant;
  /** Who was told directly already. */
  readonly toldPersonIds: ReadonlySet<number>;
}

/** What happened after one moment and not after another. */
export async function newsBetween(db: Queries, after: Instant, until: Instant): Promise<NewsItem[]> {
  const isInTime = db.selectFrom('news').where('at', '>', after).where('at', '<=', until);
  const items = await isInTime
    .select(['id', 'actorId', 'topics', 'title', 'text', 'address', 'at'])
    .orderBy('at')
    .orderBy('id')
    .execute();
  const told = await db
    .selectFrom('toldPersons')
    .select(['newsId', 'personId'])
    .where('newsId', 'in', isInTime.select('id'))
    .execute();
  const toldByNews = Map.groupBy(told, row => row.newsId);
  return items.map(item => ({
    ...item,
    topics: item.topics.split(' ').filter(Boolean) as Topic[],
    toldPersonIds: new Set((toldByNews.get(item.id) ?? []).map(row => row.personId)),
  }));
}

export interface Follower {
  readonly personId: number;
  readonly follows: readonly { readonly topic: Topic; readonly since: Instant }[];
}

/** The next followers by number who have not stopped the digest, with what they follow. */
export async function followersAfter(db: Queries, personId: number, atMost: number): Promise<Follower[]> {
  const stopped = db.selectFrom('stoppedMail').select('personId').where('kind', '=', 'followed');
  const ids = await db
    .selectFrom('follows')
    .select('personId')
    .distinct()
    .where('personId', '>', personId)
    .where('personId', 'not in', stopped)
    .orderBy('personId')
    .limit(atMost)
    .execute();
  if (ids.length === 0) return [];
  const rows = await db
    .selectFrom('follows')
    .select(['personId', 'topic', 'since'])
    .where(
      'personId',
      'in',
      ids.map(row => row.personId),
    )
    .orderBy('personId')
    .execute();
  return [...Map.groupBy(rows, row => row.personId)].map(([id, follows]) => ({ personId: id, follows }));
}

/** False when the person had the digest of this day already. */
export async function insertDigest(tx: Transaction, personId: number, onDay: Day): Promise<boolean> {
  const { numInsertedOrUpdatedRows } = await tx
    .insertInto('digests')
    .values({ personId, onDay })
    .onConflict(conflict => conflict.columns(['personId', 'onDay']).doNothing())
    .executeTakeFirst();
  return numInsertedOrUpdatedRows !== 0n;
}

// What the clock has done

export const isDone = async (db: Queries, task: string): Promise<boolean> =>
  (await db.selectFrom('clockWork').select('task').where('task', '=', task).executeTakeFirst()) !== undefined;

/** The last task of a kind, when tasks end in a day. */
export const lastDone = async (db: Queries, kind: string): Promise<string | undefined> =>
  (
    await db
      .selectFrom('clockWork')
      .select('task')
      .where('task', '>=', `${kind}:`)
      .where('task', '<', `${kind};`)
      .orderBy('task', 'desc')
      .limit(1)
      .executeTakeFirst()
  )?.task;

/** False when it was done before. */
export async function insertDone(tx: Transaction, task: string, now: Instant): Promise<boolean> {
  const { numInsertedOrUpdatedRows } = await tx
    .insertInto('clockWork')
    .values({ task, doneAt: now })
    .onConflict(conflict => conflict.column('task').doNothing())
    .executeTakeFirst();
  return numInsertedOrUpdatedRows !== 0n;
}

// Forgetting

/** News is for reading when it is new; what happened stands in the log for good. */
export async function forgetNews(tx: Transaction, before: Instant): Promise<void> {
  const old = tx.selectFrom('news').select('id').where('at', '<', before);
  await tx.deleteFrom('toldPersons').where('newsId', 'in', old).execute();
  await tx.deleteFrom('news').where('at', '<', before).execute();
}

export async function forgetDigests(tx: Transaction, before: Day): Promise<void> {
  await tx.deleteFrom('digests').where('onDay', '<', before).execute();
}

export async function forgetDone(tx: Transaction, before: Instant): Promise<void> {
  await tx.deleteFrom('clockWork').where('doneAt', '<', before).execute();
}

export async function removeEverythingOf(tx: Transaction, personId: number): Promise<void> {
  await tx.deleteFrom('follows').where('personId', '=', personId).execute();
  await tx.deleteFrom('toldPersons').where('personId', '=', personId).execute();
  await tx.deleteFrom('stoppedMail').where('personId', '=', personId).execute();
  await tx.deleteFrom('digests').where('personId', '=', personId).execute();
}

// Who wants no mail

/** Those among the persons who have stopped a kind of mail. */
export async function personsWhoStopped(
  db: Queries,
  kind: NewsKind,
  personIds: readonly number[],
): Promise<Set<number>> {
  const rows = await db
    .selectFrom('stoppedMail')
    .select('personId')
    .where('kind', '=', kind)
    .where('personId', 'in', personIds)
    .execute();
  return new Set(rows.map(row => row.personId));
}

/** The kinds of mail a person has stopped. */
export const kindsStoppedBy = async (db: Queries, personId: number): Promise<NewsKind[]> =>
  (await db.selectFrom('stoppedMail').select('kind').where('personId', '=', personId).execute()).map(
    row => row.kind,
  );

export async function insertStop(
  tx: Transaction,
  stop: { personId: number; kind: NewsKind; since: Instant },
): Promise<void> {
  await tx
    .insertInto('stoppedMail')
    .values(stop)
    .onConflict(conflict => conflict.columns(['personId', 'kind']).doNothing())
    .execute();
}

export async function removeStop(tx: Transaction, personId: number, kind: NewsKind): Promise<void> {
  await tx.deleteFrom('stoppedMail').where('personId', '=', personId).where('kind', '=', kind).execute();
}

// The key of the links that stop mail

export const findSigningKey = async (db: Queries, name: string): Promise<string | undefined> =>
  (await db.selectFrom('signingKeys').select('secret').where('name', '=', name).executeTakeFirst())?.secret;

/** The key of this name; the fresh one when there was none yet. */
export async function keepSigningKey(tx: Transaction, name: string, fresh: string): Promise<string> {
  const known = await findSigningKey(tx, name);
  if (known) return known;
  await tx
    .insertInto('signingKeys')
    .values({ name, secret: fresh })
    .onConflict(conflict => conflict.column('name').doNothing())
    .execute();
  return (await findSigningKey(tx, name)) ?? fresh;
}
