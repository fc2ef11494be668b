export { type Budget, type Phase, phaseNames, phaseOf, rulesAreFrozen, votingIsOpen } from './budget.ts';
export { createBudget } from './create-budget.ts';
export { mayBegin, mayRun, mayWorkOn, runningSeat } from './policy.ts';
export {
  type BallotKind,
  type BudgetRules,
  type Completion,
  type CountingRule,
  type Utility,
  usualRules,
  type VotingWay,
} from './rules.ts';
export { findBudget, holdBudget, saveHappened } from './store.ts';
