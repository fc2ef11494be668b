import { type OutcomeBadge, outcomeBadge, voiceBadge } from '../../../design/components/badge/badge.ts';
import { day } from '../../../design/components/day/day.ts';
import type { MatterCard } from '../../../design/components/matter-card/matter-card.ts';
import { icon } from '../../../design/icons.ts';
import { type Html, html } from '../../../design/view.ts';
import { termInWords } from '../../../design/words.ts';
import { paths } from '../../../paths.ts';
import type { Day } from '../../../platform/clock.ts';
import { isAnsweredBefore, type Outcome } from '../answer.ts';
import { kindNames, stateOf, type Voice } from '../voice.ts';
import type { VoiceLine } from '../voice-store.ts';

const outcomeLooks: Record<Exclude<Outcome, 'answered'>, OutcomeBadge> = {
  adopted: 'adopted',
  partly: 'partly',
  not: 'declined',
  'passed-on': 'forwarded',
  'outside-frame': 'outside',
  'put-to-vote': 'putToVote',
};

export const badgeOf = (outcome: Outcome): Html =>
  outcome === 'answered' ? voiceBadge('answered') : outcomeBadge(outcomeLooks[outcome]);

/** How a voice stands, in one or two badges: what came of it, or that somebody still owes the answer. */
export function voiceBadges(
  voice: Pick<Voice, 'dueOn' | 'withdrawnAt'> & { readonly outcome: Outcome | null },
  today: Day,
): Html[] {
  const { outcome } = voice;
  switch (stateOf(voice, today)) {
    case 'withdrawn':
      return [voiceBadge('withdrawn')];
    case 'answered':
      return [outcome === null ? voiceBadge('answered') : badgeOf(outcome)];
    case 'late':
      return [...(isAnsweredBefore(outcome) ? [voiceBadge('reopened')] : []), voiceBadge('late')];
    case 'owed':
      return [voiceBadge(isAnsweredBefore(outcome) ? 'reopened' : 'waiting')];
  }
}

/** A voice in a list. */
export function voiceCard(line: VoiceLine, today: Day): MatterCard {
  const isOwed = line.dueOn !== null && line.withdrawnAt === null;
  return {
    href: paths.voice(line.id),
    title: line.title,
    kind: kindNames[line.kind],
    badges: voiceBadges(line, today),
    meta: [
      html`${icon('pin')}<bdi>${line.areaName ?? 'Hele gemeente'}</bdi>`,
      line.themeName,
      day(line.receivedOn),
      line.occasionName &&
        html`bij <a class="nl-link" href="${line.occasionAddress}"><bdi>${line.occasionName}</bdi></a>`,
      line.sourceLabel !== '' && html`<bdi>${line.sourceLabel}</bdi>`,
      isOwed && line.dueOn !== null
        ? html`<bdi>${line.bodyName}</bdi>: ${termInWords(line.dueOn, today)}`
        : html`<bdi>${line.bodyName}</bdi>`,
    ],
  };
}
