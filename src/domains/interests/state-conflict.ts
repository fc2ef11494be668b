import type { Instant } from '../../platform/clock.ts';
import type { Transaction } from '../../platform/database/database.ts';
import { lengthProblem } from '../../platform/length-problem.ts';
import { appendToLog } from '../../platform/log/append-to-log.ts';
import { isRefusal, type Refusal } from '../../platform/refusal.ts';
import type { Viewer } from '../organisations/public.ts';
import { holdInRegister, type InterestRef } from './hold-in-register.ts';
import { longest } from './interest.ts';
import { saveConflict } from './store.ts';

/** Says of two interests that they cannot both have their way, and why; or, with nothing said, that they can. */
export async function stateConflict(
  tx: Transaction,
  viewer: Viewer,
  {
    ref,
    otherKey,
    explanation,
    isOver,
  }: {
    readonly ref: InterestRef;
    readonly otherKey: string;
    readonly explanation: string;
    /** They do not conflict any more, or never did. */
    readonly isOver: boolean;
  },
  now: Instant,
): Promise<
  | { readonly explanation: string }
  | Refusal<'not-allowed' | 'other-missing' | 'explanation-missing' | 'explanation-too-long'>
> {
  const problem = isOver
    ? undefined
    : lengthProblem('explanation', explanation, { most: longest.explanation, isNeeded: true }).explanation;
  if (otherKey === '' || otherKey === ref.key) return { refused: 'other-missing' };
  if (problem) return { refused: problem };
  const held = await holdInRegister(tx, viewer, ref);
  if (isRefusal(held)) return held;
  const other = await holdInRegister(tx, viewer, { ...ref, key: otherKey });
  if (isRefusal(other) || other.interest.id === held.interest.id) return { refused: 'other-missing' };
  const said = isOver ? '' : explanation;
  await saveConflict(tx, [held.interest.id, other.interest.id], said);
  await appendToLog(tx, {
    kind: isOver ? 'interest.conflict-over' : 'interest.conflict-stated',
    subject: `interest:${held.interest.id}`,
    at: now,
    facts: {
      trajectoryId: ref.trajectoryId,
      otherId: other.interest.id,
      explanation: said,
      seatId: held.seat.id,
    },
  });
  return { explanation: said };
}
