export { isLate, type Pledge, type PromiseState, type StateToday, stateToday } from './promise.ts';
export {
  countsByState,
  findPromise,
  type PromiseFilter,
  promisesFromDecision,
  promisesFromVoice,
  promisesIn,
  type StateCounts,
} from './store.ts';
