import { badge } from '../../../design/components/badge/badge.ts';

import { type ChainLink, chain } from '../../../design/components/chain/chain.ts';
import { dataList } from '../../../design/components/data-list/data-list.ts';
import { day } from '../../../design/components/day/day.ts';
import { type Chance, doNow } from '../../../design/components/do-now/do-now.ts';
import { pageHeader } from '../../../design/components/page-header/page-header.ts';
import { section } from '../../../design/components/section/section.ts';
import { type IconName, icon } from '../../../design/icons.ts';
import { type Frame, page } from '../../../design/layout.ts';
import { type Html, html, paragraphs } from '../../../design/view.ts';
import { capital, daysAwayInWords, weekdayInWords } from '../../../design/words.ts';
import { paths } from '../../../paths.ts';
import { type Day, dayOf } from '../../../platform/clock.ts';
import { type AreaName, areasInWords, type Decision } from '../../decisions/public.ts';
import { withReturn } from '../../people/public.ts';
import type { VoiceLine } from '../../voices/public.ts';
import { keeperName } from '../find-keeper.ts';
import type { PhotoLine } from '../photo-store.ts';
import { isOpenForVerdicts, type Pledge, type StateToday, stateToday, type Terms } from '../promise.ts';
import type { Step } from '../step.ts';
import type { Standing, Verdict } from '../verdict.ts';
import { judgedFrom, promiseChain } from './promise-chain.ts';

/** What this reader can do with the promise. */
export interface PromiseChances {
  readonly mayReport: boolean;
  readonly mayReopen: boolean;
  readonly standing: Standing | undefined;
  readonly hasVerdict: boolean;
  readonly mayModerate: boolean;
  readonly isGuest: boolean;
}

export interface PromiseStory {
  readonly promise: Pledge;
  readonly areas: readonly AreaName[];
  readonly themeName: string | undefined;
  readonly beneficiaryOrganisation: { readonly id: number; readonly name: string } | undefined;
  readonly beneficiaryArea: AreaName | undefined;
  readonly contactName: string | undefined;
  readonly terms: readonly Terms[];
  readonly voices: readonly VoiceLine[];
  readonly decision: Decision | undefined;
  /** What it was made for besides, such as a plan that residents chose. */
  readonly earlierLinks: readonly ChainLink[];
  readonly steps: readonly Step[];
  readonly photos: readonly PhotoLine[];
  readonly verdicts: readonly Verdict[];
}

/** One promise: how it stands, what exactly was promised, how it goes, and what those it was promised to find of it. */
export function promisePage(
  frame: Frame,
  story: PromiseStory & { readonly chances: PromiseChances; readonly follow: Html; readonly today: Day },
): Html {
  const { promise, areas, terms, verdicts, chances, today } = story;
  const can = chancesNow(promise, chances, today);
  const showsVerdicts = verdicts.length > 0 || isOpenForVerdicts(promise, today);
  return page(
    frame,
    {
      title: promise.title,
      description: `Afspraak van ${keeperName(promise.keeper)} met ${promise.beneficiary}.`,
      breadcrumb: [{ label: 'Afspraken', href: paths.promises }],
    },
    html`${pageHeader({
      kicker: 'Afspraak',
      title: promise.title,
      lead: html`<bdi>${keeperName(promise.keeper)}</bdi> doet dit voor <bdi>${promise.beneficiary}</bdi>.`,
    })}
${standing(promise, today)}
<div class="sw-promise">
${can.length > 0 && html`<section class="sw-promise__can" aria-labelledby="kunt-doen"><h2 class="nl-heading nl-heading--level-3" id="kunt-doen">Wat u nu kunt doen</h2>${doNow(can)}</section>`}
<div class="sw-promise__story">
${section({
  title: 'Wat is afgesproken',
  content: html`<div class="sw-prose">${promise.text === '' ? html`<p>${promise.title}</p>` : paragraphs(promise.text)}</div>${terms.length > 1 && earlierTerms(terms)}`,
})}
${showsVerdicts && section({ title: 'Is de afspraak nagekomen?', id: 'oordelen', content: verdictsBeside(promise, verdicts, chances, today) })}
${section({ title: 'Het verloop', content: chain(promiseChain({ ...story, isHere: true })) })}
</div>
<aside class="sw-promise__facts" aria-label="Over deze afspraak">
${dataList([
  { key: 'Wie het doet', value: keeperLink(promise) },
  ...(story.contactName ? [{ key: 'Contact', value: story.contactName }] : []),
  { key: 'Voor wie', value: beneficiaryLinks(story) },
  ...story.earlierLinks.map(link => ({ key: 'Plan', value: html`<a href="${link.href}">${link.title}</a>` })),
  { key: 'Klaar op', value: day(promise.dueOn) },
  { key: 'Afgesproken op', value: day(promise.promisedOn) },
  {
    key: 'Waar',
    value:
      areas.length === 0
        ? areasInWords(areas)
        : html`<ul class="sw-plain">${areas.map(area => html`<li><a href="${paths.area(area.code)}">${area.name}</a></li>`)}</ul>`,
  },
  ...(story.themeName ? [{ key: 'Thema', value: story.themeName }] : []),
  { key: 'Nummer', value: String(promise.id) },
])}
<div class="sw-buttons" id="volgen">${story.follow}</div>
</aside>
</div>`,
  );
}

interface Look {
  readonly word: string;
  readonly tone: 'good' | 'busy' | 'bad' | 'calm' | 'late';
  readonly icon: IconName;
}

const looks: Record<StateToday, Look> = {
  planned: { word: 'Gepland', tone: 'calm', icon: 'calendar' },
  'under-way': { word: 'Bezig', tone: 'busy', icon: 'half' },
  kept: { word: 'Nagekomen', tone: 'good', icon: 'check' },
  broken: { word: 'Niet nagekomen', tone: 'bad', icon: 'cross' },
  withdrawn: { word: 'Ingetrokken', tone: 'calm', icon: 'dash' },
  late: { word: 'Te laat', tone: 'late', icon: 'alarm' },
};

/** How it stands, to be read from across the room. */
function standing(promise: Pledge, today: Day): Html {
  const state = stateToday(promise, today);
  const look = looks[state];
  return html`<div class="sw-state sw-state--${look.tone}"><p class="sw-state__word">${icon(look.icon)}${look.word}</p><p class="sw-state__when">${whenInWords(promise, state, today)}</p></div>`;
}

function whenInWords(promise: Pledge, state: StateToday, today: Day): Html {
  const due = html`<time datetime="${promise.dueOn}">${weekdayInWords(promise.dueOn)}</time>`;
  if (state === 'late')
    return html`Dit had klaar moeten zijn op ${due}. Dat is ${daysAwayInWords(promise.dueOn, today)}.`;
  if (promise.endedAt === null) return html`Klaar op ${due}: ${daysAwayInWords(promise.dueOn, today)}.`;
  const endedOn = dayOf(promise.endedAt);
  const ended = html`<time datetime="${endedOn}">${weekdayInWords(endedOn)}</time>`;
  const ending = { kept: 'Nagekomen', broken: 'Niet nagekomen, gemeld', withdrawn: 'Ingetrokken' };
  const word = state === 'kept' || state === 'broken' || state === 'withdrawn' ? ending[state] : 'Afgesloten';
  return html`${word} op ${ended}. Afgesproken was ${due}.`;
}

const keeperLink = ({ keeper }: Pledge): Html =>
  html`<a href="${paths.organisation(keeper.organisationId)}${keeper.bodyId !== null && `#orgaan-${keeper.bodyId}`}">${keeperName(keeper)}</a>${keeper.bodyId !== null && keeper.bodyName !== keeper.organisationName && html`<br>${keeper.organisationName}`}`;

const beneficiaryLinks = ({ promise, beneficiaryOrganisation, beneficiaryArea }: PromiseStory): Html =>
  html`${capital(promise.beneficiary)}${beneficiaryOrganisation && html`<br><a href="${paths.organisation(beneficiaryOrganisation.id)}">${beneficiaryOrganisation.name}</a>`}${beneficiaryArea && html`<br><a href="${paths.area(beneficiaryArea.code)}">${beneficiaryArea.name}</a>`}`;

/** What was promised before it was changed, with why. */
function earlierTerms(terms: readonly Terms[]): Html {
  const changes = terms.slice(1).toReversed();
  return html`<div class="sw-earlier"><h3 class="nl-heading nl-heading--level-3">Eerst was iets anders afgesproken</h3><ol reversed>${changes.map(
    now => {
      const before = terms[now.number - 2];
      return (
        before &&
        html`<li><p>Tot ${day(now.statedAt)}: <strong>${before.title}</strong>, klaar op ${day(before.dueOn)}.</p>${before.text !== '' && before.text !== now.text && html`<details class="sw-fold"><summary>De tekst van toen</summary>${paragraphs(before.text)}</details>`}<p>Waarom gewijzigd: ${now.reason}</p></li>`
      );
    },
  )}</ol></div>`;
}

/** The word of the keeper on one side, of those it was promised to on the other: never added up. */
function verdictsBeside(
  promise: Pledge,
  verdicts: readonly Verdict[],
  chances: PromiseChances,
  today: Day,
): Html {
  const kept = verdicts.filter(verdict => verdict.isKept).length;
  const look = looks[stateToday(promise, today)];
  const own = promise.isEnded
    ? html`<p class="sw-word">${badge({ label: look.word, tone: look.tone, icon: look.icon })}</p>${paragraphs(promise.endReason)}`
    : html`<p>Nog niet afgesloten.</p>`;
  return html`<div class="sw-sides"><div class="sw-side"><h3 class="nl-heading nl-heading--level-3">Wie het doet, zegt</h3>${own}</div>
<div class="sw-side"><h3 class="nl-heading nl-heading--level-3">Wie erop wachtte, zegt</h3>${
    verdicts.length === 0
      ? html`<p>Nog geen oordeel.</p>`
      : html`<p class="sw-word">${kept > 0 && badge({ label: `${kept} keer nagekomen`, tone: 'good', icon: 'check' })}${kept < verdicts.length && badge({ label: `${verdicts.length - kept} keer niet nagekomen`, tone: 'bad', icon: 'cross' })}</p><ul class="sw-verdicts">${verdicts.map(it => verdictLine(it, promise, chances.mayModerate))}</ul>`
  }</div></div>`;
}

const standingNames: Record<Standing, string> = {
  author: 'Iemand die dit heeft ingebracht',
  organisation: 'Iemand van de organisatie waarvoor dit is',
  'area-team': 'Iemand uit het wijkteam',
};

function verdictLine(verdict: Verdict, promise: Pledge, mayModerate: boolean): Html {
  const by =
    verdict.signature === ''
      ? standingNames[verdict.standing]
      : html`<bdi>${verdict.signature}</bdi> (${standingNames[verdict.standing].toLowerCase()})`;
  return html`<li class="sw-verdict"><p class="sw-verdict__word">${icon(verdict.isKept ? 'check' : 'cross')}<strong>${verdict.isKept ? 'Nagekomen' : 'Niet nagekomen'}</strong></p>${verdict.line !== '' && html`<p><bdi>${verdict.line}</bdi></p>`}${verdict.hiddenReason !== '' && html`<p class="sw-verdict__by">De moderator heeft de toelichting verborgen. Waarom: ${verdict.hiddenReason}</p>`}<p class="sw-verdict__by">${by}, ${day(verdict.givenAt)}${verdict.earlierCount > 0 && ', later aangepast'}</p>${mayModerate && verdict.hiddenReason === '' && verdict.line !== '' && html`<p><a href="${paths.hideVerdict(promise.id, verdict.id)}">Toelichting verbergen<span class="sw-hidden"> van het oordeel van ${day(verdict.givenAt)}</span></a></p>`}</li>`;
}

function chancesNow(promise: Pledge, chances: PromiseChances, today: Day): Chance[] {
  const { mayReport, mayReopen, standing: role, hasVerdict, isGuest } = chances;
  const isOpen = isOpenForVerdicts(promise, today);
  return [
    ...(mayReport && !promise.isEnded
      ? [
          {
            title: 'Vertel hoe het gaat',
            href: paths.reportProgress(promise.id),
            text: 'Met een foto of een link laat u zien wat er is gebeurd.',
          },
          { title: 'Sluit de afspraak af', href: paths.endPromise(promise.id) },
          { title: 'Wijzig de afspraak', href: paths.changePromise(promise.id), text: 'Met de reden erbij.' },
        ]
      : []),
    ...(role && isOpen
      ? [
          {
            title: hasVerdict ? 'Pas uw oordeel aan' : 'Zeg of de afspraak is nagekomen',
            href: paths.giveVerdict(promise.id),
          },
        ]
      : []),
    ...(role && !isOpen
      ? [
          {
            title: 'Volg hoe het gaat',
            href: '#volgen',
            text: html`Vanaf ${day(judgedFrom(promise))} kunt u zeggen of de afspraak is nagekomen.`,
          },
        ]
      : []),
    ...(mayReopen && promise.isEnded
      ? [
          {
            title: 'Open de afspraak weer',
            href: paths.reopenPromise(promise.id),
            text: 'Als de afspraak ten onrechte is afgesloten.',
          },
        ]
      : []),
    ...(isGuest && isOpen
      ? [
          {
            title: 'Is deze afspraak met u gemaakt?',
            href: withReturn(paths.signIn, paths.giveVerdict(promise.id)),
            text: 'Log in. Dan kunt u zeggen of de afspraak is nagekomen.',
          },
        ]
      : []),
  ];
}
