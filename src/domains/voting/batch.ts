import type { Instant } from '../../platform/clock.ts';
import type { Incomplete, Problems } from '../../platform/refusal.ts';

export const batchKinds = ['letter', 'desk', 'paper'] as const;
/** Where codes go: in letters, on slips at a desk, on ballots of paper. */
export type BatchKind = (typeof batchKinds)[number];

/** Codes to vote with that were made in one go. */
export interface Batch {
  readonly id: number;
  readonly budgetId: number;
  readonly kind: BatchKind;
  /** What it is for, so that its makers know which to revoke. */
  readonly name: string;
  readonly size: number;
  readonly madeAt: Instant;
  readonly revokedAt: Instant | null;
  readonly revokedReason: string;
}

export const largestBatch = 20_000;
export const longestBatch = { name: 100, reason: 500 } as const;

export interface TypedBatch {
  readonly kind: string;
  readonly name: string;
  readonly size: string;
}

export type BatchField = keyof TypedBatch;
export type BatchProblem = 'kind-unknown' | 'name-missing' | 'name-too-long' | 'size-wrong';

/** What to make, or what is wrong with the form. */
export function fillBatch(
  typed: TypedBatch,
): Pick<Batch, 'kind' | 'name' | 'size'> | Incomplete<BatchField, BatchProblem> {
  const kind = batchKinds.find(one => one === typed.kind);
  const size = /^\d{1,5}$/.test(typed.size) ? Number(typed.size) : 0;
  const problems: Problems<BatchField, BatchProblem> = {
    ...(!kind && { kind: 'kind-unknown' }),
    ...(typed.name === '' && { name: 'name-missing' }),
    ...(typed.name.length > longestBatch.name && { name: 'name-too-long' }),
    ...((size < 1 || size > largestBatch) && { size: 'size-wrong' }),
  };
  return kind && Object.keys(problems).length === 0
    ? { kind, name: typed.name, size }
    : { refused: 'incomplete', problems };
}
