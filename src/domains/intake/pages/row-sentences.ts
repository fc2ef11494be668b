import { columnNames } from '../columns.ts';
import type { RowProblem, RowReason } from '../fill-row.ts';

const sentences: Record<RowReason, (found: string) => string> = {
  'text-missing': () => 'De reactie is leeg. Vul haar in, of haal de rij weg.',
  'text-too-long': () => 'De reactie is langer dan 10.000 tekens. Maak er twee rijen van.',
  'title-too-long': () => 'De titel is langer dan 140 tekens. Maak hem korter, of laat hem leeg.',
  'interest-too-long': () => 'Wat iemand belangrijk vindt, is langer dan 500 tekens. Maak het korter.',
  'name-too-long': () => 'De naam is langer dan 120 tekens. Staat in deze kolom wel een naam?',
  'theme-missing': () =>
    'Er is geen thema. Vul er een in, of kies bij het inlezen een thema voor alle rijen.',
  'theme-unknown': found => `Het thema ${quoted(found)} kennen we niet. Gebruik een thema van deze website.`,
  'area-missing': () => 'Er staat niet over welke wijk of buurt het gaat. Vul die in.',
  'area-unknown': found =>
    `De wijk of buurt ${quoted(found)} kennen we niet, of hoort hier niet bij. Gebruik de naam of de CBS-code.`,
  'kind-unknown': found =>
    `De soort ${quoted(found)} kan hier niet. Gebruik Reactie, Idee of Vraag, of laat de cel leeg.`,
  'day-unreadable': found => `De dag ${quoted(found)} kunnen we niet lezen. Schrijf hem als 12-5-2026.`,
  'day-in-future': found => `De dag ${quoted(found)} moet nog komen. Controleer de dag en het jaar.`,
  'day-too-long-ago': found => `De dag ${quoted(found)} is meer dan een jaar geleden. Controleer het jaar.`,
  'day-closed': found =>
    `Op de dag ${quoted(found)} kon er niets worden ingebracht. Controleer de dag, of laat de cel leeg.`,
  'broken-letters': found =>
    `In ${quoted(found)} zijn letters stuk gegaan. Typ ze opnieuw, of bewaar het bestand als UTF-8.`,
};

/** What is wrong in a row, and what to do. */
export const problemInWords = ({ field, reason, found }: RowProblem): string =>
  `${columnNames[field]}: ${sentences[reason](found)}`;

const quoted = (text: string): string => `‘${text.length > 60 ? `${text.slice(0, 60)} …` : text}’`;
