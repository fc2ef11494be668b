export { decideTrajectory } from './decide-trajectory.ts';
export { eraseRater } from './erase-rater.ts';
export { publishReport } from './publish-report.ts';
export { rateTrajectory } from './rate-trajectory.ts';
export { ratingsBy } from './rating-store.ts';
export { recordedRatings, recordedReports, recordedTrajectoryDecisions } from './recorded-reports.ts';
export { tellParticipants } from './tell-participants.ts';
