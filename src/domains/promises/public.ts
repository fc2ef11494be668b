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
export { promiseCard } from './pages/promise-card.ts';
export { mayReport } from './policy.ts';
export { isLate, type Pledge, stateToday } from './promise.ts';
export { promiseCardsFrom } from './promise-cards-from.ts';
export {
  countsByState,
  openPromisesDueBy,
  promisesIn,
  promisesKeptBy,
  type StateCounts,
} from './promise-list-store.ts';
export { areasNamedIn as areasOfPromises, findPromise, promisesWithIds } from './promise-store.ts';
export { recordedPromises } from './recorded-promises.ts';
export { reportProgress } from './report-progress.ts';
export { verdictsOfPerson } from './verdict-store.ts';
