// How far the count of a budget is, and what came out.
import type { Instant } from '../../platform/clock.ts';
import type { Queries, Transaction } from '../../platform/database/database.ts';
import type { CountResult, Tally } from './tally.ts';

declare module '../../platform/database/database.ts' {
  interface Tables {
    tallies: {
      budgetId: number;
      drawSeed: string;
      begunAt: Instant | null;
      rulesNumber: number | null;
      countedAt: Instant | null;
      ballotCount: number | null;
      ballotsFingerprint: string | null;
      result: string | null;
      decisionId: number | null;
    };
  }
}

const columns = [
  'budgetId',
  'drawSeed',
  'begunAt',
  'rulesNumber',
  'countedAt',
  'ballotCount',
  'ballotsFingerprint',
  'decisionId',
] as const;

/** How far the count is. The result itself is read by `findResult`, when everybody may know it. */
export const findTally = (db: Queries, budgetId: number): Promise<Tally | undefined> =>
  db.selectFrom('tallies').select(columns).where('budgetId', '=', budgetId).executeTakeFirst();

export async function findResult(db: Queries, budgetId: number): Promise<CountResult | undefined> {
  const row = await db
    .selectFrom('tallies')
    .select('result')
    .where('budgetId', '=', budgetId)
    .executeTakeFirst();
  return row?.result ? (JSON.parse(row.result) as CountResult) : undefined;
}

/** The urn is shut: from here on there is something to count. */
export async function insertTally(
  tx: Transaction,
  { budgetId, drawSeed }: Pick<Tally, 'budgetId' | 'drawSeed'>,
): Promise<void> {
  await tx
    .insertInto('tallies')
    .values({
      budgetId,
      drawSeed,
      begunAt: null,
      rulesNumber: null,
      countedAt: null,
      ballotCount: null,
      ballotsFingerprint: null,
      result: null,
      decisionId: null,
    })
    .execute();
}

export async function saveBegun(
  tx: Transaction,
  budgetId: number,
  begun: { readonly begunAt: Instant; readonly rulesNumber: number },
): Promise<void> {
  await tx.updateTable('tallies').set(begun).where('budgetId', '=', budgetId).execute();
}

/** Keeps what was counted, once. False: another process was first. */
export async function saveCounted(
  tx: Transaction,
  budgetId: number,
  {
    result,
    ...counted
  }: {
    readonly countedAt: Instant;
    readonly ballotCount: number;
    readonly ballotsFingerprint: string;
    readonly result: CountResult;
  },
): Promise<boolean> {
  const { numUpdatedRows } = await tx
    .updateTable('tallies')
    .set({ ...counted, result: JSON.stringify(result) })
    .where('budgetId', '=', budgetId)
    .where('begunAt', 'is not', null)
    .where('countedAt', 'is', null)
    .executeTakeFirst();
  return numUpdatedRows === 1n;
}

export async function saveResultDecision(
  tx: Transaction,
  budgetId: number,
  decisionId: number,
): Promise<void> {
  await tx.updateTable('tallies').set({ decisionId }).where('budgetId', '=', budgetId).execute();
}

/** Budgets for which the clock asks something: shutting the urn, beginning or going on with the count, or making it public. */
export async function budgetsWaitingForCount(db: Queries, now: Instant): Promise<number[]> {
  const rows = await db
    .selectFrom('budgets')
    .leftJoin('tallies', 'tallies.budgetId', 'budgets.id')
    .select('budgets.id')
    .where('budgets.resultPublishedAt', 'is', null)
    .where('budgets.withdrawnAt', 'is', null)
    .where(eb =>
      eb.or([
        eb.and([eb('budgets.urnClosedAt', 'is', null), eb('budgets.votingClosesAt', '<=', now)]),
        eb.and([eb('tallies.budgetId', 'is not', null), eb('tallies.countedAt', 'is', null)]),
        eb.and([eb('tallies.countedAt', 'is not', null), eb('budgets.resultAt', '<=', now)]),
      ]),
    )
    .orderBy('budgets.id')
    .execute();
  return rows.map(({ id }) => id);
}
