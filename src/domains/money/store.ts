import type { ExpressionBuilder, Generated } from 'kysely';
import type { Day, Instant } from '../../platform/clock.ts';
import type { Queries, Tables, Transaction } from '../../platform/database/database.ts';
import { seatName } from '../organisations/public.ts';
import { type MoneyEntry, type MoneyKind, nothingYet, type Pots } from './money-entry.ts';

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

const entries = (db: Queries) =>
  db
    .selectFrom('moneyEntries')
    .innerJoin('seats', 'seats.id', 'moneyEntries.seatId')
    .innerJoin('bodies', 'bodies.id', 'seats.bodyId')
    .select([
      'moneyEntries.id',
      'moneyEntries.budgetId',
      'moneyEntries.projectId',
      'moneyEntries.kind',
      'moneyEntries.amountCents',
      'moneyEntries.bookedOn',
      'moneyEntries.source',
      'moneyEntries.decisionId',
      'moneyEntries.reversesId',
      'moneyEntries.recordedAt',
      'seats.role',
      'seats.title',
      'bodies.name as bodyName',
    ]);

type Row = Awaited<ReturnType<ReturnType<typeof entries>['executeTakeFirstOrThrow']>>;

const entryFrom = ({ role, title, ...entry }: Row): MoneyEntry => ({
  ...entry,
  seatName: seatName({ role, title }),
});

/** Every entry of a budget, in the order they were recorded. */
export const entriesOf = async (db: Queries, budgetId: number): Promise<MoneyEntry[]> =>
  (await entries(db).where('moneyEntries.budgetId', '=', budgetId).orderBy('moneyEntries.id').execute()).map(
    entryFrom,
  );

export async function findEntry(db: Queries, id: number): Promise<MoneyEntry | undefined> {
  const row = await entries(db).where('moneyEntries.id', '=', id).executeTakeFirst();
  return row && entryFrom(row);
}

export const isReversed = async (db: Queries, id: number): Promise<boolean> =>
  (await db.selectFrom('moneyEntries').select('id').where('reversesId', '=', id).executeTakeFirst()) !==
  undefined;

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
  entry: Omit<MoneyEntry, 'id' | 'seatName' | 'bodyName'> & { readonly seatId: number },
): Promise<number> {
  const { id } = await tx.insertInto('moneyEntries').values(entry).returning('id').executeTakeFirstOrThrow();
  return id;
}

/** Entries in the order of their numbers, to be compared with the record. */
export const entriesAfter = (db: Queries, id: number, atMost: number) =>
  db.selectFrom('moneyEntries').selectAll().where('id', '>', id).orderBy('id').limit(atMost).execute();

/** The pots of budgets by themselves that ever held money, to be compared with the record. */
export const potsOfBudgetsAfter = (db: Queries, id: number, atMost: number) =>
  db
    .selectFrom('pots')
    .selectAll()
    .where('projectId', '=', 0)
    .where('budgetId', '>', id)
    .where(everUsed)
    .orderBy('budgetId')
    .limit(atMost)
    .execute();

/** The pots of projects that ever held money, to be compared with the record. */
export const potsOfProjectsAfter = (db: Queries, id: number, atMost: number) =>
  db
    .selectFrom('pots')
    .selectAll()
    .where('projectId', '>', id)
    .where(everUsed)
    .orderBy('projectId')
    .limit(atMost)
    .execute();

// A booking that was refused can leave an empty pot behind.
const everUsed = (row: ExpressionBuilder<Tables, 'pots'>) =>
  row.or([
    row.exists(
      row
        .selectFrom('moneyEntries')
        .select('moneyEntries.id')
        .whereRef('moneyEntries.budgetId', '=', 'pots.budgetId')
        .where(inner =>
          inner.or([
            inner('pots.projectId', '=', 0),
            inner('moneyEntries.projectId', '=', inner.ref('pots.projectId')),
          ]),
        ),
    ),
    row('grantedCents', '>', 0),
    row('freeCents', '>', 0),
    row('reservedCents', '>', 0),
    row('committedCents', '>', 0),
    row('spentCents', '>', 0),
  ]);
