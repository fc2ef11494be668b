import { dayOf, type Instant } from '../../platform/clock.ts';
import type { Queries, Transaction } from '../../platform/database/database.ts';
import type { Refusal } from '../../platform/refusal.ts';
import type { Budget } from '../budgets/public.ts';
import type { Viewer } from '../organisations/public.ts';
import { hasCheckedAddress } from './has-checked-address.ts';
import { ageOn, voterKey } from './resident.ts';
import { findAddressCheck, findServed } from './right-store.ts';
import { serveVoter } from './serve-voter.ts';
import { whyShut } from './urn.ts';
import { holdUrn, isBlank } from './urn-store.ts';

export type AccountReason =
  | 'not-signed-in'
  | 'way-not-open'
  | 'no-address'
  | 'elsewhere'
  | 'too-young'
  | 'has-voted'
  | 'not-begun'
  | 'closed';

/** Somebody with a checked address begins to vote, and gets a code for it that nobody sees. */
export async function beginByAccount(
  tx: Transaction,
  viewer: Viewer,
  budget: Pick<Budget, 'id' | 'areaCode'>,
  now: Instant,
): Promise<{ readonly code: string } | Refusal<AccountReason>> {
  const urn = await holdUrn(tx, budget.id);
  if (!urn) return { refused: 'closed' };
  const reason =
    whyShut(urn, now)?.refused ?? (await whyNotByAccount(tx, viewer, { ...budget, rules: urn.rules }, now));
  if (reason) return { refused: reason };
  const check = viewer.person && (await findAddressCheck(tx, viewer.person.id));
  if (!check) return { refused: 'no-address' };
  return serveVoter(tx, {
    budgetId: budget.id,
    voterKey: voterKey(budget.id, check.residentKey),
    isWithoutLetter: false,
  });
}

/** Why somebody cannot begin to vote with an account; nothing when they can. */
export const whyNotByAccount = async (
  db: Queries,
  { person }: Viewer,
  { id, areaCode, rules }: Pick<Budget, 'id' | 'areaCode' | 'rules'>,
  now: Instant,
): Promise<Exclude<AccountReason, 'not-begun' | 'closed'> | undefined> => {
  if (!rules.votingWays.includes('account')) return 'way-not-open';
  if (!person) return 'not-signed-in';
  const today = dayOf(now);
  const check = await findAddressCheck(db, person.id);
  if (!check || check.untilOn < today) return 'no-address';
  if (!(await hasCheckedAddress(db, person.id, areaCode, today))) return 'elsewhere';
  if (ageOn(check.bornOn, today) < rules.leastAge) return 'too-young';
  const served = await findServed(db, id, voterKey(id, check.residentKey));
  return served !== undefined && !(await isBlank(db, served)) ? 'has-voted' : undefined;
};
