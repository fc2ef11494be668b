export { type Answer, isBlank, type Outcome, outcomeNames } from './answer.ts';
export {
  allThemes,
  authorIdsOf,
  countedAtMost,
  countVoices,
  findVoice,
  owedBy,
  owedIn,
  type Theme,
  type VoiceCounts,
  type VoiceFilter,
  type VoiceLine,
  voiceLines,
  voicesIn,
  voicesOf,
} from './store.ts';
export {
  isOwedAgain,
  kindNames,
  stateNames,
  stateOf,
  type Voice,
  type VoiceKind,
  type VoiceState,
  voiceKinds,
} from './voice.ts';
