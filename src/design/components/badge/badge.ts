import { type IconName, icon } from '../../icons.ts';
import { type Html, html } from '../../view.ts';

export type Tone = 'good' | 'busy' | 'wait' | 'bad' | 'late' | 'calm';

export interface Badge {
  readonly label: string;
  readonly tone: Tone;
  readonly icon?: IconName;
}

/** A state in a word, a shape and a colour. */
export function badge({ label, tone, icon: name }: Badge): Html {
  return html`<span class="nl-data-badge sw-badge sw-badge--${tone}">${name && icon(name)}${label}</span>`;
}

const voiceStates = {
  waiting: { label: 'Wacht op antwoord', tone: 'wait', icon: 'clock' },
  answered: { label: 'Beantwoord', tone: 'good', icon: 'check' },
  late: { label: 'Antwoord te laat', tone: 'late', icon: 'alarm' },
  reopened: { label: 'Opnieuw gevraagd', tone: 'wait', icon: 'change' },
  withdrawn: { label: 'Ingetrokken', tone: 'calm', icon: 'dash' },
  removed: { label: 'Weggehaald', tone: 'calm', icon: 'dash' },
} as const satisfies Record<string, Badge>;

const outcomes = {
  adopted: { label: 'Overgenomen', tone: 'good', icon: 'check' },
  partly: { label: 'Deels overgenomen', tone: 'busy', icon: 'half' },
  declined: { label: 'Niet overgenomen', tone: 'bad', icon: 'cross' },
  forwarded: { label: 'Doorgestuurd', tone: 'busy', icon: 'forward' },
  outside: { label: 'Buiten het kader', tone: 'calm', icon: 'dash' },
  putToVote: { label: 'Komt op het stembiljet', tone: 'busy', icon: 'half' },
} as const satisfies Record<string, Badge>;

const promiseStates = {
  planned: { label: 'Gepland', tone: 'calm', icon: 'calendar' },
  underWay: { label: 'Bezig', tone: 'busy', icon: 'half' },
  kept: { label: 'Nagekomen', tone: 'good', icon: 'check' },
  changed: { label: 'Gewijzigd', tone: 'wait', icon: 'change' },
  broken: { label: 'Niet nagekomen', tone: 'bad', icon: 'cross' },
  withdrawn: { label: 'Ingetrokken', tone: 'calm', icon: 'dash' },
  late: { label: 'Te laat', tone: 'late', icon: 'alarm' },
} as const satisfies Record<string, Badge>;

export type VoiceBadge = keyof typeof voiceStates;
export type OutcomeBadge = keyof typeof outcomes;
export type PromiseBadge = keyof typeof promiseStates;

/** How it stands with the answer to a voice. */
export const voiceBadge = (state: VoiceBadge): Html => badge(voiceStates[state]);
/** What was done with a voice. */
export const outcomeBadge = (outcome: OutcomeBadge): Html => badge(outcomes[outcome]);
/** How it stands with a promise. */
export const promiseBadge = (state: PromiseBadge): Html => badge(promiseStates[state]);
