import { linkButton } from '../../../design/components/button/button.ts';
import { day } from '../../../design/components/day/day.ts';
import { from, until } from '../../../design/components/day/until.ts';
import { emptyState } from '../../../design/components/empty-state/empty-state.ts';
import { matterList } from '../../../design/components/matter-card/matter-card.ts';
import { pageHeader } from '../../../design/components/page-header/page-header.ts';
import { section } from '../../../design/components/section/section.ts';
import { type Frame, page } from '../../../design/layout.ts';
import { type Html, html, nothing, paragraphs } from '../../../design/view.ts';
import { eurosInWords, plural } from '../../../design/words.ts';
import { paths } from '../../../paths.ts';
import { dayOf, type Instant } from '../../../platform/clock.ts';
import type { Budget, Phase } from '../../budgets/public.ts';
import { type VoiceLine, voiceCard } from '../../voices/public.ts';
import type { BallotProject, Project } from '../project.ts';

export interface DraftBallotPage {
  readonly budget: Budget;
  readonly phase: Phase;
  readonly projects: readonly BallotProject[];
  /** Taken off after voting had opened. */
  readonly gone: readonly Project[];
  /** How many plans cannot go on, each with its reason. */
  readonly notOnIt: number;
  /** How many plans are still being checked. */
  readonly checking: number;
  readonly objections: readonly VoiceLine[];
  readonly now: Instant;
}

/** What residents will choose from, before they do: to read, to print, and to object to. */
export function draftBallotPage(frame: Frame, it: DraftBallotPage): Html {
  const { budget, phase, projects, gone } = it;
  const isDraft = it.now < budget.rules.votingOpensAt;
  const title = isDraft ? 'Concept-stembiljet' : 'Stembiljet';
  const total = projects.reduce((sum, project) => sum + project.costCents, 0);
  return page(
    frame,
    {
      title: `${title} van ${budget.title}`,
      description: `Waaruit bewoners van ${budget.areaName} kiezen, met wat elk plan kost.`,
      breadcrumb: [
        { label: 'Wijkbudgetten', href: paths.budgets },
        { label: budget.title, href: paths.budget(budget.id) },
      ],
    },
    html`${pageHeader({
      kicker: html`<a href="${paths.budget(budget.id)}">${budget.title}</a>`,
      title,
      lead: isDraft
        ? html`Hieruit kiezen bewoners ${from(budget.rules.votingOpensAt)}. Mist er iets, of klopt er iets niet?`
        : 'Hieruit kiezen bewoners. Aan het stembiljet verandert niets meer.',
      meta: [
        html`Te verdelen: <strong>${eurosInWords(budget.rules.amountCents)}</strong>`,
        projects.length > 0 && `${plural(projects.length, 'plan', 'plannen')}, samen ${eurosInWords(total)}`,
        it.checking > 0 && isDraft && `${plural(it.checking, 'plan wordt', 'plannen worden')} nog nagekeken`,
      ],
      ...(phase === 'draft' && {
        actions: html`${linkButton({ label: 'Maak bezwaar', href: paths.newVoiceOn('budget', budget.id) })}<p class="sw-draft__until">Dat kan ${until(budget.rules.votingOpensAt)}.</p>`,
      }),
      ...(phase === 'voting' && { actions: linkButton({ label: 'Stem', href: paths.vote(budget.id) }) }),
    })}
${
  projects.length === 0
    ? emptyState({
        title: 'Er staat nog geen plan op het stembiljet',
        text: 'Een plan komt erop als is nagekeken dat het kan.',
        action: html`<a class="nl-link" href="${paths.budgetProjects(budget.id)}">Bekijk alle plannen</a>`,
      })
    : html`<p>Hier staan de plannen op nummer. Op het stembiljet wisselt de volgorde, zodat geen plan altijd bovenaan staat.</p><ol class="sw-draft">${projects.map(ballotLine)}</ol>`
}
${gone.length > 0 && section({ title: 'Van het stembiljet gehaald', id: 'gehaald', count: gone.length, content: html`<ul>${gone.map(project => html`<li><a href="${paths.project(project.id)}">Plan ${project.code}: ${project.title}</a>, op ${day(project.leftBallotAt ?? '', 'moment')}.${paragraphs(project.reason)}</li>`)}</ul>` })}
${it.notOnIt > 0 && html`<p><a class="nl-link" href="${paths.budgetProjects(budget.id)}#niet">${plural(it.notOnIt, 'plan staat', 'plannen staan')} er niet op: lees waarom</a></p>`}
${objectionsSection(it)}`,
  );
}

const ballotLine = (project: BallotProject): Html =>
  html`<li class="sw-draft__line"><span class="sw-draft__code">${project.code}</span><div class="sw-draft__about"><h2 class="sw-draft__title"><a href="${paths.project(project.id)}"><bdi>${project.title}</bdi></a></h2>${project.text !== '' && html`<div class="sw-draft__text" dir="auto">${paragraphs(project.text)}</div>`}<p class="sw-draft__meta"><bdi>${project.ownerBodyName}</bdi> doet het, klaar op ${day(project.readyOn)}</p></div><strong class="sw-draft__cost">${eurosInWords(project.costCents)}</strong></li>`;

function objectionsSection({ objections, phase, budget, now }: DraftBallotPage): Html {
  if (objections.length === 0 && phase !== 'draft') return nothing;
  const today = dayOf(now);
  const open = objections.filter(
    objection => objection.dueOn !== null && objection.withdrawnAt === null,
  ).length;
  return section({
    title: 'Bezwaren',
    id: 'bezwaren',
    count: objections.length,
    content: html`<p>${
      objections.length === 0
        ? 'Er is nog geen bezwaar gemaakt.'
        : open === 0
          ? 'Op elk bezwaar is antwoord gegeven.'
          : `${plural(open, 'bezwaar wacht', 'bezwaren wachten')} nog op antwoord.`
    } Iedereen kan de bezwaren en de antwoorden lezen.</p>${objections.length > 0 && matterList(objections.map(objection => voiceCard(objection, today)))}`,
    ...(objections.length >= mostObjections && {
      more: { label: 'Alle inbreng bij dit wijkbudget', href: paths.voicesOn('budget', budget.id) },
    }),
  });
}

export const mostObjections = 100;
