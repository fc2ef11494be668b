export {
  type BallotPlan,
  type BallotRefusal,
  type BallotRules,
  type Choices,
  choicesFrom,
  chosenIn,
  emptyBallot,
  fillBallot,
  type TypedBallot,
  textOf,
} from './ballot.ts';
export { beginByAccount } from './begin-by-account.ts';
export { castBallot } from './cast-ballot.ts';
export { castBallots } from './cast-ballots.ts';
export { checkAddress } from './check-address.ts';
export { hashOfCode, inGroups, makeCode, markOf, readCode, type UnreadableCode } from './code.ts';
export { batchesOf } from './codes-store.ts';
export { eraseAddress } from './erase-address.ts';
export { exportAddress, findAddress } from './find-address.ts';
export { hasCheckedAddress } from './has-checked-address.ts';
export { makeCodes } from './make-codes.ts';
export { wrongLength } from './pages/sentences.ts';
export { givingSeat, mayGiveRightToVote } from './policy.ts';
export { putInUrn } from './put-in-urn.ts';
export { shakeUrns } from './shake-urns.ts';
export {
  ballotsAfter,
  ballotsBefore,
  type CastBallot,
  countBallots,
  findBallot,
  insertBallots,
  standingOfCode,
} from './urn-store.ts';
