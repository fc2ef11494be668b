export { areaTopics } from './area-topics.ts';

export {
  type Decision,
  type DecisionField,
  type DecisionProblem,
  type DecisionProblems,
  fillDecision,
  numbersIn,
  type TypedDecision,
} from './decision.ts';
export { knownAreaCodes } from './known-area-codes.ts';
export { areaFields, areaOptions } from './pages/area-fields.ts';
export { type AreaName, areasInWords, decisionCard } from './pages/decision-card.ts';
export { decisionOutcomes, decisionSentences } from './pages/decision-form-page.ts';
export { outcomeBadge } from './pages/outcome-badge.ts';
export { pickDecision } from './pick-decision.ts';
export { pickedIn, pickedOneIn, wordsToFind } from './picked-in.ts';
export { isTown, placesOf } from './places-of.ts';

export { recordingSeat } from './policy.ts';
export { recordDecision } from './record-decision.ts';
export { recordedDecisions } from './recorded-decisions.ts';
export {
  areasNamedIn as areasOfDecisions,
  decisionsAbout,
  decisionsIn,
  decisionsWithIds,
  findDecision,
} from './store.ts';
