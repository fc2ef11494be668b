import type { Instant } from '../../platform/clock.ts';
import type { Transaction } from '../../platform/database/database.ts';
import type { Refusal } from '../../platform/refusal.ts';
import type { Viewer } from '../organisations/public.ts';
import { longestReason } from './answer-draft.ts';
import { type KeptDraft, saveDraft } from './answer-draft-store.ts';
import { mayAnswer } from './policy.ts';
import { findVoice } from './voice-store.ts';

/** Keeps an answer in the making for the one who writes it. Not in the record: nothing was said yet. */
export async function saveAnswerDraft(
  tx: Transaction,
  viewer: Viewer,
  { voiceId, ...draft }: Omit<KeptDraft, 'savedAt'> & { readonly voiceId: number },
  now: Instant,
): Promise<KeptDraft | Refusal<'not-allowed' | 'too-long'>> {
  const voice = await findVoice(tx, voiceId);
  if (!voice || !viewer.person || !mayAnswer(viewer, voice)) return { refused: 'not-allowed' };
  if (draft.reason.length > longestReason) return { refused: 'too-long' };
  const kept: KeptDraft = {
    outcome: draft.outcome,
    reason: draft.reason,
    passedOnToBodyId: draft.passedOnToBodyId,
    alsoFor: draft.alsoFor,
    savedAt: now,
  };
  await saveDraft(tx, viewer.person.id, voiceId, kept);
  return kept;
}
