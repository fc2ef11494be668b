export { addPhotos } from './add-photos.ts';
export type { Outcome } from './answer.ts';
export { bringInVoice } from './bring-in-voice.ts';
export { closeDay } from './close-day.ts';
export { commentOnVoice } from './comment-on-voice.ts';
export { confirmedVoices } from './confirmed-voices.ts';

export { eraseAuthor } from './erase-author.ts';
export { forgetLeftovers } from './forget-leftovers.ts';
export { giveAnswer } from './give-answer.ts';
export { moderate } from './moderate.ts';
export {
  type FindOccasion,
  type Occasion,
  type OccasionRef,
  type Occasions,
  occasionKey,
} from './occasion.ts';
export { voiceCard } from './pages/voice-card.ts';
export { mayEnterForOthers, mayModerate, seatToAnswerWith } from './policy.ts';
export { reactToAnswer } from './react-to-answer.ts';
export { recordedAnswers, recordedVoices } from './recorded-voices.ts';
export { rememberOccasion } from './remember-occasion.ts';

export { setAnswerTerms } from './set-answer-terms.ts';
export {
  allThemes,
  authorIdsOf,
  closedDaysBetween,
  countedAtMost,
  countOwedBy,
  countPeopleBehind,
  countsOnOccasion,
  countVoices,
  everythingBy,
  findVoice,
  type OccasionCounts,
  type OwedMark,
  owedBetween,
  owedBy,
  owedIn,
  owedSince,
  supportCountsOf,
  type Theme,
  type VoiceCounts,
  type VoiceLine,
  voiceLines,
  voicesIn,
  voicesOf,
  voicesOnOccasion,
  voicesSupportedBy,
  voicesToFind,
} from './store.ts';
export { supportVoice } from './support-voice.ts';
export { kindNames, type VoiceKind } from './voice.ts';
export { withdrawVoice } from './withdraw-voice.ts';
export { addWorkingDays, isWorkingDay } from './working-days.ts';
