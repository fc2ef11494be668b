import type { Instant } from '../../platform/clock.ts';
import type { Database, Queries } from '../../platform/database/database.ts';
import { appendToLog } from '../../platform/log/append-to-log.ts';
import { findBudget, rulesOf } from '../budgets/public.ts';
import { isOnBallot, projectsOf } from '../projects/public.ts';
import { batchesOf } from './codes-store.ts';
import { countInThread } from './count-in-thread.ts';
import { ballotPages } from './export-ballots.ts';
import { countPapers } from './paper-store.ts';
import type { Turnout } from './tally.ts';
import { findTally, saveCounted } from './tally-store.ts';

/** Counts that are under way in this process. */
const underWay = new WeakMap<Database, Map<number, Promise<void>>>();

/**
 * Counts a budget of which the count was begun, and keeps what came out for the moment it is made public. Broken off, it
 * can be done again: nothing it reads changes any more.
 */
export function countBudget(database: Database, budgetId: number, now: Instant): Promise<void> {
  const counts = underWay.get(database) ?? new Map<number, Promise<void>>();
  underWay.set(database, counts);
  const count = counts.get(budgetId) ?? doCount(database, budgetId, now);
  counts.set(budgetId, count);
  return count.finally(() => counts.delete(budgetId));
}

async function doCount(database: Database, budgetId: number, now: Instant): Promise<void> {
  const db = database.read;
  const [budget, tally] = [await findBudget(db, budgetId), await findTally(db, budgetId)];
  if (!budget || !tally?.begunAt || tally.countedAt !== null) return;
  const { rules } =
    (await rulesOf(db, budgetId)).find(({ number }) => number === tally.rulesNumber) ?? budget;
  const projects = await projectsOf(db, budgetId);
  const counted = await countInThread(
    { rules, drawSeed: tally.drawSeed, projects: projects.filter(isOnBallot) },
    new Map(projects.map(({ id, code }) => [id, code])),
    ballotPages(db, budgetId),
  );
  const turnout = await turnoutOf(db, budgetId, counted.ballotCount);
  await database.write(async tx => {
    const result = { ...counted.result, turnout };
    const isFirst = await saveCounted(tx, budgetId, { ...counted, result, countedAt: now });
    if (!isFirst) return;
    await appendToLog(tx, {
      kind: 'ballots.counted',
      subject: `budget:${budgetId}`,
      at: now,
      facts: {
        ballots: counted.ballotCount,
        fingerprint: counted.ballotsFingerprint,
        rulesNumber: tally.rulesNumber,
      },
    });
  });
}

async function turnoutOf(db: Queries, budgetId: number, ballots: number): Promise<Turnout> {
  const papers = await countPapers(db, budgetId);
  const letters = (await batchesOf(db, budgetId)).filter(
    ({ kind, revokedAt }) => kind === 'letter' && revokedAt === null,
  );
  return {
    ballots,
    onPaper: papers.counted,
    voidPapers: papers.void,
    letters: letters.length === 0 ? null : letters.reduce((sum, { size }) => sum + size, 0),
  };
}
