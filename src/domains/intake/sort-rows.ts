import { hash } from 'node:crypto';
import { type BadRow, type FilledRow, holdsContact, type RowTerms, rowFiller } from './fill-row.ts';
import type { Sheet } from './sheet.ts';

export interface SortedRows {
  readonly good: readonly (FilledRow & { readonly fingerprint: string })[];
  readonly bad: readonly BadRow[];
  /** Rows in which an address or a telephone number stands that everybody would read. */
  readonly withContact: readonly number[];
}

/** Every row of a sheet: in order to be brought in, or with what is wrong with it. */
export function sortRows(sheet: Pick<Sheet, 'rows'>, terms: RowTerms): SortedRows {
  const fill = rowFiller(terms);
  const good: SortedRows['good'][number][] = [];
  const bad: BadRow[] = [];
  const seen = new Map<string, number>();
  for (const row of sheet.rows) {
    const filled = fill(row);
    if ('problems' in filled) {
      bad.push(filled);
      continue;
    }
    const { title, text, interest = '', authorName } = filled.draft;
    const said = hash('sha256', JSON.stringify([title, text, interest, authorName]), 'hex');
    // Two people may say the same in one file: the second time counts as a second voice.
    const time = (seen.get(said) ?? 0) + 1;
    seen.set(said, time);
    good.push({ ...filled, fingerprint: `${said.slice(0, 40)}.${time}` });
  }
  const withContact = good
    .filter(({ draft }) => holdsContact(`${draft.title}\n${draft.text}\n${draft.interest}`))
    .map(({ number }) => number);
  return { good, bad, withContact };
}
