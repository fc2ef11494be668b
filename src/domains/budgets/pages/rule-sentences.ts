import { eurosSentences } from '../../../platform/read-euros.ts';
import { type BudgetProblem, longest } from '../budget-draft.ts';

/** What is wrong with a budget as it was filled in, and what to do. */
export const sentences: Record<BudgetProblem, string> = {
  'title-missing': 'Geef het wijkbudget een naam.',
  'title-too-long': `Maak de naam korter: hoogstens ${longest.title} tekens.`,
  'about-too-long': 'Maak de tekst korter: hoogstens 5.000 tekens.',
  'areaCode-missing': 'Kies voor welke wijk of buurt het geld is.',
  'bodyId-missing': 'Kies welk orgaan het wijkbudget leidt.',
  'decision-unknown':
    'Er is geen besluit met dit nummer. Zoek het op een woord, of laat het leeg en vul een zaaknummer in.',
  'decision-missing': 'Zeg waar het geld vandaan komt: een besluit of een zaaknummer.',
  'caseNumber-too-long': `Maak het zaaknummer korter: hoogstens ${longest.caseNumber} tekens.`,
  'periodFrom-unreadable': 'Vul in vanaf welke dag het geld er is.',
  'periodUntil-unreadable': 'Vul in tot en met welke dag het geld kan worden uitgegeven.',
  'periodUntil-too-early': 'De looptijd kan niet eindigen voor hij begint.',

  'amount-missing': 'Vul in hoeveel geld bewoners verdelen.',
  'amount-unreadable': eurosSentences.unreadable,
  'amount-ambiguous': eurosSentences.ambiguous,
  'amount-not-above-zero': eurosSentences['not-above-zero'],
  'amount-too-large': eurosSentences['too-large'],
  'mostPerProject-missing': eurosSentences.missing,
  'mostPerProject-unreadable': eurosSentences.unreadable,
  'mostPerProject-ambiguous': eurosSentences.ambiguous,
  'mostPerProject-not-above-zero': eurosSentences['not-above-zero'],
  'mostPerProject-too-large': eurosSentences['too-large'],
  'mostPerProject-above-amount': 'Eén plan kan niet meer kosten dan er te verdelen is.',

  'proposers-missing': 'Kies wie een idee mag indienen.',
  'leastCarriers-unreadable': 'Vul een heel getal in van 0 tot en met 1.000.',
  'leastAge-unreadable': 'Vul een leeftijd in van 0 tot en met 99.',
  'votingWays-missing': 'Kies minstens één manier om te laten zien dat iemand mag stemmen.',
  'votingWays-letter-and-account':
    'Een brief en een account gaan niet samen: dan kan iemand met de brief stemmen en nog eens met het account, en niemand kan dat zien. Kies een van de twee.',
  'ballotKind-missing': 'Kies hoe bewoners het stembiljet invullen.',
  'mostChoices-unreadable': 'Vul een heel getal in van 1 tot en met 1.000, of laat het leeg.',
  'points-unreadable': 'Vul een heel getal in van 1 tot en met 1.000.',
  'mostPointsPerProject-unreadable': 'Vul een heel getal in van 1 tot en met 1.000.',
  'mostPointsPerProject-above-points': 'Eén plan kan niet meer punten krijgen dan er te verdelen zijn.',
  'countingRule-missing': 'Kies hoe er wordt geteld.',
  'utility-missing': 'Kies hoe zwaar een gekozen plan telt.',
  'utility-not-on-ballot':
    'Punten tellen alleen als bewoners punten verdelen, en een plaats alleen als ze plannen op volgorde zetten. Kies iets anders.',
  'completion-missing': 'Kies wat er gebeurt met geld dat over is.',
  'leastVotes-unreadable': 'Vul een heel getal in van 0 tot en met 1.000.000.',

  'ideasAt-missing': 'Vul in vanaf welke dag bewoners ideeën kunnen indienen.',
  'checkAt-missing': 'Vul in tot welke dag bewoners ideeën kunnen indienen.',
  'draftAt-missing': 'Vul in wanneer het concept-stembiljet er is.',
  'votingOpensAt-missing': 'Vul in vanaf welke dag bewoners kunnen stemmen.',
  'votingClosesAt-missing': 'Vul in tot welke dag bewoners kunnen stemmen.',
  'resultAt-missing': 'Vul in wanneer de uitslag er uiterlijk is.',
  ...momentSentences(
    'unreadable',
    'Deze dag of dit uur bestaat niet. Vul een dag in zoals 12-3-2026 en een uur zoals 09.00.',
  ),
  ...momentSentences(
    'skipped',
    'Dit uur bestaat niet op deze dag, want de klok gaat vooruit. Kies een uur later.',
  ),
  'ideasAt-too-early': 'Dit kan niet zo vroeg.',
  'checkAt-too-early': 'Het indienen van ideeën kan niet eindigen voor het begint.',
  'draftAt-too-early': 'Het concept-stembiljet kan er niet zijn terwijl bewoners nog ideeën indienen.',
  'votingOpensAt-too-early': 'Het stemmen kan niet beginnen voor het concept-stembiljet er is.',
  'votingClosesAt-too-early': 'Het stemmen moet later eindigen dan het begint.',
  'resultAt-too-early': 'De uitslag kan er niet zijn voor het stemmen is gesloten.',
  'votingOpensAt-passed':
    'Dit moment is al geweest. Bewoners moeten de regels kennen voor het stemmen begint.',
};

type MomentKey<Problem extends string> =
  `${'ideasAt' | 'checkAt' | 'draftAt' | 'votingOpensAt' | 'votingClosesAt' | 'resultAt'}-${Problem}`;

/** One sentence that holds for every moment. */
function momentSentences<Problem extends 'unreadable' | 'skipped'>(
  problem: Problem,
  sentence: string,
): Record<MomentKey<Problem>, string> {
  return Object.fromEntries(
    ['ideasAt', 'checkAt', 'draftAt', 'votingOpensAt', 'votingClosesAt', 'resultAt'].map(name => [
      `${name}-${problem}`,
      sentence,
    ]),
  ) as Record<MomentKey<Problem>, string>;
}
