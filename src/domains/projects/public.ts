export { awardProjects } from './award-projects.ts';
export { checkProject } from './check-project.ts';
export { drawUpProject } from './draw-up-project.ts';
export { mergeProjects } from './merge-projects.ts';
export { noteProgress } from './note-progress.ts';
export { planCard } from './pages/plan-card.ts';
export { planBadge } from './pages/plan-looks.ts';
export { planOfPromise, plansFromVoice } from './plan-links.ts';
export { type BallotProject, isOnBallot, type Project } from './project.ts';
export { reachMilestone } from './reach-milestone.ts';
export { recordCarriers } from './record-carriers.ts';
export { recordedMilestones, recordedProjects } from './recorded-projects.ts';
export { refuseProject } from './refuse-project.ts';
export { settleWinners } from './settle-winners.ts';
export {
  ballotProjectsOf,
  findProject,
  milestonesIn,
  plansAmong,
  projectsOf,
  projectsWithIds,
  promisesOfBudgets,
  voiceIdsByProject,
} from './store.ts';
export { takeInProjects } from './take-in-projects.ts';
