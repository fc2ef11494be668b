export {
  type AnalysisNote,
  currentNotes,
  type NoteAbout,
  readAbout,
} from './analysis-note.ts';
export { notesOf } from './analysis-store.ts';
export type { BookGrant } from './begin-budget.ts';
export {
  type Budget,
  nextMoment,
  type Phase,
  type PhaseTime,
  phaseNames,
  phaseOf,
  phases,
  phaseTimes,
  rulesAreFrozen,
  votingIsOpen,
} from './budget.ts';
export { budgetOccasion } from './budget-occasion.ts';
export { byNextMoment, firstChange } from './by-next-moment.ts';
export { changeRules } from './change-rules.ts';
export { createBudget } from './create-budget.ts';
export { budgetCard, phaseBadge } from './pages/budget-card.ts';
export { correctionAlert } from './pages/rules-page.ts';
export { whatNow } from './pages/what-now.ts';
export { withdrawnAlert } from './pages/withdrawn-alert.ts';
export { mayRun, mayWorkOn, runningSeat } from './policy.ts';
export { recordedBudgets, recordedNotes } from './recorded-budgets.ts';
export {
  type BallotKind,
  type BudgetRules,
  type RulesVersion,
  usualRules,
  type VotingWay,
} from './rules.ts';
export { typedRules } from './rules-draft.ts';
export { stateRules } from './state-rules.ts';
export {
  accountedBudgets,
  budgetsAfter,
  budgetsWithIds,
  findBudget,
  holdBudget,
  rulesOf,
  runningBudgets,
  saveHappened,
} from './store.ts';
export { tellOfPhases } from './tell-of-phases.ts';
export type { TakeBackGrant } from './withdraw-budget.ts';
export { type NoteProblem, writeNote } from './write-note.ts';
