import { addDays, type Day } from '../../platform/clock.ts';
import type { Queries } from '../../platform/database/database.ts';
import { keeperPersonIds } from './concerned.ts';
import type { Pledge } from './promise.ts';
import { openPromisesDueBy } from './store.ts';

/** What keepers should be reminded of: the promises that are due within so many days, with the persons who keep them. */
export async function promisesDueSoon(
  db: Queries,
  { today, days }: { readonly today: Day; readonly days: number },
): Promise<{ readonly promise: Pledge; readonly personIds: readonly number[] }[]> {
  const due = await openPromisesDueBy(db, { from: today, until: addDays(today, days), atMost: 1000 });
  return Promise.all(
    due.map(async promise => ({ promise, personIds: await keeperPersonIds(db, promise, today) })),
  );
}
