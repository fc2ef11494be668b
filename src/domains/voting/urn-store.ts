// The urn: every code there is, ballots nobody filled in yet, and ballots that were cast. Nothing ties the last to the first.
import { sql } from 'kysely';
import type { Instant } from '../../platform/clock.ts';
import type { Database, Queries, Transaction } from '../../platform/database/database.ts';
import type { BudgetRules } from '../budgets/public.ts';

declare module '../../platform/database/database.ts' {
  interface Tables {
    votingCodes: { codeHash: string; budgetId: number; batchId: number | null };
    blankBallots: { codeHash: string; budgetId: number };
    ballots: { receiptHash: string; budgetId: number; choices: string };
  }
}

/** The urn of a budget with what a ballot is held to. */
export interface Urn {
  readonly budgetId: number;
  readonly title: string;
  readonly rules: BudgetRules;
  readonly urnClosedAt: Instant | null;
  readonly withdrawnAt: Instant | null;
  /** Whether anybody guessed at codes lately, so that it matters who asks. */
  readonly isGuessedAt: boolean;
}

/** The urn, held together with other voters, so that it is not shut and its rules do not change while a ballot goes in. */
export async function holdUrn(tx: Transaction, budgetId: number): Promise<Urn | undefined> {
  const row = await tx
    .selectFrom('budgets')
    .where('id', '=', budgetId)
    .forShare()
    .select(['title', 'urnClosedAt', 'withdrawnAt', 'rulesNumber'])
    .select(eb =>
      eb
        .selectFrom('budgetRules')
        .whereRef('budgetRules.budgetId', '=', 'budgets.id')
        .whereRef('budgetRules.number', '=', 'budgets.rulesNumber')
        .select('rules')
        .as('rules'),
    )
    .select(eb => eb.exists(eb.selectFrom('codeGuesses').select('key')).as('isGuessedAt'))
    .executeTakeFirst();
  if (!row) return undefined;
  const { title, urnClosedAt, withdrawnAt, isGuessedAt } = row;
  // Rules that were changed while we waited for the row are too new for the question that waited.
  const rules = row.rules ?? (await rulesOf(tx, budgetId, row.rulesNumber));
  return {
    budgetId,
    title,
    urnClosedAt,
    withdrawnAt,
    isGuessedAt: Boolean(isGuessedAt),
    rules: JSON.parse(rules) as BudgetRules,
  };
}

const rulesOf = async (tx: Transaction, budgetId: number, number: number): Promise<string> =>
  (
    await tx
      .selectFrom('budgetRules')
      .select('rules')
      .where('budgetId', '=', budgetId)
      .where('number', '=', number)
      .executeTakeFirstOrThrow()
  ).rules;

// Codes

const rowsAtOnce = 1_000;

/** Puts down codes with a blank ballot for each. In the order of their hashes, which says nothing of the printed sheet. */
export async function insertBlanks(
  tx: Transaction,
  { budgetId, batchId }: { readonly budgetId: number; readonly batchId: number | null },
  codeHashes: readonly string[],
): Promise<void> {
  const inOrder = [...codeHashes].sort();
  for (let from = 0; from < inOrder.length; from += rowsAtOnce) {
    const some = inOrder.slice(from, from + rowsAtOnce);
    await tx
      .insertInto('votingCodes')
      .values(some.map(codeHash => ({ codeHash, budgetId, batchId })))
      .execute();
    await tx
      .insertInto('blankBallots')
      .values(some.map(codeHash => ({ codeHash, budgetId })))
      .execute();
  }
}

/** Takes blank ballots away; gives those that were there. Whoever comes second finds nothing. */
export async function takeBlanks(
  tx: Transaction,
  budgetId: number,
  codeHashes: readonly string[],
): Promise<ReadonlySet<string>> {
  if (codeHashes.length === 0) return new Set();
  const taken = await tx
    .deleteFrom('blankBallots')
    .where('codeHash', 'in', codeHashes)
    .where('budgetId', '=', budgetId)
    .returning('codeHash')
    .execute();
  return new Set(taken.map(({ codeHash }) => codeHash));
}

/** Puts back what was taken from somebody whose ballot could not go in. */
export async function returnBlank(tx: Transaction, budgetId: number, codeHash: string): Promise<void> {
  await tx.insertInto('blankBallots').values({ budgetId, codeHash }).execute();
}

/** Whether the ballot of a code is still blank. */
export const isBlank = async (db: Queries, codeHash: string): Promise<boolean> =>
  (await db
    .selectFrom('blankBallots')
    .select('codeHash')
    .where('codeHash', '=', codeHash)
    .executeTakeFirst()) !== undefined;

export async function removeBlanksOfBatch(tx: Transaction, batchId: number): Promise<void> {
  await tx
    .deleteFrom('blankBallots')
    .where('codeHash', 'in', codes =>
      codes.selectFrom('votingCodes').select('codeHash').where('batchId', '=', batchId),
    )
    .execute();
}

/** How a code stands: whose it is, whether its ballot is still blank, and why its batch was revoked. */
export interface CodeStanding {
  readonly budgetId: number;
  readonly isBlank: boolean;
  readonly revokedReason: string | null;
}

export async function standingOfCode(db: Queries, codeHash: string): Promise<CodeStanding | undefined> {
  const row = await db
    .selectFrom('votingCodes')
    .leftJoin('blankBallots', 'blankBallots.codeHash', 'votingCodes.codeHash')
    .leftJoin('codeBatches', 'codeBatches.id', 'votingCodes.batchId')
    .select([
      'votingCodes.budgetId',
      'blankBallots.codeHash as blank',
      'codeBatches.revokedAt',
      'codeBatches.revokedReason',
    ])
    .where('votingCodes.codeHash', '=', codeHash)
    .executeTakeFirst();
  return (
    row && {
      budgetId: row.budgetId,
      isBlank: row.blank !== null,
      revokedReason: row.revokedAt === null ? null : row.revokedReason,
    }
  );
}

// Ballots

export interface CastBallot {
  readonly receiptHash: string;
  readonly choices: string;
}

/** Puts ballots in the urn; gives the receipts of those that went in. One receipt holds one ballot. */
export async function insertBallots(
  tx: Transaction,
  budgetId: number,
  ballots: readonly CastBallot[],
): Promise<ReadonlySet<string>> {
  if (ballots.length === 0) return new Set();
  const inserted = await tx
    .insertInto('ballots')
    .values(ballots.map(({ receiptHash, choices }) => ({ receiptHash, budgetId, choices })))
    .onConflict(conflict => conflict.column('receiptHash').doNothing())
    .returning('receiptHash')
    .execute();
  return new Set(inserted.map(({ receiptHash }) => receiptHash));
}

export const findBallot = (
  db: Queries,
  budgetId: number,
  receiptHash: string,
): Promise<CastBallot | undefined> =>
  db
    .selectFrom('ballots')
    .select(['receiptHash', 'choices'])
    .where('receiptHash', '=', receiptHash)
    .where('budgetId', '=', budgetId)
    .executeTakeFirst();

/** What lies under these receipts, by receipt. */
export async function choicesUnder(
  tx: Transaction,
  budgetId: number,
  receiptHashes: readonly string[],
): Promise<Map<string, string>> {
  if (receiptHashes.length === 0) return new Map();
  const rows = await tx
    .selectFrom('ballots')
    .select(['receiptHash', 'choices'])
    .where('receiptHash', 'in', [...new Set(receiptHashes)])
    .where('budgetId', '=', budgetId)
    .execute();
  return new Map(rows.map(({ receiptHash, choices }) => [receiptHash, choices]));
}

/** Gives a ballot other choices. False: there is no such ballot. */
export async function saveChoices(
  tx: Transaction,
  budgetId: number,
  { receiptHash, choices }: CastBallot,
): Promise<boolean> {
  const { numUpdatedRows } = await tx
    .updateTable('ballots')
    .set({ choices })
    .where('receiptHash', '=', receiptHash)
    .where('budgetId', '=', budgetId)
    .executeTakeFirst();
  return numUpdatedRows > 0n;
}

export const countBallots = async (db: Queries, budgetId: number): Promise<number> =>
  Number(
    (
      await db
        .selectFrom('ballots')
        .select(eb => eb.fn.countAll<number>().as('count'))
        .where('budgetId', '=', budgetId)
        .executeTakeFirstOrThrow()
    ).count,
  );

/** Every ballot of a budget, in the order of the hashes of their receipts: shuffled by chance, the same for everybody. */
export const ballotsOf = (db: Queries, budgetId: number): Promise<CastBallot[]> =>
  db
    .selectFrom('ballots')
    .select(['receiptHash', 'choices'])
    .where('budgetId', '=', budgetId)
    .orderBy('receiptHash')
    .execute();

/** Ballots page by page in that order, from after one on. */
export const ballotsAfter = (
  db: Queries,
  budgetId: number,
  after: string,
  atMost: number,
): Promise<CastBallot[]> =>
  db
    .selectFrom('ballots')
    .select(['receiptHash', 'choices'])
    .where('budgetId', '=', budgetId)
    .where('receiptHash', '>', after)
    .orderBy('receiptHash')
    .limit(atMost)
    .execute();

/** The same, backwards: the page before one. In the order of the list. */
export const ballotsBefore = async (
  db: Queries,
  budgetId: number,
  before: string,
  atMost: number,
): Promise<CastBallot[]> =>
  (
    await db
      .selectFrom('ballots')
      .select(['receiptHash', 'choices'])
      .where('budgetId', '=', budgetId)
      .where('receiptHash', '<', before)
      .orderBy('receiptHash', 'desc')
      .limit(atMost)
      .execute()
  ).reverse();

// Shaking

/** The budgets in whose urn a ballot can have come lately: from the opening until a day after the result. */
export const urnsInUse = async (
  db: Queries,
  { now, aDayAgo }: { readonly now: Instant; readonly aDayAgo: Instant },
): Promise<{ readonly budgetId: number; readonly isClosed: boolean }[]> =>
  (
    await db
      .selectFrom('budgets')
      .select(['id', 'urnClosedAt'])
      .where('votingOpensAt', '<=', now)
      .where(row => row.or([row('resultPublishedAt', 'is', null), row('resultPublishedAt', '>', aDayAgo)]))
      .where(row =>
        row.exists(
          row.selectFrom('ballots').select('receiptHash').whereRef('ballots.budgetId', '=', 'budgets.id'),
        ),
      )
      .orderBy('id')
      .execute()
  ).map(({ id, urnClosedAt }) => ({ budgetId: id, isClosed: urnClosedAt !== null }));

/** Takes every ballot out and puts them back in an order of chance, so that where they lie tells nothing of when they came. */
export async function layAnew(tx: Transaction, budgetId: number): Promise<void> {
  const rows = await tx
    .deleteFrom('ballots')
    .where('budgetId', '=', budgetId)
    .returning(['receiptHash', 'budgetId', 'choices'])
    .execute();
  const shuffled = inOrderOfChance(rows);
  for (let from = 0; from < shuffled.length; from += rowsAtOnce) {
    await tx
      .insertInto('ballots')
      .values(shuffled.slice(from, from + rowsAtOnce))
      .execute();
  }
}

function inOrderOfChance<Item>(items: readonly Item[]): Item[] {
  const shuffled = [...items];
  const chance = new Uint32Array(1);
  for (let last = shuffled.length - 1; last > 0; last--) {
    crypto.getRandomValues(chance);
    const other = (chance[0] ?? 0) % (last + 1);
    [shuffled[last], shuffled[other]] = [shuffled[other] as Item, shuffled[last] as Item];
  }
  return shuffled;
}

/** Wipes what taking away left behind: dead rows on PostgreSQL, the log of writes on SQLite. */
export async function sweepUrn({ engine, read, runScript }: Database): Promise<void> {
  if (engine === 'sqlite') {
    // Who reads at this moment is not kept waiting: then it is for the next time.
    await runScript('pragma busy_timeout = 0; pragma wal_checkpoint(truncate);');
    return;
  }
  for (const table of ['ballots', 'blankBallots', 'votersServed'])
    await sql`vacuum ${sql.table(table)}`.execute(read);
}
