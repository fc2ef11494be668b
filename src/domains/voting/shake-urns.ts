import { addMinutes, type Instant } from '../../platform/clock.ts';
import type { Database } from '../../platform/database/database.ts';
import { insertDone, isDone } from '../notifications/public.ts';
import { shakeUrn } from './shake-urn.ts';
import { sweepUrn, urnsInUse } from './urn-store.ts';

const day = 24 * 60;

/** Shakes every urn that is in use once an hour, and once when it is shut, and wipes what that leaves behind. */
export async function shakeUrns(database: Database, now: Instant): Promise<void> {
  let isShaken = false;
  for (const { budgetId, isClosed } of await urnsInUse(database.read, {
    now,
    aDayAgo: addMinutes(now, -day),
  })) {
    const tasks = [
      `shake:${budgetId}:${now.slice(0, 13)}`,
      ...(isClosed ? [`shake:${budgetId}:closed`] : []),
    ];
    for (const task of tasks) {
      if (await isDone(database.read, task)) continue;
      await database.write(async tx => {
        if (await insertDone(tx, task, now)) await shakeUrn(tx, budgetId);
      });
      isShaken = true;
    }
  }
  if (isShaken) await sweepUrn(database);
}
