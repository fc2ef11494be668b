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
export { type Election, makeElection } from './election.ts';
export { explainOutcome } from './explain-outcome.ts';
export type { Explanation, Lost, Won } from './explanation.ts';
export { rounded } from './fraction.ts';
export type { Outcome } from './outcome.ts';
export { isFault, metaValue, type Pabulib } from './pabulib.ts';
export { parsePabulib } from './parse-pabulib.ts';
export { lotOf } from './ties.ts';
export { writePabulib } from './write-pabulib.ts';
