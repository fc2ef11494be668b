import { button, linkButton } from '../../../design/components/button/button.ts';
import { day } from '../../../design/components/day/day.ts';
import { emptyState } from '../../../design/components/empty-state/empty-state.ts';
import { errorSummary } from '../../../design/components/error-summary/error-summary.ts';
import { dateField, textArea, textField } from '../../../design/components/field/field.ts';
import { pageHeader } from '../../../design/components/page-header/page-header.ts';
import { icon } from '../../../design/icons.ts';
import { type Frame, page } from '../../../design/layout.ts';
import { onceField } from '../../../design/once-field.ts';
import { type Html, html, nothing } from '../../../design/view.ts';
import { eurosInWords, listInWords, plural, termInWords } from '../../../design/words.ts';
import { paths } from '../../../paths.ts';
import { type Day, dayOf, type Instant } from '../../../platform/clock.ts';
import type { Budget } from '../../budgets/public.ts';
import type { Pots } from '../../money/public.ts';
import { isLate, keeperName, promiseBadges } from '../../promises/public.ts';
import {
  isMissed,
  longestMilestone,
  type Milestone,
  type MilestoneProblem,
  nextOf,
  shownOf,
} from '../milestone.ts';
import type { Progress } from '../progress-of-budget.ts';
import { longest } from '../project.ts';

/** What was typed in one of the small forms and could not be kept yet. */
export interface TypedProgress {
  readonly projectId: number;
  readonly text: string;
  readonly title: string;
  readonly dueOn: string;
  /** By field of that project, such as `woord-3`. */
  readonly errors: Readonly<Record<string, string | undefined>>;
}

export interface ProgressPage {
  readonly budget: Budget;
  readonly progress: readonly Progress[];
  readonly mayWork: boolean;
  /** For the screen of a meeting: everything large, and nothing around it. */
  readonly isLarge: boolean;
  readonly typed?: TypedProgress | undefined;
  readonly now: Instant;
}

export const wordField = (projectId: number): string => `woord-${projectId}`;
export const newStepField = (projectId: number, what: 'title' | 'dueOn'): string =>
  `nieuw-${projectId}-${what === 'title' ? 'wat' : 'dag'}`;

export const milestoneSentences: Record<MilestoneProblem, string> = {
  'title-missing': 'Schrijf op welke stap er komt.',
  'title-too-long': 'Maak de naam van de stap korter: hoogstens 150 tekens.',
  'dueOn-missing': 'Vul in wanneer de stap klaar is.',
  'dueOn-unreadable': 'Deze dag bestaat niet. Vul een dag in zoals 12-3-2027.',
};

/** How the chosen projects go, one by one: for the meeting of the neighbourhood team, on its screen and on paper. */
export function progressPage(frame: Frame, it: ProgressPage): Html {
  const { budget, progress, now, isLarge } = it;
  const today = dayOf(now);
  return page(
    frame,
    {
      title: `Voortgang van ${budget.title}`,
      description: `Hoe het gaat met de plannen die bewoners van ${budget.areaName} kozen.`,
      breadcrumb: [
        { label: 'Wijkbudgetten', href: paths.budgets },
        { label: budget.title, href: paths.budget(budget.id) },
      ],
      hasErrors: it.typed !== undefined,
    },
    html`<div class="sw-progress${isLarge && ' sw-progress--large'}">${it.typed && errorSummary(it.typed.errors)}
${pageHeader({
  kicker: html`<a href="${paths.budget(budget.id)}">${budget.title}</a>`,
  title: 'Hoe het gaat',
  lead: summary(progress, today),
  meta: [html`Stand van ${day(today)}`],
  ...(progress.length > 0 && {
    actions: isLarge
      ? linkButton({ label: 'Gewone grootte', href: paths.budgetProgress(budget.id), kind: 'secondary' })
      : linkButton({
          label: 'Groot, voor op een scherm',
          href: paths.budgetProgressLarge(budget.id),
          kind: 'secondary',
        }),
  }),
})}
${
  progress.length === 0
    ? emptyState({
        title: 'Er zijn nog geen gekozen plannen',
        text: 'Na de uitslag staat hier hoe het met elk gekozen plan gaat.',
        action: html`<a class="nl-link" href="${paths.budgetProjects(budget.id)}">Bekijk alle plannen</a>`,
      })
    : html`<ol class="sw-progress__list">${progress.map(one => html`<li id="plan-${one.project.id}" class="sw-progress__item">${oneProject(one, it, today)}</li>`)}</ol>`
}</div>`,
  );
}

/** All of them in one sentence. */
function summary(progress: readonly Progress[], today: Day): string {
  if (progress.length === 0)
    return 'Bewoners kiezen waar het geld naartoe gaat. Hier leest u daarna wat ervan komt.';
  const kept = progress.filter(({ promise }) => promise?.state === 'kept').length;
  const ended = progress.filter(({ promise }) => promise?.isEnded && promise.state !== 'kept').length;
  const late = progress.filter(({ promise }) => promise && isLate(promise, today)).length;
  const goOn = progress.length - kept - ended - late;
  const missed = progress
    .filter(({ promise }) => promise?.isEnded === false)
    .flatMap(({ milestones }) => milestones)
    .filter(milestone => isMissed(milestone, today)).length;
  return [
    kept > 0 && `${plural(kept, 'plan is klaar', 'plannen zijn klaar')}.`,
    goOn > 0 && `${plural(goOn, 'plan loopt', 'plannen lopen')}.`,
    late > 0 && `${plural(late, 'plan is te laat', 'plannen zijn te laat')}.`,
    missed > 0 && `${plural(missed, 'stap is', 'stappen zijn')} te laat.`,
    ended > 0 && `${plural(ended, 'plan ging niet door', 'plannen gingen niet door')}.`,
  ]
    .filter(Boolean)
    .join(' ');
}

function oneProject(one: Progress, it: ProgressPage, today: Day): Html {
  const { project, promise, money, verdicts, lastWord } = one;
  const milestones = shownOf(one.milestones, promise?.isEnded === true);
  const next = nextOf(milestones);
  const isOpen = promise?.isEnded === false;
  return html`<div class="sw-progress__head"><h2 class="sw-progress__title"><a href="${paths.project(project.id)}"><bdi>${project.title}</bdi></a></h2>${promise && html`<p class="sw-word">${promiseBadges(promise, today)}</p>`}</div>
<div class="sw-progress__body"><div>${isOpen && next ? nextStep(next, it, today) : promise && whenReady(one, today)}${stepsOnRow(milestones, it, today)}</div>
<dl class="sw-progress__facts">${fact('Wie het doet', promise ? html`<bdi>${keeperName(promise.keeper)}</bdi>` : html`<bdi>${project.ownerBodyName}</bdi>`)}${promise && fact('Klaar op', html`<a href="${paths.promise(promise.id)}">${day(promise.dueOn)}</a>`)}${money && fact('Geld', moneyLine(money))}${promise && verdicts.kept + verdicts.notKept > 0 && fact('Bewoners zeggen', html`<a href="${paths.promise(promise.id)}#oordelen">${listInWords([...(verdicts.kept > 0 ? [`${verdicts.kept} keer nagekomen`] : []), ...(verdicts.notKept > 0 ? [`${verdicts.notKept} keer niet nagekomen`] : [])])}</a>`)}${lastWord && fact('Laatste bericht', html`<span class="sw-progress__word"><bdi>${lastWord.text}</bdi></span> <span class="sw-progress__by">${lastWord.by}, ${day(lastWord.on)}</span>`)}</dl></div>
${it.mayWork && promise && forms(one, it)}`;
}

const fact = (key: string, value: Html): Html => html`<div><dt>${key}</dt><dd>${value}</dd></div>`;

const moneyLine = ({ spentCents, committedCents, reservedCents }: Pots): Html =>
  html`${eurosInWords(spentCents)} uitgegeven van ${eurosInWords(spentCents + committedCents + reservedCents)}${committedCents > 0 && html`, ${eurosInWords(committedCents)} verplicht`}`;

/** The one thing to do next, and the button that says it is done. */
function nextStep(next: Milestone, it: ProgressPage, today: Day): Html {
  const late = isMissed(next, today);
  return html`<div class="sw-progress__next${late && ' sw-progress__next--late'}"><p class="sw-progress__label">${icon(late ? 'alarm' : 'forward')}Nu aan de beurt</p><p class="sw-progress__step"><bdi>${next.title}</bdi></p><p class="sw-progress__when">${day(next.dueOn)}, ${termInWords(next.dueOn, today)}</p>${it.mayWork && reachForm(next, it)}</div>`;
}

const reachForm = (milestone: Milestone, { isLarge }: ProgressPage): Html =>
  html`<form class="sw-action" method="post" action="${paths.reachMilestone(milestone.id)}"><input type="hidden" name="version" value="${milestone.version}"><input type="hidden" name="gedaan" value="ja">${isLarge && html`<input type="hidden" name="groot" value="ja">`}${button({ label: 'Dit is gedaan', about: milestone.title })}</form>`;

const whenReady = ({ promise, milestones }: Progress, today: Day): Html =>
  promise && promise.endedAt !== null
    ? html`<p class="sw-progress__step">Afgesloten op ${day(promise.endedAt)}</p>`
    : promise && milestones.length > 0 && nextOf(milestones) === undefined
      ? html`<p class="sw-progress__step">Alle stappen zijn gedaan</p><p class="sw-progress__when"><bdi>${keeperName(promise.keeper)}</bdi> sluit <a href="${paths.promise(promise.id)}">de afspraak</a> nog af.</p>`
      : promise
        ? html`<p class="sw-progress__step">Klaar op ${day(promise.dueOn)}, ${termInWords(promise.dueOn, today)}</p>`
        : nothing;

function stepsOnRow(milestones: readonly Milestone[], it: ProgressPage, today: Day): Html {
  if (milestones.length === 0) return nothing;
  return html`<ol class="sw-milestones">${milestones.map(milestone => {
    const late = isMissed(milestone, today);
    return html`<li class="sw-milestone${milestone.doneOn !== null && ' sw-milestone--done'}${late && ' sw-milestone--late'}">${icon(milestone.doneOn !== null ? 'check' : late ? 'alarm' : 'circle')}<span class="sw-milestone__title"><bdi>${milestone.title}</bdi></span><span class="sw-milestone__when">${milestone.doneOn !== null ? html`gedaan op ${day(milestone.doneOn)}` : html`${day(milestone.dueOn)}, ${termInWords(milestone.dueOn, today)}`}</span>${it.mayWork && html`<span class="sw-milestone__change"><a href="${paths.milestone(milestone.id)}">Wijzig<span class="sw-hidden"> de stap ${milestone.title}</span></a></span>`}</li>`;
  })}</ol>`;
}

/** A line of progress, and one more step: small forms, kept open where something was wrong. */
function forms({ project, promise }: Progress, it: ProgressPage): Html {
  const typed = it.typed?.projectId === project.id ? it.typed : undefined;
  const errors = typed?.errors ?? {};
  const word = wordField(project.id);
  const title = newStepField(project.id, 'title');
  const dueOn = newStepField(project.id, 'dueOn');
  const large = it.isLarge && html`<input type="hidden" name="groot" value="ja">`;
  return html`<details class="sw-details sw-progress__write"${typed && html` open`}><summary>Schrijf erbij<span class="sw-hidden">: ${project.title}</span></summary><div class="sw-halves"><form method="post" action="${paths.noteProgress(project.id)}" novalidate>${onceField()}${large}${textArea({ name: word, label: 'Wat is er besproken of gebeurd?', value: typed?.text ?? '', error: errors[word], rows: 3, maxLength: longest.reason })}<div class="sw-buttons">${button({ label: 'Zet het erbij', kind: 'secondary', about: `bij ${project.title}` })}</div></form>
<form method="post" action="${paths.newMilestone(project.id)}" novalidate>${onceField()}${large}${textField({ name: title, label: 'Nog een stap', value: typed?.title ?? '', error: errors[title], maxLength: longestMilestone })}${dateField({ name: dueOn, label: 'Wanneer klaar?', value: typed?.dueOn ?? '', error: errors[dueOn] })}<div class="sw-buttons">${button({ label: 'Voeg de stap toe', kind: 'secondary', about: `bij ${project.title}` })}</div></form></div>${promise?.isEnded === false && html`<p><a class="nl-link" href="${paths.promise(promise.id)}">Sluit de afspraak af of wijzig hem<span class="sw-hidden">: ${project.title}</span></a></p>`}</details>`;
}
