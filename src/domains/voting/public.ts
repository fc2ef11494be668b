export { type Choices, choicesFrom, chosenIn } from './ballot.ts';
export { castBallot } from './cast-ballot.ts';
export { makeCode } from './code.ts';
export { eraseAddress } from './erase-address.ts';
export { exportAddress, findAddress } from './find-address.ts';
export { keepCounting } from './keep-counting.ts';
export { makeCodes } from './make-codes.ts';
export { shakeUrns } from './shake-urns.ts';
export { findResult } from './tally-store.ts';
