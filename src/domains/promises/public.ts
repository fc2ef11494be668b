export { mayReport } from './policy.ts';
export { isLate, type Pledge, type PromiseState, type StateToday, stateToday } from './promise.ts';
export {
  countsByState,
  findPromise,
  openPromisesDueBy,
  type PromiseFilter,
  promisesFromDecision,
  promisesFromVoice,
  promisesIn,
  promisesKeptBy,
  type StateCounts,
} from './store.ts';
