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
export { voiceCard } from './pages/voice-card.ts';
export { mayEnterForOthers, mayModerate, seatToAnswerWith } from './policy.ts';
export { reactToAnswer } from './react-to-answer.ts';
export { recordedAnswers, recordedVoices } from './recorded-voices.ts';

export { setAnswerTerms } from './set-answer-terms.ts';
export {
  allThemes,
  authorIdsOf,
  closedDaysBetween,
  countedAtMost,
  countOwedBy,
  countVoices,
  everythingBy,
  findVoice,
  type OwedMark,
  owedBetween,
  owedBy,
  owedIn,
  owedSince,
  type Theme,
  type VoiceCounts,
  type VoiceLine,
  voiceLines,
  voicesIn,
  voicesOf,
  voicesSupportedBy,
  voicesToFind,
} from './store.ts';
export { supportVoice } from './support-voice.ts';
export type { VoiceKind } from './voice.ts';
export { withdrawVoice } from './withdraw-voice.ts';
export { addWorkingDays, isWorkingDay } from './working-days.ts';
