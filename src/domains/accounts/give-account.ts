import { dayOf, type Instant } from '../../platform/clock.ts';
import type { Transaction } from '../../platform/database/database.ts';
import { fingerprintOf } from '../../platform/fingerprint-of.ts';
import { appendToLog } from '../../platform/log/append-to-log.ts';
import type { Incomplete, Refusal } from '../../platform/refusal.ts';
import { holdBudget, runningSeat, saveHappened } from '../budgets/public.ts';
import { holdPots } from '../money/public.ts';
import type { Viewer } from '../organisations/public.ts';
import {
  type AccountField,
  type AccountProblem,
  type AccountWords,
  fillAccount,
  type GivenAccount,
} from './account.ts';
import { gatherAccount } from './gather-account.ts';
import { accountsOf, findAccount, insertAccount, keptOf } from './store.ts';
import { tellOfAccount } from './tell-of-account.ts';

/** An account is given to the council: all that the record shows at this moment, with words beside it. It stays as it is. */
export async function giveAccount(
  tx: Transaction,
  viewer: Viewer,
  {
    budgetId,
    isFinal,
    entryCount,
    ...typed
  }: AccountWords & {
    readonly budgetId: number;
    readonly isFinal: boolean;
    /** How many entries there were when who gives the account looked at it. */
    readonly entryCount: number;
  },
  now: Instant,
): Promise<
  | GivenAccount
  | Refusal<'not-allowed' | 'nothing-granted' | 'not-awarded' | 'money-moved'>
  | Incomplete<AccountField, AccountProblem>
> {
  const budget = await holdBudget(tx, budgetId);
  const seat = budget && runningSeat(viewer, budget);
  if (!budget || !seat) return { refused: 'not-allowed' };
  // No euro moves while it is being accounted for.
  await holdPots(tx, budgetId, null);
  const facts = await gatherAccount(tx, budget, now);
  if (!facts.grants.some(({ kind }) => kind === 'grant')) return { refused: 'nothing-granted' };
  if (isFinal && budget.awardedAt === null) return { refused: 'not-awarded' };
  if (facts.entryCount !== entryCount) return { refused: 'money-moved' };
  const words = fillAccount(typed, facts, isFinal);
  if ('refused' in words) return words;

  const [latest] = await accountsOf(tx, budgetId);
  const number = (latest?.number ?? 0) + 1;
  const kept = keptOf({ facts, left: words.left, open: words.open });
  await insertAccount(tx, {
    budgetId,
    number,
    words: words.words,
    facts: kept,
    isFinal,
    givenBySeatId: seat.id,
    givenAt: now,
  });
  if (isFinal && budget.accountedAt === null) await saveHappened(tx, budgetId, 'accountedAt', now);
  await appendToLog(tx, {
    kind: 'account.given',
    subject: `budget:${budgetId}`,
    at: now,
    facts: { number, words: words.words, isFinal, fingerprint: fingerprintOf(kept), seatId: seat.id },
  });
  const account = (await findAccount(tx, budgetId, number)) as GivenAccount;
  await tellOfAccount(tx, budget, account, {
    actorId: viewer.person?.id ?? null,
    today: dayOf(now),
    now,
  });
  return account;
}
