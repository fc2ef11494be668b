export { addPhotos as addPhotosOfStep } from './add-photos.ts';
export { changePromise } from './change-promise.ts';
export { keeperPersonIds } from './concerned.ts';
export { endPromise } from './end-promise.ts';
export { eraseVerdicts } from './erase-verdicts.ts';
export { keeperName } from './find-keeper.ts';
export { forgetLoosePhotos } from './forget-loose-photos.ts';
export { giveVerdict } from './give-verdict.ts';
export { laterLinks } from './later-links.ts';
export { makePromise } from './make-promise.ts';
export { promiseBadges, promiseCard, stateBadge } from './pages/promise-card.ts';
export { mayReport } from './policy.ts';
export { isLate, type Pledge, type StateToday, stateToday } from './promise.ts';
export { promiseCardsFrom } from './promise-cards-from.ts';
export {
  countsByState,
  openPromisesDueBy,
  promisesIn,
  promisesKeptBy,
  type StateCounts,
} from './promise-list-store.ts';
export {
  areasNamedIn as areasOfPromises,
  findPromise,
  promisesFromOccasion,
  promisesWithIds,
  usesTheme,
} from './promise-store.ts';
export { recordedPromises } from './recorded-promises.ts';
export { reportProgress } from './report-progress.ts';
export { stepsOf as stepsOfPromise } from './step-store.ts';
export type { Standing } from './verdict.ts';
export { linesOfVerdicts, verdictsAbout, verdictsOfPerson } from './verdict-store.ts';
