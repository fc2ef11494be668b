import type { Instant } from '../clock.ts';
import type { Transaction } from '../database/database.ts';

declare module '../database/database.ts' {
  interface Tables {
    logEntries: { id: Generated<number>; kind: string; subject: string; at: Instant; facts: string };
  }
}

import type { Generated } from 'kysely';

/** Plain values that mean the same on every machine; no dates, no undefined. */
export type Facts = { readonly [name: string]: string | number | boolean | null | readonly string[] };

/** One thing that was said, answered, decided, promised or changed. */
export interface Entry {
  /** What happened, as domain.participle: voice.brought-in, answer.given, promise.kept. */
  readonly kind: string;
  /** What it happened to: voice:12, promise:3. */
  readonly subject: string;
  readonly at: Instant;
  /** Everything that must never change unseen. May hold personal data: only its salted digest is in the tree. */
  readonly facts: Facts;
}

/** Puts an entry in the record, in the same transaction as the change itself. */
export async function appendToLog(tx: Transaction, { kind, subject, at, facts }: Entry): Promise<void> {
  await tx
    .insertInto('logEntries')
    .values({ kind, subject, at, facts: JSON.stringify(facts) })
    .execute();
}
