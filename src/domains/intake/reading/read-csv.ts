import { CsvError, parse } from 'csv-parse/sync';
import { type Sheet, Unreadable } from '../sheet.ts';
import { decodeText } from './decode-text.ts';
import { sheetBuilder } from './sheet-builder.ts';

const separators = [';', ',', '\t'] as const;

/** A table as text, separated by commas, semicolons or tabs. */
export function readCsv(bytes: Uint8Array): Sheet {
  const text = decodeText(bytes);
  // biome-ignore lint/suspicious/noControlCharactersInRegex: what no text has, a picture or a program has
  if (/[\u0000-\u0008\u000e-\u001f]/.test(text.slice(0, 10_000))) throw new Unreadable('unknown-kind');
  const { separator, table } = withSeparator(text);
  const builder = sheetBuilder();
  let number = 0;
  try {
    parse(table, {
      delimiter: separator,
      bom: true,
      relax_column_count: true,
      relax_quotes: true,
      skip_empty_lines: false,
      on_record: (cells: string[]) => {
        number += 1;
        builder.addRow(number, cells);
        return null;
      },
    });
  } catch (error) {
    if (error instanceof CsvError) throw new Unreadable('open-quote');
    throw error;
  }
  return builder.done({ name: '', otherNames: [] });
}

/** Excel may say the separator in a first line of its own; otherwise it is the one that stands most in the headings. */
function withSeparator(text: string): { separator: string; table: string } {
  const [, said, rest] = /^\uFEFF?sep=(.)\r?\n([\s\S]*)$/i.exec(text) ?? [];
  if (said && rest !== undefined) return { separator: said, table: rest };
  const headings = (/[^\r\n]+/.exec(text)?.[0] ?? '').replace(/"[^"]*"/g, '');
  const count = (separator: string) => headings.split(separator).length;
  const [separator] = separators.toSorted((one, other) => count(other) - count(one));
  return { separator: separator ?? ';', table: text };
}
