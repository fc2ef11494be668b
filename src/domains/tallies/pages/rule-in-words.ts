import { eurosInWords } from '../../../design/words.ts';
import type { CountResult } from '../tally.ts';

type Rule = CountResult['byRule'][number]['rule'];

/** How a way of counting is called. */
export function ruleName({ rule, utility }: Rule): string {
  if (rule === 'phragmen') return 'Evenredig, volgens Phragmén';
  if (rule === 'equal-shares') return 'Evenredig, met gelijke delen';
  return {
    cost: 'Meeste stemmen',
    count: 'Meeste stemmen per euro',
    points: 'Meeste punten per euro',
    borda: 'Meeste punten per euro',
  }[utility];
}

/** What the way of counting comes to, for who never heard of it. */
export function ruleInWords({ rule, amountCents, endowmentCents, turnout }: CountResult): string[] {
  if (rule.rule === 'phragmen') {
    return [
      'Elk gekozen plan drukt op de mensen die het kozen: de kosten worden over hen verdeeld. Steeds gaat het plan voor waarbij die last het eerlijkst verdeeld blijft. Past het plan dat aan de beurt is niet meer in het geld, dan stopt het tellen.',
    ];
  }
  if (rule.rule === 'greedy') {
    const most = ruleName(rule).toLowerCase();
    return [
      `De plannen gaan op volgorde: het plan met de ${most} eerst. Past een plan niet meer in het geld dat over is, dan wordt het overgeslagen en gaat het volgende voor.`,
    ];
  }
  const share =
    endowmentCents === null || turnout.ballots === 0
      ? []
      : [
          `Het bedrag van ${eurosInWords(amountCents)} is in gelijke delen over ${turnout.ballots === 1 ? 'één stemmer' : 'alle stemmers'} verdeeld. ${
            rule.completion === 'add-one' || rule.completion === 'add-one-greedy'
              ? `Omdat niet iedereen alles uitgeeft, is dat deel verhoogd tot ${eurosInWords(Math.round(endowmentCents))}: het meeste waarbij de plannen samen nog binnen het bedrag blijven.`
              : `Dat is ${eurosInWords(Math.round(endowmentCents))} per stemmer.`
          }`,
        ];
  return [
    'Elke stemmer krijgt een even groot deel van het geld. Een plan wint als de mensen die het kozen het samen kunnen betalen. Zij betalen dan zo gelijk mogelijk mee. Wie veel terugkrijgt voor een klein deel, gaat voor. Zo telt ook een kleinere groep mee.',
    ...share,
    ...(rule.completion === 'greedy' || rule.completion === 'add-one-greedy'
      ? ['Wat daarna nog over is, gaat naar de plannen met de meeste stemmen die nog passen.']
      : []),
  ];
}
