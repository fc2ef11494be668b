import type { Instant } from '../../platform/clock.ts';
import type { Transaction } from '../../platform/database/database.ts';
import { appendToLog } from '../../platform/log/append-to-log.ts';
import type { Incomplete, Refusal } from '../../platform/refusal.ts';
import { findBody, type Viewer } from '../organisations/public.ts';
import { mayArrangeTerms } from './policy.ts';
import { saveTerm, usualTerms } from './term-store.ts';
import { type VoiceKind, voiceKinds } from './voice.ts';

export const longestTerm = 260;

export interface TypedTerms {
  /** A body's own terms; null for everybody's. */
  readonly bodyId: number | null;
  /** Working days as they were typed, by kind; empty leaves that kind as it is. */
  readonly workingDays: Readonly<Partial<Record<VoiceKind, string>>>;
}

/**
 * Within how many working days an answer is owed. It counts for what is brought in from now on: whoever waits already
 * keeps the day that was promised.
 */
export async function setAnswerTerms(
  tx: Transaction,
  viewer: Viewer,
  { bodyId, workingDays }: TypedTerms,
  now: Instant,
): Promise<
  { readonly count: number } | Refusal<'not-allowed' | 'nothing'> | Incomplete<VoiceKind, 'no-term'>
> {
  if (!mayArrangeTerms(viewer)) return { refused: 'not-allowed' };
  if (bodyId !== null && !(await findBody(tx, bodyId))?.isAnswering) return { refused: 'not-allowed' };
  const usual = await usualTerms(tx);
  const filled = voiceKinds.filter(kind => usual[kind] !== undefined && (workingDays[kind] ?? '') !== '');
  const wrong = filled.filter(kind => !isTerm(workingDays[kind] ?? ''));
  if (wrong.length > 0) {
    return { refused: 'incomplete', problems: Object.fromEntries(wrong.map(kind => [kind, 'no-term'])) };
  }
  if (filled.length === 0) return { refused: 'nothing' };
  for (const kind of filled) {
    const term = { kind, bodyId, workingDays: Number(workingDays[kind]) };
    await saveTerm(tx, term);
    await appendToLog(tx, { kind: 'term.set', subject: `term:${kind}`, at: now, facts: term });
  }
  return { count: filled.length };
}

const isTerm = (typed: string): boolean =>
  /^\d{1,3}$/.test(typed) && Number(typed) >= 1 && Number(typed) <= longestTerm;
