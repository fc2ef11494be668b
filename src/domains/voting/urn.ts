import type { Instant } from '../../platform/clock.ts';
import type { Refusal } from '../../platform/refusal.ts';
import { type Budget, votingIsOpen } from '../budgets/public.ts';

export type UrnRefusal = Refusal<'no-such-budget' | 'not-begun' | 'closed'>;

/** Why no ballot goes in now; nothing when the urn is open. */
export function whyShut(
  urn: Pick<Budget, 'rules' | 'urnClosedAt' | 'withdrawnAt'>,
  now: Instant,
): Refusal<'not-begun' | 'closed'> | undefined {
  if (votingIsOpen(urn, now)) return undefined;
  return { refused: urn.withdrawnAt === null && now < urn.rules.votingOpensAt ? 'not-begun' : 'closed' };
}
