import type { ChainLink } from '../../../design/components/chain/chain.ts';
import { day } from '../../../design/components/day/day.ts';
import { html, paragraphs } from '../../../design/view.ts';
import { eurosInWords, termInWords } from '../../../design/words.ts';
import { paths } from '../../../paths.ts';
import { type Day, dayOf } from '../../../platform/clock.ts';
import { keeperName, type Pledge, promiseBadges } from '../../promises/public.ts';
import type { VoiceLine } from '../../voices/public.ts';
import { isMissed, type Milestone } from '../milestone.ts';
import type { Project } from '../project.ts';
import { type ProjectStep, stepNames } from '../project-step.ts';

const voicesShown = 8;

/** The whole story of a plan: whose ideas it springs from, what was found and decided, and what came of it. */
export function projectChain({
  project,
  voices,
  steps,
  promise,
  milestones,
  today,
}: {
  readonly project: Project;
  readonly voices: readonly VoiceLine[];
  readonly steps: readonly ProjectStep[];
  readonly promise: Pledge | undefined;
  readonly milestones: readonly Milestone[];
  readonly today: Day;
}): ChainLink[] {
  const shown = voices.slice(0, voicesShown);
  return [
    ...shown.map(
      (voice): ChainLink => ({
        kind: 'voice',
        title: voice.title,
        href: paths.voice(voice.id),
        when: day(voice.receivedOn),
      }),
    ),
    ...(voices.length > shown.length
      ? [{ kind: 'voice', title: `En nog ${voices.length - shown.length} ideeën` } as const]
      : []),
    // The promise itself tells that it was made.
    ...steps.filter(step => step.kind !== 'awarded').map(step => stepLink(step, project)),
    ...(promise ? [promiseLink(promise, today)] : []),
    ...milestones
      .filter(milestone => milestone.doneOn !== null)
      .map(
        (milestone): ChainLink => ({
          kind: 'progress',
          title: milestone.title,
          when: day(milestone.doneOn ?? ''),
        }),
      ),
    ...(promise?.isEnded === false ? nextLink(milestones, today) : []),
  ];
}

const stepLink = (step: ProjectStep, project: Project): ChainLink => ({
  kind: step.kind === 'drawn-up' ? 'plan' : step.kind === 'note' ? 'progress' : 'change',
  title: step.kind === 'drawn-up' ? project.title : stepNames[step.kind],
  when: day(dayOf(step.happenedAt)),
  ...(step.bodyName !== null && { who: step.bodyName }),
  ...((step.text !== '' || step.costCents !== null) && {
    text: html`${step.costCents !== null && html`<p>Kosten: <strong>${eurosInWords(step.costCents)}</strong></p>`}${step.kind === 'drawn-up' && step.text !== '' ? html`<p>Gezegd bij: <bdi>${step.text}</bdi></p>` : paragraphs(step.text)}`,
  }),
  isHere: step.kind === 'drawn-up',
});

const promiseLink = (promise: Pledge, today: Day): ChainLink => ({
  kind: 'promise',
  title: promise.title,
  href: paths.promise(promise.id),
  when: day(promise.promisedOn),
  who: keeperName(promise.keeper),
  badges: promiseBadges(promise, today),
});

function nextLink(milestones: readonly Milestone[], today: Day): ChainLink[] {
  return milestones
    .filter(milestone => milestone.doneOn === null)
    .map(milestone => ({
      kind: 'progress',
      title: milestone.title,
      when: html`${day(milestone.dueOn)}, ${termInWords(milestone.dueOn, today)}`,
      isOpen: true,
      isLate: isMissed(milestone, today),
    }));
}
