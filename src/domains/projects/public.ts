export { type BallotProject, isOnBallot, type Project } from './project.ts';
export { ballotProjectsOf, findProject, projectsOf } from './store.ts';
