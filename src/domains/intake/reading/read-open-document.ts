// Spreadsheets of LibreOffice and others: OpenDocument 1.3, part 3, chapter 9.
import { columnName, mostColumns, mostRows, type Sheet, Unreadable } from '../sheet.ts';
import { sheetBuilder } from './sheet-builder.ts';
import { unpack } from './unpack.ts';
import { type Attributes, walkXml } from './walk-xml.ts';

/** The first sheet. */
export function readOpenDocument(bytes: Uint8Array): Sheet {
  const { names, parts } = unpack(bytes, name => name === 'content.xml' || name === 'META-INF/manifest.xml');
  const manifest = parts.get('META-INF/manifest.xml');
  if (manifest && isEncrypted(manifest)) throw new Unreadable('encrypted');
  if (names.some(name => /^(Basic|Scripts)\/.+[^/]$/i.test(name) && !/script-l[bc]\.xml$/i.test(name)))
    throw new Unreadable('has-macros');
  const content = parts.get('content.xml');
  if (!content) throw new Unreadable('broken');
  return readContent(content);
}

function isEncrypted(manifest: Uint8Array): boolean {
  let found = false;
  walkXml(manifest, {
    open: name => {
      found ||= name === 'encryption-data';
    },
  });
  return found;
}

function readContent(content: Uint8Array): Sheet {
  const builder = sheetBuilder();
  const tables: string[] = [];
  // Tables can lie in tables, and in the notes beside cells.
  let depth = 0;
  let isAside = 0;
  let number = 1;
  let rowTimes = 1;
  let row: (string | undefined)[] = [];
  let cell: { readonly value: string | undefined; readonly times: number } | undefined;
  let paragraphs: string[] = [];
  const isReading = () => tables.length === 1 && depth === 1 && isAside === 0;
  const write = (text: string): void => {
    if (cell && paragraphs.length > 0) paragraphs[paragraphs.length - 1] += text;
  };
  walkXml(content, {
    open: (name, it) => {
      if (name === 'table') {
        depth += 1;
        if (depth === 1) tables.push(it['table:name'] ?? '');
      }
      if (name === 'annotation') isAside += 1;
      if (!isReading()) return;
      if (name === 'table-row') {
        row = [];
        rowTimes = timesIn(it, 'table:number-rows-repeated');
      } else if (name === 'table-cell' || name === 'covered-table-cell') {
        cell = { value: valueIn(it), times: timesIn(it, 'table:number-columns-repeated') };
        paragraphs = [];
        const [wide, high] = [
          timesIn(it, 'table:number-columns-spanned'),
          timesIn(it, 'table:number-rows-spanned'),
        ];
        if (wide > 1 || high > 1)
          builder.addMerged(
            `${columnName(row.length)}${number}:${columnName(row.length + wide - 1)}${number + high - 1}`,
          );
      } else if (name === 'p') paragraphs.push('');
      else if (name === 's') write(' '.repeat(Math.min(timesIn(it, 'text:c'), 100)));
      else if (name === 'tab') write('\t');
      else if (name === 'line-break') write('\n');
    },
    text: text => {
      if (isReading()) write(text);
    },
    close: name => {
      if (isReading()) {
        if (name === 'table-cell' || name === 'covered-table-cell') {
          const said = cell?.value ?? paragraphs.join('\n');
          const times = cell?.times ?? 1;
          // Empty cells up to the edge of the sheet are no cells; full ones are refused when they are too many.
          const room = Math.max(mostColumns + 1 - row.length, 0);
          for (let time = 0; time < Math.min(times, room); time++) row.push(said);
          cell = undefined;
        } else if (name === 'table-row') {
          const isEmpty = row.every(text => text === undefined || text === '');
          for (let time = 0; !isEmpty && time < Math.min(rowTimes, mostRows + 2); time++)
            builder.addRow(number + time, row);
          number += rowTimes;
        }
      }
      if (name === 'annotation') isAside -= 1;
      if (name === 'table') depth -= 1;
    },
  });
  const [name = '', ...otherNames] = tables;
  return builder.done({ name, otherNames });
}

const timesIn = (attributes: Attributes, name: string): number => {
  const times = Number(attributes[name] ?? 1);
  return Number.isSafeInteger(times) && times > 0 ? times : 1;
};

/** The value of a day or of a yes and no; what else is there, is read as it is shown. */
function valueIn(it: Attributes): string | undefined {
  switch (it['office:value-type']) {
    case 'date':
      return it['office:date-value']?.slice(0, 10);
    case 'boolean':
      return it['office:boolean-value'] === 'true' ? 'ja' : 'nee';
    case 'float':
      return it['office:value'];
    default:
      return undefined;
  }
}
