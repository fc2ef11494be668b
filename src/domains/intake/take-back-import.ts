import type { Instant } from '../../platform/clock.ts';
import type { Transaction } from '../../platform/database/database.ts';
import { lengthProblem } from '../../platform/length-problem.ts';
import { appendToLog } from '../../platform/log/append-to-log.ts';
import { isRefusal, type Refusal } from '../../platform/refusal.ts';
import type { Viewer } from '../organisations/public.ts';
import { takeBackEntered } from '../voices/public.ts';
import { mostTakenBackReason } from './intake.ts';
import { mayTakeBackImport } from './policy.ts';
import { holdImport, releaseRows, saveImport, voiceIdsOf } from './store.ts';

/** A file that was imported by mistake is taken back, as far as nobody answered its voices; it can then be imported again. */
export async function takeBackImport(
  tx: Transaction,
  viewer: Viewer,
  { importId, reason }: { readonly importId: number; readonly reason: string },
  now: Instant,
): Promise<
  { readonly takenBack: number } | Refusal<'not-allowed' | 'reason-missing' | 'reason-too-long' | 'answered'>
> {
  const held = await holdImport(tx, importId);
  if (!held || !mayTakeBackImport(viewer, held)) return { refused: 'not-allowed' };
  const problem = lengthProblem('reason', reason, { most: mostTakenBackReason, isNeeded: true }).reason;
  if (problem) return { refused: problem };
  const voices = await takeBackEntered(tx, viewer, { voiceIds: await voiceIdsOf(tx, importId), reason }, now);
  if (isRefusal(voices)) return { refused: 'answered' };
  await releaseRows(tx, importId);
  await saveImport(tx, importId, { takenBackAt: now, takenBackReason: reason });
  await appendToLog(tx, {
    kind: 'voices.import-taken-back',
    subject: `import:${importId}`,
    at: now,
    facts: { reason, voiceCount: voices.length },
  });
  return { takenBack: voices.length };
}
