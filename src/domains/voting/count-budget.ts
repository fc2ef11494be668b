import type { Instant } from '../../platform/clock.ts';
import type { Database, Queries, Transaction } from '../../platform/database/database.ts';
import { appendToLog } from '../../platform/log/append-to-log.ts';
import { findBudget, rulesOf } from '../budgets/public.ts';
import { isOnBallot, projectsOf } from '../projects/public.ts';
import { batchesOf } from './codes-store.ts';
import { type Counted, countInThread } from './count-in-thread.ts';
import type { CountTerms } from './count-result.ts';
import { ballotPages } from './export-ballots.ts';
import { countPapers } from './paper-store.ts';
import type { CodeOf } from './published-ballots.ts';
import { takeBallots } from './take-ballots.ts';
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
  const due = await findDue(db, budgetId);
  if (!due) return;
  const counted = await countInThread(due.terms, due.codeOf, ballotPages(db, budgetId));
  await database.write(tx => keepCounted(tx, { budgetId, due, counted }, now));
}

/** The same within one transaction, for who tells a whole vote in one go. Nobody else waits for this thread. */
export async function countWithin(tx: Transaction, budgetId: number, now: Instant): Promise<void> {
  const due = await findDue(tx, budgetId);
  if (!due) return;
  const ballots = takeBallots(due.terms, due.codeOf);
  for await (const page of ballotPages(tx, budgetId)) ballots.add(page);
  await keepCounted(tx, { budgetId, due, counted: ballots.count() }, now);
}

/** A count that was begun and is not done. */
interface Due {
  readonly terms: CountTerms;
  readonly codeOf: CodeOf;
  readonly rulesNumber: number | null;
}

async function findDue(db: Queries, budgetId: number): Promise<Due | undefined> {
  const [budget, tally] = [await findBudget(db, budgetId), await findTally(db, budgetId)];
  if (!budget || !tally?.begunAt || tally.countedAt !== null) return undefined;
  const { drawSeed, rulesNumber } = tally;
  const { rules } = (await rulesOf(db, budgetId)).find(({ number }) => number === rulesNumber) ?? budget;
  const projects = await projectsOf(db, budgetId);
  return {
    terms: { rules, drawSeed, projects: projects.filter(isOnBallot) },
    codeOf: new Map(projects.map(({ id, code }) => [id, code])),
    rulesNumber,
  };
}

async function keepCounted(
  tx: Transaction,
  { budgetId, due, counted }: { readonly budgetId: number; readonly due: Due; readonly counted: Counted },
  now: Instant,
): Promise<void> {
  const turnout = await turnoutOf(tx, budgetId, counted.ballotCount);
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
      rulesNumber: due.rulesNumber,
    },
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
