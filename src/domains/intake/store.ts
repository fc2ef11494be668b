// The only queries on tables at which was spoken, imports, and files that wait.
import type { Generated } from 'kysely';
import type { Instant } from '../../platform/clock.ts';
import type { Queries, Transaction } from '../../platform/database/database.ts';
import type { OccasionRef } from '../voices/public.ts';
import type { Columns } from './columns.ts';
import { type Sitting, sourceKinds, type VoiceImport } from './intake.ts';
import type { Setting } from './setting.ts';
import type { Sheet } from './sheet.ts';

type Stored<Thing extends { id: number }> = { -readonly [K in keyof Omit<Thing, 'id'>]: Thing[K] } & {
  id: Generated<number>;
};

declare module '../../platform/database/database.ts' {
  interface Tables {
    sittings: Stored<Sitting>;
    imports: Stored<VoiceImport>;
    importedRows: {
      occasionKind: string;
      occasionId: number;
      fingerprint: string;
      importId: number;
      rowNumber: number;
    };
    waitingImports: {
      id: Generated<number>;
      occasionKind: string;
      occasionId: number;
      personId: number;
      fileName: string;
      fingerprint: string;
      setting: string;
      themeSlug: string;
      columns: string;
      sheet: string;
      importId: number | null;
      keptAt: Instant;
    };
  }
}

// Tables

export async function insertSitting(tx: Transaction, sitting: Omit<Sitting, 'id'>): Promise<number> {
  const { id } = await tx.insertInto('sittings').values(sitting).returning('id').executeTakeFirstOrThrow();
  return id;
}

export const findSitting = (db: Queries, id: number): Promise<Sitting | undefined> =>
  db.selectFrom('sittings').selectAll().where('id', '=', id).executeTakeFirst();

/** A table with how much was entered from it and still stands. */
export interface SittingLine extends Sitting {
  readonly voiceCount: number;
}

/** The tables of an occasion, the newest first. */
export async function sittingsOn(
  db: Queries,
  { kind, id }: OccasionRef,
  { atMost = 50 } = {},
): Promise<SittingLine[]> {
  const rows = await db
    .selectFrom('sittings')
    .selectAll('sittings')
    .select(row =>
      row
        .selectFrom('voices')
        .select(({ fn }) => fn.countAll<number>().as('count'))
        .where('voices.sourceKind', '=', sourceKinds.sitting)
        .whereRef('voices.sourceId', '=', 'sittings.id')
        .where('voices.withdrawnAt', 'is', null)
        .as('voiceCount'),
    )
    .where('occasionKind', '=', kind)
    .where('occasionId', '=', id)
    .orderBy('id', 'desc')
    .limit(atMost)
    .execute();
  return rows.map(row => ({ ...row, voiceCount: Number(row.voiceCount ?? 0) }));
}

/** A voice as it stands under the form with which it was entered. */
export interface EnteredLine {
  readonly id: number;
  readonly title: string;
  readonly text: string;
  readonly interest: string;
  readonly themeSlug: string;
  readonly themeName: string;
  readonly areaName: string | null;
  readonly authorName: string;
  readonly enteredBySeatId: number | null;
  readonly currentAnswerId: number | null;
  readonly withdrawnAt: Instant | null;
  readonly hiddenAt: Instant | null;
}

/** How much was entered from a table and still stands. */
export async function countEnteredAt(db: Queries, sittingId: number): Promise<number> {
  const { count } = await db
    .selectFrom('voices')
    .select(({ fn }) => fn.countAll<number>().as('count'))
    .where('sourceKind', '=', sourceKinds.sitting)
    .where('sourceId', '=', sittingId)
    .where('withdrawnAt', 'is', null)
    .executeTakeFirstOrThrow();
  return Number(count);
}

/** What was entered from a table, the newest first; or one of them. */
export const enteredAt = (
  db: Queries,
  sittingId: number,
  { atMost = 50, voiceId }: { readonly atMost?: number; readonly voiceId?: number } = {},
): Promise<EnteredLine[]> =>
  db
    .selectFrom('voices')
    .innerJoin('themes', 'themes.slug', 'voices.themeSlug')
    .leftJoin('areas', 'areas.code', 'voices.areaCode')
    .select([
      'voices.id',
      'voices.title',
      'voices.text',
      'voices.interest',
      'voices.themeSlug',
      'themes.name as themeName',
      'areas.name as areaName',
      'voices.authorName',
      'voices.enteredBySeatId',
      'voices.currentAnswerId',
      'voices.withdrawnAt',
      'voices.hiddenAt',
    ])
    .where('voices.sourceKind', '=', sourceKinds.sitting)
    .where('voices.sourceId', '=', sittingId)
    .$if(voiceId !== undefined, query => query.where('voices.id', '=', voiceId ?? 0))
    .orderBy('voices.id', 'desc')
    .limit(atMost)
    .execute();

// Imports

export async function insertImport(tx: Transaction, made: Omit<VoiceImport, 'id'>): Promise<number> {
  const { id } = await tx.insertInto('imports').values(made).returning('id').executeTakeFirstOrThrow();
  return id;
}

export const findImport = (db: Queries, id: number): Promise<VoiceImport | undefined> =>
  db.selectFrom('imports').selectAll().where('id', '=', id).executeTakeFirst();

export const holdImport = (tx: Transaction, id: number): Promise<VoiceImport | undefined> =>
  tx.selectFrom('imports').selectAll().where('id', '=', id).forUpdate().executeTakeFirst();

export async function saveImport(
  tx: Transaction,
  id: number,
  changed: Partial<Omit<VoiceImport, 'id'>>,
): Promise<void> {
  await tx.updateTable('imports').set(changed).where('id', '=', id).execute();
}

export const importsOn = (
  db: Queries,
  { kind, id }: OccasionRef,
  { atMost = 50 } = {},
): Promise<VoiceImport[]> =>
  db
    .selectFrom('imports')
    .selectAll()
    .where('occasionKind', '=', kind)
    .where('occasionId', '=', id)
    .orderBy('id', 'desc')
    .limit(atMost)
    .execute();

/** An earlier import of the very same file on an occasion, that still stands. */
export const importOfFile = (
  db: Queries,
  { kind, id }: OccasionRef,
  fingerprint: string,
): Promise<VoiceImport | undefined> =>
  db
    .selectFrom('imports')
    .selectAll()
    .where('fingerprint', '=', fingerprint)
    .where('occasionKind', '=', kind)
    .where('occasionId', '=', id)
    .where('takenBackAt', 'is', null)
    .orderBy('id', 'desc')
    .executeTakeFirst();

export const importsAfter = (db: Queries, id: number, atMost: number): Promise<VoiceImport[]> =>
  db.selectFrom('imports').selectAll().where('id', '>', id).orderBy('id').limit(atMost).execute();

/** The voices of an import. */
export const voiceIdsOf = async (db: Queries, importId: number): Promise<number[]> =>
  (
    await db
      .selectFrom('voices')
      .select('id')
      .where('sourceKind', '=', sourceKinds.import)
      .where('sourceId', '=', importId)
      .orderBy('id')
      .execute()
  ).map(row => row.id);

const atOnce = 500;

/** Which of these rows an import brought in already. */
export async function knownRows(
  db: Queries,
  { kind, id }: OccasionRef,
  fingerprints: readonly string[],
): Promise<Set<string>> {
  const known = new Set<string>();
  for (let from = 0; from < fingerprints.length; from += atOnce) {
    const rows = await db
      .selectFrom('importedRows')
      .select('fingerprint')
      .where('occasionKind', '=', kind)
      .where('occasionId', '=', id)
      .where('fingerprint', 'in', fingerprints.slice(from, from + atOnce))
      .execute();
    for (const row of rows) known.add(row.fingerprint);
  }
  return known;
}

/** Claims rows for an import, and tells which of them are its own: others were brought in before, or are just now. */
export async function claimRows(
  tx: Transaction,
  { kind, id }: OccasionRef,
  importId: number,
  rows: readonly { readonly fingerprint: string; readonly number: number }[],
): Promise<Set<string>> {
  for (let from = 0; from < rows.length; from += atOnce)
    await tx
      .insertInto('importedRows')
      .values(
        rows.slice(from, from + atOnce).map(({ fingerprint, number }) => ({
          occasionKind: kind,
          occasionId: id,
          fingerprint,
          importId,
          rowNumber: number,
        })),
      )
      .onConflict(conflict => conflict.columns(['occasionKind', 'occasionId', 'fingerprint']).doNothing())
      .execute();
  const own = await tx
    .selectFrom('importedRows')
    .select('fingerprint')
    .where('importId', '=', importId)
    .execute();
  return new Set(own.map(row => row.fingerprint));
}

export async function releaseRows(tx: Transaction, importId: number): Promise<void> {
  await tx.deleteFrom('importedRows').where('importId', '=', importId).execute();
}

// Files that wait

/** A file that was read, with what its rows are read by. */
export interface WaitingImport {
  readonly id: number;
  readonly occasionKind: string;
  readonly occasionId: number;
  readonly personId: number;
  readonly fileName: string;
  readonly fingerprint: string;
  readonly setting: Setting;
  readonly themeSlug: string;
  readonly columns: Columns;
  readonly sheet: Sheet;
  readonly importId: number | null;
  readonly keptAt: Instant;
}

export async function insertWaiting(
  tx: Transaction,
  { setting, columns, sheet, ...waiting }: Omit<WaitingImport, 'id'>,
): Promise<number> {
  const { id } = await tx
    .insertInto('waitingImports')
    .values({
      ...waiting,
      setting: JSON.stringify(setting),
      columns: JSON.stringify(columns),
      sheet: JSON.stringify(sheet),
    })
    .returning('id')
    .executeTakeFirstOrThrow();
  return id;
}

export async function findWaiting(db: Queries, id: number): Promise<WaitingImport | undefined> {
  const row = await db.selectFrom('waitingImports').selectAll().where('id', '=', id).executeTakeFirst();
  return (
    row && {
      ...row,
      setting: JSON.parse(row.setting) as Setting,
      columns: JSON.parse(row.columns) as Columns,
      sheet: JSON.parse(row.sheet) as Sheet,
    }
  );
}

export async function holdWaiting(tx: Transaction, id: number): Promise<WaitingImport | undefined> {
  await tx.selectFrom('waitingImports').select('id').where('id', '=', id).forUpdate().execute();
  return findWaiting(tx, id);
}

/** The bad rows of an import that wait to be mended by whoever imported it. */
export const waitingOfImport = (
  db: Queries,
  importId: number,
  personId: number,
): Promise<{ id: number } | undefined> =>
  db
    .selectFrom('waitingImports')
    .select('id')
    .where('importId', '=', importId)
    .where('personId', '=', personId)
    .executeTakeFirst();

export async function saveWaiting(
  tx: Transaction,
  id: number,
  {
    columns,
    sheet,
    ...changed
  }: Partial<Pick<WaitingImport, 'columns' | 'sheet' | 'importId' | 'themeSlug'>>,
): Promise<void> {
  await tx
    .updateTable('waitingImports')
    .set({
      ...changed,
      ...(columns && { columns: JSON.stringify(columns) }),
      ...(sheet && { sheet: JSON.stringify(sheet) }),
    })
    .where('id', '=', id)
    .execute();
}

export async function removeWaiting(tx: Transaction, id: number): Promise<void> {
  await tx.deleteFrom('waitingImports').where('id', '=', id).execute();
}

export async function removeWaitingBefore(tx: Transaction, before: Instant): Promise<void> {
  await tx.deleteFrom('waitingImports').where('keptAt', '<', before).execute();
}
