import type { Transaction } from '../../platform/database/database.ts';
import { removeFollow } from './store.ts';
import type { Topic } from './topic.ts';

/** A person hears no more of a topic. */
export async function unfollowTopic(tx: Transaction, personId: number, topic: Topic): Promise<void> {
  await removeFollow(tx, personId, topic);
}
