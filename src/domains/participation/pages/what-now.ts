import { day } from '../../../design/components/day/day.ts';
import { from, until } from '../../../design/components/day/until.ts';
import { type Html, html } from '../../../design/view.ts';
import { paths } from '../../../paths.ts';
import { dayOf, type Instant } from '../../../platform/clock.ts';
import { openPhase } from '../plan.ts';
import {
  isFeedbackLate,
  nextMoment,
  type PublishedTrajectory,
  stateOf,
  type TrajectoryState,
} from '../trajectory.ts';

/** What somebody can do in a trajectory at a moment: one thing, and until when. */
export interface WhatNow {
  readonly state: TrajectoryState;
  /** As somebody would be asked it: "Doe mee". */
  readonly title: string;
  readonly text: string;
  readonly when: Html | undefined;
  readonly href: string;
  /** Whether somebody has a say now, or only something to read. */
  readonly isSay: boolean;
}

/** What somebody can do now; for a card, the front page and the page of the trajectory itself. */
export function whatNow(trajectory: PublishedTrajectory, now: Instant): WhatNow {
  const state = stateOf(trajectory, now);
  return { state, isSay: state === 'open', ...wordsFor(trajectory, state, now) };
}

function wordsFor(
  trajectory: PublishedTrajectory,
  state: TrajectoryState,
  now: Instant,
): Pick<WhatNow, 'title' | 'text' | 'when' | 'href'> {
  const { id, plan, decisionId, decisionOn } = trajectory;
  const here = paths.trajectory(id);
  const next = nextMoment(trajectory, now);
  switch (state) {
    case 'open': {
      const phase = openPhase(plan, now);
      return {
        title: 'Doe mee',
        text: phase?.about || (phase?.name ?? ''),
        when: phase?.closesAt ? html`Meedoen kan ${until(phase.closesAt)}.` : undefined,
        href: paths.newVoiceOn('trajectory', id),
      };
    }
    case 'announced':
      return {
        title: 'Lees wat er komt',
        text: 'Dit komt eraan. U kunt nog niet meedoen.',
        when: next === undefined ? undefined : html`Meedoen kan ${from(next)}.`,
        href: here,
      };
    case 'between':
      return {
        title: 'Lees wat er is gezegd',
        text: 'U kunt nu even niet meedoen. De volgende fase moet nog beginnen.',
        when: next === undefined ? undefined : html`Meedoen kan weer ${from(next)}.`,
        href: paths.voicesOn('trajectory', id),
      };
    case 'reported':
      return {
        title: 'Lees het verslag',
        text: 'Het verslag is er: wat er is gezegd, en wat ermee is gedaan.',
        when:
          decisionOn === null ? undefined : html`Het besluit komt naar verwachting op ${day(decisionOn)}.`,
        href: paths.report(id),
      };
    case 'decided':
      return {
        title: 'Lees het besluit',
        text: 'Er is besloten. U leest wat ermee is gedaan, en waarom.',
        when: undefined,
        href: decisionId === null ? here : paths.decision(decisionId),
      };
    case 'withdrawn':
      return {
        title: 'Lees waarom dit niet doorgaat',
        text: 'Dit traject is gestopt.',
        when: undefined,
        href: here,
      };
    default:
      return {
        title: 'Lees wat er is gezegd',
        text: 'Meedoen kan niet meer. Op alles wat is gezegd, komt antwoord.',
        when: whenHeard(trajectory, now),
        href: paths.voicesOn('trajectory', id),
      };
  }
}

/** By when people hear what came of it, or that they should have heard. */
const whenHeard = (trajectory: PublishedTrajectory, now: Instant): Html | undefined =>
  trajectory.feedbackOn === null
    ? undefined
    : isFeedbackLate(trajectory, dayOf(now))
      ? html`<strong>Het antwoord had er op ${day(trajectory.feedbackOn)} moeten zijn.</strong>`
      : html`U hoort uiterlijk op ${day(trajectory.feedbackOn)} wat ermee is gedaan.`;
