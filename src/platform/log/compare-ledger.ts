// Compares what the ledgers say now with what the record says became of it.
import type { Queries } from '../database/database.ts';
import type { Facts } from './entry.ts';
import { entriesAbout, type LogRow, subjectsOfKinds } from './store.ts';

/**
 * Things of one sort whose every change is in the record. The newest entry about a thing that names a fact says what
 * it is now; so the names of facts are the same in all entries about one subject.
 */
export interface RecordedThings {
  /** The kind of the entry with which such a thing begins: voice.brought-in. */
  readonly beginsWith: string;
  /** Some things in the order of their numbers, from after a number on; none when there are no more. */
  after(read: Queries, id: number): Promise<readonly RecordedThing[]>;
}

export interface RecordedThing {
  readonly id: number;
  readonly subject: string;
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
  const missing = await subjectsThatBegan(read, things.beginsWith);
  for (let after = 0; differences.length < atMost; ) {
    const page = await things.after(read, after);
    const last = page.at(-1);
    if (!last) break;
    after = last.id;
    const entries = Map.groupBy(
      await entriesAbout(
        read,
        page.map(thing => thing.subject),
      ),
      entry => entry.subject,
    );
    for (const thing of page) {
      missing.delete(thing.subject);
      const difference = differenceOf(thing, entries.get(thing.subject) ?? [], things.beginsWith);
      if (difference) differences.push(difference);
    }
  }
  if (differences.length >= atMost) return differences.slice(0, atMost);
  for (const subject of [...missing].slice(0, atMost - differences.length)) {
    differences.push({
      subject,
      way: 'gone',
      names: [],
      sentence: `${subject} was taken away: the record says that it began (${things.beginsWith}), and it is no longer there.`,
    });
  }
  return differences;
}

async function subjectsThatBegan(read: Queries, kind: string): Promise<Set<string>> {
  const subjects = new Set<string>();
  for (let after = 0; ; ) {
    const rows = await subjectsOfKinds(read, kind, after, 5_000);
    for (const row of rows) subjects.add(row.subject);
    const last = rows.at(-1);
    if (!last) return subjects;
    after = last.id;
  }
}

function differenceOf(
  { subject, facts }: RecordedThing,
  entries: readonly LogRow[],
  beginsWith: string,
): Difference | undefined {
  if (!entries.some(entry => entry.kind === beginsWith)) {
    return {
      subject,
      way: 'not-recorded',
      names: [],
      sentence: `${subject} is not in the record: it was put in without an entry ${beginsWith}.`,
    };
  }
  const recorded: Record<string, unknown> = {};
  for (const entry of entries) Object.assign(recorded, JSON.parse(entry.facts ?? '{}'));
  const isErased = entries.some(entry => entry.facts === null);
  const names = Object.keys(facts).filter(
    name =>
      !(isErased && recorded[name] === undefined) &&
      JSON.stringify(recorded[name] ?? null) !== JSON.stringify(facts[name] ?? null),
  );
  return names.length === 0
    ? undefined
    : {
        subject,
        way: 'changed',
        names,
        sentence: `${subject} was changed behind the record: ${names.join(', ')} ${names.length === 1 ? 'is' : 'are'} not what the record says.`,
      };
}
