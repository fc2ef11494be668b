import type { Instant } from '../../platform/clock.ts';
import type { Queries, Transaction } from '../../platform/database/database.ts';
import type { Incomplete, Refusal } from '../../platform/refusal.ts';
import type { Viewer } from '../organisations/public.ts';
import type { AnswerField, AnswerReason, ChangeLink, TypedDraft } from './answer-draft.ts';
import type { OccasionRef } from './occasion.ts';

export type DraftRefusal =
  | Refusal<'not-allowed' | 'not-owed' | 'several-bodies' | 'several-occasions' | 'elsewhere'>
  | Incomplete<AnswerField, AnswerReason>;

/** Where a body drafts its answers together before they go out; app.ts hands it in. */
export interface Drafting {
  /** Where the draft can be read that a voice is part of, if it is. */
  addressOf(db: Queries, voiceId: number): Promise<string | undefined>;
  /** Keeps a draft for these voices, or lays it before a colleague at once. */
  keep(
    tx: Transaction,
    viewer: Viewer,
    draft: TypedDraft & { readonly voiceIds: readonly number[]; readonly isForReader: boolean },
    now: Instant,
  ): Promise<{ readonly address: string } | DraftRefusal>;
  /** What may have changed because of an answer on an occasion: versions of its plan, documents, decisions. */
  changeLinks(db: Queries, occasion: OccasionRef): Promise<readonly ChangeLink[]>;
}
