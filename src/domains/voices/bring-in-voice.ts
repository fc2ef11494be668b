import { paths } from '../../paths.ts';
import type { Instant } from '../../platform/clock.ts';
import type { Transaction } from '../../platform/database/database.ts';
import { appendToLog } from '../../platform/log/append-to-log.ts';
import { isRefusal, type Refusal } from '../../platform/refusal.ts';
import { notify } from '../notifications/public.ts';
import { broughtInEntry } from './brought-in-entry.ts';
import { draftWeigher, type Speaker, type SpokenDraft } from './draft-weigher.ts';
import type { Occasion, OccasionReason } from './occasion.ts';
import { attachPhotos } from './photo-store.ts';
import { rememberOccasion } from './remember-occasion.ts';
import { topicsOf, topicsOfOccasion } from './topics.ts';
import { kindNames, type Voice } from './voice.ts';
import { insertVoice } from './voice-store.ts';

/**
 * Something is brought in. From now on a body owes it an answer, by a day. On an occasion that is the body of the
 * occasion, which is handed in as it stood, in this transaction, when the words were sent or came in.
 */
export async function bringInVoice(
  tx: Transaction,
  speaker: Speaker,
  draft: SpokenDraft,
  now: Instant,
  occasion?: Occasion,
): Promise<Voice | Refusal<'nobody-answers' | OccasionReason>> {
  const weighed = await draftWeigher(tx, speaker, now)(draft, occasion);
  if (isRefusal(weighed)) return weighed;
  const { body } = weighed;

  if (occasion) await rememberOccasion(tx, occasion);
  const voice = { ...weighed.voice, id: await insertVoice(tx, weighed.voice) };
  const fingerprints = draft.photoKeys.length > 0 ? await attachPhotos(tx, voice.id, draft.photoKeys) : [];

  await appendToLog(tx, broughtInEntry(voice, fingerprints, now));
  await notify(tx, {
    kind: 'followed',
    personIds: [],
    topics: [...topicsOf(weighed.voice), ...topicsOfOccasion(occasion), `body:${body.id}`],
    actorId: 'personId' in speaker ? speaker.personId : speaker.actorId,
    title: `Nieuw ingebracht: ${voice.title}`,
    text: `${kindNames[voice.kind]}${occasion ? ` bij ${occasion.name}` : ''}. ${body.name} geeft hier antwoord op.`,
    address: paths.voice(voice.id),
    now,
  });
  return voice;
}
