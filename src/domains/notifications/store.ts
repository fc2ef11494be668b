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

// The key of the links that stop mail

export async function signingKey(tx: Transaction, name: string, fresh: string): Promise<string> {
  const find = () =>
    tx.selectFrom('signingKeys').select('secret').where('name', '=', name).executeTakeFirst();
  const known = await find();
  if (known) return known.secret;
  await tx
    .insertInto('signingKeys')
    .values({ name, secret: fresh })
    .onConflict(conflict => conflict.column('name').doNothing())
    .execute();
  return (await find())?.secret ?? fresh;
}
