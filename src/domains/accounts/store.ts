import type { Generated } from 'kysely';
import type { Instant } from '../../platform/clock.ts';
import type { Queries, Transaction } from '../../platform/database/database.ts';
import { seatName } from '../organisations/public.ts';
import type { AccountFacts, AccountWords, GivenAccount } from './account.ts';

declare module '../../platform/database/database.ts' {
  interface Tables {
    budgetAccounts: {
      id: Generated<number>;
      budgetId: number;
      number: number;
      words: string;
      facts: string;
      isFinal: boolean;
      givenBySeatId: number;
      givenAt: Instant;
    };
  }
}

/** Which accounts were given of a budget, the newest first, without all they show. */
export const accountsOf = (db: Queries, budgetId: number): Promise<LatestAccount[]> =>
  db
    .selectFrom('budgetAccounts')
    .select(['number', 'isFinal', 'givenAt'])
    .where('budgetId', '=', budgetId)
    .orderBy('number', 'desc')
    .execute();

export type LatestAccount = Pick<GivenAccount, 'number' | 'isFinal' | 'givenAt'>;

/** How the latest account of each of these budgets is called and when it was given, by budget. */
export async function latestAccounts(
  db: Queries,
  budgetIds: readonly number[],
): Promise<ReadonlyMap<number, LatestAccount>> {
  if (budgetIds.length === 0) return new Map();
  const rows = await db
    .selectFrom('budgetAccounts')
    .select(['budgetId', 'number', 'isFinal', 'givenAt'])
    .where('budgetId', 'in', budgetIds)
    .orderBy('number')
    .execute();
  return new Map(rows.map(({ budgetId, ...account }) => [budgetId, account]));
}

export async function findAccount(
  db: Queries,
  budgetId: number,
  number: number,
): Promise<GivenAccount | undefined> {
  const row = await db
    .selectFrom('budgetAccounts')
    .innerJoin('seats', 'seats.id', 'budgetAccounts.givenBySeatId')
    .innerJoin('bodies', 'bodies.id', 'seats.bodyId')
    .select([
      'budgetAccounts.id',
      'budgetAccounts.budgetId',
      'budgetAccounts.number',
      'budgetAccounts.words',
      'budgetAccounts.facts',
      'budgetAccounts.isFinal',
      'budgetAccounts.givenAt',
      'seats.role',
      'seats.title',
      'bodies.name as bodyName',
    ])
    .where('budgetAccounts.budgetId', '=', budgetId)
    .where('budgetAccounts.number', '=', number)
    .executeTakeFirst();
  if (!row) return undefined;
  const { role, title, facts, ...account } = row;
  return { ...account, ...(JSON.parse(facts) as Kept), seatName: seatName({ role, title }) };
}

/** What is kept as one text: all that was shown, and what was explained with it. */
type Kept = { readonly facts: AccountFacts } & Pick<AccountWords, 'left' | 'open'>;

/** What is kept of an account besides its words, as one text. */
export const keptOf = ({ facts, left, open }: Kept): string => JSON.stringify({ facts, left, open });

export async function insertAccount(
  tx: Transaction,
  account: Pick<GivenAccount, 'budgetId' | 'number' | 'words' | 'isFinal' | 'givenAt'> & {
    readonly facts: string;
    readonly givenBySeatId: number;
  },
): Promise<void> {
  await tx.insertInto('budgetAccounts').values(account).execute();
}

/** Accounts in the order of their numbers, to be compared with the record. */
export const accountsAfter = (db: Queries, id: number, atMost: number) =>
  db.selectFrom('budgetAccounts').selectAll().where('id', '>', id).orderBy('id').limit(atMost).execute();
