import { dayOf } from '../../platform/clock.ts';
import type { BookGrant } from '../budgets/public.ts';
import { bookMoney } from './book-money.ts';

/** The money with which a budget begins comes in. */
export const bookGrant: BookGrant = (tx, seatId, grant, now) =>
  bookMoney(
    tx,
    seatId,
    { ...grant, projectId: null, kind: 'grant', bookedOn: dayOf(now), reversesId: null },
    now,
  );
