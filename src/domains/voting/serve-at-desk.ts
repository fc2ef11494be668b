import { dayOf, type Instant } from '../../platform/clock.ts';
import type { Transaction } from '../../platform/database/database.ts';
import type { Refusal } from '../../platform/refusal.ts';
import { findBudget } from '../budgets/public.ts';
import type { Viewer } from '../organisations/public.ts';
import type { CodeRefusal } from './check-code.ts';
import { hashOfCode, readCode } from './code.ts';
import { mayGiveRightToVote } from './policy.ts';
import { ageOn, voterKey } from './resident.ts';
import { serveVoter } from './serve-voter.ts';
import { standingOfCode, takeBlanks } from './urn-store.ts';

export interface AtDesk {
  readonly budgetId: number;
  readonly residentKey: string;
  readonly bornOn: string;
  /** The official looked, and the voter lives in the area of the budget. */
  readonly livesThere: boolean;
  /** The code of the letter a voter brings in; empty for none. */
  readonly letterCode: string;
  /** The official looked, and no letter was sent to this voter. */
  readonly isWithoutLetter: boolean;
  /** The code of a slip from the pile that the voter gets; empty to have one made. */
  readonly slipCode: string;
}

export type DeskRefusal =
  | Refusal<
      | 'not-allowed'
      | 'way-not-open'
      | 'voting-over'
      | 'not-living-there'
      | 'too-young'
      | 'letter-needed'
      | 'has-voted'
      | 'slip-not-good'
    >
  | Exclude<CodeRefusal, Refusal<'no-code'>>;

/** At a desk a voter gets a code once. A letter is taken in: its code stops to work, so that nobody votes with both. */
export async function serveAtDesk(
  tx: Transaction,
  viewer: Viewer,
  { budgetId, letterCode, slipCode, ...it }: AtDesk,
  now: Instant,
): Promise<{ readonly code: string; readonly isReplaced: boolean } | DeskRefusal> {
  const budget = await findBudget(tx, budgetId);
  if (!budget || !mayGiveRightToVote(viewer, budget)) return { refused: 'not-allowed' };
  const { rules, urnClosedAt } = budget;
  if (!rules.votingWays.includes('desk')) return { refused: 'way-not-open' };
  if (urnClosedAt !== null || now >= rules.votingClosesAt) return { refused: 'voting-over' };
  if (!it.livesThere) return { refused: 'not-living-there' };
  if (ageOn(it.bornOn, dayOf(now)) < rules.leastAge) return { refused: 'too-young' };

  const letter = letterCode === '' ? undefined : readCode(letterCode);
  if (letter && 'refused' in letter) return letter.refused === 'no-code' ? { refused: 'mistyped' } : letter;
  if (letter?.kind === 'receipt') return { refused: 'receipt-not-code' };
  if (!letter && rules.votingWays.includes('letter') && !it.isWithoutLetter)
    return { refused: 'letter-needed' };
  const slip = slipCode === '' ? undefined : readCode(slipCode);
  if (slip && !(await isGoodSlip(tx, budgetId, slip))) return { refused: 'slip-not-good' };
  if (letter) {
    const codeHash = hashOfCode(letter.code);
    const standing = await standingOfCode(tx, codeHash);
    if (!standing) return { refused: 'unknown-code' };
    if (standing.budgetId !== budgetId) return { refused: 'other-budget', budgetId: standing.budgetId };
    if (standing.revokedReason === null && (await takeBlanks(tx, budgetId, [codeHash])).size === 0) {
      return { refused: 'used' };
    }
  }
  return serveVoter(tx, {
    budgetId,
    voterKey: voterKey(budgetId, it.residentKey),
    isWithoutLetter: !letter && rules.votingWays.includes('letter'),
    slip: slip && 'code' in slip ? slip.code : undefined,
  });
}

async function isGoodSlip(
  tx: Transaction,
  budgetId: number,
  slip: ReturnType<typeof readCode>,
): Promise<boolean> {
  if ('refused' in slip || slip.kind === 'receipt') return false;
  const standing = await standingOfCode(tx, hashOfCode(slip.code));
  return standing?.budgetId === budgetId && standing.isBlank;
}
