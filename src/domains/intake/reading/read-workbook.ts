// Excel workbooks: ECMA-376, part 1, chapter 18. What is read is what the cells hold; nothing in them is worked out.
import { addDays } from '../../../platform/clock.ts';
import { type Sheet, Unreadable } from '../sheet.ts';
import { sheetBuilder } from './sheet-builder.ts';
import { unpack } from './unpack.ts';
import { walkXml } from './walk-xml.ts';

const parts = /^(xl\/workbook\.xml|xl\/_rels\/workbook\.xml\.rels|xl\/sharedStrings\.xml|xl\/styles\.xml)$/i;
const sheets = /^xl\/worksheets\/[^/]+\.xml$/i;

/** The first sheet that can be seen. */
export function readWorkbook(bytes: Uint8Array): Sheet {
  const { names, parts: found } = unpack(bytes, name => parts.test(name));
  if (names.some(name => /vbaProject\.bin$|^xl\/macrosheets\//i.test(name)))
    throw new Unreadable('has-macros');
  const workbook = found.get('xl/workbook.xml');
  const relations = found.get('xl/_rels/workbook.xml.rels');
  if (!workbook || !relations) throw new Unreadable('broken');
  const { visible, startsIn1904 } = sheetsIn(workbook);
  const [chosen, ...others] = visible;
  const target = chosen && targetsIn(relations).get(chosen.relation);
  if (!chosen || !target) throw new Unreadable('empty');
  const address = target.startsWith('/') ? target.slice(1) : `xl/${target}`;
  const cells = unpack(bytes, name => name === address && sheets.test(name)).parts.get(address);
  if (!cells) throw new Unreadable('broken');

  const texts = textsIn(found.get('xl/sharedStrings.xml'));
  const dateStyles = dateStylesIn(found.get('xl/styles.xml'));
  const builder = sheetBuilder();
  readCells(cells, { texts, isDate: style => dateStyles.has(style), startsIn1904 }, builder);
  return builder.done({ name: chosen.name, otherNames: others.map(({ name }) => name) });
}

function sheetsIn(workbook: Uint8Array) {
  const visible: { name: string; relation: string }[] = [];
  let startsIn1904 = false;
  walkXml(workbook, {
    open: (name, it) => {
      if (name === 'workbookPr') startsIn1904 = /^(1|true)$/.test(it.date1904 ?? '');
      if (name === 'sheet' && (it.state ?? 'visible') === 'visible')
        visible.push({ name: it.name ?? '', relation: it['r:id'] ?? relationIn(it) });
    },
  });
  return { visible, startsIn1904 };
}

/** Some programs give the relation another letter before its colon. */
const relationIn = (attributes: Readonly<Record<string, string>>): string =>
  Object.entries(attributes).find(([name]) => name.endsWith(':id'))?.[1] ?? '';

function targetsIn(relations: Uint8Array): Map<string, string> {
  const targets = new Map<string, string>();
  walkXml(relations, {
    open: (name, { Id, Target }) => {
      if (name === 'Relationship' && Id && Target) targets.set(Id, Target);
    },
  });
  return targets;
}

/** Texts that cells point to, without the reading aids of Japanese. */
function textsIn(shared: Uint8Array | undefined): string[] {
  const texts: string[] = [];
  if (!shared) return texts;
  let text = '';
  let isText = false;
  let aids = 0;
  walkXml(shared, {
    open: name => {
      if (name === 'si') text = '';
      if (name === 'rPh') aids += 1;
      isText = name === 't' && aids === 0;
    },
    text: piece => {
      if (isText) text += piece;
    },
    close: name => {
      if (name === 't') isText = false;
      if (name === 'rPh') aids -= 1;
      if (name === 'si') texts.push(withoutEscapes(text));
    },
  });
  return texts;
}

/** The styles in which a number is shown as a day. */
function dateStylesIn(styles: Uint8Array | undefined): Set<number> {
  const dates = new Set<number>();
  if (!styles) return dates;
  const formats = new Map<number, string>();
  let isOfCells = false;
  let style = 0;
  walkXml(styles, {
    open: (name, it) => {
      if (name === 'numFmt') formats.set(Number(it.numFmtId), it.formatCode ?? '');
      if (name === 'cellXfs') isOfCells = true;
      if (name === 'xf' && isOfCells) {
        const format = Number(it.numFmtId ?? 0);
        const code = formats.get(format);
        if (code === undefined ? isBuiltInDate(format) : isDateCode(code)) dates.add(style);
        style += 1;
      }
    },
    close: name => {
      if (name === 'cellXfs') isOfCells = false;
    },
  });
  return dates;
}

const isBuiltInDate = (format: number): boolean =>
  (format >= 14 && format <= 17) || format === 22 || (format >= 27 && format <= 36);

/** A day or a year is in it, outside what is quoted. Only hours and minutes are no day. */
const isDateCode = (code: string): boolean =>
  /[dyj]/i.test(code.replace(/"[^"]*"|\\.|\[[^\]]*\]/g, '').split(';')[0] ?? '');

interface CellWords {
  readonly texts: readonly string[];
  readonly isDate: (style: number) => boolean;
  readonly startsIn1904: boolean;
}

function readCells(bytes: Uint8Array, words: CellWords, builder: ReturnType<typeof sheetBuilder>): void {
  let row: (string | undefined)[] = [];
  let number = 0;
  let column = -1;
  let cell = { type: 'n', style: 0 };
  let value = '';
  let isValue = false;
  walkXml(bytes, {
    open: (name, it) => {
      if (name === 'row') {
        number = Number(it.r ?? number + 1);
        row = [];
        column = -1;
      } else if (name === 'c') {
        column = it.r ? columnIn(it.r) : column + 1;
        cell = { type: it.t ?? 'n', style: Number(it.s ?? 0) };
        value = '';
      } else if (name === 'v' || name === 't') isValue = true;
      else if (name === 'mergeCell' && it.ref) builder.addMerged(it.ref);
    },
    text: piece => {
      if (isValue) value += piece;
    },
    close: name => {
      if (name === 'v' || name === 't') isValue = false;
      // Far beyond what is read, a place in the row would only cost room.
      else if (name === 'c') {
        const said = value === '' ? '' : cellText(value, cell, words);
        if (said !== '') row[Math.min(column, 5_000)] = said;
      } else if (name === 'row') builder.addRow(number, row);
    },
  });
}

const columnIn = (reference: string): number =>
  [...reference.replace(/\d+$/, '').toUpperCase()].reduce(
    (index, letter) => index * 26 + letter.charCodeAt(0) - 64,
    0,
  ) - 1;

function cellText(value: string, { type, style }: { type: string; style: number }, words: CellWords): string {
  switch (type) {
    case 's':
      return words.texts[Number(value)] ?? '';
    case 'b':
      return value === '1' ? 'ja' : 'nee';
    case 'e':
      return value;
    case 'n':
      return words.isDate(style) ? dayOfSerial(Number(value), words.startsIn1904) : plainNumber(value);
    default:
      return withoutEscapes(value);
  }
}

/** Days are counted from the last day but one of 1899, for whatever comes after February 1900; or from 1904. */
const dayOfSerial = (serial: number, startsIn1904: boolean): string =>
  serial >= 61 || startsIn1904
    ? addDays(startsIn1904 ? '1904-01-01' : '1899-12-30', Math.floor(serial))
    : String(serial);

/** 12 is kept as 12, and sometimes as 1.2E1. */
const plainNumber = (value: string): string =>
  Number.isFinite(Number(value)) ? String(Number(value)) : value;

/** Excel writes signs that XML has no place for as _x000D_. */
const withoutEscapes = (text: string): string =>
  text.includes('_x')
    ? text.replace(/_x([0-9A-Fa-f]{4})_/g, (_, code: string) =>
        String.fromCharCode(Number.parseInt(code, 16)),
      )
    : text;
