import { eurosInWords, numberInWords, plural } from '../../../design/words.ts';
import type { BallotProject } from '../../projects/public.ts';
import { wrongLength } from '../../voting/public.ts';
import type { PaperEntryRefusal, TypedPaper } from '../enter-paper.ts';

export interface PaperError {
  readonly field: keyof TypedPaper;
  readonly sentence: string;
}

/** Why a paper could not be put down, in its own sentence, at the field it is about. */
export function paperError(refusal: PaperEntryRefusal, projects: readonly BallotProject[]): PaperError {
  const [field, sentence] = said(refusal, projects);
  return { field, sentence };
}

const asOnPaper = 'Staat het zo op het papier? Dan telt het niet mee.';

function said(
  refusal: PaperEntryRefusal,
  projects: readonly BallotProject[],
): [field: keyof TypedPaper, sentence: string] {
  const code = 'projectId' in refusal && projects.find(({ id }) => id === refusal.projectId)?.code;
  const plan = code ? `plan ${code}` : 'een plan';
  const number = (name: 'given' | 'most') => (name in refusal ? Number(refusal[name as never]) : 0);
  switch (refusal.refused) {
    case 'not-allowed':
    case 'no-paper-here':
      return ['number', 'In dit wijkbudget wordt niet op papier gestemd.'];
    case 'voting-not-begun':
      return ['number', 'Het stemmen is nog niet begonnen.'];
    case 'count-begun':
      return ['number', 'Het tellen is begonnen. Er kan niets meer bij.'];
    case 'number-wrong':
      return ['number', 'Typ het nummer dat op het papier is gestempeld.'];
    case 'read-by-you':
      return ['number', 'U typte dit nummer zelf al in. Een collega doet de tweede keer.'];
    case 'differs-already':
      return ['number', 'Dit nummer is twee keer ingetypt, maar niet gelijk. Kies hieronder wat er staat.'];
    case 'counted-already':
      return ['number', 'Dit nummer zit al in de stembus.'];
    case 'void-already':
      return ['number', 'Dit nummer is al ongeldig.'];
    case 'void-reason-missing':
      return ['voidReason', 'Schrijf waarom het stembiljet niet meetelt.'];
    case 'void-reason-too-long':
      return ['voidReason', 'Houd de reden kort: hooguit 300 tekens.'];
    case 'no-code':
      return ['code', 'Typ de stemcode over.'];
    case 'mistyped':
      return ['code', 'Deze stemcode klopt niet. Er is een teken verkeerd.'];
    case 'wrong-length':
      return ['code', wrongLength(refusal.characters)];
    case 'receipt-not-code':
      return ['code', 'Dit is een ontvangstcode. Typ de stemcode.'];
    case 'unknown-code':
      return ['code', 'Deze stemcode hoort niet bij dit wijkbudget.'];
    case 'used':
      return ['code', 'Met deze stemcode is al gestemd. Dit papier telt dan niet mee.'];
    case 'revoked':
      return ['code', 'Deze stemcode is ingetrokken. Dit papier telt dan niet mee.'];
    case 'unknown-project':
      return ['choices', `Er is geen plan “${'mark' in refusal ? refusal.mark : ''}” op het stembiljet.`];
    case 'double-mark':
      return ['choices', `Bij "${refusal.mark}": dit plan staat er twee keer.`];
    case 'withdrawn-project':
      return ['choices', 'Een van deze plannen is van het stembiljet gehaald. Laat het weg.'];
    case 'no-whole-number':
      return ['choices', `Typ bij ${plan} een heel getal, zoals 3=4.`];
    case 'too-many':
      return [
        'choices',
        `Er zijn ${numberInWords(number('given'))} plannen gekozen. Het mogen er ${numberInWords(number('most'))} zijn. ${asOnPaper}`,
      ];
    case 'over-budget':
      return [
        'choices',
        `Samen kost dit ${eurosInWords(number('given'))}. Het mag ${eurosInWords(number('most'))} zijn. ${asOnPaper}`,
      ];
    case 'too-many-points':
      return [
        'choices',
        `Samen is dit ${plural(number('given'), 'punt', 'punten')}. Het mogen er ${numberInWords(number('most'))} zijn. ${asOnPaper}`,
      ];
    case 'too-many-points-on-one':
      return [
        'choices',
        `Bij ${plan} staan ${plural(number('given'), 'punt', 'punten')}. Het mogen er ${numberInWords(number('most'))} zijn. ${asOnPaper}`,
      ];
    case 'double-rank':
    case 'gap-in-ranks':
      return ['choices', 'Typ elk plan één keer, het liefste eerst.'];
    case 'empty-ballot':
      return ['choices', 'Typ wat er is gekozen. Is het stembiljet leeg? Typ dan: blanco.'];
  }
}
