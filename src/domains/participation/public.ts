export { beginTrajectory } from './begin-trajectory.ts';
export { type ParticipationRules, type Rung, rungIn } from './ladder.ts';
export { openPhase, type Plan, type PlanPhase } from './plan.ts';
export { mayRun, runningSeat } from './policy.ts';
export { statePlan } from './state-plan.ts';
export {
  findTrajectory,
  holdTrajectory,
  plansOf,
  runningTrajectories,
  type StatedPlan,
  saveHappened,
} from './store.ts';
export {
  isPublished,
  type PublishedTrajectory,
  stateNames,
  stateOf,
  type Trajectory,
} from './trajectory.ts';
export { trajectoryOccasion } from './trajectory-occasion.ts';
