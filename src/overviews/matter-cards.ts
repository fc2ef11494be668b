// How a voice, a promise and a decision stand in the lists of every overview.
import {
  badge,
  type OutcomeBadge,
  outcomeBadge,
  type PromiseBadge,
  promiseBadge,
  voiceBadge,
} from '../design/components/badge/badge.ts';
import { day } from '../design/components/day/day.ts';
import type { MatterCard } from '../design/components/matter-card/matter-card.ts';
import { html } from '../design/view.ts';
import type { Decision, Outcome as DecisionOutcome } from '../domains/decisions/public.ts';
import { type Pledge, type StateToday, stateToday } from '../domains/promises/public.ts';
import { kindNames, type Outcome, stateOf, type VoiceLine } from '../domains/voices/public.ts';
import { paths } from '../paths.ts';
import type { Day } from '../platform/clock.ts';

const outcomeBadges: Record<Exclude<Outcome, 'answered'>, OutcomeBadge> = {
  adopted: 'adopted',
  partly: 'partly',
  not: 'declined',
  'passed-on': 'forwarded',
  'outside-frame': 'outside',
};

const promiseBadges: Record<StateToday, PromiseBadge> = {
  planned: 'planned',
  'under-way': 'underWay',
  kept: 'kept',
  broken: 'broken',
  withdrawn: 'withdrawn',
  late: 'late',
};

const decisionWords: Record<DecisionOutcome, string> = {
  adopted: 'Aangenomen',
  'adopted-with-changes': 'Aangenomen met wijzigingen',
  rejected: 'Afgewezen',
  postponed: 'Uitgesteld',
};

/** What somebody brought in, and what came of it. */
export function voiceCard(voice: VoiceLine, today: Day): MatterCard {
  const state = stateOf(voice, today);
  const badges =
    state === 'withdrawn'
      ? badge({ label: 'Ingetrokken', tone: 'calm', icon: 'dash' })
      : state === 'answered' && voice.outcome && voice.outcome !== 'answered'
        ? outcomeBadge(outcomeBadges[voice.outcome])
        : voiceBadge(state === 'owed' ? (voice.outcome ? 'reopened' : 'waiting') : state);
  return {
    href: paths.voice(voice.id),
    title: voice.title,
    kind: kindNames[voice.kind],
    badges,
    meta: [
      voice.authorName || 'Een bewoner',
      voice.areaName,
      day(voice.receivedOn, 'short'),
      state === 'owed' && voice.dueOn && html`antwoord uiterlijk ${day(voice.dueOn, 'short')}`,
      state === 'late' && voice.dueOn && html`antwoord was beloofd voor ${day(voice.dueOn, 'short')}`,
    ],
  };
}

/** Who keeps a promise, as people call them. */
export const keeperName = ({ keeper }: Pledge): string => keeper.bodyName ?? keeper.organisationName;

/** What was promised, and how it stands today. */
export function promiseCard(promise: Pledge, today: Day): MatterCard {
  const state = stateToday(promise, today);
  return {
    href: paths.promise(promise.id),
    title: promise.title,
    badges: promiseBadge(promiseBadges[state]),
    meta: [
      keeperName(promise),
      promise.isEnded && promise.endedAt
        ? day(promise.endedAt, 'short')
        : html`${state === 'late' ? 'was beloofd voor' : 'uiterlijk'} ${day(promise.dueOn)}`,
    ],
  };
}

/** What a body decided. */
export const decisionCard = (decision: Decision): MatterCard => ({
  href: paths.decision(decision.id),
  title: decision.title,
  kind: decisionWords[decision.outcome],
  meta: [decision.bodyName, day(decision.decidedOn)],
});
