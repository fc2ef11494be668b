// Compares what the ledgers say now with what the record says became of it.

import type { Instant } from '../clock.ts';
import type { Queries } from '../database/database.ts';
import type { Facts } from './entry.ts';
import { entriesAbout, entriesOfKind, type LogRow } from './store.ts';

/** Things of one sort whose every change is in the record. */
export interface RecordedThings {
  /** The kind of the entry with which such a thing begins: voice.brought-in. */
  readonly beginsWith: string;
  /** Which thing an entry is about, where several things are recorded under one subject; otherwise the subject. */
  keyOf?(entry: SealedEntry): string | undefined;
  /**
   * What an entry says the thing is from then on. A later entry overrules an earlier one; `undefined` for a fact means
   * that it is not known any more. Nothing: the entry does not change what is compared.
   */
  says(entry: SealedEntry): Said | undefined;
  /** Some things in the order of their numbers, from after a number on; none when there are no more. */
  after(read: Queries, id: number): Promise<readonly RecordedThing[]>;
}

export interface SealedEntry {
  readonly kind: string;
  readonly subject: string;
  readonly at: Instant;
  readonly facts: Facts;
}

export type Said = { readonly [name: string]: Facts[string] | undefined };

export interface RecordedThing {
  readonly id: number;
  readonly subject: string;
  /** Only where keyOf is given. */
  readonly key?: string;
  /** What the ledger says now. */
  readonly facts: Facts;
}

/** A thing that was changed behind the back of the record. */
export interface Difference {
  readonly subject: string;
  readonly way: 'changed' | 'not-recorded' | 'gone';
  /** The facts that differ. */
  readonly names: readonly string[];
  readonly sentence: string;
}

/** Names every thing in a ledger that is not as the record says, at most so many. */
export async function compareLedger(
  read: Queries,
  things: RecordedThings,
  atMost = 20,
): Promise<Difference[]> {
  const differences: Difference[] = [];
  const missing = await keysThatBegan(read, things);
  for (let after = 0; differences.length < atMost; ) {
    const page = await things.after(read, after);
    const last = page.at(-1);
    if (!last) break;
    after = last.id;
    const subjects = [...new Set(page.map(thing => thing.subject))];
    const entries = Map.groupBy(await entriesAbout(read, subjects), entry => entry.subject);
    for (const thing of page) {
      missing.delete(thing.key ?? thing.subject);
      const difference = differenceOf(thing, entries.get(thing.subject) ?? [], things);
      if (difference) differences.push(difference);
    }
  }
  for (const key of missing) {
    if (differences.length >= atMost) break;
    differences.push({
      subject: key,
      way: 'gone',
      names: [],
      sentence: `${key} was taken away: the record says that it began (${things.beginsWith}), and it is no longer there.`,
    });
  }
  return differences.slice(0, atMost);
}

const readEntry = ({ kind, subject, at, facts }: LogRow): SealedEntry | undefined =>
  facts === null ? undefined : { kind, subject, at, facts: JSON.parse(facts) as Facts };

const keyIn = (things: RecordedThings, entry: SealedEntry): string | undefined =>
  things.keyOf ? things.keyOf(entry) : entry.subject;

async function keysThatBegan(read: Queries, things: RecordedThings): Promise<Set<string>> {
  const keys = new Set<string>();
  for (let after = 0; ; ) {
    const rows = await entriesOfKind(read, things.beginsWith, after, 2_000);
    for (const row of rows) {
      const entry = readEntry(row);
      const key = entry ? keyIn(things, entry) : things.keyOf ? undefined : row.subject;
      if (key !== undefined) keys.add(key);
    }
    const last = rows.at(-1);
    if (!last) return keys;
    after = last.id;
  }
}

function differenceOf(
  { subject, key = subject, facts }: RecordedThing,
  rows: readonly LogRow[],
  things: RecordedThings,
): Difference | undefined {
  let said: Said = {};
  let hasBegun = false;
  for (const row of rows) {
    const entry = readEntry(row);
    if (!entry) {
      // What was erased cannot be compared any more; what is said after it can.
      if (row.kind === things.beginsWith) hasBegun = true;
      said = {};
    } else if (keyIn(things, entry) === key) {
      if (entry.kind === things.beginsWith) hasBegun = true;
      said = { ...said, ...things.says(entry) };
    }
  }
  if (!hasBegun) {
    return {
      subject: key,
      way: 'not-recorded',
      names: [],
      sentence: `${key} is not in the record: it was put in without an entry ${things.beginsWith}.`,
    };
  }
  const names = Object.keys(facts).filter(
    name => said[name] !== undefined && JSON.stringify(said[name]) !== JSON.stringify(facts[name]),
  );
  return names.length === 0
    ? undefined
    : {
        subject: key,
        way: 'changed',
        names,
        sentence: `${key} was changed behind the record: ${names.join(', ')} ${names.length === 1 ? 'is' : 'are'} not what the record says.`,
      };
}
