export { announceConsultation } from './announce-consultation.ts';
export { type TypedAnnouncement, usualAnnouncement } from './announcement-draft.ts';
export { besideFormalViews } from './beside-formal-views.ts';
export { confirmedViews } from './confirmed-views.ts';
export {
  type Consultation,
  nextMoment as nextTermMoment,
  stateNames as consultationStateNames,
  stateOf as consultationState,
} from './consultation.ts';
export { consultationOccasion } from './consultation-occasion.ts';
export { eraseSubmitter } from './erase-submitter.ts';
export { forgetSubmitters } from './forget-submitters.ts';
export { consultationCard, stateBadge as consultationBadge } from './pages/consultation-card.ts';
export { seatToRunWith as seatToConsultWith } from './policy.ts';
export { publishNote } from './publish-note.ts';
export {
  recordedConsultations,
  recordedResponseNotes,
  recordedViews,
} from './recorded-consultations.ts';
export { setUpConsultation } from './set-up-consultation.ts';
export { announcedAfter, consultationsWithIds, findConsultation, runningConsultations } from './store.ts';
export { submitView } from './submit-view.ts';
export { summariseView } from './summarise-view.ts';
export { tellOfTerms } from './tell-of-terms.ts';
export { viewsOfPerson } from './view-store.ts';
export { firstTermChange, type WatchedConsultation, watchedConsultations } from './watched-consultations.ts';
