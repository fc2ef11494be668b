import { alert } from '../../../design/components/alert/alert.ts';
import { button, linkButton } from '../../../design/components/button/button.ts';
import { from } from '../../../design/components/day/until.ts';
import { emptyState } from '../../../design/components/empty-state/empty-state.ts';
import { matterList } from '../../../design/components/matter-card/matter-card.ts';
import { pageHeader } from '../../../design/components/page-header/page-header.ts';
import { section } from '../../../design/components/section/section.ts';
import { type Frame, page } from '../../../design/layout.ts';
import { type Html, html, nothing } from '../../../design/view.ts';
import { eurosInWords, listInWords, plural } from '../../../design/words.ts';
import { paths } from '../../../paths.ts';
import type { Instant } from '../../../platform/clock.ts';
import { type Budget, type Phase, withdrawnAlert } from '../../budgets/public.ts';
import type { LooseIdea, LooseIdeas, Plan } from '../plans-of-budget.ts';
import { isAlive, isOnBallot, type Project } from '../project.ts';
import { planCard } from './plan-card.ts';

export interface ProjectsPage {
  readonly budget: Budget;
  readonly phase: Phase;
  readonly plans: readonly Plan[];
  /** What still waits for a plan; only for who makes plans of them, as long as that can be. */
  readonly ideas: LooseIdeas | undefined;
  readonly now: Instant;
}

/** Every plan of a budget: what is on the ballot, what is being checked, and every "no" with its reason. */
export function projectsPage(frame: Frame, it: ProjectsPage): Html {
  const { budget, plans, now } = it;
  const cards = (some: readonly Plan[]) => matterList(some.map(plan => planCard(plan, budget, now)));
  const of = (is: (project: Project) => boolean) => plans.filter(({ project }) => is(project));
  const goesOn = budget.withdrawnAt === null;
  const won = of(project => project.hasWon === true);
  const lost = of(project => project.hasWon === false);
  const onBallot = of(project => goesOn && isOnBallot(project) && project.hasWon === null);
  const checking = of(project => goesOn && project.state === 'checking');
  const stopped = of(project => !goesOn && isAlive(project));
  const refused = of(project => project.state === 'refused' || project.state === 'withdrawn');
  const merged = of(project => project.state === 'merged');
  const part = (title: string, id: string, some: readonly Plan[], before: Html = nothing) =>
    some.length > 0 && section({ title, id, count: some.length, content: html`${before}${cards(some)}` });
  return page(
    frame,
    {
      title: `Plannen van ${budget.title}`,
      description: `Alle plannen van ${budget.title}: wat ze kosten, wie ze draagt, en waarom een plan niet kan.`,
      breadcrumb: [
        { label: 'Wijkbudgetten', href: paths.budgets },
        { label: budget.title, href: paths.budget(budget.id) },
      ],
    },
    html`${pageHeader({
      kicker: html`<a href="${paths.budget(budget.id)}">${budget.title}</a>`,
      title: 'Plannen',
      lead: 'Van ideeën maken we plannen. We kijken na wat een plan kost en of het kan. Bij elk nee staat een reden.',
      meta: [
        html`Te verdelen: <strong>${eurosInWords(budget.rules.amountCents)}</strong>`,
        budget.rules.mostPerProjectCents !== null &&
          `Een plan mag hoogstens ${eurosInWords(budget.rules.mostPerProjectCents)} kosten`,
        'In de volgorde waarin ze zijn gemaakt',
      ],
    })}
${withdrawnAlert(budget)}
${plans.length === 0 && goesOn && !it.ideas && noneYet(it)}
${it.ideas && workList(it, it.ideas)}
${part('Gekozen door bewoners', 'gekozen', won)}
${part(
  it.phase === 'check' || it.phase === 'draft' || it.phase === 'ideas'
    ? 'Op het concept-stembiljet'
    : 'Op het stembiljet',
  'stembiljet',
  onBallot,
  html`<p><a class="nl-link" href="${paths.draftBallot(budget.id)}">Bekijk het stembiljet zoals het er nu uitziet</a></p>`,
)}
${part('Worden nagekeken', 'nakijken', checking, carrying(it, checking))}
${part('Gestopt met het wijkbudget', 'gestopt', stopped)}
${part('Niet gekozen', 'niet-gekozen', lost)}
${part('Gaan niet door', 'niet', refused)}
${part('Samengevoegd met een ander plan', 'samengevoegd', merged)}`,
  );
}

const noneYet = ({ budget, phase }: ProjectsPage): Html =>
  emptyState({
    title: 'Er zijn nog geen plannen',
    text:
      phase === 'analysis'
        ? html`Ideeën indienen kan ${from(budget.rules.ideasAt)}.`
        : 'Het wijkteam maakt plannen van de ideeën die binnenkomen.',
    ...(phase === 'ideas' && {
      action: linkButton({ label: 'Dien een idee in', href: paths.newVoiceOn('budget', budget.id) }),
    }),
  });

/** How many residents must carry a plan, and how to help those that still miss some. */
function carrying({ budget, now }: ProjectsPage, checking: readonly Plan[]): Html {
  const { leastCarriers, votingOpensAt } = budget.rules;
  if (leastCarriers < 2 || now >= votingOpensAt) return nothing;
  const short = checking.filter(plan => plan.missing > 0);
  return html`<p>Een plan komt op het stembiljet als minstens ${plural(leastCarriers, 'bewoner', 'bewoners')} het ${leastCarriers === 1 ? 'draagt' : 'dragen'}. Wie het idee indiende of steunt, telt mee.</p>${
    short.length > 0 &&
    alert({
      kind: 'info',
      title: `${plural(short.length, 'plan mist', 'plannen missen')} nog steun`,
      content: html`<ul>${short.map(
        ({ project, missing, voiceIds }) =>
          html`<li>${voiceIds[0] === undefined ? project.title : html`<a href="${paths.supportVoice(voiceIds[0])}">Steun ${project.title}</a>`}: nog ${plural(missing, 'bewoner', 'bewoners')} nodig</li>`,
      )}</ul>`,
    })
  }`;
}

// For who makes plans of them

function workList({ budget, plans }: ProjectsPage, ideas: LooseIdeas): Html {
  const toCheck = plans.filter(({ project }) => project.state === 'checking').length;
  const groups = ideas.groups.filter(group => group.ideas.length > 1 || group.like.length > 0);
  const single = ideas.groups
    .filter(group => group.ideas.length === 1 && group.like.length === 0)
    .flatMap(group => group.ideas);
  return section({
    title: 'Ideeën die nog geen plan zijn',
    id: 'werk',
    count: ideas.count,
    content: html`<p>${
      ideas.count === 0
        ? 'Van elk idee is een plan gemaakt, of het heeft al antwoord.'
        : 'Ideeën met een woord gemeen in de titel staan bij elkaar. U bepaalt wat bij elkaar hoort: haal het vinkje weg bij wat er niet bij past.'
    }${toCheck > 0 && html` <a class="nl-link" href="#nakijken">${plural(toCheck, 'plan moet', 'plannen moeten')} nog worden nagekeken</a>.`}</p>
${groups.map(
  (group, index) =>
    html`<form class="sw-ideas" method="get" action="${paths.newProject(budget.id)}"><fieldset class="sw-ideas__set"><legend class="sw-ideas__legend">${
      group.words.length > 0
        ? `Over ${listInWords(group.words.slice(0, 4).map(word => `“${word}”`))}`
        : 'Lijkt op een plan'
    }</legend><div class="sw-ideas__row">${group.ideas.map(idea => ideaBox(idea, `idee-${index}`, true))}</div></fieldset><div class="sw-buttons">${button(
      {
        label: group.ideas.length > 1 ? 'Maak er één plan van' : 'Maak er een plan van',
        kind: 'secondary',
        about: `de ideeën over ${group.words[0] ?? group.ideas[0]?.title ?? ''}`,
      },
    )}${group.like.slice(0, 3).map(
      plan =>
        html`<a class="nl-link" href="${paths.addToProject(
          plan.id,
          group.ideas.map(idea => idea.id),
        )}">Zet bij plan ${plan.code}: ${plan.title}</a>`,
    )}</div></form>`,
)}
${
  single.length > 0 &&
  html`<form class="sw-ideas" method="get" action="${paths.newProject(budget.id)}"><fieldset class="sw-ideas__set"><legend class="sw-ideas__legend">${groups.length > 0 ? 'Ideeën die op geen ander lijken' : 'Losse ideeën'}</legend><div class="sw-ideas__row">${single.map(idea => ideaBox(idea, 'los', false))}</div></fieldset><div class="sw-buttons">${button({ label: 'Maak een plan van wat u aanvinkt', kind: 'secondary' })}</div></form>`
}
<div class="sw-buttons">${linkButton({ label: 'Maak een plan na een bijeenkomst', href: paths.newProject(budget.id), kind: 'subtle' })}</div>`,
  });
}

function ideaBox(idea: LooseIdea, prefix: string, isChecked: boolean): Html {
  const id = `${prefix}-${idea.id}`;
  return html`<div class="sw-idea"><div class="sw-choice"><input class="sw-choice__input" type="checkbox" id="${id}" name="inbreng" value="${idea.id}"${isChecked && html` checked`}><label class="sw-choice__label" for="${id}"><bdi>${idea.title}</bdi></label></div><p class="sw-idea__text"><bdi>${shortened(idea.text)}</bdi></p><p class="sw-idea__meta">${plural(idea.peopleBehind, 'bewoner', 'bewoners')} · <a href="${paths.voice(idea.id)}">Lees het idee<span class="sw-hidden"> ${idea.title}</span></a></p></div>`;
}

const shortened = (text: string): string => (text.length > 140 ? `${text.slice(0, 130).trimEnd()} …` : text);
