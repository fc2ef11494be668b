import type { Generated } from 'kysely';
import type { Day, Instant } from '../../platform/clock.ts';
import type { Queries, Tables, Transaction } from '../../platform/database/database.ts';
import type { Document, DocumentForm, Passage } from './document.ts';
import type { SafeFile } from './read-file.ts';
import type { Piece } from './split-text.ts';

declare module '../../platform/database/database.ts' {
  interface Tables {
    documentFiles: {
      key: string;
      name: string;
      mediaType: string;
      size: number;
      fingerprint: string;
      addedAt: Instant;
      bytes: Buffer;
    };
    documents: {
      id: Generated<number>;
      occasionKind: string;
      occasionId: number;
      title: string;
      about: string;
      onDisplayFrom: Day;
      form: DocumentForm;
      fileKey: string | null;
      link: string | null;
      replacesId: number | null;
      reason: string;
      addedBySeatId: number;
      addedAt: Instant;
      toldAt: Instant | null;
      withdrawnAt: Instant | null;
      withdrawnReason: string | null;
      isShut: boolean;
    };
    passages: {
      id: Generated<number>;
      documentId: number;
      position: number;
      number: number | null;
      text: string;
    };
  }
}

interface OccasionRef {
  readonly kind: string;
  readonly id: number;
}

const documents = (db: Queries) =>
  db
    .selectFrom('documents')
    .leftJoin('documentFiles', 'documentFiles.key', 'documents.fileKey')
    .leftJoin('documents as newer', join =>
      join.onRef('newer.replacesId', '=', 'documents.id').on('newer.withdrawnAt', 'is', null),
    )
    .select([
      'documents.id',
      'documents.occasionKind',
      'documents.occasionId',
      'documents.title',
      'documents.about',
      'documents.onDisplayFrom',
      'documents.form',
      'documents.fileKey',
      'documentFiles.name as fileName',
      'documentFiles.mediaType',
      'documentFiles.size as fileSize',
      'documents.link',
      'documents.replacesId',
      'documents.reason',
      'newer.id as replacedById',
      'newer.onDisplayFrom as replacedFrom',
      'documents.addedBySeatId',
      'documents.addedAt',
      'documents.withdrawnAt',
      'documents.withdrawnReason',
      'documents.isShut',
    ]);

/** Every document on an occasion, in the order in which they came on display; also those that are not there yet. */
export const documentsOn = (db: Queries, { kind, id }: OccasionRef): Promise<Document[]> =>
  documents(db)
    .where('documents.occasionKind', '=', kind)
    .where('documents.occasionId', '=', id)
    .orderBy('documents.onDisplayFrom')
    .orderBy('documents.id')
    .execute();

export const findDocument = (db: Queries, id: number): Promise<Document | undefined> =>
  documents(db).where('documents.id', '=', id).executeTakeFirst();

/** The document, locked until this change is through. */
export async function holdDocument(tx: Transaction, id: number): Promise<Document | undefined> {
  await tx.selectFrom('documents').select('id').where('id', '=', id).forUpdate().execute();
  return findDocument(tx, id);
}

export const passagesOf = (db: Queries, documentId: number): Promise<Passage[]> =>
  db.selectFrom('passages').selectAll().where('documentId', '=', documentId).orderBy('position').execute();

/** Which passages can be commented on in these documents. */
export const passageIdsOf = async (
  db: Queries,
  documentIds: readonly number[],
): Promise<Pick<Passage, 'id' | 'documentId'>[]> =>
  documentIds.length === 0
    ? []
    : db
        .selectFrom('passages')
        .select(['id', 'documentId'])
        .where('documentId', 'in', documentIds)
        .where('number', 'is not', null)
        .execute();

/** Documents with all that can be read in them; what was shut away says nothing any more. */
export async function documentsToFind(
  db: Queries,
  ids: readonly number[],
): Promise<{ readonly document: Document; readonly text: string }[]> {
  if (ids.length === 0) return [];
  const found = await documents(db).where('documents.id', 'in', ids).execute();
  const passages = await db
    .selectFrom('passages')
    .select(['documentId', 'text'])
    .where('documentId', 'in', ids)
    .orderBy('documentId')
    .orderBy('position')
    .execute();
  const texts = Map.groupBy(passages, passage => passage.documentId);
  return found
    .filter(document => !document.isShut)
    .map(document => ({
      document,
      text: [document.about, ...(texts.get(document.id) ?? []).map(({ text }) => text)].join('\n\n'),
    }));
}

export const findPassage = (db: Queries, id: number): Promise<Passage | undefined> =>
  db.selectFrom('passages').selectAll().where('id', '=', id).executeTakeFirst();

export async function insertDocument(
  tx: Transaction,
  document: Omit<Tables['documents'], 'id'>,
  pieces: readonly Piece[],
): Promise<number> {
  const { id } = await tx.insertInto('documents').values(document).returning('id').executeTakeFirstOrThrow();
  const rows = pieces.map((piece, index) => ({ ...piece, documentId: id, position: index + 1 }));
  // An engine takes only so many values at once.
  for (let first = 0; first < rows.length; first += 1000)
    await tx
      .insertInto('passages')
      .values(rows.slice(first, first + 1000))
      .execute();
  return id;
}

export async function saveDocument(
  tx: Transaction,
  id: number,
  changed: Partial<Pick<Tables['documents'], 'toldAt' | 'withdrawnAt' | 'withdrawnReason' | 'isShut'>>,
): Promise<void> {
  await tx.updateTable('documents').set(changed).where('id', '=', id).execute();
}

/** What lies on display now and was not told of yet. */
export const documentsToTell = (db: Queries, today: Day): Promise<Document[]> =>
  documents(db)
    .where('documents.onDisplayFrom', '<=', today)
    .where('documents.toldAt', 'is', null)
    .where('documents.withdrawnAt', 'is', null)
    .orderBy('documents.id')
    .execute();

// Files

/** A file without its bytes. */
export type FileLine = Omit<Tables['documentFiles'], 'bytes' | 'addedAt'>;

const fileLines = (db: Queries) =>
  db.selectFrom('documentFiles').select(['key', 'name', 'mediaType', 'size', 'fingerprint']);

/** A file that belongs to no document yet. */
export const looseFile = (db: Queries, key: string): Promise<FileLine | undefined> =>
  fileLines(db)
    .where('key', '=', key)
    .where(({ not, exists, selectFrom }) =>
      not(exists(selectFrom('documents').select('id').whereRef('fileKey', '=', 'documentFiles.key'))),
    )
    .executeTakeFirst();

export async function findFileBytes(db: Queries, key: string): Promise<Buffer | undefined> {
  const row = await db.selectFrom('documentFiles').select('bytes').where('key', '=', key).executeTakeFirst();
  return row && Buffer.from(row.bytes);
}

export async function insertFile(
  tx: Transaction,
  file: SafeFile & { readonly key: string; readonly addedAt: Instant },
): Promise<void> {
  await tx.insertInto('documentFiles').values(file).execute();
}

export async function deleteLooseFiles(tx: Transaction, addedBefore: Instant): Promise<void> {
  await tx
    .deleteFrom('documentFiles')
    .where('addedAt', '<', addedBefore)
    .where(({ not, exists, selectFrom }) =>
      not(exists(selectFrom('documents').select('id').whereRef('fileKey', '=', 'documentFiles.key'))),
    )
    .execute();
}

/** Documents as they stand, to be compared with the record. */
export const documentsAfter = (db: Queries, id: number, atMost: number) =>
  documents(db)
    .select('documentFiles.fingerprint')
    .where('documents.id', '>', id)
    .orderBy('documents.id')
    .limit(atMost)
    .execute();
