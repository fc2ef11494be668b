import { paths } from '../../paths.ts';
import type { Day } from '../../platform/clock.ts';
import type { VoiceLine } from './store.ts';
import { stateOf } from './voice.ts';

/** A voice as open data: what everybody can read on the page, by plain names. */
const openVoice = (line: VoiceLine, baseUrl: string, today: Day) => ({
  id: line.id,
  kind: line.kind,
  title: line.title,
  theme: line.themeName,
  areaCode: line.areaCode,
  area: line.areaName,
  longitude: line.longitude,
  latitude: line.latitude,
  author: line.authorName || null,
  broughtInAt: line.broughtInAt,
  receivedOn: line.receivedOn,
  body: line.bodyName,
  state: stateOf(line, today),
  dueOn: line.dueOn,
  outcome: line.outcome,
  answeredAt: line.answeredAt,
  address: baseUrl + paths.voice(line.id),
});

const columns = [
  'id',
  'kind',
  'title',
  'theme',
  'areaCode',
  'area',
  'longitude',
  'latitude',
  'author',
  'broughtInAt',
  'receivedOn',
  'body',
  'state',
  'dueOn',
  'outcome',
  'answeredAt',
  'address',
] as const satisfies readonly (keyof ReturnType<typeof openVoice>)[];

export const jsonOf = (line: VoiceLine, baseUrl: string, today: Day): string =>
  JSON.stringify(openVoice(line, baseUrl, today));

/** With a byte order mark, so that a spreadsheet reads the accents. */
export const csvHead = `\ufeff${columns.join(',')}\r\n`;

/** One line of RFC 4180. */
export function csvOf(line: VoiceLine, baseUrl: string, today: Day): string {
  const open = openVoice(line, baseUrl, today);
  return `${columns.map(column => csvCell(open[column])).join(',')}\r\n`;
}

/** Text that a spreadsheet would take for a formula gets a quote before it (OWASP, CSV injection). */
export function csvCell(value: string | number | null): string {
  if (value === null) return '';
  if (typeof value === 'number') return String(value);
  const text = /^\s*[=+\-@]/.test(value) || /^[\t\r\n]/.test(value) ? `'${value}` : value;
  return /[",\r\n']/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
