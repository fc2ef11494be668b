import { paths } from '../../paths.ts';
import { dayOf, type Instant } from '../../platform/clock.ts';
import type { Transaction } from '../../platform/database/database.ts';
import { appendToLog } from '../../platform/log/append-to-log.ts';
import type { Refusal } from '../../platform/refusal.ts';
import { findBuurtAt, wijkOf } from '../neighbourhoods/public.ts';
import { notify } from '../notifications/public.ts';
import { answeringBodies, findBody } from '../organisations/public.ts';
import { dueDay } from './due-day.ts';
import { type Occasion, type OccasionReason, refusalOn } from './occasion.ts';
import { owingBody } from './owing-body.ts';
import { attachPhotos } from './photo-store.ts';
import { rememberOccasion } from './remember-occasion.ts';
import { topicsOf, topicsOfOccasion } from './topics.ts';
import { kindNames, type Voice } from './voice.ts';
import type { EnteredDraft, VoiceDraft } from './voice-draft.ts';
import { insertVoice } from './voice-store.ts';

/** Who speaks: somebody with a confirmed address, or somebody whose words an official writes down. */
export type Speaker =
  | { readonly personId: number }
  | { readonly enteredBySeatId: number; readonly actorId: number };

/**
 * Something is brought in. From now on a body owes it an answer, by a day. On an occasion that is the body of the
 * occasion, which is handed in as it stood, in this transaction, when the words were sent or came in.
 */
export async function bringInVoice(
  tx: Transaction,
  speaker: Speaker,
  draft: VoiceDraft & Partial<Pick<EnteredDraft, 'channel' | 'receivedOn'>>,
  now: Instant,
  occasion?: Occasion,
): Promise<Voice | Refusal<'nobody-answers' | OccasionReason>> {
  const today = dayOf(now);
  const areaCode = draft.areaCode ?? (await areaAt(tx, draft));
  const wijkCode = wijkOf(areaCode);
  const refusal = occasion && refusalOn(occasion, { kind: draft.kind, areaCode });
  if (refusal) return refusal;
  // Who enters it for somebody else has seen who it is from.
  if (occasion?.onlyFor && 'personId' in speaker && !(await occasion.onlyFor.includes(tx, speaker.personId)))
    return { refused: 'not-for-you' };
  const body = occasion
    ? await findBody(tx, occasion.bodyId)
    : owingBody(await answeringBodies(tx, today), areaCode, wijkCode);
  if (!body) return { refused: 'nobody-answers' };

  if (occasion) await rememberOccasion(tx, occasion);
  const { photoKeys, channel = 'web', receivedOn = today, interest = '', source, ...words } = draft;
  // What is entered after that day has the usual term.
  const answerBy = occasion?.answerBy && occasion.answerBy >= today ? occasion.answerBy : undefined;
  const voice: Omit<Voice, 'id'> = {
    ...words,
    areaCode,
    wijkCode,
    occasionKind: occasion?.kind ?? null,
    occasionId: occasion?.id ?? null,
    occasionPart: occasion?.part ?? null,
    sourceKind: source?.kind ?? null,
    sourceId: source?.id ?? null,
    sourceLabel: source?.label ?? '',
    interest,
    personId: 'personId' in speaker ? speaker.personId : null,
    enteredBySeatId: 'personId' in speaker ? null : speaker.enteredBySeatId,
    channel,
    broughtInAt: now,
    receivedOn,
    bodyId: body.id,
    dueOn: answerBy ?? (await dueDay(tx, draft.kind, body.id, receivedOn)),
    currentAnswerId: null,
    withdrawnAt: null,
    hiddenAt: null,
  };
  const id = await insertVoice(tx, voice);
  const fingerprints = photoKeys.length > 0 ? await attachPhotos(tx, id, photoKeys) : [];

  await appendToLog(tx, {
    kind: 'voice.brought-in',
    subject: `voice:${id}`,
    at: now,
    facts: {
      kind: voice.kind,
      occasionKind: voice.occasionKind,
      occasionId: voice.occasionId,
      occasionPart: voice.occasionPart,
      sourceKind: voice.sourceKind,
      sourceId: voice.sourceId,
      sourceLabel: voice.sourceLabel,
      title: voice.title,
      text: voice.text,
      interest: voice.interest,
      themeSlug: voice.themeSlug,
      areaCode: voice.areaCode,
      longitude: voice.longitude,
      latitude: voice.latitude,
      personId: voice.personId,
      authorName: voice.authorName,
      channel: voice.channel,
      enteredBySeatId: voice.enteredBySeatId,
      receivedOn: voice.receivedOn,
      bodyId: voice.bodyId,
      dueOn: voice.dueOn,
      photos: fingerprints,
    },
  });
  await notify(tx, {
    kind: 'followed',
    personIds: [],
    topics: [...topicsOf({ areaCode, wijkCode }), ...topicsOfOccasion(occasion), `body:${body.id}`],
    actorId: 'personId' in speaker ? speaker.personId : speaker.actorId,
    title: `Nieuw ingebracht: ${voice.title}`,
    text: `${kindNames[voice.kind]}${occasion ? ` bij ${occasion.name}` : ''}. ${body.name} geeft hier antwoord op.`,
    address: paths.voice(id),
    now,
  });
  return { ...voice, id };
}

/** The buurt of the point on the map, for whoever gave a point and no name. */
async function areaAt(
  tx: Transaction,
  { longitude, latitude }: Pick<VoiceDraft, 'longitude' | 'latitude'>,
): Promise<string | null> {
  if (longitude === null || latitude === null) return null;
  const area = await findBuurtAt(tx, { longitude, latitude });
  return area && area.kind !== 'municipality' ? area.code : null;
}
