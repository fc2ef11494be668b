import { dayOf, type Instant } from '../../platform/clock.ts';
import type { Queries } from '../../platform/database/database.ts';
import type { Incomplete, Refusal } from '../../platform/refusal.ts';
import { answeringBodies } from '../organisations/public.ts';
import {
  type AnswerField,
  type AnswerReason,
  fillAnswer,
  findOccasion,
  type Occasions,
  type TypedDraft,
} from '../voices/public.ts';
import { type Cluster, occasionRef, type Words } from './cluster.ts';
import { linesInCluster } from './store.ts';

const most = 20_000;

/** The words of a cluster as the ledger takes them. */
export const typedFrom = (words: Words): TypedDraft => ({
  outcome: words.outcome,
  reason: words.reason,
  passedOnToBodyId: words.passedOnToBodyId,
  change: words.change,
  changeLink: words.changeAddress === '' ? null : { label: words.changeLabel, address: words.changeAddress },
  frameLine: words.frameLine,
});

/** Whether the words of a cluster make an answer to all that is still owed in it; or what is missing. */
export async function fillWords(
  db: Queries,
  cluster: Cluster,
  now: Instant,
  occasions: Occasions,
): Promise<{ readonly owed: number } | Refusal<'empty'> | Incomplete<AnswerField, AnswerReason>> {
  const owed = (await linesInCluster(db, cluster.id, { atMost: most })).filter(
    line => line.dueOn !== null && line.bodyId === cluster.bodyId,
  );
  if (owed.length === 0) return { refused: 'empty' };
  const ref = occasionRef(cluster);
  const occasion = ref && (await findOccasion(db, occasions, ref, now));
  const bodies = await answeringBodies(db, dayOf(now));
  const filled = fillAnswer(typedFrom(cluster), {
    kinds: [...new Set(owed.map(line => line.kind))],
    otherBodyIds: bodies.filter(body => body.id !== cluster.bodyId).map(body => body.id),
    frames: occasion?.frame && occasion.frame.length > 0 ? [occasion.frame] : [],
  });
  return 'refused' in filled ? filled : { owed: owed.length };
}
