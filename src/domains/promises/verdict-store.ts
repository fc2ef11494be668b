import { type Generated, type Insertable, sql } from 'kysely';
import type { Instant } from '../../platform/clock.ts';
import type { Queries, Transaction } from '../../platform/database/database.ts';
import { putTogetherOnce } from '../../platform/database/put-together-once.ts';
import type { Standing, Verdict, VerdictDraft } from './verdict.ts';

interface VerdictTable {
  id: Generated<number>;
  promiseId: number;
  personId: number;
  standing: Standing;
  isKept: boolean;
  line: string;
  isSigned: boolean;
  givenAt: Instant;
  replacedAt: Instant | null;
  hiddenAt: Instant | null;
  hiddenBySeatId: number | null;
  hiddenReason: string;
}

declare module '../../platform/database/database.ts' {
  interface Tables {
    promiseVerdicts: VerdictTable;
  }
}

const verdicts = putTogetherOnce((db: Queries) =>
  db
    .selectFrom('promiseVerdicts as verdict')
    .innerJoin('persons', 'persons.id', 'verdict.personId')
    .select(row => [
      'verdict.id',
      'verdict.personId',
      sql<string>`case when ${row.ref('verdict.isSigned')} = ${true} then ${row.ref('persons.name')} else '' end`.as(
        'signature',
      ),
      'verdict.standing',
      'verdict.isKept',
      'verdict.line',
      'verdict.givenAt',
      'verdict.hiddenReason',
      row
        .selectFrom('promiseVerdicts as earlier')
        .select(({ fn }) => fn.countAll<number>().as('count'))
        .whereRef('earlier.promiseId', '=', 'verdict.promiseId')
        .whereRef('earlier.personId', '=', 'verdict.personId')
        .where('earlier.replacedAt', 'is not', null)
        .as('earlierCount'),
    ]),
);

const readable = (verdict: Omit<Verdict, 'earlierCount'> & { earlierCount: number | null }): Verdict => ({
  ...verdict,
  earlierCount: verdict.earlierCount ?? 0,
  line: verdict.hiddenReason === '' ? verdict.line : '',
});

/** The verdicts that count, the latest first. The line of a hidden one is not given. */
export const verdictsOn = async (db: Queries, promiseId: number): Promise<Verdict[]> =>
  (
    await verdicts(db)
      .where('verdict.promiseId', '=', promiseId)
      .where('verdict.replacedAt', 'is', null)
      .orderBy('verdict.id', 'desc')
      .limit(500)
      .execute()
  ).map(readable);

export async function findVerdict(
  db: Queries,
  id: number,
): Promise<{ promiseId: number; personId: number; hiddenAt: Instant | null; line: string } | undefined> {
  return db
    .selectFrom('promiseVerdicts')
    .select(['promiseId', 'personId', 'hiddenAt', 'line'])
    .where('id', '=', id)
    .executeTakeFirst();
}

/** The verdict of one person that counts, with everything that was typed. */
export const verdictBy = (
  db: Queries,
  promiseId: number,
  personId: number,
): Promise<VerdictDraft | undefined> =>
  db
    .selectFrom('promiseVerdicts')
    .select(['isKept', 'line', 'isSigned'])
    .where('promiseId', '=', promiseId)
    .where('personId', '=', personId)
    .where('replacedAt', 'is', null)
    .executeTakeFirst();

/** Puts a verdict in the place of the one this person gave before, which stays. */
export async function insertVerdict(
  tx: Transaction,
  verdict: Omit<
    Insertable<VerdictTable>,
    'id' | 'replacedAt' | 'hiddenAt' | 'hiddenBySeatId' | 'hiddenReason'
  >,
): Promise<number> {
  await tx
    .updateTable('promiseVerdicts')
    .set({ replacedAt: verdict.givenAt })
    .where('promiseId', '=', verdict.promiseId)
    .where('personId', '=', verdict.personId)
    .where('replacedAt', 'is', null)
    .execute();
  const { id } = await tx
    .insertInto('promiseVerdicts')
    .values({ ...verdict, replacedAt: null, hiddenAt: null, hiddenBySeatId: null, hiddenReason: '' })
    .returning('id')
    .executeTakeFirstOrThrow();
  return id;
}

export async function saveHiddenVerdict(
  tx: Transaction,
  id: number,
  hidden: { readonly hiddenAt: Instant; readonly hiddenBySeatId: number; readonly hiddenReason: string },
): Promise<void> {
  await tx.updateTable('promiseVerdicts').set(hidden).where('id', '=', id).execute();
}

/** Everything a person said here about promises, for their own export. */
export const verdictsOfPerson = (db: Queries, personId: number) =>
  db
    .selectFrom('promiseVerdicts')
    .select(['promiseId', 'standing', 'isKept', 'line', 'isSigned', 'givenAt', 'replacedAt'])
    .where('personId', '=', personId)
    .orderBy('id')
    .execute();

/** Takes away what a person typed in verdicts, and gives their numbers. */
export async function emptyVerdictsOf(tx: Transaction, personId: number): Promise<number[]> {
  const rows = await tx
    .updateTable('promiseVerdicts')
    .set({ line: '', isSigned: false })
    .where('personId', '=', personId)
    .returning('id')
    .execute();
  return rows.map(row => row.id);
}

// Several promises together

/** A verdict without the name of who gave it. */
export type UnnamedVerdict = Pick<Verdict, 'id' | 'isKept' | 'standing'> & { readonly promiseId: number };

/** The verdicts that count on some promises, the earliest first. */
export const verdictsAbout = async (db: Queries, promiseIds: readonly number[]): Promise<UnnamedVerdict[]> =>
  promiseIds.length === 0
    ? []
    : db
        .selectFrom('promiseVerdicts')
        .select(['id', 'promiseId', 'isKept', 'standing'])
        .where('promiseId', 'in', promiseIds)
        .where('replacedAt', 'is', null)
        .orderBy('id')
        .execute();

/** What was written with some verdicts and can still be read, by their numbers. */
export async function linesOfVerdicts(
  db: Queries,
  ids: readonly number[],
): Promise<ReadonlyMap<number, string>> {
  if (ids.length === 0) return new Map();
  const rows = await db
    .selectFrom('promiseVerdicts')
    .select(['id', 'line'])
    .where('id', 'in', ids)
    .where('hiddenAt', 'is', null)
    .where('line', '<>', '')
    .execute();
  return new Map(rows.map(({ id, line }) => [id, line]));
}
