import type { Generated } from 'kysely';
import type { Day, Instant } from '../../platform/clock.ts';
import type { Queries, Transaction } from '../../platform/database/database.ts';
import type { MoneyEntry, MoneyKind, Pots } from './money-entry.ts';

declare module '../../platform/database/database.ts' {
  interface Tables {
    moneyEntries: {
      id: Generated<number>;
      budgetId: number;
      projectId: number | null;
      kind: MoneyKind;
      amountCents: number;
      bookedOn: Day;
      source: string;
      decisionId: number | null;
      reversesId: number | null;
      seatId: number;
      recordedAt: Instant;
    };
    pots: Pots & { budgetId: number; projectId: number };
  }
}

const columns = [
  'id',
  'budgetId',
  'projectId',
  'kind',
  'amountCents',
  'bookedOn',
  'source',
  'decisionId',
  'reversesId',
  'recordedAt',
] as const;

/** Every entry of a budget, in the order they were recorded. */
export const entriesOf = (db: Queries, budgetId: number): Promise<MoneyEntry[]> =>
  db.selectFrom('moneyEntries').select(columns).where('budgetId', '=', budgetId).orderBy('id').execute();

export const findEntry = (db: Queries, id: number): Promise<MoneyEntry | undefined> =>
  db.selectFrom('moneyEntries').select(columns).where('id', '=', id).executeTakeFirst();

export const nothingYet: Pots = {
  grantedCents: 0,
  freeCents: 0,
  reservedCents: 0,
  committedCents: 0,
  spentCents: 0,
};

const sums = (db: Queries) =>
  db
    .selectFrom('pots')
    .select(({ fn }) => [
      'budgetId',
      fn.sum<number>('grantedCents').as('grantedCents'),
      fn.sum<number>('freeCents').as('freeCents'),
      fn.sum<number>('reservedCents').as('reservedCents'),
      fn.sum<number>('committedCents').as('committedCents'),
      fn.sum<number>('spentCents').as('spentCents'),
    ])
    .groupBy('budgetId');

/** How much is in the pots of each of these budgets, all their projects together. */
export async function potsOfBudgets(
  db: Queries,
  budgetIds: readonly number[],
): Promise<ReadonlyMap<number, Pots>> {
  if (budgetIds.length === 0) return new Map();
  const rows = await sums(db).where('budgetId', 'in', budgetIds).execute();
  return new Map(rows.map(({ budgetId, ...pots }) => [budgetId, pots]));
}

/** What is set apart for each project of a budget. */
export async function potsOfProjects(db: Queries, budgetId: number): Promise<ReadonlyMap<number, Pots>> {
  const rows = await db
    .selectFrom('pots')
    .selectAll()
    .where('budgetId', '=', budgetId)
    .where('projectId', '<>', 0)
    .execute();
  return new Map(rows.map(({ budgetId: _, projectId, ...pots }) => [projectId, pots]));
}

/** The pots of a budget by itself, or of one of its projects, locked. They are made when they are not there yet. */
export async function holdPots(tx: Transaction, budgetId: number, projectId: number | null): Promise<Pots> {
  const key = { budgetId, projectId: projectId ?? 0 };
  await tx
    .insertInto('pots')
    .values({ ...key, ...nothingYet })
    .onConflict(conflict => conflict.doNothing())
    .execute();
  const {
    budgetId: _,
    projectId: __,
    ...pots
  } = await tx
    .selectFrom('pots')
    .selectAll()
    .where('budgetId', '=', key.budgetId)
    .where('projectId', '=', key.projectId)
    .forUpdate()
    .executeTakeFirstOrThrow();
  return pots;
}

export async function savePots(
  tx: Transaction,
  budgetId: number,
  projectId: number | null,
  pots: Pots,
): Promise<void> {
  await tx
    .updateTable('pots')
    .set(pots)
    .where('budgetId', '=', budgetId)
    .where('projectId', '=', projectId ?? 0)
    .execute();
}

export async function insertEntry(
  tx: Transaction,
  entry: Omit<MoneyEntry, 'id'> & { readonly seatId: number },
): Promise<number> {
  const { id } = await tx.insertInto('moneyEntries').values(entry).returning('id').executeTakeFirstOrThrow();
  return id;
}
