import type { Instant } from '../../platform/clock.ts';
import type { Transaction } from '../../platform/database/database.ts';
import { appendToLog } from '../../platform/log/append-to-log.ts';
import { type Budget, rulesAreFrozen } from './budget.ts';
import type { BudgetRules } from './rules.ts';
import { type Stated, saveRules } from './store.ts';

/** The rules of a budget get another version, here and in the record. Whoever calls holds the budget and may do so. */
export async function stateRules(
  tx: Transaction,
  budget: Budget,
  rules: BudgetRules,
  { reason, seatId }: { readonly reason: string; readonly seatId: number },
  now: Instant,
): Promise<Stated> {
  const stated = {
    number: budget.rulesNumber + 1,
    reason,
    isCorrection: rulesAreFrozen(budget, now),
    bySeatId: seatId,
    at: now,
  };
  await saveRules(tx, budget.id, rules, stated);
  await appendToLog(tx, {
    kind: stated.isCorrection ? 'budget.rules-corrected' : 'budget.rules-changed',
    subject: `budget:${budget.id}`,
    at: now,
    facts: { rules: JSON.stringify(rules), rulesNumber: stated.number, reason, seatId },
  });
  return stated;
}
