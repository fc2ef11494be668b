import type { Instant } from '../../platform/clock.ts';
import type { Transaction } from '../../platform/database/database.ts';
import { appendToLog } from '../../platform/log/append-to-log.ts';
import type { Refusal } from '../../platform/refusal.ts';
import { added, changeOf, type MoneyEntry, movements, nothingYet, type Pot } from './money-entry.ts';
import { findEntry, holdPots, insertEntry, savePots } from './store.ts';

/** What is moved, and what it rests on. Who may do so was decided by whoever calls; for people that is `enterMoney`. */
export type Booking = Omit<MoneyEntry, 'id' | 'recordedAt' | 'seatName' | 'bodyName'>;

/** There is less in the pot than was asked of it. */
export interface NotEnough extends Refusal<'not-enough'> {
  readonly pot: Pot;
  readonly hasCents: number;
}

/** Money is moved from one pot to another. There is no moving what is not there. */
export async function bookMoney(
  tx: Transaction,
  seatId: number,
  booking: Booking,
  now: Instant,
): Promise<MoneyEntry | NotEnough> {
  const { budgetId, projectId, kind, amountCents } = booking;
  // Always the budget before the project, so that two bookings never wait for each other.
  const own = await holdPots(tx, budgetId, null);
  const project = projectId === null ? undefined : await holdPots(tx, budgetId, projectId);
  const { from } = movements[kind];
  const hasCents = from === null ? amountCents : ((from === 'free' ? own : project)?.[`${from}Cents`] ?? 0);
  if (from !== null && hasCents < amountCents) return { refused: 'not-enough', pot: from, hasCents };

  // What is free lies with the budget, what is set apart with its project.
  const { grantedCents, freeCents, ...setApart } = changeOf(booking);
  const ownAfter = added(own, { ...nothingYet, grantedCents, freeCents });
  const projectAfter = project && added(project, { ...nothingYet, ...setApart });
  await savePots(tx, budgetId, null, ownAfter);
  if (projectAfter) await savePots(tx, budgetId, projectId, projectAfter);

  const id = await insertEntry(tx, { ...booking, seatId, recordedAt: now });
  await appendToLog(tx, {
    kind: 'money.booked',
    subject: `budget:${budgetId}`,
    at: now,
    // With what is in the pots from now on, so that whoever changes a pot later disagrees with the record.
    facts: {
      ...booking,
      entryId: id,
      seatId,
      grantedAfterCents: ownAfter.grantedCents,
      freeAfterCents: ownAfter.freeCents,
      ...(projectAfter && {
        reservedAfterCents: projectAfter.reservedCents,
        committedAfterCents: projectAfter.committedCents,
        spentAfterCents: projectAfter.spentCents,
      }),
    },
  });
  return (await findEntry(tx, id)) as MoneyEntry;
}
