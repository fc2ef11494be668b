import type { Instant } from '../../platform/clock.ts';
import type { Transaction } from '../../platform/database/database.ts';
import { appendToLog } from '../../platform/log/append-to-log.ts';
import type { Incomplete, Refusal } from '../../platform/refusal.ts';
import type { Viewer } from '../organisations/public.ts';
import { seatToStateRulesWith } from './policy.ts';
import { fillRules, type RulesField, type RulesProblem, type TypedRules } from './rules-draft.ts';
import { insertRules, type StatedRules, statedRules } from './store.ts';

/** The municipality states by what rules participation goes from now on. Plans that are out keep the rules they came out under. */
export async function stateRules(
  tx: Transaction,
  viewer: Viewer,
  { typed, number: seen }: { readonly typed: TypedRules; readonly number: number },
  now: Instant,
): Promise<
  StatedRules | Refusal<'not-allowed' | 'changed-meanwhile'> | Incomplete<RulesField, RulesProblem>
> {
  const seat = seatToStateRulesWith(viewer);
  if (!seat) return { refused: 'not-allowed' };
  const [newest] = await statedRules(tx);
  if ((newest?.number ?? 0) !== seen) return { refused: 'changed-meanwhile' };
  const rules = fillRules(typed);
  if ('refused' in rules) return rules;

  const stated = { number: seen + 1, rules, reason: typed.reason, statedBySeatId: seat.id, statedAt: now };
  await insertRules(tx, stated);
  await appendToLog(tx, {
    kind: 'participation.rules-stated',
    subject: 'participation',
    at: now,
    facts: { number: stated.number, rules: JSON.stringify(rules), reason: stated.reason, seatId: seat.id },
  });
  return stated;
}
