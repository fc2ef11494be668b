export { type Decision, numbersIn, type Outcome } from './decision.ts';
export { isTown, placesOf } from './places-of.ts';
export { type DecisionFilter, decisionsAbout, decisionsIn, findDecision } from './store.ts';
