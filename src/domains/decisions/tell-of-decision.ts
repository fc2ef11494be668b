import { paths } from '../../paths.ts';
import type { Instant } from '../../platform/clock.ts';
import type { Transaction } from '../../platform/database/database.ts';
import { notify, type Topic } from '../notifications/public.ts';
import { authorIdsOf } from '../voices/public.ts';
import { areaTopics } from './area-topics.ts';
import { type Decision, type DecisionDraft, decidedBy } from './decision.ts';

/** Tells who spoke on it what was decided; who follows the place, the body or a voice reads it in the digest. */
export async function tellOfDecision(
  tx: Transaction,
  decision: Decision,
  { areaCodes, voiceIds }: Pick<DecisionDraft, 'areaCodes' | 'voiceIds'>,
  {
    actorId,
    correction,
    tellsAuthors = true,
    now,
  }: { actorId: number | null; correction?: string; tellsAuthors?: boolean; now: Instant },
): Promise<void> {
  const topics: Topic[] = [
    `decision:${decision.id}`,
    `body:${decision.bodyId}`,
    ...(await areaTopics(tx, areaCodes)),
    ...voiceIds.map(id => `voice:${id}` as const),
  ];
  await notify(tx, {
    kind: 'own-voice',
    personIds: tellsAuthors ? await authorIdsOf(tx, voiceIds) : [],
    topics,
    actorId,
    title:
      correction === undefined ? `Nieuw besluit: ${decision.title}` : `Besluit verbeterd: ${decision.title}`,
    text:
      correction === undefined
        ? `Uw inbreng is meegewogen bij een besluit van ${decidedBy(decision)}.\n\nWaarom zo is besloten: ${decision.reason}`
        : `De tekst van dit besluit is verbeterd. De oude tekst blijft leesbaar.\n\nWat er niet klopte: ${correction}`,
    address: paths.decision(decision.id),
    now,
  });
}
