import type { Instant } from '../../platform/clock.ts';
import type { Transaction } from '../../platform/database/database.ts';
import { insertFollow } from './store.ts';
import type { Topic } from './topic.ts';

/** From now on a person hears in the daily digest what happens with a topic. Following twice is following once. */
export async function followTopic(
  tx: Transaction,
  personId: number,
  topic: Topic,
  now: Instant,
): Promise<void> {
  await insertFollow(tx, { personId, topic, since: now });
}
