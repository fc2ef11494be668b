// The rules of a budget in plain words: on the page of the rules, in the form, and to lay one version beside another.
import { type Html, html } from '../../../design/view.ts';
import { dayInWords, eurosInWords, listInWords, plural, timeInWords } from '../../../design/words.ts';
import type { Instant } from '../../../platform/clock.ts';
import type {
  BallotKind,
  BudgetRules,
  Completion,
  CountingRule,
  ProposerKind,
  Utility,
  VotingWay,
} from '../rules.ts';

export const proposerWords: Record<ProposerKind, string> = {
  everybody: 'Iedereen, ook wie er niet woont',
  residents: 'Wie er woont, met een nagekeken adres',
};

export const wayWords: Record<VotingWay, string> = {
  letter: 'Met een stemcode uit een brief',
  desk: 'Aan een balie, met een identiteitsbewijs',
  account: 'Met een account waarvan het adres is nagekeken',
};

export const ballotWords: Record<BallotKind, string> = {
  approve: 'Plannen aankruisen',
  knapsack: 'Kiezen tot het geld op is',
  points: 'Punten verdelen',
  rank: 'Plannen op volgorde zetten',
};

export const countingWords: Record<CountingRule, string> = {
  'equal-shares': 'Evenredig: elke stemmer een gelijk deel van het geld',
  greedy: 'De meeste stemmen eerst',
  phragmen: 'Evenredig: stemmers sparen met elkaar (Phragmén)',
};

export const utilityWords: Record<Utility, string> = {
  cost: 'Een groter plan telt zwaarder, naar wat het kost',
  count: 'Elk gekozen plan telt even zwaar',
  points: 'Een plan telt zo zwaar als de punten die het kreeg',
  borda: 'Een plan telt zwaarder als het hoger staat',
};

export const completionWords: Record<Completion, string> = {
  'add-one-greedy':
    'Eerst krijgt elke stemmer stap voor stap iets meer te verdelen; wat dan nog over is, gaat naar de plannen met de meeste stemmen',
  'add-one': 'Elke stemmer krijgt stap voor stap iets meer te verdelen',
  greedy: 'Wat over is, gaat naar de plannen met de meeste stemmen',
  none: 'Wat over is, blijft over',
};

/** One rule: what is asked, and what holds. */
export interface RuleLine {
  readonly key: string;
  readonly question: string;
  readonly answer: string;
}

export interface RuleGroup {
  readonly title: string;
  readonly lines: readonly RuleLine[];
}

const at = (moment: Instant): string => `${dayInWords(moment)} om ${timeInWords(moment)}`;

/** Every rule in words, by what it is about. */
export function rulesInWords(rules: BudgetRules): RuleGroup[] {
  const line = (key: string, question: string, answer: string): RuleLine => ({ key, question, answer });
  return [
    {
      title: 'Het geld',
      lines: [
        line('amount', 'Hoeveel verdelen bewoners?', eurosInWords(rules.amountCents)),
        line(
          'mostPerProject',
          'Hoeveel mag één plan kosten?',
          rules.mostPerProjectCents === null
            ? 'Hoogstens het hele bedrag'
            : `Hoogstens ${eurosInWords(rules.mostPerProjectCents)}`,
        ),
      ],
    },
    {
      title: 'Ideeën en plannen',
      lines: [
        line('proposers', 'Wie mag een idee indienen?', proposerWords[rules.proposers]),
        line(
          'leastCarriers',
          'Hoeveel bewoners moeten een plan dragen?',
          rules.leastCarriers === 0
            ? 'Dat maakt niet uit'
            : `Minstens ${plural(rules.leastCarriers, 'bewoner', 'bewoners')}: wie het indient en wie het steunt`,
        ),
      ],
    },
    {
      title: 'Stemmen',
      lines: [
        line(
          'leastAge',
          'Wie mag stemmen?',
          `Wie er woont${rules.leastAge > 0 ? ` en ${plural(rules.leastAge, 'jaar', 'jaar')} of ouder is` : ', van elke leeftijd'}`,
        ),
        line(
          'votingWays',
          'Hoe laat u zien dat u mag stemmen?',
          listInWords(
            rules.votingWays.map((way, index) => (index === 0 ? wayWords[way] : small(wayWords[way]))),
            'of',
          ),
        ),
        line('hasPaper', 'Kan het ook op papier?', rules.hasPaper ? 'Ja' : 'Nee'),
        line('ballotKind', 'Hoe vult u het stembiljet in?', ballotInWords(rules)),
      ],
    },
    {
      title: 'Tellen',
      lines: [
        line('countingRule', 'Hoe wordt er geteld?', countingWords[rules.countingRule]),
        ...(rules.countingRule === 'phragmen'
          ? []
          : [
              line(
                'utility',
                'Hoe zwaar telt een gekozen plan?',
                rules.countingRule === 'greedy' ? greedyWords(rules.utility) : utilityWords[rules.utility],
              ),
            ]),
        ...(rules.countingRule === 'equal-shares'
          ? [line('completion', 'Wat gebeurt er met geld dat over is?', completionWords[rules.completion])]
          : []),
        line(
          'leastVotes',
          'Hoeveel stemmen heeft een plan minstens nodig?',
          plural(rules.leastVotes, 'stem', 'stemmen'),
        ),
      ],
    },
    {
      title: 'Wanneer',
      lines: [
        line('ideasAt', 'Vanaf wanneer kunt u ideeën indienen?', at(rules.ideasAt)),
        line('checkAt', 'Tot wanneer?', at(rules.checkAt)),
        line('draftAt', 'Wanneer is het concept-stembiljet er?', at(rules.draftAt)),
        line('votingOpensAt', 'Vanaf wanneer kunt u stemmen?', at(rules.votingOpensAt)),
        line('votingClosesAt', 'Tot wanneer?', at(rules.votingClosesAt)),
        line('resultAt', 'Wanneer is de uitslag er uiterlijk?', at(rules.resultAt)),
      ],
    },
  ];
}

const small = (text: string): string => text.charAt(0).toLowerCase() + text.slice(1);

/** For whoever has most votes: either each vote counts once, or once per euro that the plan costs. */
const greedyWords = (utility: Utility): string =>
  utility === 'count' ? 'Naar het aantal stemmen per euro' : utilityWordsOfGreedy[utility];
const utilityWordsOfGreedy: Record<Exclude<Utility, 'count'>, string> = {
  cost: 'Naar het aantal stemmen',
  points: 'Naar de punten per euro',
  borda: 'Naar de plaats op het stembiljet, per euro',
};

export function ballotInWords(
  rules: Pick<BudgetRules, 'ballotKind' | 'mostChoices' | 'points' | 'mostPointsPerProject'>,
): string {
  const { ballotKind, mostChoices, points, mostPointsPerProject } = rules;
  if (ballotKind === 'knapsack') return 'U kiest plannen, zolang ze samen niet meer kosten dan er geld is';
  if (ballotKind === 'points')
    return `U verdeelt ${plural(points, 'punt', 'punten')}, hoogstens ${mostPointsPerProject} per plan`;
  const atMost =
    mostChoices === null
      ? 'zoveel plannen als u wilt'
      : `hoogstens ${plural(mostChoices, 'plan', 'plannen')}`;
  return ballotKind === 'approve'
    ? `U kruist ${atMost} aan`
    : `U zet ${atMost} op volgorde, het beste bovenaan`;
}

/** A rule that is not the same in two versions. */
export interface RuleDifference {
  readonly question: string;
  readonly was: string;
  readonly is: string;
}

/** What changed from one version of the rules to another, in words. */
export function differencesInWords(before: BudgetRules, after: BudgetRules): RuleDifference[] {
  const old = new Map(rulesInWords(before).flatMap(({ lines }) => lines.map(line => [line.key, line])));
  const now = new Map(rulesInWords(after).flatMap(({ lines }) => lines.map(line => [line.key, line])));
  return [...new Set([...old.keys(), ...now.keys()])].flatMap(key => {
    const [was, is] = [old.get(key), now.get(key)];
    if (was?.answer === is?.answer) return [];
    return [
      {
        question: fullQuestions[key] ?? is?.question ?? was?.question ?? '',
        was: was?.answer ?? 'geldt niet',
        is: is?.answer ?? 'geldt niet',
      },
    ];
  });
}

/** Questions that lean on the one before them, in full. */
const fullQuestions: Readonly<Record<string, string>> = {
  checkAt: 'Tot wanneer kunt u ideeën indienen?',
  votingClosesAt: 'Tot wanneer kunt u stemmen?',
};

/** Differences as a list: what it was, crossed out, and what it is. */
export const differenceList = (differences: readonly RuleDifference[]): Html =>
  html`<ul class="sw-differences">${differences.map(it => html`<li><span class="sw-differences__question">${it.question}</span> <del><span class="sw-hidden">Eerst: </span>${it.was}</del> <ins><span class="sw-hidden">Nu: </span>${it.is}</ins></li>`)}</ul>`;
