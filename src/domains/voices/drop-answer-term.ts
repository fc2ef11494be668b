import type { Instant } from '../../platform/clock.ts';
import type { Transaction } from '../../platform/database/database.ts';
import { appendToLog } from '../../platform/log/append-to-log.ts';
import type { Refusal } from '../../platform/refusal.ts';
import type { Viewer } from '../organisations/public.ts';
import { mayArrangeTerms } from './policy.ts';
import { removeOwnTerm } from './term-store.ts';

/** A body loses its own term, and answers within everybody's from now on. */
export async function dropAnswerTerm(
  tx: Transaction,
  viewer: Viewer,
  id: number,
  now: Instant,
): Promise<{ readonly id: number } | Refusal<'not-allowed'>> {
  const term = mayArrangeTerms(viewer) && (await removeOwnTerm(tx, id));
  if (!term) return { refused: 'not-allowed' };
  await appendToLog(tx, { kind: 'term.dropped', subject: `term:${term.kind}`, at: now, facts: { ...term } });
  return { id };
}
