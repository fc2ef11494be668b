// Batches of codes, and how often somebody guessed at one.
import type { Generated } from 'kysely';
import type { Instant } from '../../platform/clock.ts';
import type { Queries, Transaction } from '../../platform/database/database.ts';
import type { Batch, BatchKind } from './batch.ts';
import type { Guesses } from './guesses.ts';

declare module '../../platform/database/database.ts' {
  interface Tables {
    codeBatches: {
      id: Generated<number>;
      budgetId: number;
      kind: BatchKind;
      name: string;
      size: number;
      madeBySeatId: number;
      madeAt: Instant;
      revokedAt: Instant | null;
      revokedReason: string;
    };
    codeGuesses: { key: string; count: number; endsAt: Instant };
  }
}

const batches = (db: Queries) =>
  db
    .selectFrom('codeBatches')
    .select(['id', 'budgetId', 'kind', 'name', 'size', 'madeAt', 'revokedAt', 'revokedReason']);

export const batchesOf = (db: Queries, budgetId: number): Promise<Batch[]> =>
  batches(db).where('budgetId', '=', budgetId).orderBy('id', 'desc').execute();

export const findBatch = (db: Queries, id: number): Promise<Batch | undefined> =>
  batches(db).where('id', '=', id).executeTakeFirst();

export const holdBatch = (tx: Transaction, id: number): Promise<Batch | undefined> =>
  batches(tx).where('id', '=', id).forUpdate().executeTakeFirst();

export async function insertBatch(
  tx: Transaction,
  batch: Pick<Batch, 'budgetId' | 'kind' | 'name' | 'size' | 'madeAt'> & { readonly madeBySeatId: number },
): Promise<number> {
  const { id } = await tx
    .insertInto('codeBatches')
    .values({ ...batch, revokedAt: null, revokedReason: '' })
    .returning('id')
    .executeTakeFirstOrThrow();
  return id;
}

export async function saveBatchRevoked(
  tx: Transaction,
  id: number,
  { revokedAt, revokedReason }: { readonly revokedAt: Instant; readonly revokedReason: string },
): Promise<void> {
  await tx.updateTable('codeBatches').set({ revokedAt, revokedReason }).where('id', '=', id).execute();
}

// Guessing

export async function guessesUnder(
  db: Queries,
  keys: readonly string[],
): Promise<ReadonlyMap<string, Guesses>> {
  const rows = await db.selectFrom('codeGuesses').selectAll().where('key', 'in', keys).execute();
  return new Map(rows.map(({ key, count, endsAt }) => [key, { count, endsAt }]));
}

/** Counts one more under each key; a count whose time has passed begins anew. */
export async function countGuess(
  tx: Transaction,
  keys: readonly string[],
  { now, endsAt }: { readonly now: Instant; readonly endsAt: Instant },
): Promise<void> {
  await tx.deleteFrom('codeGuesses').where('endsAt', '<=', now).execute();
  // In one order, so that two who count at the same time do not wait for each other in a circle.
  for (const key of [...keys].sort()) {
    await tx
      .insertInto('codeGuesses')
      .values({ key, count: 1, endsAt })
      .onConflict(conflict =>
        conflict.column('key').doUpdateSet(({ eb }) => ({ count: eb('codeGuesses.count', '+', 1) })),
      )
      .execute();
  }
}
