import { badge } from '../../../design/components/badge/badge.ts';
import type { ChainLink } from '../../../design/components/chain/chain.ts';
import { day } from '../../../design/components/day/day.ts';
import { photoGallery } from '../../../design/components/photo-gallery/photo-gallery.ts';
import { type Html, html, paragraphs, safeAddress } from '../../../design/view.ts';
import { dayInWords, plural, termInWords } from '../../../design/words.ts';
import { paths } from '../../../paths.ts';
import { addDays, type Day, dayOf } from '../../../platform/clock.ts';
import type { Decision } from '../../decisions/public.ts';
import type { VoiceLine } from '../../voices/public.ts';
import { keeperName } from '../find-keeper.ts';
import type { PhotoLine } from '../photo-store.ts';
import { isLate, type Pledge } from '../promise.ts';
import type { Step } from '../step.ts';
import type { Verdict } from '../verdict.ts';

const voicesShown = 5;

/** The whole story of a promise: what it springs from, how it went, what is still owed, and what people find of it. */
export function promiseChain({
  promise,
  voices,
  decision,
  earlierLinks,
  steps,
  photos,
  verdicts,
  isHere,
  today,
}: {
  readonly promise: Pledge;
  readonly voices: readonly VoiceLine[];
  readonly decision: Decision | undefined;
  readonly earlierLinks: readonly ChainLink[];
  /** The latest first. */
  readonly steps: readonly Step[];
  readonly photos: readonly PhotoLine[];
  readonly verdicts: readonly Verdict[];
  readonly isHere: boolean;
  readonly today: Day;
}): ChainLink[] {
  const shown = voices
    .toSorted((one, other) => one.receivedOn.localeCompare(other.receivedOn))
    .slice(0, voicesShown);
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
      ? [{ kind: 'voice', title: `En nog ${voices.length - shown.length} keer inbreng` } as const]
      : []),
    ...(decision
      ? [
          {
            kind: 'decision',
            title: decision.title,
            href: paths.decision(decision.id),
            when: day(decision.decidedOn),
            who: decision.bodyName,
          } as const,
        ]
      : []),
    ...earlierLinks,
    promiseLink(promise, isHere),
    ...steps.toReversed().map(step => stepLink(step, photos)),
    ...(promise.isEnded ? [] : [openLink(promise, today)]),
    ...verdictLinks(verdicts, promise),
  ];
}

const promiseLink = (promise: Pledge, isHere: boolean): ChainLink => ({
  kind: 'promise',
  title: promise.title,
  href: paths.promise(promise.id),
  when: day(promise.promisedOn),
  who: keeperName(promise.keeper),
  ...(promise.meeting !== '' && { text: html`<p>Afgesproken bij: ${promise.meeting}</p>` }),
  isHere,
});

const stepTitles: Record<Step['state'], string> = {
  planned: 'Gepland',
  'under-way': 'Bezig',
  changed: 'Afspraak gewijzigd',
  kept: 'Nagekomen',
  broken: 'Niet nagekomen',
  withdrawn: 'Ingetrokken',
  reopened: 'Afspraak loopt weer',
};

function stepLink(step: Step, photos: readonly PhotoLine[]): ChainLink {
  return {
    kind: step.state === 'changed' || step.state === 'reopened' ? 'change' : 'progress',
    title: stepTitles[step.state],
    when: day(step.happenedOn),
    who: step.bodyName,
    text: html`${paragraphs(step.text)}${step.link && html`<p><a href="${safeAddress(step.link)}" rel="nofollow ugc">${hostOf(step.link)}</a></p>`}${evidence(
      photos.filter(photo => photo.stepId === step.id),
      step,
    )}`,
  };
}

const evidence = (photos: readonly PhotoLine[], step: Step): Html =>
  photoGallery(
    photos.map((photo, index) => ({
      src: paths.promiseThumbnail(photo.key),
      href: paths.promisePhoto(photo.key),
      alt: `Foto ${index + 1} van ${photos.length} bij het bericht van ${dayInWords(step.happenedOn)}`,
      width: photo.thumbnailWidth,
      height: photo.thumbnailHeight,
    })),
  );

const hostOf = (address: string): string => (URL.canParse(address) ? new URL(address).host : address);

const openLink = (promise: Pledge, today: Day): ChainLink => ({
  kind: 'progress',
  title: isLate(promise, today) ? 'Dit had klaar moeten zijn' : 'Dan is het klaar',
  when: html`${day(promise.dueOn)}, ${termInWords(promise.dueOn, today)}`,
  isOpen: true,
  isLate: isLate(promise, today),
});

function verdictLinks(verdicts: readonly Verdict[], promise: Pledge): ChainLink[] {
  const [latest] = verdicts;
  if (!latest) return [];
  const kept = verdicts.filter(verdict => verdict.isKept).length;
  return [
    {
      kind: 'verdict',
      title: `${plural(verdicts.length, 'oordeel', 'oordelen')} van wie erop wachtte`,
      href: `${paths.promise(promise.id)}#oordelen`,
      when: day(latest.givenAt),
      badges: [
        ...(kept > 0 ? [badge({ label: `${kept} keer nagekomen`, tone: 'good', icon: 'check' })] : []),
        ...(kept < verdicts.length
          ? [badge({ label: `${verdicts.length - kept} keer niet nagekomen`, tone: 'bad', icon: 'cross' })]
          : []),
      ],
    },
  ];
}

/** The first moment after which a promise can be judged, for who has to wait. */
export const judgedFrom = (promise: Pledge): Day =>
  promise.endedAt === null ? addDays(promise.dueOn, 1) : dayOf(promise.endedAt);
