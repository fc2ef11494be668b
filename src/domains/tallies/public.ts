export { beginCount } from './begin-count.ts';
export { closeUrn } from './close-urn.ts';
export { countWithin } from './count-within.ts';
export { enterPaper } from './enter-paper.ts';
export { exportBallots } from './export-ballots.ts';
export { type ImportRefusal, importBallots } from './import-ballots.ts';
export { keepCounting } from './keep-counting.ts';
export { publishResult } from './publish-result.ts';
export { findResult } from './tally-store.ts';
