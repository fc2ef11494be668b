import { dataList } from '../../../design/components/data-list/data-list.ts';
import { day } from '../../../design/components/day/day.ts';
import { emptyState } from '../../../design/components/empty-state/empty-state.ts';
import { section } from '../../../design/components/section/section.ts';
import { table } from '../../../design/components/table/table.ts';
import { type Html, html, nothing, paragraphs } from '../../../design/view.ts';
import { eurosInWords, listInWords, numberInWords, plural } from '../../../design/words.ts';
import { paths } from '../../../paths.ts';
import type { Instant } from '../../../platform/clock.ts';
import { phaseNames } from '../../budgets/public.ts';
import { moneyBar, moneyInWords } from '../../money/public.ts';
import { type Standing, stateBadge } from '../../promises/public.ts';
import type { AccountedProject, AccountFacts, AccountWords } from '../account.ts';

const standings: Record<Standing, string> = {
  author: 'wie erom vroeg',
  organisation: 'een organisatie',
  'area-team': 'het wijkteam',
};

/** All that an account shows: the money, how it went, every project, and what is left. */
export const accountBody = (
  facts: AccountFacts,
  {
    lines,
    explained,
    endedAt,
  }: {
    /** What was written with verdicts and can still be read. */
    readonly lines: ReadonlyMap<number, string>;
    readonly explained: Pick<AccountWords, 'left' | 'open'>;
    /** The last account ends the phase in which it was given. */
    readonly endedAt?: Instant | undefined;
  },
): Html =>
  html`${section({
    title: 'Het geld',
    content: html`<p>${moneyInWords(facts.sums)}</p>${facts.sums.grantedCents > 0 && moneyBar(facts.sums)}`,
    more: { label: 'Elke boeking', href: paths.budgetMoney(facts.budget.id) },
  })}
${section({ title: 'Waar het vandaan komt', content: grants(facts) })}
${section({ title: 'Hoe het is gegaan', content: html`${phases(facts, endedAt)}${corrections(facts)}` })}
${section({ title: 'Wie meededen', content: counts(facts) })}
${section({
  title: 'De plannen',
  count: facts.projects.length,
  content:
    facts.projects.length === 0
      ? emptyState({ title: 'Er is nog geen plan gekozen' })
      : html`<p>${doneInWords(facts)}</p>${costs(facts)}${facts.projects.map(project => oneProject(project, lines, explained.open[project.id] ?? ''))}`,
})}
${section({ title: 'Wat er over is', content: left(facts, explained.left) })}`;

function grants({ grants, budget }: AccountFacts): Html {
  if (grants.length === 0) return emptyState({ title: 'Er is nog geen geld toegekend' });
  return table({
    caption: 'Waar het geld vandaan komt',
    isCaptionHidden: true,
    isStacked: true,
    columns: [
      { label: 'Dag' },
      { label: 'Bron', speaksForItself: true },
      { label: 'Zaaknummer' },
      { label: 'Bedrag', isNumeric: true },
    ],
    rows: grants.map(({ kind, bookedOn, amountCents, source, decision }) => [
      day(bookedOn),
      html`<bdi>${source}</bdi>${decision && html` (<a class="nl-link" href="${paths.decision(decision.id)}">${decision.title}</a>)`}${kind === 'take-back' && ', teruggenomen'}`,
      decision?.caseNumber ?? budget.caseNumber ?? '–',
      `${kind === 'take-back' ? '− ' : ''}${eurosInWords(amountCents)}`,
    ]),
  });
}

const phases = ({ phases }: AccountFacts, endedAt: Instant | undefined): Html =>
  table({
    caption: 'De fasen',
    isCaptionHidden: true,
    isStacked: true,
    columns: [{ label: 'Fase' }, { label: 'Van' }, { label: 'Tot' }],
    rows: phases.map(({ phase, from, until }) => {
      const ended = until ?? endedAt;
      return [phaseNames[phase], day(from), ended ? day(ended) : 'loopt nog'];
    }),
  });

const corrections = ({ corrections, budget }: AccountFacts): Html =>
  corrections.length === 0
    ? html`<p>Toen het stemmen eenmaal begon, zijn de <a class="nl-link" href="${paths.budgetRules(budget.id)}">regels</a> niet meer veranderd.</p>`
    : html`<h3 class="nl-heading nl-heading--level-3">Afwijkingen van de regels</h3><ul>${corrections.map(({ statedAt, reason }) => html`<li>${day(statedAt)}: <bdi>${reason}</bdi></li>`)}</ul>`;

function counts({ counts }: AccountFacts): Html {
  const { ideas, objections, plans, refused, onBallot, won, ballots, letters } = counts;
  return dataList([
    { key: 'Ideeën ingebracht', value: numberInWords(ideas) },
    {
      key: 'Plannen gemaakt',
      value: `${numberInWords(plans)}${refused > 0 ? `, waarvan ${plural(refused, 'niet kon', 'niet konden')}` : ''}`,
    },
    { key: 'Op het stembiljet', value: numberInWords(onBallot) },
    { key: 'Bezwaren tegen het concept', value: numberInWords(objections) },
    ...(ballots === null
      ? []
      : [
          {
            key: 'Gestemd',
            value: `${plural(ballots, 'stembiljet', 'stembiljetten')}.${letters ? ` Er ${letters === 1 ? 'ging' : 'gingen'} ${plural(letters, 'brief', 'brieven')} met een code uit.` : ''}`,
          },
        ]),
    { key: 'Gekozen', value: plural(won, 'plan', 'plannen') },
  ]);
}

/** How many of them are done, in one sentence. */
function doneInWords({ projects }: AccountFacts): string {
  const inState = (state: string) => projects.filter(({ promise }) => promise?.state === state).length;
  const parts = [
    `${inState('kept') === 0 ? 'Nog geen' : numberInWords(inState('kept'))} van de ${plural(projects.length, 'plan', 'plannen')} ${inState('kept') > 1 ? 'zijn' : 'is'} nagekomen`,
    inState('late') > 0 && plural(inState('late'), 'is te laat', 'zijn te laat'),
    inState('broken') > 0 && plural(inState('broken'), 'is niet nagekomen', 'zijn niet nagekomen'),
  ];
  return `${listInWords(parts.filter(part => part !== false))}.`;
}

/** What every project would cost, and did. */
function costs({ projects, sums }: AccountFacts): Html {
  const planned = projects.reduce((sum, { plannedCents }) => sum + (plannedCents ?? 0), 0);
  return table({
    caption: 'Wat het zou kosten, en wat het kostte',
    isCaptionHidden: true,
    isStacked: true,
    hasSums: true,
    columns: [
      { label: 'Plan' },
      { label: 'Volgens plan', isNumeric: true },
      { label: 'Gereserveerd', isNumeric: true },
      { label: 'Verplicht', isNumeric: true },
      { label: 'Uitgegeven', isNumeric: true },
    ],
    rows: [
      ...projects.map(project => [
        project.title,
        project.plannedCents === null ? '–' : eurosInWords(project.plannedCents),
        eurosInWords(project.reservedCents),
        eurosInWords(project.committedCents),
        eurosInWords(project.spentCents),
      ]),
      ['Samen', planned, sums.reservedCents, sums.committedCents, sums.spentCents].map(cell =>
        typeof cell === 'number' ? eurosInWords(cell) : cell,
      ),
    ],
  });
}

function oneProject(project: AccountedProject, lines: ReadonlyMap<number, string>, why: string): Html {
  const { promise, milestones, verdicts } = project;
  return html`<article class="sw-account__project"><h3 class="nl-heading nl-heading--level-3"><a href="${paths.project(project.id)}">${project.title}</a></h3>
<p class="sw-account__state">${promise ? html`${stateBadge(promise.state)} <span>${wordsOf(promise)}</span>` : 'Nog geen afspraak.'}</p>
${promise && promise.endReason !== '' && html`<blockquote class="sw-quote"><bdi>${promise.endReason}</bdi></blockquote>`}
${project.ownerName && html`<p>Wie het doet: <bdi>${project.ownerName}</bdi></p>`}
${why !== '' && html`<p><strong>Waarom er nog geld apart staat:</strong> <bdi>${why}</bdi></p>`}
${milestones.length > 0 && html`<ul class="sw-account__steps">${milestones.map(({ title, dueOn, doneOn }) => html`<li>${title}: ${doneOn === null ? html`nog niet, gepland op ${day(dueOn)}` : html`klaar op ${day(doneOn)}${doneOn > dueOn && html`, gepland was ${day(dueOn)}`}`}</li>`)}</ul>`}
${promise && (promise.endedAt !== null || verdicts.length > 0) && whatPeopleFind(verdicts, lines)}</article>`;
}

const wordsOf = (promise: NonNullable<AccountedProject['promise']>): Html =>
  html`<a class="nl-link" href="${paths.promise(promise.id)}">Afspraak</a>: klaar op ${day(promise.dueOn)}${promise.changes > 0 && `, ${plural(promise.changes, 'keer gewijzigd', 'keer gewijzigd')}`}${promise.endedAt !== null && html`, afgesloten op ${day(promise.endedAt)}`}.`;

function whatPeopleFind(verdicts: AccountedProject['verdicts'], lines: ReadonlyMap<number, string>): Html {
  if (verdicts.length === 0) return html`<p>Nog niemand heeft gezegd of dit is nagekomen.</p>`;
  const kept = verdicts.filter(({ isKept }) => isKept).length;
  const said = verdicts.flatMap(verdict => {
    const line = lines.get(verdict.id);
    return line ? [{ ...verdict, line }] : [];
  });
  return html`<p>Is het nagekomen? <strong>${numberInWords(kept)} ja, ${numberInWords(verdicts.length - kept)} nee</strong>, van wie erom vroegen of bij de wijk horen.</p>${said.length > 0 && html`<ul>${said.map(({ isKept, standing, line }) => html`<li>${isKept ? 'Ja' : 'Nee'}, vindt ${standings[standing]}: <bdi>${line}</bdi></li>`)}</ul>`}`;
}

function left({ sums }: AccountFacts, words: string): Html {
  const { freeCents, reservedCents, committedCents } = sums;
  const waiting = reservedCents + committedCents;
  return html`<p>${freeCents === 0 ? 'Er is geen vrij geld over.' : `Er is ${eurosInWords(freeCents)} over dat nergens voor bestemd is.`} ${waiting === 0 ? 'Er staat geen geld meer apart voor plannen.' : `Voor plannen staat nog ${eurosInWords(waiting)} apart.`}</p>${words === '' ? nothing : paragraphs(words)}`;
}
