import type { Instant } from '../../platform/clock.ts';
import type { Transaction } from '../../platform/database/database.ts';
import { eraseFacts } from '../../platform/log/erase-facts.ts';
import { emptyVerdictsOf } from './verdict-store.ts';

/** Takes away what a person typed in verdicts, here and in the record. That a verdict was given, and which, stays. */
export async function eraseVerdicts(tx: Transaction, personId: number, now: Instant): Promise<void> {
  for (const id of await emptyVerdictsOf(tx, personId)) {
    await eraseFacts(tx, `verdict:${id}`, { at: now, reason: 'Op verzoek van wie het oordeel gaf' });
  }
}
