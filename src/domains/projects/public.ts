export { checkProject } from './check-project.ts';
export { drawUpProject } from './draw-up-project.ts';
export { type BallotProject, isOnBallot, type Project } from './project.ts';
export { recordCarriers } from './record-carriers.ts';
export { recordedProjects } from './recorded-projects.ts';
export { ballotProjectsOf, findProject, plansAmong, projectsOf } from './store.ts';
