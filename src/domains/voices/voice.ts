import type { Day, Instant } from '../../platform/clock.ts';

/** Every kind of voice, and how it is called on screen. */
export const kindNames = {
  idea: 'Idee',
  question: 'Vraag',
  complaint: 'Melding',
  objection: 'Bezwaar',
  reaction: 'Reactie',
  'formal-view': 'Zienswijze',
} as const;
export type VoiceKind = keyof typeof kindNames;
export const voiceKinds = Object.keys(kindNames) as VoiceKind[];

/** What anybody may bring in at any time. The other kinds belong to an occasion. */
export const everydayKinds = ['idea', 'question', 'complaint'] as const satisfies readonly VoiceKind[];

export const channels = ['web', 'mail', 'paper', 'meeting', 'phone'] as const;
export type Channel = (typeof channels)[number];

/** Where on an occasion a voice comes from: a passage of a document, a question that was asked, a table. */
export interface VoiceSource {
  readonly kind: string;
  readonly id: number;
  /** As it stands beside the voice: "Alinea 4 van Ontwerp Dorpsstraat". */
  readonly label: string;
}

/** Something brought in, by anyone, on any occasion. Somebody owes it an answer, by a day. */
export interface Voice {
  readonly id: number;
  readonly kind: VoiceKind;
  /** On what occasion; null is simply: at any time. */
  readonly occasionKind: string | null;
  readonly occasionId: number | null;
  /** In which part of the occasion, such as a phase; null for an occasion without parts. */
  readonly occasionPart: string | null;
  /** Where on the occasion it comes from; the label is empty when there is nothing to say of that. */
  readonly sourceKind: string | null;
  readonly sourceId: number | null;
  readonly sourceLabel: string;
  readonly title: string;
  readonly text: string;
  /** What matters to the author here, for whoever was asked and said so. */
  readonly interest: string;
  readonly themeSlug: string;
  /** A buurt or a wijk; null is the whole town. */
  readonly areaCode: string | null;
  /** The wijk that the area is, or lies in. */
  readonly wijkCode: string | null;
  readonly longitude: number | null;
  readonly latitude: number | null;
  /** Null when somebody without an account spoke, and after erasure. */
  readonly personId: number | null;
  /** The name on the page; empty for whoever chose not to be named. */
  readonly authorName: string;
  readonly channel: Channel;
  readonly enteredBySeatId: number | null;
  readonly broughtInAt: Instant;
  /** The day it was said or came in; the term begins here. */
  readonly receivedOn: Day;
  /** The body that owes the answer, or gave it. */
  readonly bodyId: number;
  /** By when an answer is owed; null when nothing is owed now. */
  readonly dueOn: Day | null;
  readonly currentAnswerId: number | null;
  readonly withdrawnAt: Instant | null;
  readonly hiddenAt: Instant | null;
}

export type VoiceState = 'owed' | 'late' | 'answered' | 'withdrawn';

/** Where a voice stands today. Nobody types this: it follows from what happened, and from the calendar. */
export function stateOf(voice: Pick<Voice, 'dueOn' | 'withdrawnAt'>, today: Day): VoiceState {
  if (voice.withdrawnAt !== null) return 'withdrawn';
  if (voice.dueOn === null) return 'answered';
  return voice.dueOn < today ? 'late' : 'owed';
}

/** Lists of what waits stand by the day an answer is owed; other lists by the day of coming in. */
export const isByDueDay = (state: VoiceState | undefined): boolean => state === 'owed' || state === 'late';

export const channelNames: Record<Channel, string> = {
  web: 'via deze website',
  mail: 'per e-mail',
  paper: 'op papier',
  meeting: 'op een bijeenkomst',
  phone: 'door de telefoon',
};

export const stateNames: Record<VoiceState, string> = {
  owed: 'Wacht op antwoord',
  late: 'Antwoord te laat',
  answered: 'Beantwoord',
  withdrawn: 'Ingetrokken',
};
