import { eurosInWords, numberInWords, plural } from '../../design/words.ts';
import type { CountResult, LostOutcome, ProjectResult, WonOutcome } from './tally.ts';

type Terms = Pick<CountResult, 'rule' | 'amountCents' | 'leastVotes' | 'projects' | 'spentCents'>;

/** Why a project won or lost, in two or three plain sentences with its own numbers. */
export function whyInWords(project: ProjectResult, terms: Terms): string {
  const { outcome, votes } = project;
  const people =
    votes === 0 ? 'Niemand koos dit plan.' : `${plural(votes, 'mens koos', 'mensen kozen')} dit plan.`;
  const reasons = outcome.won ? whyWon(outcome, project, terms) : whyLost(outcome, project, terms);
  return [people, ...reasons].join(' ');
}

/** Parts of a cent matter where thousands pay for one bench. */
export const sumInWords = (cents: number): string =>
  cents > 0 && cents < 100 && !Number.isInteger(cents)
    ? `${numberInWords(Math.round(cents * 10) / 10)} cent`
    : eurosInWords(Math.round(cents));

function whyWon(outcome: WonOutcome, { votes, score }: ProjectResult, { rule }: Terms): string[] {
  const { payment, isCompletion, round } = outcome;
  if (isCompletion) {
    return [
      `Toen het verdelen klaar was, bleef er geld over. Daarvan is dit plan betaald: het had ${mostOf(rule.utility)} van wat nog paste.`,
    ];
  }
  if (payment) {
    const { leastCents, medianCents, mostCents, emptied, withoutMoney } = payment;
    if (votes === 1) return [`Die betaalde het hele plan uit het eigen deel.`];
    if (sumInWords(leastCents) === sumInWords(mostCents))
      return [`Zij betaalden het samen uit hun deel van het geld: ieder ${sumInWords(mostCents)}.`];
    const isEqual = rule.utility === 'cost' || rule.utility === 'count';
    return [
      isEqual
        ? `Zij betaalden het samen uit hun deel van het geld: ieder ${sumInWords(mostCents)}.`
        : `Zij betaalden het samen uit hun deel van het geld: van ${sumInWords(leastCents)} tot ${sumInWords(mostCents)} per mens, de helft hooguit ${sumInWords(medianCents)}. Wie er meer om gaf, betaalde meer.`,
      ...(emptied > 0
        ? [
            `${plural(emptied, 'van hen had minder over en gaf', 'van hen hadden minder over en gaven')} alles wat er nog was.`,
          ]
        : []),
      ...(withoutMoney > 0
        ? [
            `${plural(withoutMoney, 'van hen had niets meer over en betaalde', 'van hen hadden niets meer over en betaalden')} niet mee.`,
          ]
        : []),
    ];
  }
  if (rule.rule === 'phragmen')
    return [
      `Het kwam als nummer ${round} aan de beurt: de kosten drukten op dat moment het minst op wie het koos.`,
    ];
  const points = rule.utility === 'points' || rule.utility === 'borda';
  return [
    `Het kwam als nummer ${round} aan de beurt: het had ${mostOf(rule.utility)} van de plannen die over waren${points ? ` (${numberInWords(score)})` : ''}, en het paste in het geld dat er nog was.`,
  ];
}

const mostOf = (utility: Terms['rule']['utility']): string =>
  ({
    cost: 'de meeste stemmen',
    count: 'de meeste stemmen per euro',
    points: 'de meeste punten per euro',
    borda: 'de meeste punten per euro',
  })[utility];

/** Whether voters got more than their share of the budget, step by step, because they could not spend all of it. */
const isGivenMore = ({ rule }: Terms): boolean =>
  rule.completion === 'add-one' || rule.completion === 'add-one-greedy';

/** What was left of the budget when voters could buy nothing more. */
const leftToShare = ({ amountCents, projects }: Terms): number =>
  projects.reduce(
    (left, { outcome, costCents }) => (outcome.won && !outcome.isCompletion ? left - costCents : left),
    amountCents,
  );

function whyLost(outcome: LostOutcome, { votes, costCents }: ProjectResult, terms: Terms): string[] {
  const { because, afterRound, moneyCents, missedCents, missedVotes, passedBy } = outcome;
  const missed = `Het kost ${eurosInWords(costCents)}: er ontbrak ${sumInWords(missedCents)}.`;
  switch (because) {
    case 'no-votes':
      return votes === 0 ? [] : ['Het kreeg geen punten.'];
    case 'too-dear':
      return [
        `Het kost ${eurosInWords(costCents)}. Dat is meer dan het hele bedrag van ${eurosInWords(terms.amountCents)}.`,
      ];
    case 'too-few-votes':
      return [
        `Volgens de regels moesten ten minste ${plural(terms.leastVotes, 'mens', 'mensen')} het kiezen. Er ${missedVotes === 1 ? 'ontbrak' : 'ontbraken'} ${plural(missedVotes ?? 0, 'stem', 'stemmen')}.`,
      ];
    case 'supporters-spent':
      return [
        afterRound === 0
          ? `${votes === 1 ? 'Die had' : 'Samen hadden zij'} ${sumInWords(moneyCents)} te verdelen. ${missed}`
          : `${votes === 1 ? 'Die had' : 'Samen hadden zij'} nog ${sumInWords(moneyCents)} over. ${missed}`,
        ...(isGivenMore(terms) && costCents > leftToShare(terms)
          ? [
              `Het deel van elke stemmer nog verhogen kon niet: met dit plan erbij kostten de plannen samen meer dan ${eurosInWords(terms.amountCents)}.`,
            ]
          : missedVotes !== null && missedVotes > 0
            ? [
                `Met ${plural(missedVotes, 'stemmer erbij die nog niets had uitgegeven,', 'stemmers erbij die nog niets hadden uitgegeven,')} was het gelukt.`,
              ]
            : []),
      ];
    case 'budget-spent': {
      const first = terms.projects.find(({ code }) => code === passedBy);
      return [
        `Toen het aan de beurt was, was er nog ${sumInWords(moneyCents)} over. ${missed}`,
        ...(first && missedVotes !== null
          ? [
              `Met ${plural(missedVotes, 'stem', 'stemmen')} meer was het vóór plan ${first.code} (${first.title}) gegaan, en dan had het gepast.`,
            ]
          : []),
      ];
    }
    case 'not-its-turn':
      return [
        'Het kwam niet aan de beurt: bij het plan dat vóór dit plan ging, was het geld op, en dan stopt het tellen.',
      ];
  }
}
