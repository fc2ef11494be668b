export { areasOfTrajectories } from './areas-of-trajectories.ts';
export { beginTrajectory } from './begin-trajectory.ts';
export { byNextMoment, firstChange } from './by-next-moment.ts';
export { explainedIn } from './departures.ts';
export { keepTemplate } from './keep-template.ts';
export { type Binding, bindingNames, type ParticipationRules, rungIn } from './ladder.ts';
export { stateBadge } from './pages/state-badge.ts';
export { trajectoryCard } from './pages/trajectory-card.ts';
export { whatNow } from './pages/what-now.ts';
export { isRunByOthers, whoRuns } from './pages/who-runs.ts';
export { openPhase, type Plan, type PlanMoment, type PlanPhase } from './plan.ts';
export { departureInWords } from './plan-in-words.ts';
export { plansToDo } from './plans-to-do.ts';
export { mayRead, mayRun, runningSeat } from './policy.ts';
export { recordedRules, recordedTrajectories } from './recorded-trajectories.ts';
export { statePlan } from './state-plan.ts';
export {
  findTrajectory,
  holdTrajectory,
  plansOf,
  runningTrajectories,
  type StatedPlan,
  saveHappened,
  trajectoriesAfter,
  trajectoriesWithIds,
} from './store.ts';
export { tellOfTrajectories } from './tell-of-trajectories.ts';
export {
  isFeedbackLate,
  isPublished,
  nextMoment,
  type PublishedTrajectory,
  stateNames,
  stateOf,
  type Trajectory,
  type TrajectoryState,
} from './trajectory.ts';
export { trajectoryOccasion } from './trajectory-occasion.ts';
