import type { Instant } from '../../platform/clock.ts';
import type { Transaction } from '../../platform/database/database.ts';
import { lengthProblem } from '../../platform/length-problem.ts';
import type { Incomplete, Refusal } from '../../platform/refusal.ts';
import type { Viewer } from '../organisations/public.ts';
import type { Budget } from './budget.ts';
import { longest } from './budget-draft.ts';
import { runningSeat } from './policy.ts';
import { areSameRules, type ChangeField, type ChangeProblem, changeProblems } from './rules-change.ts';
import { fillRules, type RulesField, type RulesProblem, type TypedRules } from './rules-draft.ts';
import { stateRules } from './state-rules.ts';
import { holdBudget } from './store.ts';
import { tellOfRules } from './tell-of-rules.ts';

export interface TypedChange {
  readonly budgetId: number;
  /** The version that was on the screen: who changes another one has not seen what holds. */
  readonly rulesNumber: number;
  readonly rules: TypedRules;
  readonly reason: string;
}

export type RulesChangeField = RulesField | ChangeField | 'reason';
export type RulesChangeProblem =
  | RulesProblem
  | ChangeProblem
  | 'reason-missing'
  | 'reason-too-long'
  | 'nothing-changed';

/**
 * The rules get another version, with a reason that everybody reads. From the opening of voting it is a correction, and
 * some things stay as they are for good.
 */
export async function changeRules(
  tx: Transaction,
  viewer: Viewer,
  { budgetId, rulesNumber, rules: typed, reason }: TypedChange,
  now: Instant,
): Promise<
  | Budget
  | Refusal<'not-allowed' | 'changed-meanwhile' | 'result-published'>
  | Incomplete<RulesChangeField, RulesChangeProblem>
> {
  const budget = await holdBudget(tx, budgetId);
  const seat = budget && runningSeat(viewer, budget);
  if (!budget || !seat) return { refused: 'not-allowed' };
  if (budget.resultPublishedAt !== null) return { refused: 'result-published' };
  if (budget.rulesNumber !== rulesNumber) return { refused: 'changed-meanwhile' };

  const rules = fillRules(typed);
  const problems = {
    ...('refused' in rules ? rules.problems : changeProblems(budget, rules, now)),
    ...lengthProblem('reason', reason, { most: longest.reason, isNeeded: true }),
    ...(!('refused' in rules) && areSameRules(rules, budget.rules) && { reason: 'nothing-changed' as const }),
  };
  if ('refused' in rules || Object.keys(problems).length > 0) return { refused: 'incomplete', problems };

  const version = await stateRules(tx, budget, rules, { reason, seatId: seat.id }, now);
  const changed = { ...budget, rules, rulesNumber: version.number };
  await tellOfRules(tx, changed, version, viewer.person?.id ?? null);
  return changed;
}
