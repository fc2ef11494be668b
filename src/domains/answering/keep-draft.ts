import { paths } from '../../paths.ts';
import type { Instant } from '../../platform/clock.ts';
import type { Transaction } from '../../platform/database/database.ts';
import { isRefusal } from '../../platform/refusal.ts';
import type { Viewer } from '../organisations/public.ts';
import type { Drafting, DraftRefusal, Occasions } from '../voices/public.ts';
import { makeCluster } from './make-cluster.ts';
import { proposeAnswer } from './propose-answer.ts';
import { removeCluster } from './store.ts';
import { writeDraft } from './write-draft.ts';

/** An answer that was begun beside one voice goes on as the answer of a cluster, which colleagues read too. */
export async function keepDraft(
  tx: Transaction,
  viewer: Viewer,
  draft: Parameters<Drafting['keep']>[2],
  now: Instant,
  occasions: Occasions,
): Promise<{ readonly address: string } | DraftRefusal> {
  const { voiceIds, isForReader, change = '', changeLink, frameLine = '', ...typed } = draft;
  const cluster = await makeCluster(tx, viewer, { voiceIds, name: '' }, now);
  if (isRefusal(cluster))
    return { refused: cluster.refused === 'none-chosen' ? 'not-allowed' : cluster.refused };
  const words = {
    ...typed,
    name: cluster.name,
    change,
    changeLabel: changeLink?.label ?? '',
    changeAddress: changeLink?.address ?? '',
    frameLine,
  };
  const { id: clusterId, version } = cluster;
  const written = await writeDraft(tx, viewer, { ...words, clusterId, version }, now);
  const outcome =
    isRefusal(written) || !isForReader ? written : await proposeAnswer(tx, viewer, clusterId, now, occasions);
  if (!isRefusal(outcome)) return { address: paths.cluster(clusterId) };
  // What was refused leaves nothing behind: the form comes back as it was.
  await removeCluster(tx, clusterId);
  if (!('problems' in outcome)) throw new Error(`A new cluster cannot be kept: ${outcome.refused}`);
  const { name: _, ...problems } = { name: undefined, ...outcome.problems };
  return { refused: 'incomplete', problems };
}
