import type { Instant } from '../../platform/clock.ts';
import type { Queries, Transaction } from '../../platform/database/database.ts';

declare module '../../platform/database/database.ts' {
  interface Tables {
    answerDrafts: {
      personId: number;
      voiceId: number;
      outcome: string;
      reason: string;
      passedOnToBodyId: number | null;
      alsoFor: string;
      savedAt: Instant;
    };
  }
}

export interface KeptDraft {
  readonly outcome: string;
  readonly reason: string;
  readonly passedOnToBodyId: number | null;
  readonly alsoFor: readonly number[];
  readonly savedAt: Instant;
}

export async function findDraft(
  db: Queries,
  personId: number,
  voiceId: number,
): Promise<KeptDraft | undefined> {
  const row = await db
    .selectFrom('answerDrafts')
    .selectAll()
    .where('personId', '=', personId)
    .where('voiceId', '=', voiceId)
    .executeTakeFirst();
  return row && { ...row, alsoFor: JSON.parse(row.alsoFor) as number[] };
}

export async function saveDraft(
  tx: Transaction,
  personId: number,
  voiceId: number,
  { alsoFor, ...draft }: KeptDraft,
): Promise<void> {
  const words = { ...draft, alsoFor: JSON.stringify(alsoFor) };
  await tx
    .insertInto('answerDrafts')
    .values({ personId, voiceId, ...words })
    .onConflict(conflict => conflict.columns(['personId', 'voiceId']).doUpdateSet(words))
    .execute();
}

export async function deleteDrafts(tx: Transaction, voiceIds: readonly number[]): Promise<void> {
  if (voiceIds.length > 0) await tx.deleteFrom('answerDrafts').where('voiceId', 'in', voiceIds).execute();
}
