export { type Choices, choicesFrom, chosenIn } from './ballot.ts';
export { castBallot } from './cast-ballot.ts';
export { makeCode } from './code.ts';
export { keepCounting } from './keep-counting.ts';
export { makeCodes } from './make-codes.ts';
