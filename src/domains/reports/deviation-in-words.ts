import { dayInWords, listInWords, plural } from '../../design/words.ts';
import type { Deviation } from './deviation.ts';

/** What went otherwise than planned, in a sentence or two. */
export function deviationInWords(deviation: Deviation): string {
  const { change } = deviation;
  const what = whatIn(deviation);
  return change === null
    ? what
    : `${what} Zo staat het in versie ${change.number} van het plan, van ${dayInWords(change.statedAt)}. Reden: ${asSentence(change.reason)}`;
}

const asSentence = (words: string): string =>
  /[.?!…]$/.test(words.trim()) ? words.trim() : `${words.trim()}.`;

function whatIn({ kind, phase, was, became, count }: Deviation): string {
  const [name, times] = [phase ?? '', count ?? 0];
  switch (kind) {
    case 'phase-moved':
      return `De fase ‘${name}’ zou lopen van ${span(was)}. Dat werd ${span(became)}.`;
    case 'phase-dropped':
      return `De fase ‘${name}’, van ${span(was)}, is vervallen.`;
    case 'phase-added':
      return `De fase ‘${name}’, van ${span(became)}, kwam erbij.`;
    case 'rung-lowered':
      return `‘${name}’ ging naar een lagere trede: van ${listInWords(was)} naar ${listInWords(became)}.`;
    case 'rung-raised':
      return `‘${name}’ ging naar een hogere trede: van ${listInWords(was)} naar ${listInWords(became)}.`;
    case 'fewer-methods':
      return `In de fase ‘${name}’ waren er minder manieren om mee te doen. Vervallen: ${listInWords(was)}.`;
    case 'feedback-moved':
      return moved('De dag waarop deelnemers uiterlijk horen wat er met hun inbreng gebeurt', was, became);
    case 'decision-moved':
      return moved('De dag waarop naar verwachting wordt besloten', was, became);
    case 'answers-late':
      return `${plural(times, 'inbreng kreeg', 'keer kreeg inbreng')} later antwoord dan was beloofd.`;
    case 'answers-owed':
      return `${plural(times, 'inbreng heeft', 'keer heeft inbreng')} nog geen antwoord.`;
    case 'feedback-late':
      return `Dit verslag zou er zijn op ${day(was[0])}. Het werd ${day(became[0])}.`;
    case 'phase-silent':
      return `In de fase ‘${name}’ is niets ingebracht.`;
  }
}

const day = (on: string | undefined): string => (on === undefined ? 'een onbepaalde dag' : dayInWords(on));

const span = ([from, until]: readonly string[]): string => `${day(from)} tot ${day(until)}`;

const moved = (what: string, was: readonly string[], became: readonly string[]): string =>
  was.length === 0
    ? `${what}, stond eerst niet in het plan. Het werd ${day(became[0])}.`
    : became.length === 0
      ? `${what}, was ${day(was[0])}. Die dag staat niet meer in het plan.`
      : `${what}, ging van ${day(was[0])} naar ${day(became[0])}.`;
