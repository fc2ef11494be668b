import type { Database, Transaction } from '../database/database.ts';
import { leafOf } from './entry.ts';
import { emptyTree, grow, peakPositions, rootOf, type Tree } from './merkle.ts';
import {
  type DatedHead,
  entriesToSeal,
  hasUnsealed,
  holdSealing,
  keptAt,
  latestHead,
  type Seal,
  saveSeals,
} from './store.ts';

const atOnce = 500;

/**
 * Gives every committed entry that has none its place in the tree, in the order of their numbers. An entry that was
 * numbered early and committed late simply comes in a later round. Returns the head when anything was sealed.
 */
export async function sealLog(database: Database): Promise<DatedHead | undefined> {
  let head: DatedHead | undefined;
  while (await hasUnsealed(database.read)) {
    const round = await database.write(async tx => sealSome(tx, database));
    if (!round) break;
    head = round;
  }
  return head;
}

async function sealSome(tx: Transaction, { engine }: Database): Promise<DatedHead | undefined> {
  if (!(await holdSealing(tx, engine))) return undefined;
  let tree = await latestTree(tx);
  const seals: Seal[] = [];
  const entries = await entriesToSeal(tx, atOnce);
  for (const entry of entries) {
    tree = grow(tree, leafOf(entry));
    seals.push({ id: entry.id, position: tree.size, peak: tree.peaks.at(-1) ?? '', root: rootOf(tree) });
  }
  const last = entries.at(-1);
  if (!last) return undefined;
  await saveSeals(tx, engine, seals);
  return { size: tree.size, root: rootOf(tree), at: last.at };
}

async function latestTree(tx: Transaction): Promise<Tree> {
  const head = await latestHead(tx);
  if (!head) return emptyTree;
  const positions = peakPositions(head.size);
  const kept = await keptAt(tx, positions);
  return { size: head.size, peaks: positions.map(position => kept.get(position)?.peak ?? '') };
}
