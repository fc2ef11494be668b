import type { Day } from '../../platform/clock.ts';
import type { Area } from '../neighbourhoods/public.ts';
import {
  type EnteredDraft,
  fillEnteredVoice,
  kindNames,
  type Theme,
  type VoiceKind,
} from '../voices/public.ts';
import type { ColumnField, Columns } from './columns.ts';
import { readDay } from './read-day.ts';
import type { Setting } from './setting.ts';
import type { SheetRow } from './sheet.ts';
import { titleOf } from './title-of.ts';

export type RowReason =
  | 'text-missing'
  | 'text-too-long'
  | 'title-too-long'
  | 'interest-too-long'
  | 'name-too-long'
  | 'theme-missing'
  | 'theme-unknown'
  | 'area-missing'
  | 'area-unknown'
  | 'kind-unknown'
  | 'day-unreadable'
  | 'day-in-future'
  | 'day-too-long-ago'
  | 'day-closed'
  | 'broken-letters';

/** What is wrong in a row, in which column, and what stood there. */
export interface RowProblem {
  readonly field: ColumnField;
  readonly reason: RowReason;
  readonly found: string;
}

export interface FilledRow {
  readonly number: number;
  readonly draft: EnteredDraft;
}

export interface BadRow {
  readonly row: SheetRow;
  readonly problems: readonly RowProblem[];
}

/** What rows are read by: what they can choose from, and what holds where they say nothing. */
export interface RowTerms {
  readonly columns: Columns;
  readonly setting: Setting;
  readonly themeSlug: string;
  readonly themes: readonly Theme[];
  /** The places it can be about. */
  readonly areas: readonly Area[];
  readonly hasTown: boolean;
  readonly today: Day;
  /** What could be brought in on a day; nothing: it was closed. */
  readonly kindsOn: (day: Day) => readonly VoiceKind[];
}

/** Reads rows one by one, as they are counted in the spreadsheet. */
export function rowFiller(terms: RowTerms): (row: SheetRow) => FilledRow | BadRow {
  const { columns, setting, today, kindsOn, hasTown } = terms;
  const columnOf = new Map(
    columns.flatMap((field, index) => (field === null ? [] : [[field, index] as const])),
  );
  const themes = byPlainName(terms.themes.map(({ slug, name }) => [slug, [slug, name]]));
  // A wijk and a buurt may share a name: the wijk holds them both.
  const areas = byPlainName(
    [...terms.areas]
      .sort((one, other) => (one.kind === other.kind ? 0 : one.kind === 'wijk' ? 1 : -1))
      .map(({ code, name }) => [code, [name, code]]),
  );
  const kinds = byPlainName(
    Object.entries(kindNames).map(([kind, name]) => [kind as VoiceKind, [kind, name]]),
  );
  const areaCodes = terms.areas.map(({ code }) => code);
  const themeSlugs = terms.themes.map(({ slug }) => slug);

  return row => {
    const cell = (field: ColumnField): string => row.cells[columnOf.get(field) ?? -1] ?? '';
    const problems: RowProblem[] = [];
    const wrong = (field: ColumnField, reason: RowReason): void =>
      void problems.push({ field, reason, found: cell(field) });
    for (const field of ['text', 'title', 'interest', 'authorName'] as const)
      if (hasBrokenLetters(cell(field))) wrong(field, 'broken-letters');

    const day = cell('receivedOn') === '' ? setting.receivedOn : readDay(cell('receivedOn'));
    const taken = day === undefined ? [] : kindsOn(day);
    if (day === undefined) wrong('receivedOn', 'day-unreadable');
    else if (day <= today && taken.length === 0) wrong('receivedOn', 'day-closed');

    const themeSlug = cell('theme') === '' ? terms.themeSlug : themes.get(plain(cell('theme')));
    if (themeSlug === undefined) wrong('theme', 'theme-unknown');
    const areaCode = cell('area') === '' ? (setting.areaCode ?? '') : areas.get(plain(cell('area')));
    if (areaCode === undefined) wrong('area', 'area-unknown');
    const kind = cell('kind') === '' ? taken[0] : kinds.get(plain(cell('kind')));
    const isKindTaken = kind !== undefined && taken.includes(kind);
    if (!isKindTaken && taken.length > 0) wrong('kind', 'kind-unknown');

    const draft = fillEnteredVoice(
      {
        kind: kind ?? '',
        title: cell('title') || titleOf(cell('text')),
        text: cell('text'),
        interest: cell('interest'),
        themeSlug: themeSlug ?? '',
        areaCode: areaCode ?? '',
        longitude: '',
        latitude: '',
        authorName: cell('authorName'),
        photoKeys: [],
        channel: setting.channel,
        receivedOn: day ?? setting.receivedOn,
      },
      { kinds: taken, themeSlugs, areaCodes, hasTown },
      today,
    );
    if ('problems' in draft) {
      for (const [field, reason] of Object.entries(draft.problems)) {
        const known = reasonOf[`${field} ${reason}`];
        if (known && !problems.some(problem => problem.field === known[0])) wrong(...known);
      }
    }
    return 'problems' in draft || problems.length > 0 ? { row, problems } : { number: row.number, draft };
  };
}

/** What is wrong with a voice, as what is wrong in a row. */
const reasonOf: Readonly<Record<string, readonly [ColumnField, RowReason]>> = {
  'text missing': ['text', 'text-missing'],
  'text too-long': ['text', 'text-too-long'],
  'title too-long': ['title', 'title-too-long'],
  'interest too-long': ['interest', 'interest-too-long'],
  'authorName too-long': ['authorName', 'name-too-long'],
  'themeSlug missing': ['theme', 'theme-missing'],
  'themeSlug unknown': ['theme', 'theme-unknown'],
  'areaCode missing': ['area', 'area-missing'],
  'areaCode unknown': ['area', 'area-unknown'],
  'receivedOn in-future': ['receivedOn', 'day-in-future'],
  'receivedOn too-long-ago': ['receivedOn', 'day-too-long-ago'],
};

function byPlainName<Key>(named: readonly (readonly [Key, readonly string[]])[]): Map<string, Key> {
  return new Map(named.flatMap(([key, names]) => names.map(name => [plain(name), key] as const)));
}

const plain = (text: string): string =>
  text
    .toLowerCase()
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();

/** A sign that stands for a letter that was lost, or letters that were read in the wrong encoding, as in Ã«. */
const hasBrokenLetters = (text: string): boolean =>
  /\uFFFD|Ã[\u0080-\u00BF\u0192\u2020\u2030\u0160]|â‚¬|â€[\u0098-\u009D™œ“”]/.test(text);

/** Whether somebody can be reached by what stands in a text that everybody will read. */
export const holdsContact = (text: string): boolean =>
  /[\w.+-]+@[\w-]+\.[a-z]{2,}|(?<!\d)(?:\+31|0031|0)[\s-]?[1-9](?:[\s-]?\d){8}(?!\d)/i.test(text);
