import { type Day, dayOf, type Instant } from '../../platform/clock.ts';
import type { Transaction } from '../../platform/database/database.ts';
import type { Refusal } from '../../platform/refusal.ts';
import { findBuurtAt, wijkOf } from '../neighbourhoods/public.ts';
import { answeringBodies, type Body, findBody } from '../organisations/public.ts';
import { dueDay } from './due-day.ts';
import { type Occasion, type OccasionReason, refusalOn } from './occasion.ts';
import { owingBody } from './owing-body.ts';
import type { Voice, VoiceKind } from './voice.ts';
import type { EnteredDraft, VoiceDraft } from './voice-draft.ts';

/** Who speaks: somebody with a confirmed address, or somebody whose words an official writes down. */
export type Speaker =
  | { readonly personId: number }
  | { readonly enteredBySeatId: number; readonly actorId: number };

export type SpokenDraft = VoiceDraft & Partial<Pick<EnteredDraft, 'channel' | 'receivedOn'>>;

export interface Weighed {
  readonly voice: Omit<Voice, 'id'>;
  readonly body: Body;
}

/** Weighs drafts by the rules of bringing in: who owes the answer, by when, or why not. What many share is looked up once. */
export function draftWeigher(tx: Transaction, speaker: Speaker, now: Instant) {
  const today = dayOf(now);
  const bodyOf = remembered((id: number) => findBody(tx, id));
  const answering = remembered(() => answeringBodies(tx, today));
  const dueOf = remembered((kind: VoiceKind, bodyId: number, from: Day) => dueDay(tx, kind, bodyId, from));

  return async (
    draft: SpokenDraft,
    occasion: Occasion | undefined,
  ): Promise<Weighed | Refusal<'nobody-answers' | OccasionReason>> => {
    const areaCode = draft.areaCode ?? (await areaAt(tx, draft));
    const wijkCode = wijkOf(areaCode);
    const refusal = occasion && refusalOn(occasion, { kind: draft.kind, areaCode });
    if (refusal) return refusal;
    // Who enters it for somebody else has seen who it is from.
    if (
      occasion?.onlyFor &&
      'personId' in speaker &&
      !(await occasion.onlyFor.includes(tx, speaker.personId))
    )
      return { refused: 'not-for-you' };
    const body = occasion ? await bodyOf(occasion.bodyId) : owingBody(await answering(), areaCode, wijkCode);
    if (!body) return { refused: 'nobody-answers' };

    const { photoKeys: _, channel = 'web', receivedOn = today, interest = '', source, ...words } = draft;
    // What is entered after that day has the usual term.
    const answerBy = occasion?.answerBy && occasion.answerBy >= today ? occasion.answerBy : undefined;
    return {
      body,
      voice: {
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
        dueOn: answerBy ?? (await dueOf(draft.kind, body.id, receivedOn)),
        currentAnswerId: null,
        withdrawnAt: null,
        hiddenAt: null,
      },
    };
  };
}

/** The same question is asked once. */
function remembered<Asked extends readonly (string | number)[], Answer>(
  ask: (...asked: Asked) => Promise<Answer>,
): (...asked: Asked) => Promise<Answer> {
  const answers = new Map<string, Promise<Answer>>();
  return (...asked) => {
    const key = asked.join(' ');
    const answer = answers.get(key) ?? ask(...asked);
    answers.set(key, answer);
    return answer;
  };
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
