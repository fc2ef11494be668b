export { awardProjects } from './award-projects.ts';
export { changeMilestone } from './change-milestone.ts';
export { changeProject } from './change-project.ts';
export { checkProject } from './check-project.ts';
export { drawUpProject } from './draw-up-project.ts';
export { mergeProjects } from './merge-projects.ts';
export { noteProgress } from './note-progress.ts';
export { planCard } from './pages/plan-card.ts';
export { planOfPromise, plansFromVoice } from './plan-links.ts';
export { planMilestone } from './plan-milestone.ts';
export { type BallotProject, isOnBallot, type Project } from './project.ts';
export { reachMilestone } from './reach-milestone.ts';
export { recordCarriers } from './record-carriers.ts';
export { recordedMilestones, recordedProjects } from './recorded-projects.ts';
export { refuseProject } from './refuse-project.ts';
export { restoreProject } from './restore-project.ts';
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
export { withdrawProject } from './withdraw-project.ts';
