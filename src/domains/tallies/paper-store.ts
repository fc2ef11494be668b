// What is read from ballots on paper, until both readings agree.
import type { Queries, Transaction } from '../../platform/database/database.ts';
import type { PaperBallot, PaperState, Reading } from './paper-ballot.ts';

declare module '../../platform/database/database.ts' {
  interface Tables {
    paperBallots: {
      budgetId: number;
      number: number;
      state: PaperState;
      first: string | null;
      second: string | null;
      firstSeatId: number;
      secondSeatId: number | null;
      settledBySeatId: number | null;
      reason: string;
    };
  }
}

const papers = (db: Queries, budgetId: number) =>
  db
    .selectFrom('paperBallots')
    .innerJoin('seats as firstSeat', 'firstSeat.id', 'paperBallots.firstSeatId')
    .leftJoin('seats as secondSeat', 'secondSeat.id', 'paperBallots.secondSeatId')
    .selectAll('paperBallots')
    .select(['firstSeat.personId as firstPersonId', 'secondSeat.personId as secondPersonId'])
    .where('paperBallots.budgetId', '=', budgetId);

interface PaperRow extends Omit<PaperBallot, 'first' | 'second'> {
  readonly first: string | null;
  readonly second: string | null;
}

const readingFrom = (text: string | null): Reading | null =>
  text === null ? null : (JSON.parse(text) as Reading);

const paperFrom = (row: PaperRow): PaperBallot => ({
  ...row,
  first: readingFrom(row.first),
  second: readingFrom(row.second),
});

export async function findPaper(
  db: Queries,
  budgetId: number,
  number: number,
): Promise<PaperBallot | undefined> {
  const row = await papers(db, budgetId).where('number', '=', number).executeTakeFirst();
  return row && paperFrom(row);
}

/** The papers of a budget in some states, by their number. */
export const papersIn = async (
  db: Queries,
  budgetId: number,
  states: readonly PaperState[],
): Promise<PaperBallot[]> =>
  (await papers(db, budgetId).where('state', 'in', states).orderBy('number').execute()).map(paperFrom);

/** What everybody may read of papers: those that do not count, and those between whose readings somebody chose; with why. */
export const papersExplained = (
  db: Queries,
  budgetId: number,
): Promise<Pick<PaperBallot, 'number' | 'state' | 'reason'>[]> =>
  db
    .selectFrom('paperBallots')
    .select(['number', 'state', 'reason'])
    .where('budgetId', '=', budgetId)
    .where('state', 'in', ['counted', 'void'])
    .where('reason', '!=', '')
    .orderBy('number')
    .execute();

export type PaperCounts = Readonly<Record<PaperState, number>>;

export async function countPapers(db: Queries, budgetId: number): Promise<PaperCounts> {
  const rows = await db
    .selectFrom('paperBallots')
    .select(['state', eb => eb.fn.countAll<number>().as('count')])
    .where('budgetId', '=', budgetId)
    .groupBy('state')
    .execute();
  const counts: Record<PaperState, number> = { once: 0, differs: 0, counted: 0, void: 0 };
  for (const { state, count } of rows) counts[state] = Number(count);
  return counts;
}

/** Puts the first reading down. False: the number was there already. */
export async function insertPaper(
  tx: Transaction,
  paper: {
    readonly budgetId: number;
    readonly number: number;
    readonly first: Reading;
    readonly firstSeatId: number;
  },
): Promise<boolean> {
  const { numInsertedOrUpdatedRows } = await tx
    .insertInto('paperBallots')
    .values({
      ...paper,
      state: 'once',
      first: JSON.stringify(paper.first),
      second: null,
      secondSeatId: null,
      settledBySeatId: null,
      reason: '',
    })
    .onConflict(conflict => conflict.columns(['budgetId', 'number']).doNothing())
    .executeTakeFirst();
  return numInsertedOrUpdatedRows === 1n;
}

/** The second reading beside the first, to be chosen from. */
export async function saveSecondReading(
  tx: Transaction,
  { budgetId, number }: Pick<PaperBallot, 'budgetId' | 'number'>,
  second: Reading,
  secondSeatId: number,
): Promise<void> {
  await tx
    .updateTable('paperBallots')
    .set({ state: 'differs', second: JSON.stringify(second), secondSeatId })
    .where('budgetId', '=', budgetId)
    .where('number', '=', number)
    .execute();
}

/** Dealt with: what was read is emptied, and stands nowhere but in the urn. */
export async function savePaperDone(
  tx: Transaction,
  { budgetId, number }: Pick<PaperBallot, 'budgetId' | 'number'>,
  done: {
    readonly state: 'counted' | 'void';
    readonly reason: string;
    readonly secondSeatId: number | null;
    readonly settledBySeatId: number | null;
  },
): Promise<void> {
  await tx
    .updateTable('paperBallots')
    .set({ ...done, first: null, second: null })
    .where('budgetId', '=', budgetId)
    .where('number', '=', number)
    .execute();
}

/** As if the paper was never typed in, so that two people read it again. */
export async function removePaper(
  tx: Transaction,
  { budgetId, number }: Pick<PaperBallot, 'budgetId' | 'number'>,
): Promise<void> {
  await tx.deleteFrom('paperBallots').where('budgetId', '=', budgetId).where('number', '=', number).execute();
}
