import type { Day, Instant } from '../../platform/clock.ts';
import type { Queries, Transaction } from '../../platform/database/database.ts';
import type { Refusal } from '../../platform/refusal.ts';
import { wijkOf } from '../neighbourhoods/public.ts';
import type { Seat, Viewer } from '../organisations/public.ts';
import type { Voice, VoiceKind } from './voice.ts';

/** Which occasion: its kind and its number, such as budget 7. */
export interface OccasionRef {
  readonly kind: string;
  readonly id: number;
}

/** What voices are brought in on besides "at any time", such as a budget, as this ledger sees it at a moment. */
export interface Occasion extends OccasionRef {
  readonly name: string;
  readonly address: string;
  /** Who owes the answers. */
  readonly bodyId: number;
  /** What may be brought in at that moment. None: it is closed. */
  readonly voiceKinds: readonly VoiceKind[];
  /** By when what is brought in now is answered, where the occasion decides that and not the usual term. */
  readonly answerBy?: Day;
  /** The part of the occasion that is going on, such as a phase; kept with every voice. */
  readonly part?: string;
  /** Every part it has or had, with the name people know it by. */
  readonly parts?: readonly { readonly key: string; readonly name: string }[];
  /** A sentence that says when it is open, or was: on the form, and for whoever comes too early or too late. */
  readonly whenOpen: string;
  /** When the clock opens or closes it next: until then a page that says so may be kept. */
  readonly changesAt?: Instant;
  /** The wijken and buurten it is about, a wijk with all its buurten. Null is the whole town. */
  readonly areaCodes: readonly string[] | null;
  readonly defaultAreaCode: string | null;
  /** Where not everybody may bring something in: who may, and a sentence for who may not. */
  readonly onlyFor?: {
    readonly sentence: string;
    readonly includes: (db: Queries, personId: number) => Promise<boolean>;
  };
  /** The lines within which it is decided: an answer "outside the frame" names one of them. None: it names none. */
  readonly frame?: readonly string[];
  /** Whether every answer is read by a second person before it goes out. */
  readonly needsSecondReader?: boolean;
  /** The seat on which somebody runs it: adds documents, enters what was said. */
  readonly seatToRunWith?: (viewer: Viewer) => Seat | undefined;
  /** Where somebody who just spoke is led first, when anything more is asked; then on to `returnTo`. */
  readonly afterVoice?: (
    tx: Transaction,
    spoke: { readonly personId: number; readonly isGuest: boolean; readonly returnTo: string },
  ) => Promise<string | undefined>;
  /** What is said of it where people could take it for a formal view (zienswijze): that it is none. */
  readonly notFormal?: {
    readonly text: string;
    readonly link?: { readonly label: string; readonly href: string };
  };
  /** What the form says, where the usual words do not do. */
  readonly form?: {
    readonly title?: string;
    readonly intro?: string;
    readonly button?: string;
    /** Whether people are asked what matters to them here. */
    readonly asksInterest?: boolean;
  };
}

/** How an occasion of one kind stands at a moment; app.ts hands them in, by kind. */
export type FindOccasion = (db: Queries, id: number, now: Instant) => Promise<Occasion | undefined>;
export type Occasions = Readonly<Record<string, FindOccasion>>;

export const isSame = (one: OccasionRef, other: OccasionRef): boolean =>
  one.kind === other.kind && one.id === other.id;

/** budget-7: how an occasion is written in an address. */
export const occasionKey = ({ kind, id }: OccasionRef): string => `${kind}-${id}`;

/** The occasion a key stands for; undefined when it stands for none. */
export function readOccasionKey(key: string): OccasionRef | undefined {
  const [, kind, id] = /^([a-z]+(?:-[a-z]+)*)-([1-9]\d{0,14})$/.exec(key) ?? [];
  return kind && id ? { kind, id: Number(id) } : undefined;
}

export const isOpen = (occasion: Pick<Occasion, 'voiceKinds'>): boolean => occasion.voiceKinds.length > 0;

/** Whether a place is one the occasion is about. */
export const isAbout = ({ areaCodes }: Pick<Occasion, 'areaCodes'>, areaCode: string | null): boolean =>
  areaCodes === null || areaCodes.some(code => code === areaCode || code === wijkOf(areaCode));

export type OccasionReason = 'occasion-closed' | 'kind-not-taken' | 'outside-area' | 'not-for-you';

/** Why something cannot be brought in on an occasion, if so. */
export function refusalOn(
  occasion: Pick<Occasion, 'voiceKinds' | 'areaCodes'>,
  voice: Pick<Voice, 'kind' | 'areaCode'>,
): Refusal<OccasionReason> | undefined {
  if (!isOpen(occasion)) return { refused: 'occasion-closed' };
  if (!occasion.voiceKinds.includes(voice.kind)) return { refused: 'kind-not-taken' };
  return isAbout(occasion, voice.areaCode) ? undefined : { refused: 'outside-area' };
}
