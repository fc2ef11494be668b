import type { Transaction } from '../../platform/database/database.ts';
import type { Refusal } from '../../platform/refusal.ts';
import type { Viewer } from '../organisations/public.ts';
import { longestOwnWords } from './cluster.ts';
import { seatToWriteWith } from './policy.ts';
import { holdCluster, saveCluster, saveOwnWords, voicesInCluster } from './store.ts';

/** What was typed for the author of one voice, and what stood there when the typing began. */
export interface TypedOwnWords {
  readonly voiceId: number;
  readonly was: string;
  readonly became: string;
}

/** Sentences for single authors. What a colleague changed meanwhile is not written over: it comes back as a clash. */
export async function writeOwnWords(
  tx: Transaction,
  viewer: Viewer,
  { clusterId, words }: { readonly clusterId: number; readonly words: readonly TypedOwnWords[] },
): Promise<
  | { readonly saved: number; readonly clashes: ReadonlyMap<number, string> }
  | Refusal<'not-allowed' | 'sent' | 'too-long'>
> {
  const cluster = await holdCluster(tx, clusterId);
  if (!cluster || !seatToWriteWith(viewer, cluster)) return { refused: 'not-allowed' };
  if (cluster.sentAt !== null) return { refused: 'sent' };
  const changed = words.filter(({ was, became }) => was !== became);
  if (changed.some(({ became }) => became.length > longestOwnWords)) return { refused: 'too-long' };

  const standing = new Map((await voicesInCluster(tx, clusterId)).map(it => [it.voiceId, it.ownWords]));
  const clashes = new Map<number, string>();
  let saved = 0;
  for (const { voiceId, was, became } of changed) {
    const now = standing.get(voiceId);
    if (now === undefined || now === became) continue;
    if (now !== was) clashes.set(voiceId, now);
    else {
      await saveOwnWords(tx, voiceId, became);
      saved++;
    }
  }
  // They are part of the answer: whoever read it, reads it again.
  if (saved > 0)
    await saveCluster(tx, clusterId, { proposedAt: null, checkedAt: null, checkedBySeatId: null });
  return { saved, clashes };
}
