import { parentCodeOf } from '../neighbourhoods/public.ts';
import { readTopic, type Topic } from '../notifications/public.ts';
import type { OccasionRef } from './occasion.ts';
import type { Voice } from './voice.ts';

/** What somebody may follow to hear of a voice: itself, and the places it is about, up to the town. */
export function topicsOf(voice: Pick<Voice, 'areaCode' | 'wijkCode'> & { readonly id?: number }): Topic[] {
  const town = voice.wijkCode === null ? null : parentCodeOf(voice.wijkCode);
  const places = new Set([voice.areaCode, voice.wijkCode, town]);
  return [
    ...(voice.id === undefined ? [] : [`voice:${voice.id}` as const]),
    ...[...places].flatMap(code => (code === null ? [] : [`area:${code}` as const])),
  ];
}

/** What somebody follows to hear of every voice on an occasion: the occasion itself. */
export function topicsOfOccasion(occasion: OccasionRef | undefined): Topic[] {
  const topic = occasion && readTopic(`${occasion.kind}:${occasion.id}`);
  return topic ? [topic] : [];
}
