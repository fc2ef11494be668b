export { compareRules } from './compare-rules.ts';
export { countVotes, UtilityNotTold } from './count-votes.ts';
export {
  type CountingRule,
  completions,
  rules,
  starts,
  stops,
  type TieRule,
  usualRule,
  utilities,
} from './counting-rule.ts';
export { writeDecimal } from './decimal.ts';
export { compareIds, type Election, makeElection } from './election.ts';
export { explainOutcome } from './explain-outcome.ts';
export type { Explanation, Lost, ProjectExplanation, Won } from './explanation.ts';
export { type Fraction, rounded, toNumber } from './fraction.ts';
export type { Outcome } from './outcome.ts';
export { isFault, metaValue, type Pabulib, type Table } from './pabulib.ts';
export { parsePabulib } from './parse-pabulib.ts';
export { lotOf } from './ties.ts';
export { pabulibRow, writePabulib } from './write-pabulib.ts';
