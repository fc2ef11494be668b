import type { Generated } from 'kysely';
import type { Day, Instant } from '../../platform/clock.ts';
import type { Queries, Transaction } from '../../platform/database/database.ts';
import type { Around, Mark } from '../../platform/keyset.ts';
import type { Budget } from './budget.ts';
import type { BudgetDraft } from './budget-draft.ts';
import type { BudgetRules, RulesVersion } from './rules.ts';

interface BudgetTable {
  id: Generated<number>;
  title: string;
  about: string;
  areaCode: string;
  bodyId: number;
  decisionId: number | null;
  caseNumber: string | null;
  periodFrom: Day;
  periodUntil: Day;
  rulesNumber: number;
  ideasAt: Instant;
  checkAt: Instant;
  draftAt: Instant;
  votingOpensAt: Instant;
  votingClosesAt: Instant;
  resultAt: Instant;
  createdBySeatId: number;
  createdAt: Instant;
  urnClosedAt: Instant | null;
  resultPublishedAt: Instant | null;
  awardedAt: Instant | null;
  accountedAt: Instant | null;
  withdrawnAt: Instant | null;
  withdrawnReason: string | null;
}

declare module '../../platform/database/database.ts' {
  interface Tables {
    budgets: BudgetTable;
    budgetRules: {
      budgetId: number;
      number: number;
      rules: string;
      reason: string;
      isCorrection: boolean;
      statedBySeatId: number;
      statedAt: Instant;
    };
  }
}

const budgets = (db: Queries) =>
  db
    .selectFrom('budgets')
    .innerJoin('budgetRules', join =>
      join
        .onRef('budgetRules.budgetId', '=', 'budgets.id')
        .onRef('budgetRules.number', '=', 'budgets.rulesNumber'),
    )
    .innerJoin('areas', 'areas.code', 'budgets.areaCode')
    .innerJoin('bodies', 'bodies.id', 'budgets.bodyId')
    .select([
      'budgets.id',
      'budgets.title',
      'budgets.about',
      'budgets.areaCode',
      'areas.name as areaName',
      'budgets.bodyId',
      'bodies.name as bodyName',
      'bodies.organisationId',
      'budgets.decisionId',
      'budgets.caseNumber',
      'budgets.periodFrom',
      'budgets.periodUntil',
      'budgets.rulesNumber',
      'budgetRules.rules',
      'budgets.createdAt',
      'budgets.urnClosedAt',
      'budgets.resultPublishedAt',
      'budgets.awardedAt',
      'budgets.accountedAt',
      'budgets.withdrawnAt',
      'budgets.withdrawnReason',
    ]);

const budgetFrom = (row: Omit<Budget, 'rules'> & { rules: string }): Budget => ({
  ...row,
  rules: JSON.parse(row.rules) as BudgetRules,
});

export async function findBudget(db: Queries, id: number): Promise<Budget | undefined> {
  const row = await budgets(db).where('budgets.id', '=', id).executeTakeFirst();
  return row && budgetFrom(row);
}

/** The budgets of these numbers, in no particular order. */
export const budgetsWithIds = async (db: Queries, ids: readonly number[]): Promise<Budget[]> =>
  ids.length === 0 ? [] : (await budgets(db).where('budgets.id', 'in', ids).execute()).map(budgetFrom);

/** Some budgets in the order of their numbers, from after a number on. */
export const budgetsAfter = async (db: Queries, id: number, atMost: number): Promise<Budget[]> =>
  (await budgets(db).where('budgets.id', '>', id).orderBy('budgets.id').limit(atMost).execute()).map(
    budgetFrom,
  );

/** The budgets that go on: not accounted for yet, and not withdrawn. Of these places, or of the whole town. */
export const runningBudgets = async (
  db: Queries,
  { areaCodes }: { readonly areaCodes?: readonly string[] | undefined } = {},
): Promise<Budget[]> =>
  (
    await budgets(db)
      .where('budgets.accountedAt', 'is', null)
      .where('budgets.withdrawnAt', 'is', null)
      .$if(areaCodes !== undefined, query => query.where('budgets.areaCode', 'in', areaCodes ?? []))
      .orderBy('budgets.id')
      .execute()
  ).map(budgetFrom);

/** The budgets that were withdrawn lately, the latest first. The open data has them all. */
export const withdrawnBudgets = async (
  db: Queries,
  { areaCodes }: { readonly areaCodes?: readonly string[] | undefined } = {},
): Promise<Budget[]> =>
  (
    await budgets(db)
      .where('budgets.withdrawnAt', 'is not', null)
      .$if(areaCodes !== undefined, query => query.where('budgets.areaCode', 'in', areaCodes ?? []))
      .orderBy('budgets.withdrawnAt', 'desc')
      .orderBy('budgets.id', 'desc')
      .limit(20)
      .execute()
  ).map(budgetFrom);

/** One page of the budgets that were accounted for: the latest period first. */
export async function accountedBudgets(
  db: Queries,
  { areaCodes }: { readonly areaCodes?: readonly string[] | undefined },
  { after, before, atMost = 20 }: Around & { readonly atMost?: number } = {},
): Promise<Budget[]> {
  const mark = after ?? before;
  const rows = await budgets(db)
    .where('budgets.accountedAt', 'is not', null)
    .$if(areaCodes !== undefined, query => query.where('budgets.areaCode', 'in', areaCodes ?? []))
    .$if(mark !== undefined, query =>
      query.where(is =>
        is(
          is.refTuple('budgets.periodUntil', 'budgets.id'),
          before ? '>' : '<',
          is.tuple(mark?.day ?? '', mark?.id ?? 0),
        ),
      ),
    )
    .orderBy('budgets.periodUntil', before ? 'asc' : 'desc')
    .orderBy('budgets.id', before ? 'asc' : 'desc')
    .limit(atMost)
    .execute();
  return (before ? rows.reverse() : rows).map(budgetFrom);
}

export const markOf = (budget: Budget): Mark => ({ day: budget.periodUntil, id: budget.id });

/** The budget, locked, so that its moments and rules stay as they are while something hangs on them. */
export async function holdBudget(tx: Transaction, id: number): Promise<Budget | undefined> {
  await tx.selectFrom('budgets').select('id').where('id', '=', id).forUpdate().execute();
  return findBudget(tx, id);
}

/** A new budget with the first version of its rules. */
export async function insertBudget(
  tx: Transaction,
  { rules, ...draft }: BudgetDraft,
  { bySeatId, at }: { readonly bySeatId: number; readonly at: Instant },
): Promise<number> {
  const { id } = await tx
    .insertInto('budgets')
    .values({ ...draft, ...momentsOf(rules), rulesNumber: 1, createdBySeatId: bySeatId, createdAt: at })
    .returning('id')
    .executeTakeFirstOrThrow();
  await insertRules(tx, id, rules, { number: 1, reason: '', isCorrection: false, bySeatId, at });
  return id;
}

/** A version of the rules, as it was stated. */
export interface Stated {
  readonly number: number;
  readonly reason: string;
  readonly isCorrection: boolean;
  readonly bySeatId: number;
  readonly at: Instant;
}

async function insertRules(
  tx: Transaction,
  budgetId: number,
  rules: BudgetRules,
  { number, reason, isCorrection, bySeatId, at }: Stated,
): Promise<void> {
  await tx
    .insertInto('budgetRules')
    .values({
      budgetId,
      number,
      rules: JSON.stringify(rules),
      reason,
      isCorrection,
      statedBySeatId: bySeatId,
      statedAt: at,
    })
    .execute();
}

/** Puts a new version of the rules beside the ones before, and lets it hold from now on. */
export async function saveRules(
  tx: Transaction,
  budgetId: number,
  rules: BudgetRules,
  stated: Stated,
): Promise<void> {
  await insertRules(tx, budgetId, rules, stated);
  await tx
    .updateTable('budgets')
    .set({ ...momentsOf(rules), rulesNumber: stated.number })
    .where('id', '=', budgetId)
    .execute();
}

/** Every version of the rules of a budget, the newest first. */
export async function rulesOf(db: Queries, budgetId: number): Promise<RulesVersion[]> {
  const rows = await db
    .selectFrom('budgetRules')
    .select(['number', 'rules', 'reason', 'isCorrection', 'statedBySeatId', 'statedAt'])
    .where('budgetId', '=', budgetId)
    .orderBy('number', 'desc')
    .execute();
  return rows.map(row => ({ ...row, rules: JSON.parse(row.rules) as BudgetRules }));
}

const momentsOf = (rules: BudgetRules) => ({
  ideasAt: rules.ideasAt,
  checkAt: rules.checkAt,
  draftAt: rules.draftAt,
  votingOpensAt: rules.votingOpensAt,
  votingClosesAt: rules.votingClosesAt,
  resultAt: rules.resultAt,
});

/** What happened to a budget that no calendar tells: the urn was shut, the result made public, and what follows. */
export async function saveHappened(
  tx: Transaction,
  id: number,
  what: 'urnClosedAt' | 'resultPublishedAt' | 'awardedAt' | 'accountedAt',
  at: Instant,
): Promise<void> {
  await tx
    .updateTable('budgets')
    .set({ [what]: at })
    .where('id', '=', id)
    .execute();
}

/** A budget that was begun by mistake goes on no more. */
export async function saveWithdrawn(
  tx: Transaction,
  id: number,
  { reason, at }: { readonly reason: string; readonly at: Instant },
): Promise<void> {
  await tx
    .updateTable('budgets')
    .set({ withdrawnAt: at, withdrawnReason: reason })
    .where('id', '=', id)
    .execute();
}

/** Budgets as they stand, each with every version of its rules, to be compared with the record. */
export async function budgetsWithRulesAfter(db: Queries, id: number, atMost: number) {
  const rows = await db
    .selectFrom('budgets')
    .select([
      'id',
      'title',
      'about',
      'areaCode',
      'bodyId',
      'decisionId',
      'caseNumber',
      'periodFrom',
      'periodUntil',
      'rulesNumber',
      'withdrawnAt',
      'withdrawnReason',
    ])
    .where('id', '>', id)
    .orderBy('id')
    .limit(atMost)
    .execute();
  if (rows.length === 0) return [];
  const versions = await db
    .selectFrom('budgetRules')
    .select(['budgetId', 'number', 'rules', 'reason'])
    .where(
      'budgetId',
      'in',
      rows.map(row => row.id),
    )
    .orderBy('number')
    .execute();
  const byBudget = Map.groupBy(versions, version => version.budgetId);
  return rows.map(row => ({ ...row, versions: byBudget.get(row.id) ?? [] }));
}
