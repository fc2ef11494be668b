import { added, changeOf, type MoneyEntry, nothingYet, type Pots } from './money-entry.ts';

/** An entry with its place in the ledger of its budget, and what was in the pots once it was booked. */
export interface LedgerLine extends MoneyEntry {
  /** 1 for the first of its budget, and no number is ever missing. */
  readonly number: number;
  readonly change: Pots;
  readonly after: Pots;
  /** The numbers of the entry it takes back, and of the one that took it back. */
  readonly reversesNumber: number | null;
  readonly reversedByNumber: number | null;
}

/** The money of one budget from its first entry to its last. */
export interface Ledger {
  readonly lines: readonly LedgerLine[];
  readonly sums: Pots;
  /** What is set apart for each project, by its number. */
  readonly projects: ReadonlyMap<number, Pots>;
}

/** Adds up every entry of one budget, in the order in which they were recorded. */
export function ledgerOf(entries: readonly MoneyEntry[]): Ledger {
  const numbers = new Map(entries.map(({ id }, index) => [id, index + 1]));
  const reversals = new Map(entries.map(({ id, reversesId }) => [reversesId, numbers.get(id) ?? null]));
  const projects = new Map<number, Pots>();
  let sums = nothingYet;
  const lines = entries.map((entry, index) => {
    const change = changeOf(entry);
    sums = added(sums, change);
    if (entry.projectId !== null) {
      const { reservedCents, committedCents, spentCents } = change;
      const own = { ...nothingYet, reservedCents, committedCents, spentCents };
      projects.set(entry.projectId, added(projects.get(entry.projectId) ?? nothingYet, own));
    }
    return {
      ...entry,
      number: index + 1,
      change,
      after: sums,
      reversesNumber: entry.reversesId === null ? null : (numbers.get(entry.reversesId) ?? null),
      reversedByNumber: reversals.get(entry.id) ?? null,
    };
  });
  return { lines, sums, projects };
}
