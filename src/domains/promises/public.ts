export { changePromise } from './change-promise.ts';
export { keeperPersonIds } from './concerned.ts';
export { endPromise } from './end-promise.ts';
export { eraseVerdicts } from './erase-verdicts.ts';
export { keeperName } from './find-keeper.ts';
export { giveVerdict } from './give-verdict.ts';
export { laterLinks } from './later-links.ts';
export { makePromise } from './make-promise.ts';
export { promiseBadges, promiseCard } from './pages/promise-card.ts';
export { mayReport } from './policy.ts';
export { isLate, type Pledge, type PromiseState, type StateToday, stateToday } from './promise.ts';
export { promiseCardsFrom } from './promise-cards-from.ts';
export type { PromiseFilter } from './promise-filter.ts';
export { recordedPromises } from './recorded-promises.ts';
export { reopenPromise } from './reopen-promise.ts';
export { reportProgress } from './report-progress.ts';
export {
  areasNamedIn as areasOfPromises,
  countsByState,
  findPromise,
  openPromisesDueBy,
  promisesFromDecision,
  promisesFromVoice,
  promisesIn,
  promisesKeptBy,
  promisesWithIds,
  type StateCounts,
  verdictsOfPerson,
} from './store.ts';
