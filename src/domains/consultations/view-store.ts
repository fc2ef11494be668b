import type { Instant } from '../../platform/clock.ts';
import type { Queries, Transaction } from '../../platform/database/database.ts';
import type { FormalView } from './formal-view.ts';

declare module '../../platform/database/database.ts' {
  interface Tables {
    formalViews: { -readonly [K in keyof FormalView]: FormalView[K] };
    viewFiles: {
      key: string;
      voiceId: number | null;
      isAuthorisation: boolean;
      name: string;
      mediaType: string;
      bytes: Buffer;
      addedAt: Instant;
    };
    pendingViews: { key: string; consultationId: number; content: string; sentAt: Instant };
  }
}

/** The views of a consultation, in the order in which they came in. */
export const viewsOf = (db: Queries, consultationId: number): Promise<FormalView[]> =>
  db
    .selectFrom('formalViews')
    .selectAll()
    .where('consultationId', '=', consultationId)
    .orderBy('number')
    .execute();

export const findView = (
  db: Queries,
  consultationId: number,
  number: number,
): Promise<FormalView | undefined> =>
  db
    .selectFrom('formalViews')
    .selectAll()
    .where('consultationId', '=', consultationId)
    .where('number', '=', number)
    .executeTakeFirst();

export const findViewByKey = (db: Queries, receiptKey: string): Promise<FormalView | undefined> =>
  db.selectFrom('formalViews').selectAll().where('receiptKey', '=', receiptKey).executeTakeFirst();

export const findViewOfVoice = (db: Queries, voiceId: number): Promise<FormalView | undefined> =>
  db.selectFrom('formalViews').selectAll().where('voiceId', '=', voiceId).executeTakeFirst();

export const holdView = (tx: Transaction, voiceId: number): Promise<FormalView | undefined> =>
  tx.selectFrom('formalViews').selectAll().where('voiceId', '=', voiceId).forUpdate().executeTakeFirst();

/** How many views there are; whoever wants to count on it holds the consultation. */
export async function lastNumber(db: Queries, consultationId: number): Promise<number> {
  const row = await db
    .selectFrom('formalViews')
    .select('number')
    .where('consultationId', '=', consultationId)
    .orderBy('number', 'desc')
    .limit(1)
    .executeTakeFirst();
  return row?.number ?? 0;
}

/** The persons with an account who submitted a view. */
export async function personIdsOfViews(db: Queries, consultationId: number): Promise<number[]> {
  const rows = await db
    .selectFrom('formalViews')
    .select('personId')
    .where('consultationId', '=', consultationId)
    .where('personId', 'is not', null)
    .execute();
  return rows.flatMap(row => row.personId ?? []);
}

/** Everything somebody submitted, for the download of the own data and for erasure. */
export const viewsOfPerson = (db: Queries, personId: number): Promise<FormalView[]> =>
  db.selectFrom('formalViews').selectAll().where('personId', '=', personId).orderBy('voiceId').execute();

/** Views of which the submitter asked to be erased, and still is there. */
export const viewsToErase = (db: Queries): Promise<FormalView[]> =>
  db
    .selectFrom('formalViews')
    .selectAll()
    .where('eraseAskedAt', 'is not', null)
    .where('erasedAt', 'is', null)
    .orderBy('voiceId')
    .execute();

export async function insertView(tx: Transaction, view: FormalView): Promise<void> {
  await tx.insertInto('formalViews').values(view).execute();
}

export async function saveView(
  tx: Transaction,
  voiceId: number,
  changed: Partial<Omit<FormalView, 'voiceId'>>,
): Promise<void> {
  await tx.updateTable('formalViews').set(changed).where('voiceId', '=', voiceId).execute();
}

// Files

/** A file that came with a view, without what is in it. */
export interface ViewFile {
  readonly key: string;
  readonly voiceId: number | null;
  readonly isAuthorisation: boolean;
  readonly name: string;
}

const fileFields = ['key', 'voiceId', 'isAuthorisation', 'name'] as const;

export const filesOfView = (db: Queries, voiceId: number): Promise<ViewFile[]> =>
  db
    .selectFrom('viewFiles')
    .select(fileFields)
    .where('voiceId', '=', voiceId)
    .orderBy('addedAt')
    .orderBy('key')
    .execute();

/** The files that came along with a form that is not done yet. */
export const looseFiles = async (db: Queries, keys: readonly string[]): Promise<ViewFile[]> =>
  keys.length === 0
    ? []
    : db
        .selectFrom('viewFiles')
        .select(fileFields)
        .where('key', 'in', keys)
        .where('voiceId', 'is', null)
        .orderBy('addedAt')
        .orderBy('key')
        .execute();

export async function findFile(db: Queries, key: string) {
  const row = await db.selectFrom('viewFiles').selectAll().where('key', '=', key).executeTakeFirst();
  return row && { ...row, bytes: Buffer.from(row.bytes) };
}

export async function insertFile(
  tx: Transaction,
  file: Pick<ViewFile, 'key' | 'isAuthorisation' | 'name'> & {
    readonly mediaType: string;
    readonly bytes: Buffer;
    readonly addedAt: Instant;
  },
): Promise<void> {
  await tx.insertInto('viewFiles').values(file).execute();
}

export async function attachFiles(tx: Transaction, voiceId: number, keys: readonly string[]): Promise<void> {
  if (keys.length > 0)
    await tx
      .updateTable('viewFiles')
      .set({ voiceId })
      .where('key', 'in', keys)
      .where('voiceId', 'is', null)
      .execute();
}

export async function removeFilesOf(tx: Transaction, voiceId: number): Promise<void> {
  await tx.deleteFrom('viewFiles').where('voiceId', '=', voiceId).execute();
}

// What waits for a confirmed address

export async function insertPendingView(
  tx: Transaction,
  pending: {
    readonly key: string;
    readonly consultationId: number;
    readonly content: string;
    readonly sentAt: Instant;
  },
): Promise<void> {
  await tx.insertInto('pendingViews').values(pending).execute();
}

export const takePendingView = (tx: Transaction, key: string) =>
  tx.deleteFrom('pendingViews').where('key', '=', key).returningAll().executeTakeFirst();

export async function countPendingViews(db: Queries, consultationId: number): Promise<number> {
  const row = await db
    .selectFrom('pendingViews')
    .select(({ fn }) => fn.countAll<number>().as('count'))
    .where('consultationId', '=', consultationId)
    .executeTakeFirst();
  return Number(row?.count ?? 0);
}

/** Views that wait for a summary; who withdrew one is not summed up. */
export async function countUnsummarised(db: Queries, consultationId: number): Promise<number> {
  const row = await db
    .selectFrom('formalViews')
    .innerJoin('voices', 'voices.id', 'formalViews.voiceId')
    .select(({ fn }) => fn.countAll<number>().as('count'))
    .where('formalViews.consultationId', '=', consultationId)
    .where('formalViews.summarisedAt', 'is', null)
    .where('voices.withdrawnAt', 'is', null)
    .executeTakeFirst();
  return Number(row?.count ?? 0);
}

/** What nobody confirmed, and files that belong to nothing. */
export async function removeLeftovers(tx: Transaction, before: Instant): Promise<void> {
  await tx.deleteFrom('pendingViews').where('sentAt', '<', before).execute();
  await tx.deleteFrom('viewFiles').where('voiceId', 'is', null).where('addedAt', '<', before).execute();
}

/** The private part of views as it must stay, to be compared with the record by its fingerprint. */
export const viewsAfter = (db: Queries, voiceId: number, atMost: number): Promise<FormalView[]> =>
  db
    .selectFrom('formalViews')
    .selectAll()
    .where('voiceId', '>', voiceId)
    .orderBy('voiceId')
    .limit(atMost)
    .execute();
