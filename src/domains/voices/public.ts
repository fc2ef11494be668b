export { addPhotos } from './add-photos.ts';
export { alike } from './alike.ts';
export { type Outcome, outcomeNames } from './answer.ts';
export {
  type AnswerField,
  type AnswerReason,
  type ChangeLink,
  fillAnswer,
  longestChange,
  longestReason,
  type TypedDraft,
} from './answer-draft.ts';
export { everythingBy } from './author-store.ts';
export { bringInVoice } from './bring-in-voice.ts';
export { bringInVoices } from './bring-in-voices.ts';
export { closeDay } from './close-day.ts';
export { commentOnVoice } from './comment-on-voice.ts';
export { confirmedVoices } from './confirmed-voices.ts';
export type { Drafting, DraftRefusal } from './drafting.ts';
export { eraseAuthor } from './erase-author.ts';
export { findOccasion, findOccasionOn } from './find-occasion.ts';
export { forgetLeftovers } from './forget-leftovers.ts';
export { type AnswerRefusal, giveAnswer } from './give-answer.ts';
export { type Happened, happenedTo } from './happened-store.ts';
export { moderate } from './moderate.ts';
export {
  type FindOccasion,
  isAbout,
  isOpen,
  type Occasion,
  type OccasionRef,
  type Occasions,
  occasionKey,
  readOccasionKey,
} from './occasion.ts';
export {
  countSpeakers,
  countSupportOn,
  hasSpokenOn,
  type ReportedAnswer,
  type ReportedVoice,
  reportedAnswers,
  reportedVoices,
  type SpokenVoice,
  spokenBy,
  type VoiceWords,
  wordsOfVoices,
} from './occasion-report-store.ts';
export {
  countsOnOccasion,
  judgementsOnOccasion,
  nameOfOccasion,
  type OccasionName,
  spokenOnOccasion,
  voicesOnOccasion,
} from './occasion-store.ts';
export {
  countedAtMost,
  countOwedBy,
  countVoices,
  type OwedMark,
  owedBetween,
  owedBy,
  owedIn,
  owedSince,
  type VoiceCounts,
} from './owed-store.ts';
export { type AnswerFields, answerErrors, answerFields } from './pages/answer-fields.ts';
export { areaOptions } from './pages/area-options.ts';
export { badgeOf, voiceCard } from './pages/voice-card.ts';
export { photosOf as photosOfVoice } from './photo-store.ts';
export { pickVoices } from './pick-voices.ts';
export {
  mayAnswer,
  mayEnterForOthers,
  mayModerate,
  mayTakeBack,
  seatToAnswerWith,
  seatToEnterWith,
} from './policy.ts';
export { type Progress, progressOnOccasion } from './progress-store.ts';
export { reactToAnswer } from './react-to-answer.ts';
export { recordedAnswers, recordedVoices } from './recorded-voices.ts';
export { rememberOccasion } from './remember-occasion.ts';
export { setAnswerTerms } from './set-answer-terms.ts';
export type { FindSource, Sources } from './source.ts';
export { stateSummary } from './state-summary.ts';
export { countPeopleBehind, peopleBehindEach, voicesSupportedBy } from './support-store.ts';
export { supportVoice } from './support-voice.ts';
export { takeBackEntered } from './take-back-entered.ts';
export { closedDaysBetween } from './term-store.ts';
export type { Theme } from './theme.ts';
export { countsByTheme, type ThemeCount } from './theme-counts-store.ts';
export { allThemes } from './theme-store.ts';
export {
  type Channel,
  channelNames,
  kindNames,
  type Voice,
  type VoiceKind,
  voiceKinds,
} from './voice.ts';
export {
  type EnteredDraft,
  fillEnteredVoice,
  type VoiceChoices,
  type VoiceField,
  type VoiceReason,
} from './voice-draft.ts';
export {
  authorIdsOf,
  countsBySource,
  findVoice,
  holdVoices,
  matching,
  type VoiceFilter,
  type VoiceLine,
  voiceLines,
  voiceRows,
  voicesIn,
  voicesOf,
  voicesToFind,
} from './voice-store.ts';
export { wholeVoicesOn } from './whole-voices-store.ts';
export { withdrawVoice } from './withdraw-voice.ts';
export { addWorkingDays, isWorkingDay, publicHolidays } from './working-days.ts';
