// Keeps what can be found in step with the record. Everything that is said or changed is in the record, so nothing is
// forgotten, and nobody who writes waits for it.
import { setTimeout } from 'node:timers/promises';
import type { Database, Engine, Queries, Transaction } from '../database/database.ts';
import { latestHead, sealedEntries } from '../log/store.ts';
import { stemsIn } from './stem.ts';
import {
  type Form,
  findProgress,
  holdProgress,
  removeEntry,
  saveEntry,
  saveForms,
  saveProgress,
} from './store.ts';

/** The words by which a thing can be found. */
export interface Findable {
  readonly id: number;
  readonly words: string;
}

/** Per kind of subject in the record, such as voice: the words of the things with these numbers that everybody may see. */
export type Sources = Readonly<
  Record<string, (read: Queries, ids: readonly number[]) => Promise<readonly Findable[]>>
>;

const entriesAtOnce = 50;
const mostRemembered = 200_000;

/** The words this process saw in the index already, so that most need not be written again. */
export const newMemory = (): Set<string> => new Set();

/**
 * Reads the record on from where it was left. Returns once there is nothing new. Between two pieces it can pause, so
 * that whoever is waiting for a page goes first.
 */
export async function followRecord(
  database: Database,
  sources: Sources,
  { memory = newMemory(), pauseMs = 0 } = {},
): Promise<void> {
  for (;;) {
    const head = await latestHead(database.read);
    if (!head || (await findProgress(database.read)) >= head.size) return;
    const forms = await database.write(tx => readOn(tx, database.engine, sources, memory));
    if (memory.size > mostRemembered) memory.clear();
    // Only after the commit: what was undone must be written again.
    for (const { form } of forms) memory.add(form);
    if (pauseMs > 0) await setTimeout(pauseMs);
  }
}

async function readOn(
  tx: Transaction,
  engine: Engine,
  sources: Sources,
  memory: ReadonlySet<string>,
): Promise<Form[]> {
  const position = await holdProgress(tx);
  const entries = await sealedEntries(tx, { position, id: Number.MAX_SAFE_INTEGER }, entriesAtOnce);
  const last = entries.at(-1);
  if (!last?.position) return [];
  const subjects = [...new Set(entries.map(entry => entry.subject))];
  const unseen = new Map<string, Form>();
  for (const [kind, source] of Object.entries(sources)) {
    const ids = subjects.flatMap(subject =>
      subject.startsWith(`${kind}:`) ? [Number(subject.slice(kind.length + 1))] : [],
    );
    if (ids.length === 0) continue;
    const things = new Map((await source(tx, ids)).map(thing => [thing.id, thing]));
    for (const id of ids) {
      const thing = things.get(id);
      if (!thing) {
        await removeEntry(tx, kind, id);
        continue;
      }
      const words = stemsIn(thing.words);
      const stems = [...new Set(words.map(word => word.stem))].join(' ');
      await saveEntry(tx, { kind, thingId: id, stems });
      for (const { stem, forms } of words) {
        const form = forms[0] ?? stem;
        if (!memory.has(form)) unseen.set(form, { form, stem });
      }
    }
  }
  if (unseen.size > 0) await saveForms(tx, engine, [...unseen.values()]);
  await saveProgress(tx, last.position);
  return [...unseen.values()];
}
