import type { MatterCard } from '../../design/components/matter-card/matter-card.ts';
import type { Day } from '../../platform/clock.ts';
import type { Queries } from '../../platform/database/database.ts';
import { promiseCard } from './pages/promise-card.ts';
import { areasNamedIn, promisesFromDecision } from './promise-store.ts';

/** The promises that spring from a decision, as they stand in a list. */
export async function promiseCardsFrom(db: Queries, decisionId: number, today: Day): Promise<MatterCard[]> {
  const promises = await promisesFromDecision(db, decisionId);
  const areas = await areasNamedIn(
    db,
    promises.map(promise => promise.id),
  );
  return promises.map(promise => promiseCard(promise, areas.get(promise.id) ?? [], today));
}
