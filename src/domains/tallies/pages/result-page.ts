import { alert } from '../../../design/components/alert/alert.ts';
import { barChart } from '../../../design/components/bar-chart/bar-chart.ts';
import { actionForm, button, linkButton } from '../../../design/components/button/button.ts';
import { checkbox } from '../../../design/components/choice/choice.ts';
import { figureTiles } from '../../../design/components/figure-tiles/figure-tiles.ts';
import { pageHeader } from '../../../design/components/page-header/page-header.ts';
import { pagination } from '../../../design/components/pagination/pagination.ts';
import { section } from '../../../design/components/section/section.ts';
import { table } from '../../../design/components/table/table.ts';
import { type Frame, page } from '../../../design/layout.ts';
import { type Html, html, nothing } from '../../../design/view.ts';
import { eurosInWords, listInWords, momentInWords, numberInWords, plural } from '../../../design/words.ts';
import { paths } from '../../../paths.ts';
import type { Budget } from '../../budgets/public.ts';
import type { BeginCountReason } from '../begin-count.ts';
import type { PaperBallot } from '../paper-ballot.ts';
import type { PublishReason } from '../publish-result.ts';
import { type CountResult, mayTellWays, type ProjectResult, type Tally } from '../tally.ts';
import { sumInWords, whyInWords } from '../why-in-words.ts';
import { ruleInWords, ruleName } from './rule-in-words.ts';

/** Losers that are told of on one page. */
export const losersAtOnce = 50;

const crumbs = (budget: Budget) => [
  { label: 'Wijkbudgetten', href: paths.budgets },
  { label: budget.title, href: paths.budget(budget.id) },
];

/** What residents chose: what won, why the rest did not, how voters fared, and how anybody can count it again. */
export function resultPage(
  frame: Frame,
  {
    budget,
    tally,
    result,
    pageNumber,
    countCommand,
    papers,
  }: {
    readonly budget: Budget;
    readonly tally: Tally;
    readonly result: CountResult;
    /** Which page of the plans that did not win: 1 is the first. */
    readonly pageNumber: number;
    readonly countCommand: string;
    /** Papers that do not count, or between whose readings somebody chose. */
    readonly papers: readonly Pick<PaperBallot, 'number' | 'state' | 'reason'>[];
  },
): Html {
  const winners = result.projects.filter(({ outcome }) => outcome.won);
  const losers = result.projects.filter(({ outcome }) => !outcome.won);
  const shown = losers.slice((pageNumber - 1) * losersAtOnce, pageNumber * losersAtOnce);
  const at = (number: number) => `${paths.result(budget.id)}?bladzijde=${number}#niet-gewonnen`;
  return page(
    frame,
    {
      title: `Uitslag: ${budget.title}`,
      description: inShort(result, winners),
      breadcrumb: crumbs(budget),
    },
    html`${pageHeader({ kicker: `Uitslag, ${budget.areaName}`, title: budget.title, lead: inShort(result, winners) })}
${figureTiles([
  { value: numberInWords(result.turnout.ballots), label: 'Stembiljetten' },
  { value: `${winners.length} van ${result.projects.length}`, label: 'Plannen gewonnen' },
  {
    value: eurosInWords(result.spentCents),
    label: 'Verdeeld',
    note: `van ${eurosInWords(result.amountCents)}`,
  },
  ...(result.voters.voters > 0
    ? [
        {
          value: `${percent(result.voters.gotOne, result.voters.voters)}%`,
          label: 'Van de stemmers kreeg een eigen keuze',
        },
      ]
    : []),
])}
${winners.length > 0 && section({ title: 'Gewonnen', count: winners.length, id: 'gewonnen', content: html`<ol class="sw-results">${winners.map(project => projectPart(project, result))}</ol>` })}
${
  losers.length > 0 &&
  section({
    title: 'Niet gewonnen',
    count: losers.length,
    id: 'niet-gewonnen',
    content: html`<ul class="sw-results">${shown.map(project => projectPart(project, result))}</ul>${pagination(
      {
        label: 'Meer plannen die niet wonnen',
        previous: pageNumber > 1 ? at(pageNumber - 1) : undefined,
        next: pageNumber * losersAtOnce < losers.length ? at(pageNumber + 1) : undefined,
      },
    )}`,
  })
}
${votersPart(result)}
${section({ title: 'Zo is er geteld', id: 'regel', content: html`<p><strong>${ruleName(result.rule)}.</strong> ${ruleInWords(result).map((words, index) => (index === 0 ? words : html` ${words}`))}</p>${result.leastVotes > 1 && html`<p>Een plan kon alleen winnen als ten minste ${plural(result.leastVotes, 'mens', 'mensen')} het kozen.</p>`}`, more: { label: 'Lees alle regels', href: paths.budgetRules(budget.id) } })}
${otherRulesPart(result)}
${tiesPart(result, tally)}
${papersPart(papers)}
${recountPart(budget, tally, result, countCommand)}`,
  );
}

function inShort(result: CountResult, winners: readonly ProjectResult[]): string {
  if (result.turnout.ballots === 0) return 'Er is niet gestemd. Daarom heeft geen plan gewonnen.';
  if (winners.length === 0) return 'Geen plan heeft gewonnen.';
  const left = result.amountCents - result.spentCents;
  return `${capitalCount(winners.length)} gewonnen. Samen ${winners.length === 1 ? 'kost dat' : 'kosten ze'} ${eurosInWords(result.spentCents)}. ${left === 0 ? 'Alles is verdeeld.' : `Er blijft ${eurosInWords(left)} over.`}`;
}

const capitalCount = (count: number): string =>
  count === 1 ? 'Eén plan heeft' : `${numberInWords(count)} plannen hebben`;

/** In whole percents, but never all or nothing when it is not. */
const percent = (part: number, whole: number): number => {
  const exact = (part / whole) * 100;
  return exact > 99 && exact < 100 ? 99 : exact > 0 && exact < 1 ? 1 : Math.round(exact);
};

function projectPart(project: ProjectResult, result: CountResult): Html {
  const { id, code, title, costCents, votes } = project;
  return html`<li class="sw-result" id="plan-${code.replace(/[^\w-]/g, '_')}"><div><h3 class="sw-result__title"><a href="${paths.project(id)}">${title}</a></h3><p class="sw-result__facts">Plan ${code}, ${eurosInWords(costCents)}, ${plural(votes, 'stem', 'stemmen')}</p></div><div>${picture(project)}<p>${whyInWords(project, result)}</p></div></li>`;
}

/** What is missing takes at least this much of a bar, however little it is. */
const leastMissing = 4;

/** The cost as a bar: what was there for it, and what was not. */
function picture({ outcome, costCents, votes }: ProjectResult): Html {
  const has = outcome.won ? costCents : Math.min(outcome.moneyCents, costCents);
  if (!outcome.won && (outcome.because === 'too-few-votes' || outcome.because === 'no-votes')) return nothing;
  const missing = Math.max(0, costCents - has);
  const width = costCents === 0 ? 100 : Math.floor((has / costCents) * 1000) / 10;
  const shown = missing > 0 ? Math.min(width, 100 - leastMissing) : width;
  const payment = outcome.won ? outcome.payment : null;
  // The last piece of a bar: what came from who gave all that was left.
  const last = payment?.emptied
    ? Math.max(
        0,
        100 - (((votes - payment.emptied - payment.withoutMoney) * payment.mostCents) / costCents) * 100,
      )
    : 0;
  const words = outcome.won
    ? `${eurosInWords(costCents)} betaald`
    : `${sumInWords(has)} was er, ${sumInWords(missing)} ontbrak`;
  return html`<div class="sw-result__picture"><svg aria-hidden="true" viewBox="0 0 100 10" preserveAspectRatio="none" width="100" height="10"><rect class="sw-result__missing" x="0.2" y="0.5" width="99.6" height="9"/>${shown > 0 && (outcome.won ? html`<rect class="sw-result__paid" width="${shown}" height="10"/>` : html`<rect class="sw-result__short" x="0.2" y="0.5" width="${shown}" height="9"/><path class="sw-result__stripes" d="M0.2 5h${shown}"/>`)}${last > 0 && html`<rect class="sw-result__last" x="${Math.round((100 - last) * 10) / 10}" y="0.5" width="${Math.round(last * 10) / 10}" height="9"/>`}</svg><span>${words}</span></div>`;
}

function votersPart({ voters }: CountResult): Html {
  if (voters.voters === 0) return nothing;
  const { gotOne, byWon, averageShare, empty } = voters;
  return section({
    title: 'Hoe het de stemmers verging',
    id: 'stemmers',
    content: html`<p>${gotOne === voters.voters ? (gotOne === 1 ? 'De enige stemmer kreeg' : `Alle ${numberInWords(gotOne)} stemmers kregen`) : `Van de ${plural(voters.voters, 'stemmer', 'stemmers')} ${gotOne === 1 ? 'kreeg' : 'kregen'} er ${numberInWords(gotOne)}`} ten minste één plan dat zij kozen. Gemiddeld won ${percent(averageShare, 1)}% van wat iemand koos.${empty > 0 && ` ${plural(empty, 'stembiljet was', 'stembiljetten waren')} leeg.`}</p>${barChart(
      {
        title: 'Hoeveel van de eigen keuzes wonnen',
        unit: 'stemmers',
        bars: byWon.map(({ won, voters: count }) => ({
          label: won === 0 ? 'Geen' : plural(won, 'plan', 'plannen'),
          value: count,
        })),
      },
    )}`,
  });
}

const mostCompared = 40;

/** Only what differs is worth a row; what wins by every rule is told in one line. */
function otherRulesPart({ byRule, projects }: CountResult): Html {
  if (byRule.length < 2 || projects.length === 0) return nothing;
  const everywhere = projects.filter(({ code }) => byRule.every(({ winners }) => winners.includes(code)));
  const differing = projects.filter(
    project => !everywhere.includes(project) && byRule.some(({ winners }) => winners.includes(project.code)),
  );
  const names = byRule.map(({ rule }) => ruleName(rule));
  return section({
    title: 'Wat andere manieren van tellen hadden gegeven',
    id: 'andere-manieren',
    content: html`<p>Dezelfde stembiljetten, ook anders geteld. De uitslag komt van “${names[0]}”. ${differing.length === 0 ? 'Elke manier geeft dezelfde winnaars.' : html`${everywhere.length > 0 && `${plural(everywhere.length, 'plan wint', 'plannen winnen')} op elke manier. `}Hier staat wat verschilt${differing.length > mostCompared && ` (de eerste ${mostCompared})`}.`}</p>${table(
      {
        caption: 'Winnaars per manier van tellen',
        isCaptionHidden: true,
        isStacked: true,
        columns: [{ label: 'Plan' }, ...names.map(label => ({ label }))],
        rows: [
          ...differing
            .slice(0, mostCompared)
            .map(({ title, code }) => [
              title,
              ...byRule.map(({ winners }) => (winners.includes(code) ? 'wint' : '–')),
            ]),
          ['Plannen gewonnen', ...byRule.map(({ winners }) => numberInWords(winners.length))],
          ['Samen', ...byRule.map(({ spentCents }) => eurosInWords(spentCents))],
          ['Stemmers met een eigen keuze', ...byRule.map(({ gotOne }) => numberInWords(gotOne))],
        ],
      },
    )}`,
  });
}

const deciders: Record<CountResult['ties'][number]['decidedBy'], string> = {
  id: 'het nummer',
  cost: 'de laagste kosten',
  votes: 'de meeste stemmen',
  draw: 'het lot',
};

const mostTies = 20;

function tiesPart({ ties, projects }: CountResult, { drawSeed }: Tally): Html {
  const titleOf = (code: string) => projects.find(project => project.code === code)?.title ?? code;
  const that = ties.filter(({ mattered }) => mattered);
  return section({
    title: 'Gelijk geëindigd',
    id: 'gelijk',
    content: html`${
      ties.length === 0
        ? html`<p>Nergens stonden plannen precies gelijk. Er is niet geloot.</p>`
        : html`<p>${ties.length === 1 ? 'Eén' : numberInWords(ties.length)} keer stonden plannen precies gelijk. ${that.length === 0 ? 'Voor wie won, maakte dat niet uit.' : 'Dit maakte uit voor wie won:'}</p>${that.length > 0 && html`<ul>${that.slice(0, mostTies).map(tie => html`<li>${listInWords(tie.codes.map(titleOf))}: ${titleOf(tie.chosen)} ging voor, door ${deciders[tie.decidedBy]}.</li>`)}</ul>`}`
    }<p>Bij gelijke stand gaat voor wat het minst kost, dan wat de meeste stemmen heeft. Is ook dat gelijk, dan beslist het lot. Geloot wordt met het stempel dat het logboek had toen de stembus sloot. Niemand kon toen weten wat gelijk zou eindigen.</p><details class="sw-fold"><summary>De loting nadoen</summary><p>Het stempel is <code>${drawSeed}</code>. Zet achter het stempel een dubbele punt en het nummer van het plan, en bereken daarvan de SHA-256. De laagste uitkomst gaat voor. Voor plan 1:</p><pre class="sw-code"><code>printf '%s' '${drawSeed}:1' | sha256sum</code></pre></details>`,
  });
}

function papersPart(papers: readonly Pick<PaperBallot, 'number' | 'state' | 'reason'>[]): Html {
  if (papers.length === 0) return nothing;
  const lines = (title: string, state: PaperBallot['state']) => {
    const these = papers.filter(paper => paper.state === state);
    return (
      these.length > 0 &&
      html`<details class="sw-fold"><summary>${title} (${numberInWords(these.length)})</summary><ul>${these.map(({ number, reason }) => html`<li>Nummer ${number}: ${reason}</li>`)}</ul></details>`
    );
  };
  return section({
    title: 'Stembiljetten op papier',
    id: 'papier',
    content: html`<p>Elk papier is door twee mensen ingetypt, los van elkaar.</p>${lines('Telde niet mee, en waarom', 'void')}${lines('Niet gelijk gelezen, en wat is gekozen', 'counted')}`,
  });
}

function recountPart(budget: Budget, tally: Tally, result: CountResult, countCommand: string): Html {
  const { turnout } = result;
  return section({
    title: 'Tel het zelf na',
    id: 'natellen',
    content: html`<p>${turnoutInWords(turnout)} Alle stembiljetten staan in een lijst, zonder namen en in willekeurige volgorde. Met uw ontvangstcode vindt u uw eigen stembiljet terug.</p><div class="sw-buttons">${linkButton({ label: 'Bekijk de stembiljetten', href: paths.ballots(budget.id), kind: 'secondary' })}${linkButton({ label: 'Download voor telprogramma’s (.pb)', href: paths.ballotsPabulib(budget.id), kind: 'secondary' })}</div><p>Met Samenwijk op uw eigen computer telt u zo:</p><pre class="sw-code"><code>${countCommand}</code></pre><p>Het bestand is in de vorm van Pabulib (<a href="https://pabulib.org/format">pabulib.org/format</a>). Andere programma’s lezen het ook: op <a href="https://equalshares.net/tools/compute">equalshares.net/tools/compute</a> telt u het in uw browser, en met <code>pabutools</code> in Python.</p><p>De telling is gedaan op ${momentInWords(tally.countedAt ?? '')}. De vingerafdruk van de lijst staat in <a href="${paths.log}">het logboek</a>: <code>${tally.ballotsFingerprint}</code>.</p>`,
  });
}

function turnoutInWords(turnout: CountResult['turnout']): string {
  const { ballots, onPaper, letters, voidPapers } = turnout;
  return [
    `Er zijn ${plural(ballots, 'stembiljet', 'stembiljetten')} geteld${mayTellWays(turnout) ? `, ${numberInWords(onPaper)} daarvan op papier` : ''}.`,
    ...(letters === null ? [] : [`Er gingen ${plural(letters, 'brief', 'brieven')} met een stemcode uit.`]),
    ...(voidPapers === 0
      ? []
      : [`${plural(voidPapers, 'stembiljet op papier telde', 'stembiljetten op papier telden')} niet mee.`]),
  ].join(' ');
}

/** Where a result will stand: how far it is, and what who runs the budget can do. */
export function noResultYetPage(
  frame: Frame,
  {
    budget,
    tally,
    mayCount,
    unfinishedPapers,
    refusal,
    isShut,
  }: {
    readonly budget: Budget;
    readonly tally: Tally | undefined;
    readonly mayCount: boolean;
    readonly unfinishedPapers: number;
    readonly refusal?: BeginCountReason | PublishReason | undefined;
    readonly isShut: boolean;
  },
): Html {
  const { rules } = budget;
  const state = !isShut
    ? `Er kan worden gestemd tot ${momentInWords(rules.votingClosesAt)}. Daarna worden de stemmen geteld. Tot dan weet niemand hoe het staat, ook de gemeente niet.`
    : !tally?.begunAt
      ? rules.hasPaper
        ? 'De stembus is dicht. Stembiljetten op papier die op tijd zijn ingeleverd, worden nog ingetypt. Daarna wordt geteld.'
        : 'De stembus is dicht. Het tellen begint zo.'
      : tally.countedAt === null
        ? 'De stemmen worden geteld. Kijk over een paar minuten nog eens.'
        : 'De stemmen zijn geteld. Niemand heeft de uitslag nog gezien.';
  return page(
    frame,
    {
      title: `Uitslag: ${budget.title}`,
      breadcrumb: crumbs(budget),
      hasErrors: refusal !== undefined,
    },
    html`${refusal && alert({ kind: 'error', content: refusals[refusal] })}
${pageHeader({ kicker: `Uitslag, ${budget.areaName}`, title: budget.title, lead: state })}
<p>De uitslag wordt uiterlijk bekend op ${momentInWords(rules.resultAt)}.</p>
${mayCount && isShut && countPart(budget, tally, unfinishedPapers)}`,
  );
}

function countPart(budget: Budget, tally: Tally | undefined, unfinishedPapers: number): Html {
  if (tally?.countedAt) {
    return section({
      title: 'Maak de uitslag bekend',
      content: html`<p>De uitslag staat dan meteen op deze pagina. Wie een plan indiende of het wijkbudget volgt, krijgt bericht. Voor elk plan dat wint, wordt het geld apart gezet.</p>${actionForm({ action: paths.publishResult(budget.id), label: 'Maak de uitslag bekend' })}`,
    });
  }
  if (tally?.begunAt) return nothing;
  return section({
    title: 'Begin met tellen',
    content: html`<p>Daarna kan er geen stembiljet meer bij. De uitslag komt pas tevoorschijn als u hem bekendmaakt.</p>
<form method="post" action="${paths.beginCount(budget.id)}">${unfinishedPapers > 0 && html`<p><a href="${paths.paperBallots(budget.id)}">${plural(unfinishedPapers, 'stembiljet op papier is', 'stembiljetten op papier zijn')} nog niet twee keer gelijk ingetypt.</a></p>${checkbox({ name: 'withoutUnfinished', label: 'Tel zonder deze stembiljetten. Zij worden ongeldig, en dat is te lezen.' })}`}${button({ label: 'Begin met tellen' })}</form>`,
  });
}

const refusals: Record<BeginCountReason | PublishReason, string> = {
  'not-allowed': 'U mag dit niet doen.',
  'urn-open': 'De stembus is nog open.',
  'begun-already': 'Het tellen is al begonnen.',
  'papers-unfinished':
    'Er zijn nog stembiljetten op papier die niet twee keer gelijk zijn ingetypt. Maak die af, of vink aan dat u zonder deze telt.',
  'not-counted': 'De stemmen zijn nog niet geteld.',
  'too-early': 'Het is nog geen tijd voor de uitslag.',
  'public-already': 'De uitslag is al bekend.',
  'not-on-ballot':
    'Een plan dat wint, staat niet meer op het stembiljet. Zet het terug en probeer het opnieuw.',
  'not-enough-money':
    'Er is te weinig vrij geld geboekt voor de plannen die winnen. Boek eerst wat de raad heeft toegekend.',
};
