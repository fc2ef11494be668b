import { dayOf } from '../../platform/clock.ts';
import type { TakeBackGrant } from '../budgets/public.ts';
import { bookMoney } from './book-money.ts';
import { holdPots } from './store.ts';

/** All that is free in a budget goes back to where it came from. */
export const takeBackGrant: TakeBackGrant = async (tx, seatId, { budgetId, source }, now) => {
  const { freeCents } = await holdPots(tx, budgetId, null);
  if (freeCents === 0) return;
  await bookMoney(
    tx,
    seatId,
    {
      budgetId,
      projectId: null,
      kind: 'take-back',
      amountCents: freeCents,
      bookedOn: dayOf(now),
      source,
      decisionId: null,
      reversesId: null,
    },
    now,
  );
};
