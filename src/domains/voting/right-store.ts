// Who has the right to vote without a letter: addresses that were checked, and who has been given a code.
import type { Day } from '../../platform/clock.ts';
import type { Queries, Transaction } from '../../platform/database/database.ts';
import type { AddressCheck } from './address-check.ts';

declare module '../../platform/database/database.ts' {
  interface Tables {
    votersServed: { budgetId: number; voterKey: string; codeHash: string; isWithoutLetter: boolean };
    addressChecks: {
      personId: number;
      areaCode: string;
      checkedOn: Day;
      untilOn: Day;
      how: string;
      bornOn: Day;
      residentKey: string;
      seatId: number;
    };
    residentSalt: { id: number; salt: string };
  }
}

export const findSalt = async (db: Queries): Promise<string | undefined> =>
  (await db.selectFrom('residentSalt').select('salt').executeTakeFirst())?.salt;

/** The salt, sealed; the fresh one when there was none yet. */
export async function keepSalt(tx: Transaction, fresh: string): Promise<string> {
  await tx
    .insertInto('residentSalt')
    .values({ id: 1, salt: fresh })
    .onConflict(conflict => conflict.column('id').doNothing())
    .execute();
  return (await findSalt(tx)) ?? fresh;
}

// Addresses

export const findAddressCheck = (db: Queries, personId: number): Promise<AddressCheck | undefined> =>
  db
    .selectFrom('addressChecks')
    .innerJoin('areas', 'areas.code', 'addressChecks.areaCode')
    .select([
      'personId',
      'areaCode',
      'areas.name as areaName',
      'checkedOn',
      'untilOn',
      'how',
      'bornOn',
      'residentKey',
    ])
    .where('personId', '=', personId)
    .executeTakeFirst();

export async function saveAddressCheck(
  tx: Transaction,
  check: Omit<AddressCheck, 'areaName'> & { readonly seatId: number },
): Promise<void> {
  const { personId, ...rest } = check;
  await tx
    .insertInto('addressChecks')
    .values(check)
    .onConflict(conflict => conflict.column('personId').doUpdateSet(rest))
    .execute();
}

export async function removeAddressCheck(tx: Transaction, personId: number): Promise<void> {
  await tx.deleteFrom('addressChecks').where('personId', '=', personId).execute();
}

// Voters

/** Puts a voter down as served. False: somebody served this voter before. */
export async function insertServed(
  tx: Transaction,
  served: {
    readonly budgetId: number;
    readonly voterKey: string;
    readonly codeHash: string;
    readonly isWithoutLetter: boolean;
  },
): Promise<boolean> {
  const { numInsertedOrUpdatedRows } = await tx
    .insertInto('votersServed')
    .values(served)
    .onConflict(conflict => conflict.columns(['budgetId', 'voterKey']).doNothing())
    .executeTakeFirst();
  return numInsertedOrUpdatedRows !== 0n;
}

/** The hash of the code a voter was given, locked. */
export const holdServed = async (
  tx: Transaction,
  budgetId: number,
  voterKey: string,
): Promise<string | undefined> =>
  (
    await tx
      .selectFrom('votersServed')
      .select('codeHash')
      .where('budgetId', '=', budgetId)
      .where('voterKey', '=', voterKey)
      .forUpdate()
      .executeTakeFirst()
  )?.codeHash;

export const findServed = async (
  db: Queries,
  budgetId: number,
  voterKey: string,
): Promise<string | undefined> =>
  (
    await db
      .selectFrom('votersServed')
      .select('codeHash')
      .where('budgetId', '=', budgetId)
      .where('voterKey', '=', voterKey)
      .executeTakeFirst()
  )?.codeHash;

export async function saveServedCode(
  tx: Transaction,
  budgetId: number,
  voterKey: string,
  codeHash: string,
): Promise<void> {
  await tx
    .updateTable('votersServed')
    .set({ codeHash })
    .where('budgetId', '=', budgetId)
    .where('voterKey', '=', voterKey)
    .execute();
}

export interface ServedCounts {
  readonly served: number;
  readonly withoutLetter: number;
}

export async function countServed(db: Queries, budgetId: number): Promise<ServedCounts> {
  const rows = await db
    .selectFrom('votersServed')
    .select(['isWithoutLetter', eb => eb.fn.countAll<number>().as('count')])
    .where('budgetId', '=', budgetId)
    .groupBy('isWithoutLetter')
    .execute();
  const of = (isWithoutLetter: boolean): number =>
    Number(rows.find(row => Boolean(row.isWithoutLetter) === isWithoutLetter)?.count ?? 0);
  return { served: of(true) + of(false), withoutLetter: of(true) };
}
