import { type Day, isDay } from '../../platform/clock.ts';
import type { Incomplete, Problems } from '../../platform/refusal.ts';
import { isBlank } from './answer.ts';
import { type Channel, channels, type VoiceKind, type VoiceSource } from './voice.ts';

export const longestTitle = 140;
export const longestText = 10_000;
export const longestName = 120;
export const longestInterest = 500;

/** What somebody wants to bring in, in order. */
export interface VoiceDraft {
  readonly kind: VoiceKind;
  readonly title: string;
  readonly text: string;
  readonly themeSlug: string;
  readonly areaCode: string | null;
  readonly longitude: number | null;
  readonly latitude: number | null;
  /** Empty for whoever does not want to be named. */
  readonly authorName: string;
  readonly photoKeys: readonly string[];
  /** What matters to the author here, where the occasion asks for it. */
  readonly interest?: string;
  /** What on the occasion it is about, or comes from. */
  readonly source?: VoiceSource;
}

/** What an official adds who writes down what somebody else said. */
export interface EnteredDraft extends VoiceDraft {
  readonly channel: Exclude<Channel, 'web'>;
  readonly receivedOn: Day;
}

export type VoiceField =
  | 'kind'
  | 'title'
  | 'text'
  | 'interest'
  | 'themeSlug'
  | 'areaCode'
  | 'point'
  | 'authorName'
  | 'channel'
  | 'receivedOn';
export type VoiceReason = 'missing' | 'too-long' | 'unknown' | 'no-day' | 'in-future' | 'too-long-ago';
export type VoiceProblems = Problems<VoiceField, VoiceReason>;

/** The form as it was typed; every field a text. */
export interface TypedVoice {
  readonly kind: string;
  readonly title: string;
  readonly text: string;
  /** What matters to the author here; empty where that is not asked. */
  readonly interest: string;
  readonly themeSlug: string;
  readonly areaCode: string;
  readonly longitude: string;
  readonly latitude: string;
  readonly authorName: string;
  readonly photoKeys: readonly string[];
}

/** What can be chosen from. */
export interface VoiceChoices {
  readonly kinds: readonly VoiceKind[];
  readonly themeSlugs: readonly string[];
  readonly areaCodes: readonly string[];
  /** Whether it may be about the whole town. */
  readonly hasTown: boolean;
}

/** What was typed, ready to be brought in, or everything that is wrong with it. */
export function fillVoice(
  typed: TypedVoice,
  { kinds, themeSlugs, areaCodes, hasTown }: VoiceChoices,
): VoiceDraft | Incomplete<VoiceField, VoiceReason> {
  const kind = kinds.find(known => known === typed.kind);
  const point = readPoint(typed.longitude, typed.latitude);
  const problems: VoiceProblems = {
    ...(!kind && { kind: typed.kind === '' ? 'missing' : 'unknown' }),
    ...(isBlank(typed.title) && { title: 'missing' }),
    ...(typed.title.length > longestTitle && { title: 'too-long' }),
    ...(isBlank(typed.text) && { text: 'missing' }),
    ...(typed.text.length > longestText && { text: 'too-long' }),
    ...(typed.interest.length > longestInterest && { interest: 'too-long' }),
    ...(!themeSlugs.includes(typed.themeSlug) && {
      themeSlug: typed.themeSlug === '' ? 'missing' : 'unknown',
    }),
    ...(typed.areaCode === '' && !hasTown && { areaCode: 'missing' }),
    ...(typed.areaCode !== '' && !areaCodes.includes(typed.areaCode) && { areaCode: 'unknown' }),
    ...(point === undefined && { point: 'unknown' }),
    ...(typed.authorName.length > longestName && { authorName: 'too-long' }),
  };
  if (!kind || point === undefined || Object.keys(problems).length > 0)
    return { refused: 'incomplete', problems };
  return {
    kind,
    title: onOneLine(typed.title),
    text: typed.text,
    themeSlug: typed.themeSlug,
    areaCode: typed.areaCode || null,
    longitude: point?.longitude ?? null,
    latitude: point?.latitude ?? null,
    authorName: onOneLine(typed.authorName),
    photoKeys: typed.photoKeys,
    ...(!isBlank(typed.interest) && { interest: typed.interest.trim() }),
  };
}

/** The same for what came on paper, by phone or at a meeting; it cannot come from the future, or from years ago. */
export function fillEnteredVoice(
  typed: TypedVoice & { readonly channel: string; readonly receivedOn: string },
  choices: VoiceChoices,
  today: Day,
): EnteredDraft | Incomplete<VoiceField, VoiceReason> {
  const draft = fillVoice(typed, choices);
  const channel = channels.find(known => known === typed.channel && known !== 'web');
  const problems: VoiceProblems = {
    ...(!channel && { channel: typed.channel === '' ? 'missing' : 'unknown' }),
    ...(typed.receivedOn === '' && { receivedOn: 'missing' }),
    ...(typed.receivedOn !== '' && !isDay(typed.receivedOn) && { receivedOn: 'no-day' }),
    ...(isDay(typed.receivedOn) && typed.receivedOn > today && { receivedOn: 'in-future' }),
    ...(isDay(typed.receivedOn) && typed.receivedOn < yearBefore(today) && { receivedOn: 'too-long-ago' }),
    ...('problems' in draft && draft.problems),
  };
  if ('problems' in draft || !channel || channel === 'web' || Object.keys(problems).length > 0)
    return { refused: 'incomplete', problems };
  return { ...draft, channel, receivedOn: typed.receivedOn };
}

const yearBefore = (day: Day): Day => `${Number(day.slice(0, 4)) - 1}${day.slice(4)}`;

/** A title stands in one line, whatever was pasted into it. */
const onOneLine = (text: string): string => text.replace(/\s+/g, ' ').trim();

/** Null when no point was given, undefined when it is no place on earth. */
function readPoint(
  longitude: string,
  latitude: string,
): { longitude: number; latitude: number } | null | undefined {
  if (longitude === '' && latitude === '') return null;
  const [lon, lat] = [Number(longitude), Number(latitude)];
  const isPlace = longitude !== '' && latitude !== '' && Math.abs(lon) <= 180 && Math.abs(lat) <= 90;
  return isPlace ? { longitude: lon, latitude: lat } : undefined;
}
