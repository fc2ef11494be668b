// Proofs that anyone can check without trusting the site: an entry is in the record; the record only grew.
import type { Queries } from '../database/database.ts';
import { leafOf, leafText } from './entry.ts';
import { consistencyProof, type Hash, inclusionProof, type Kept, positionsFor } from './merkle.ts';
import { entryAt, type Head, headOfSize, keptAt, type LogRow } from './store.ts';

export interface InclusionProof {
  readonly entry: LogRow;
  /** The exact text whose hash, after a zero byte, is the leaf. */
  readonly leafText: string;
  readonly leaf: Hash;
  /** Counted from 0, as in RFC 9162. */
  readonly index: number;
  readonly head: Head;
  readonly path: readonly Hash[];
}

/** That the entry at a position is in the tree of a size. */
export async function proveInclusion(
  read: Queries,
  position: number,
  size: number,
): Promise<InclusionProof | undefined> {
  const [entry, head] = [await entryAt(read, position), await headOfSize(read, size)];
  if (!entry || !head || position > size) return undefined;
  const path = await workOut(read, inclusionProof(position - 1, size));
  return { entry, leafText: leafText(entry), leaf: leafOf(entry), index: position - 1, head, path };
}

export interface ConsistencyProof {
  readonly from: Head;
  readonly to: Head;
  readonly path: readonly Hash[];
}

/** That the tree of one size is the beginning of the tree of a later size. */
export async function proveConsistency(
  read: Queries,
  fromSize: number,
  toSize: number,
): Promise<ConsistencyProof | undefined> {
  const [from, to] = [await headOfSize(read, fromSize), await headOfSize(read, toSize)];
  if (!from || !to || fromSize > toSize) return undefined;
  return { from, to, path: await workOut(read, consistencyProof(fromSize, toSize)) };
}

async function workOut(read: Queries, sum: (at: (position: number) => Kept) => Hash[]): Promise<Hash[]> {
  const kept = await keptAt(read, positionsFor(sum));
  return sum(position => kept.get(position) ?? { leaf: '', peak: '' });
}
