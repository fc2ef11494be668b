import { areaMap } from '../../../design/components/area-map/area-map.ts';
import { badge } from '../../../design/components/badge/badge.ts';
import { chain } from '../../../design/components/chain/chain.ts';
import { dataList } from '../../../design/components/data-list/data-list.ts';
import { day } from '../../../design/components/day/day.ts';
import { until } from '../../../design/components/day/until.ts';
import { type Chance, doNow } from '../../../design/components/do-now/do-now.ts';
import { pageHeader } from '../../../design/components/page-header/page-header.ts';
import { partsBar } from '../../../design/components/parts-bar/parts-bar.ts';
import { type Photo, photoGallery } from '../../../design/components/photo-gallery/photo-gallery.ts';
import { section } from '../../../design/components/section/section.ts';
import { icon } from '../../../design/icons.ts';
import { type Frame, page } from '../../../design/layout.ts';
import { type Html, html, nothing, paragraphs } from '../../../design/view.ts';
import { eurosInWords, plural, termInWords } from '../../../design/words.ts';
import { paths } from '../../../paths.ts';
import { type Day, dayOf, type Instant } from '../../../platform/clock.ts';
import { type Budget, type Phase, withdrawnAlert } from '../../budgets/public.ts';
import type { Pots } from '../../money/public.ts';
import type { MapOfArea } from '../../neighbourhoods/public.ts';
import { type Pledge, promiseBadges } from '../../promises/public.ts';
import type { VoiceLine } from '../../voices/public.ts';
import { isMissed, type Milestone } from '../milestone.ts';
import type { Plan } from '../plans-of-budget.ts';
import { isAlive, isOnBallot, type Project } from '../project.ts';
import type { ProjectStep } from '../project-step.ts';
import { lookOf, type PlanLook } from './plan-looks.ts';
import { projectChain } from './project-chain.ts';

export interface ProjectStory extends Plan {
  readonly budget: Budget;
  readonly phase: Phase;
  readonly areaName: string | undefined;
  readonly map: MapOfArea | undefined;
  readonly voices: readonly VoiceLine[];
  readonly photos: readonly Photo[];
  readonly steps: readonly ProjectStep[];
  readonly mergedInto: Project | undefined;
  /** Those that went on in this one. */
  readonly merged: readonly Project[];
  readonly promise: Pledge | undefined;
  readonly milestones: readonly Milestone[];
  readonly money: Pots | undefined;
  readonly verdicts: { readonly kept: number; readonly notKept: number };
  readonly mayRun: boolean;
  readonly now: Instant;
}

/** One plan: what, where, for how much, by whom, whose idea it was, and what became of it. */
export function projectPage(frame: Frame, it: ProjectStory): Html {
  const { project, budget, now } = it;
  const today = dayOf(now);
  const can = chancesNow(it);
  return page(
    frame,
    {
      title: `Plan ${project.code}: ${project.title}`,
      description: `Plan ${project.code} van ${budget.title}.`,
      breadcrumb: [
        { label: 'Wijkbudgetten', href: paths.budgets },
        { label: budget.title, href: paths.budget(budget.id) },
        { label: 'Plannen', href: paths.budgetProjects(budget.id) },
      ],
    },
    html`${pageHeader({
      kicker: html`Plan ${project.code} van <a href="${paths.budget(budget.id)}">${budget.title}</a>`,
      title: project.title,
      ...(project.costCents !== null && { lead: html`<strong>${eurosInWords(project.costCents)}</strong>` }),
    })}
${withdrawnAlert(budget)}
${standing(it)}
<div class="sw-promise">
${can.length > 0 && html`<section class="sw-promise__can" aria-labelledby="kunt-doen"><h2 class="nl-heading nl-heading--level-3" id="kunt-doen">Wat u nu kunt doen</h2>${doNow(can)}</section>`}
<div class="sw-promise__story">
${section({
  title: 'Het plan',
  content: html`<div class="sw-prose">${project.text === '' ? html`<p>${project.title}</p>` : paragraphs(project.text)}</div>${photoGallery(it.photos)}`,
})}
${project.feasibility !== '' && section({ title: 'Wat er is nagekeken', content: html`<div class="sw-prose">${paragraphs(project.feasibility)}</div>` })}
${progress(it, today)}
${verdicts(it)}
${section({ title: 'Het verloop', id: 'verloop', content: chain(projectChain({ ...it, today })) })}
</div>
<aside class="sw-promise__facts" aria-label="Over dit plan">${facts(it)}${where(it)}</aside>
</div>`,
  );
}

/** How it stands, to be read from across the room. */
function standing(it: ProjectStory): Html {
  const { project, budget, now, promise } = it;
  const look = promise?.isEnded ? endings[promise.state] : lookOf(project, budget, now);
  const words = standingInWords(it);
  return html`<div class="sw-state sw-state--${look.tone}"><p class="sw-state__word">${icon(look.icon)}${look.word}</p>${words && html`<div class="sw-state__when">${words}</div>`}</div>`;
}

/** How a project ended is how its promise ended. */
const endings: Record<Pledge['state'], PlanLook> = {
  planned: { word: 'Gekozen', tone: 'good', icon: 'check' },
  'under-way': { word: 'Gekozen', tone: 'good', icon: 'check' },
  kept: { word: 'Klaar', tone: 'good', icon: 'check' },
  broken: { word: 'Niet gelukt', tone: 'bad', icon: 'cross' },
  withdrawn: { word: 'Ingetrokken', tone: 'calm', icon: 'dash' },
};

function standingInWords({
  project,
  budget,
  phase,
  missing,
  peopleBehind,
  mergedInto,
  promise,
  steps,
  now,
}: ProjectStory): Html | undefined {
  const { leastCarriers, votingOpensAt } = budget.rules;
  if (project.state === 'merged' && mergedInto)
    return html`<p>Dit plan gaat verder in <a href="${paths.project(mergedInto.id)}">plan ${mergedInto.code}: ${mergedInto.title}</a>.</p>${paragraphs(project.reason)}`;
  if (project.leftBallotAt !== null)
    return html`${paragraphs(project.reason)}<p>Dat was op ${day(project.leftBallotAt, 'moment')}, toen het stemmen al was begonnen. Wie dit plan koos, houdt een geldig stembiljet. Het plan kan niet winnen.</p>`;
  if (project.reason !== '') return paragraphs(project.reason);
  if (promise?.isEnded)
    return html`${paragraphs(promise.endReason)}<p>Dat zei wie het deed, op ${day(promise.endedAt ?? promise.dueOn)}. <a href="${paths.promise(promise.id)}">Bekijk de afspraak</a>.</p>`;
  if (project.hasWon !== null) {
    const why = steps.findLast(step => step.kind === 'won' || step.kind === 'lost')?.text ?? '';
    return html`${paragraphs(why)}<p>${promise && html`Het is nu <a href="${paths.promise(promise.id)}">een afspraak</a>. `}<a href="${paths.result(budget.id)}">Bekijk de hele uitslag</a>.</p>`;
  }
  if (phase === 'voting') return html`<p>Stemmen kan ${until(budget.rules.votingClosesAt)}.</p>`;
  if (project.state === 'checking' && phase !== 'withdrawn' && now < votingOpensAt) {
    const carriers = peopleBehind + project.paperCarriers;
    if (leastCarriers < 2) return html`<p>We kijken na wat het kost en of het kan.</p>`;
    return missing > 0
      ? html`<p>${carriers === 0 ? 'Nog niemand draagt' : plural(carriers, 'bewoner draagt', 'bewoners dragen')} dit plan. Er ${missing === 1 ? 'is' : 'zijn'} er nog ${missing} nodig voor het stembiljet.</p>`
      : html`<p>${plural(carriers, 'bewoner draagt', 'bewoners dragen')} dit plan. Dat is genoeg. We kijken na wat het kost en of het kan.</p>`;
  }
  return undefined;
}

function facts({ project, budget, areaName, peopleBehind, promise, merged, now }: ProjectStory): Html {
  return dataList([
    ...(project.costCents !== null ? [{ key: 'Kosten', value: eurosInWords(project.costCents) }] : []),
    ...(project.ownerBodyName !== null && project.ownerBodyId !== null
      ? [
          {
            key: 'Wie het doet',
            value: html`<a href="${paths.body(budget.organisationId, project.ownerBodyId)}">${project.ownerBodyName}</a>`,
          },
        ]
      : []),
    ...(promise
      ? [
          { key: 'Klaar op', value: day(promise.dueOn) },
          {
            key: 'Afspraak',
            value: html`<a href="${paths.promise(promise.id)}">${promise.title}</a> ${promiseBadges(promise, dayOf(now))}`,
          },
        ]
      : project.readyOn !== null
        ? [{ key: 'Klaar op', value: html`${day(project.readyOn)}, als bewoners het kiezen` }]
        : []),
    {
      key: 'Wie het draagt',
      value: html`${plural(peopleBehind + project.paperCarriers, 'bewoner', 'bewoners')}${project.paperCarriers > 0 && html`<br>${project.paperCarriers} op papier: <bdi>${project.paperCarriersSource}</bdi>`}`,
    },
    ...(areaName !== undefined
      ? [
          {
            key: 'Waar',
            value: html`<a href="${paths.area(project.areaCode ?? budget.areaCode)}">${areaName}</a>`,
          },
        ]
      : []),
    ...(merged.length > 0
      ? [
          {
            key: 'Hier is bij gekomen',
            value: html`<ul class="sw-plain">${merged.map(other => html`<li><a href="${paths.project(other.id)}">Plan ${other.code}: ${other.title}</a></li>`)}</ul>`,
          },
        ]
      : []),
    { key: 'Nummer', value: project.code },
  ]);
}

/** The point on the map, where the plan has one. */
function where({ project, map, areaName }: ProjectStory): Html {
  const { longitude, latitude } = project;
  const at = longitude !== null && latitude !== null && map?.drawn?.place({ longitude, latitude });
  if (!map?.drawn || !at) return nothing;
  return areaMap({
    label: `Kaart met de plek van het plan, in ${areaName ?? 'de gemeente'}`,
    width: map.drawn.width,
    height: map.drawn.height,
    isListHidden: true,
    areas: map.drawn.areas.map(shape => ({
      ...shape,
      name: map.areas.find(({ code }) => code === shape.code)?.name ?? '',
      href: paths.area(shape.code),
      isHere: shape.code === project.areaCode,
    })),
    markers: [{ at, label: project.title, href: paths.project(project.id), kind: 'promise' }],
  });
}

/** Steps and money, once residents chose it. */
function progress({ budget, project, milestones, money, mayRun }: ProjectStory, today: Day): Html {
  if (project.hasWon !== true) return nothing;
  const parts = money && [
    { label: 'Uitgegeven', value: money.spentCents },
    { label: 'Verplicht', value: money.committedCents, note: 'besteld of vastgelegd' },
    { label: 'Gereserveerd', value: money.reservedCents },
  ];
  return html`${
    milestones.length > 0 &&
    section({
      title: 'De stappen',
      id: 'stappen',
      content: html`${milestoneList(milestones, today)}`,
      ...(mayRun && { more: { label: 'Werk de voortgang bij', href: paths.budgetProgress(budget.id) } }),
    })
  }${
    parts &&
    section({
      title: 'Het geld',
      content: partsBar({
        label: `Voor dit plan is ${parts.map(part => `${eurosInWords(part.value)} ${part.label.toLowerCase()}`).join(', ')}.`,
        parts: parts.map(part => ({ ...part, text: eurosInWords(part.value) })),
      }),
      more: { label: 'Alle boekingen van dit wijkbudget', href: paths.budgetMoney(budget.id) },
    })
  }`;
}

export const milestoneList = (milestones: readonly Milestone[], today: Day): Html =>
  html`<ol class="sw-milestones">${milestones.map(it => {
    const isLate = isMissed(it, today);
    return html`<li class="sw-milestone${it.doneOn !== null && ' sw-milestone--done'}${isLate && ' sw-milestone--late'}">${icon(it.doneOn !== null ? 'check' : isLate ? 'alarm' : 'circle')}<span class="sw-milestone__title"><bdi>${it.title}</bdi></span><span class="sw-milestone__when">${it.doneOn !== null ? html`gedaan op ${day(it.doneOn)}` : html`${day(it.dueOn)}, ${termInWords(it.dueOn, today)}`}</span></li>`;
  })}</ol>`;

/** What those who asked for it find of it, once it ended or its day passed. */
function verdicts({ promise, verdicts: { kept, notKept } }: ProjectStory): Html {
  if (!promise || (kept + notKept === 0 && !promise.isEnded)) return nothing;
  return section({
    title: 'Wat bewoners ervan vinden',
    content:
      kept + notKept === 0
        ? html`<p>Nog niemand heeft een oordeel gegeven. Wie erom vroeg, kan dat op de pagina van de afspraak doen.</p>`
        : html`<p class="sw-word">${kept > 0 && badge({ label: `${kept} keer nagekomen`, tone: 'good', icon: 'check' })}${notKept > 0 && badge({ label: `${notKept} keer niet nagekomen`, tone: 'bad', icon: 'cross' })}</p>`,
    more: {
      label: kept + notKept === 0 ? 'Naar de afspraak' : 'Lees alle oordelen',
      href: `${paths.promise(promise.id)}#oordelen`,
    },
  });
}

function chancesNow(it: ProjectStory): Chance[] {
  const { project, budget, phase, missing, voiceIds, voices, promise } = it;
  const [firstVoice] = voiceIds;
  const isBefore = phase !== 'withdrawn' && it.now < budget.rules.votingOpensAt;
  const resident: (Chance | false)[] = [
    project.state === 'checking' &&
      isBefore &&
      firstVoice !== undefined && {
        title: voices.length > 1 ? 'Steun een van de ideeën' : 'Steun dit plan',
        href: voices.length > 1 ? '#verloop' : paths.supportVoice(firstVoice),
        text:
          missing > 0
            ? `Nog ${plural(missing, 'bewoner', 'bewoners')} nodig.`
            : 'Uw naam komt nergens te staan.',
      },
    isOnBallot(project) &&
      phase === 'draft' && {
        title: 'Maak bezwaar tegen het concept-stembiljet',
        href: paths.newVoiceOn('budget', budget.id),
        text: html`Dat kan ${until(budget.rules.votingOpensAt)}.`,
      },
    isOnBallot(project) && phase === 'voting' && { title: 'Stem', href: paths.vote(budget.id) },
    promise !== undefined && { title: 'Volg de afspraak', href: `${paths.promise(promise.id)}#volgen` },
  ];
  return [...resident, ...(it.mayRun ? runningChances(it, isBefore) : [])].filter(chance => chance !== false);
}

/** What who runs the budget can do with the plan. */
function runningChances(
  { project, budget, phase, missing }: ProjectStory,
  isBefore: boolean,
): (Chance | false)[] {
  const { id } = project;
  const alive = isAlive(project) && isBefore;
  return [
    alive && {
      title: isOnBallot(project) ? 'Kijk het opnieuw na' : 'Kijk het na',
      href: paths.checkProject(id),
      text: 'Kosten, haalbaarheid, wie het doet en wanneer.',
    },
    alive && { title: 'Bewerk het plan', href: paths.changeProject(id) },
    alive && {
      title: 'Vul handtekeningen op papier in',
      href: paths.projectCarriers(id),
      ...(missing > 0 && { text: `Nog ${plural(missing, 'bewoner', 'bewoners')} nodig.` }),
    },
    alive && { title: 'Voeg het samen met een ander plan', href: paths.mergeProject(id) },
    alive && { title: 'Wijs het af', href: paths.refuseProject(id), text: 'Met de reden erbij.' },
    (alive || (isOnBallot(project) && budget.urnClosedAt === null && project.hasWon === null)) && {
      title: isBefore ? 'Trek het terug' : 'Haal het van het stembiljet',
      href: paths.withdrawProject(id),
      text: isBefore ? 'Met de reden erbij.' : 'Dat is een openbare correctie, met de reden erbij.',
    },
    !isAlive(project) &&
      isBefore && { title: 'Neem het weer in behandeling', href: paths.restoreProject(id) },
    phase === 'result' &&
      project.hasWon === true &&
      project.promiseId === null && {
        title: 'Maak er een afspraak van',
        href: paths.awardProjects(budget.id),
      },
    project.promiseId !== null && {
      title: 'Werk de voortgang bij',
      href: `${paths.budgetProgress(budget.id)}#plan-${id}`,
    },
  ];
}
