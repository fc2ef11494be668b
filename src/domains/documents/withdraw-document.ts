import type { Instant } from '../../platform/clock.ts';
import type { Transaction } from '../../platform/database/database.ts';
import { lengthProblem } from '../../platform/length-problem.ts';
import { appendToLog } from '../../platform/log/append-to-log.ts';
import type { Incomplete, Refusal } from '../../platform/refusal.ts';
import type { Viewer } from '../organisations/public.ts';
import type { Occasion } from '../voices/public.ts';
import type { Document } from './document.ts';
import { longest } from './document-draft.ts';
import { seatToAddWith } from './policy.ts';
import { findDocument, holdDocument, saveDocument } from './store.ts';

export type WithdrawProblem = 'reason-missing' | 'reason-too-long';

/** A document counts no more. It stays readable with the reason, unless what is in it must not be read: then it is shut. */
export async function withdrawDocument(
  tx: Transaction,
  viewer: Viewer,
  {
    documentId,
    occasion,
    reason,
    isShut,
  }: {
    readonly documentId: number;
    readonly occasion: Occasion | undefined;
    readonly reason: string;
    readonly isShut: boolean;
  },
  now: Instant,
): Promise<Document | Refusal<'not-allowed' | 'withdrawn-already'> | Incomplete<'reason', WithdrawProblem>> {
  const document = await holdDocument(tx, documentId);
  const seat = seatToAddWith(viewer, occasion);
  if (!document || !seat) return { refused: 'not-allowed' };
  if (document.withdrawnAt !== null) return { refused: 'withdrawn-already' };
  const problems = lengthProblem('reason', reason, { most: longest.reason, isNeeded: true });
  if (Object.keys(problems).length > 0) return { refused: 'incomplete', problems };

  await saveDocument(tx, documentId, { withdrawnAt: now, withdrawnReason: reason, isShut });
  await appendToLog(tx, {
    kind: 'document.withdrawn',
    subject: `document:${documentId}`,
    at: now,
    facts: { reason, isShut, seatId: seat.id },
  });
  return (await findDocument(tx, documentId)) as Document;
}
