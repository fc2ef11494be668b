export { type Edition, usualEdition } from './edition.ts';
export { guidancePanel } from './pages/guidance-panel.ts';
export { tickFields } from './pages/tick-fields.ts';
export { ticksList } from './pages/ticks-list.ts';
export { planSteps, pointsFor, tickable } from './point.ts';
export { readersOf } from './policy.ts';
export { recordedGuidance } from './recorded-guidance.ts';
export { currentEdition, findEdition } from './store.ts';
export { noTicks, readTicks, type Ticks, wrongTicks } from './ticks.ts';
