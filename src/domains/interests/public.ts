export { hearInterest } from './hear-interest.ts';
export { type RegisteredInterest, weighingNames } from './interest.ts';
export { nameInterest } from './name-interest.ts';
export { recordedWeighings } from './recorded-interests.ts';
export { stateConflict } from './state-conflict.ts';
export { interestsOf } from './store.ts';
export { weighInterest } from './weigh-interest.ts';
