import type { Instant } from '../../platform/clock.ts';
import type { Transaction } from '../../platform/database/database.ts';
import { appendAllToLog } from '../../platform/log/append-all-to-log.ts';
import { isRefusal, type Refusal } from '../../platform/refusal.ts';
import { notify } from '../notifications/public.ts';
import { broughtInEntry } from './brought-in-entry.ts';
import { draftWeigher, type Speaker, type SpokenDraft } from './draft-weigher.ts';
import type { Occasion, OccasionReason } from './occasion.ts';
import { rememberOccasion } from './remember-occasion.ts';
import { topicsOf, topicsOfOccasion } from './topics.ts';
import type { Voice } from './voice.ts';
import { insertVoices } from './voice-store.ts';

/** One of many that are brought in together, with the occasion as it stood when it was said. */
export interface SpokenOnce {
  readonly draft: SpokenDraft;
  readonly occasion: Occasion;
}

/**
 * Many are brought in at once, such as the rows of a spreadsheet, by the rules of one: all of them, or none. Who follows
 * hears of it once.
 */
export async function bringInVoices(
  tx: Transaction,
  speaker: Extract<Speaker, { actorId: number }>,
  spoken: readonly SpokenOnce[],
  told: { readonly title: string; readonly text: string; readonly address: string },
  now: Instant,
): Promise<Voice[] | Refusal<'nobody-answers' | OccasionReason>> {
  const weigh = draftWeigher(tx, speaker, now);
  const weighed: Omit<Voice, 'id'>[] = [];
  for (const { draft, occasion } of spoken) {
    const outcome = await weigh(draft, occasion);
    if (isRefusal(outcome)) return outcome;
    weighed.push(outcome.voice);
  }
  const [first] = spoken;
  if (!first) return [];

  await rememberOccasion(tx, first.occasion);
  const voices = await insertVoices(tx, weighed);
  await appendAllToLog(
    tx,
    voices.map(voice => broughtInEntry(voice, [], now)),
  );
  const topics = weighed.flatMap(voice => [...topicsOf(voice), `body:${voice.bodyId}` as const]);
  await notify(tx, {
    kind: 'followed',
    personIds: [],
    topics: [...new Set([...topics, ...topicsOfOccasion(first.occasion)])],
    actorId: speaker.actorId,
    ...told,
    now,
  });
  return voices;
}
