import type { Queries } from '../../platform/database/database.ts';
import { entriesAbout } from '../../platform/log/store.ts';
import { decisionsWithIds } from '../decisions/public.ts';
import type { FundedProject } from './enter-money.ts';
import { ledgerOf } from './ledger.ts';
import type { OpenMoney } from './open-data.ts';
import { entriesOf } from './store.ts';

/** Gathers the money of one budget, with the decisions behind it and its place in the record. */
export async function openMoneyOf(
  db: Queries,
  { id, title, caseNumber }: OpenMoney['budget'],
  projects: readonly FundedProject[],
): Promise<OpenMoney> {
  const entries = await entriesOf(db, id);
  const [decisions, recorded] = await Promise.all([
    decisionsWithIds(db, [...new Set(entries.flatMap(({ decisionId }) => decisionId ?? []))]),
    entriesAbout(db, [`budget:${id}`]),
  ]);
  return {
    budget: { id, title, caseNumber },
    ledger: ledgerOf(entries),
    projects,
    decisions: new Map(decisions.map(it => [it.id, { title: it.title, caseNumber: it.caseNumber }])),
    logNumbers: new Map(
      recorded.flatMap(({ kind, facts, position }) =>
        kind === 'money.booked' && facts && position !== null
          ? [[(JSON.parse(facts) as { entryId: number }).entryId, position] as const]
          : [],
      ),
    ),
  };
}
