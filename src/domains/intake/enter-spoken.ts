import type { Instant } from '../../platform/clock.ts';
import type { Transaction } from '../../platform/database/database.ts';
import type { Incomplete, Refusal } from '../../platform/refusal.ts';
import type { Viewer } from '../organisations/public.ts';
import {
  bringInVoice,
  fillEnteredVoice,
  type Occasion,
  type Voice,
  type VoiceChoices,
  type VoiceField,
  type VoiceReason,
} from '../voices/public.ts';
import { type Sitting, sourceKinds } from './intake.ts';
import { seatForIntake } from './policy.ts';
import { titleOf } from './title-of.ts';

/** One thing somebody said, as it was typed. */
export interface TypedSpoken {
  readonly text: string;
  readonly title: string;
  readonly interest: string;
  readonly kind: string;
  readonly themeSlug: string;
  readonly areaCode: string;
  readonly authorName: string;
}

/** What somebody said at a table becomes a voice, from that table. */
export async function enterSpoken(
  tx: Transaction,
  viewer: Viewer,
  {
    sitting,
    occasion,
    typed,
    choices,
  }: {
    readonly sitting: Sitting;
    /** As it stood on the day of the table. */
    readonly occasion: Occasion;
    readonly typed: TypedSpoken;
    readonly choices: VoiceChoices;
  },
  now: Instant,
): Promise<
  | Voice
  | Exclude<Awaited<ReturnType<typeof bringInVoice>>, Voice>
  | Refusal<'not-allowed'>
  | Incomplete<VoiceField, VoiceReason>
> {
  const seat = seatForIntake(viewer, occasion);
  if (!seat) return { refused: 'not-allowed' };
  const { channel, receivedOn } = sitting;
  const draft = fillEnteredVoice(
    {
      ...typed,
      title: typed.title || titleOf(typed.text),
      longitude: '',
      latitude: '',
      photoKeys: [],
      channel,
      receivedOn,
    },
    choices,
    // The day was in order when the table was set, and stays so until the last of it is typed in.
    receivedOn,
  );
  if ('problems' in draft) return draft;
  const source = { kind: sourceKinds.sitting, id: sitting.id, label: sitting.name };
  const speaker = { enteredBySeatId: seat.id, actorId: viewer.person?.id ?? 0 };
  return bringInVoice(tx, speaker, { ...draft, source }, now, occasion);
}
