// Keeps what can be found in step with the record. Everything that is said or changed is in the record, so nothing is
// forgotten, and nobody who writes waits for it.
import type { Database, Queries, Transaction } from '../database/database.ts';
import { latestHead, sealedEntries } from '../log/store.ts';
import { stemsIn } from './stem.ts';
import { findProgress, holdProgress, removeEntry, saveEntry, saveProgress } from './store.ts';

/** The words by which a thing can be found. */
export interface Findable {
  readonly id: number;
  readonly words: string;
}

/** Per kind of subject in the record, such as voice: the words of the things with these numbers that everybody may see. */
export type Sources = Readonly<
  Record<string, (read: Queries, ids: readonly number[]) => Promise<readonly Findable[]>>
>;

const entriesAtOnce = 100;

/** Reads the record on from where it was left. Returns once there is nothing new. */
export async function followRecord(database: Database, sources: Sources): Promise<void> {
  for (;;) {
    const head = await latestHead(database.read);
    if (!head || (await findProgress(database.read)) >= head.size) return;
    await database.write(tx => readOn(tx, sources));
  }
}

async function readOn(tx: Transaction, sources: Sources): Promise<void> {
  const position = await holdProgress(tx);
  const entries = await sealedEntries(tx, { position, id: Number.MAX_SAFE_INTEGER }, entriesAtOnce);
  const last = entries.at(-1);
  if (!last?.position) return;
  const subjects = [...new Set(entries.map(entry => entry.subject))];
  for (const [kind, source] of Object.entries(sources)) {
    const ids = subjects.flatMap(subject =>
      subject.startsWith(`${kind}:`) ? [Number(subject.slice(kind.length + 1))] : [],
    );
    if (ids.length === 0) continue;
    const things = new Map((await source(tx, ids)).map(thing => [thing.id, thing]));
    for (const id of ids) {
      const thing = things.get(id);
      if (thing) await saveEntry(tx, kind, id, stemsIn(thing.words));
      else await removeEntry(tx, kind, id);
    }
  }
  await saveProgress(tx, last.position);
}
