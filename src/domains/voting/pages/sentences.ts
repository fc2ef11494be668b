import { eurosInWords, plural, timeInWords } from '../../../design/words.ts';
import type { Instant } from '../../../platform/clock.ts';
import type { BallotReason, BallotRefusal } from '../ballot.ts';
import type { ReceiptRefusal } from '../change-ballot.ts';
import type { CodeRefusal } from '../check-code.ts';

const cannotRead = 'Deze code klopt niet: er is een teken anders. Kijk elk teken na.';

/** What was typed is too short or too long for a code. */
export const wrongLength = (characters: number): string =>
  `Een code heeft 16 letters en cijfers. U typte er ${characters}. Kijk elk teken na.`;

const tooOften = (tryAgainAt: Instant) =>
  `Vanaf uw internetadres zijn te veel codes geprobeerd die niet bestaan. Probeer het na ${timeInWords(tryAgainAt)} opnieuw. Uw code raakt hierdoor niet kwijt.`;

/** Why a code gives no right to a ballot, in one sentence or two. */
export function codeSentence(refusal: CodeRefusal): string {
  switch (refusal.refused) {
    case 'no-code':
      return 'Vul uw stemcode in.';
    case 'mistyped':
      return cannotRead;
    case 'wrong-length':
      return wrongLength(refusal.characters);
    case 'receipt-not-code':
      return 'Dit lijkt een ontvangstcode. Daarmee verandert u een stem die er al is. Vul hier de stemcode in die u hebt gekregen.';
    case 'used':
      return 'Met deze stemcode is al gestemd, of u hebt er een nieuwe voor gekregen. Veranderen kan met uw ontvangstcode.';
    case 'revoked':
      return `Deze stemcode is ingetrokken. De reden: ${withStop(refusal.reason)}`;
    case 'other-budget':
      return 'Deze stemcode is van een ander wijkbudget. Stem daar, of vul de stemcode van dit wijkbudget in.';
    case 'unknown-code':
      return 'Deze stemcode bestaat niet. Kijk of u de code uit de brief hebt overgenomen.';
    case 'too-often':
      return tooOften(refusal.tryAgainAt);
  }
}

/** Why a receipt leads to no ballot. */
export function receiptSentence(refusal: ReceiptRefusal): string {
  switch (refusal.refused) {
    case 'no-code':
      return 'Vul uw ontvangstcode in.';
    case 'mistyped':
      return cannotRead;
    case 'wrong-length':
      return wrongLength(refusal.characters);
    case 'code-not-receipt':
      return 'Dit lijkt een stemcode. Vul hier de ontvangstcode in, die u kreeg toen u had gestemd.';
    case 'unknown-receipt':
      return 'Bij deze ontvangstcode vinden we geen stem voor dit wijkbudget. Kijk of u de hele code hebt overgenomen.';
    case 'too-often':
      return tooOften(refusal.tryAgainAt);
  }
}

/** What is not in order about a ballot, and what to do. */
export function ballotSentence({ refused, given = 0, most = 0 }: BallotRefusal, title = ''): string {
  const sentences: Record<BallotReason, string> = {
    'over-budget': `Uw plannen kosten samen ${eurosInWords(given)}. Dat is ${eurosInWords(given - most)} te veel. Haal iets weg.`,
    'too-many': `U hebt ${plural(given, 'plan', 'plannen')} gekozen. Kies er hoogstens ${most}.`,
    'unknown-project': 'Een van de plannen staat niet op dit stembiljet. Kijk uw keuzes na en stem opnieuw.',
    'withdrawn-project': `Het plan “${title}” is van het stembiljet gehaald. Kijk uw keuzes na en stem opnieuw.`,
    'no-whole-number': `Vul bij “${title}” een heel getal in, of niets.`,
    'too-many-points': `U hebt ${plural(given, 'punt', 'punten')} gegeven. Dat is ${given - most} te veel. Geef er hoogstens ${most}.`,
    'too-many-points-on-one': `U hebt ${plural(given, 'punt', 'punten')} gegeven aan “${title}”. Geef een plan er hoogstens ${most}.`,
    'double-rank': `Nummer ${given} staat bij meer dan één plan, ook bij “${title}”. Geef elk plan een ander nummer.`,
    'gap-in-ranks': `Nummer ${given} ontbreekt. Nummer uw plannen 1, 2, 3 en zo verder.`,
    'empty-ballot': 'U kiest niets: weet u het zeker? Zet dan een vinkje bij “Ja, ik stem blanco”.',
  };
  return sentences[refused];
}

export const forgedForm =
  'Er ging iets mis met het formulier. Uw keuzes staan er nog. Breng uw stem opnieuw uit.';

const withStop = (text: string): string => (/[.?]$/.test(text) ? text : `${text}.`);
