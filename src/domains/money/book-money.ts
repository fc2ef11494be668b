import type { Day, Instant } from '../../platform/clock.ts';
import type { Transaction } from '../../platform/database/database.ts';
import { appendToLog } from '../../platform/log/append-to-log.ts';
import type { Refusal } from '../../platform/refusal.ts';
import { type MoneyEntry, type MoneyKind, movements, type Pots } from './money-entry.ts';
import { findEntry, holdPots, insertEntry, savePots } from './store.ts';

/** What is moved, and what it rests on. Who may do so was decided by whoever calls. */
export interface Booking {
  readonly budgetId: number;
  /** Null for a grant and for taking one back; otherwise the project it is for. */
  readonly projectId: number | null;
  readonly kind: MoneyKind;
  readonly amountCents: number;
  readonly bookedOn: Day;
  readonly source: string;
  readonly decisionId: number | null;
  readonly reversesId: number | null;
}

/** Money is moved from one pot to another. There is no moving what is not there. */
export async function bookMoney(
  tx: Transaction,
  seatId: number,
  booking: Booking,
  now: Instant,
): Promise<MoneyEntry | Refusal<'not-enough'>> {
  const { budgetId, projectId, kind, amountCents } = booking;
  // Always the budget before the project, so that two bookings never wait for each other.
  const own = await holdPots(tx, budgetId, null);
  const project = projectId === null ? undefined : await holdPots(tx, budgetId, projectId);
  const moved = move(own, project, kind, amountCents);
  if (!moved) return { refused: 'not-enough' };
  await savePots(tx, budgetId, null, moved.own);
  if (moved.project) await savePots(tx, budgetId, projectId, moved.project);

  const id = await insertEntry(tx, { ...booking, seatId, recordedAt: now });
  await appendToLog(tx, {
    kind: 'money.booked',
    subject: `budget:${budgetId}`,
    at: now,
    facts: { ...booking, entryId: id, seatId },
  });
  return (await findEntry(tx, id)) as MoneyEntry;
}

/** The pots after a movement; undefined when one of them would go below nothing. */
function move(
  own: Pots,
  project: Pots | undefined,
  kind: MoneyKind,
  amountCents: number,
): { readonly own: Pots; readonly project: Pots | undefined } | undefined {
  const after = { own: { ...own }, project: project && { ...project } };
  const { from, to } = movements[kind];
  for (const [pot, change] of [
    [from, -amountCents],
    [to, amountCents],
  ] as const) {
    if (pot === 'outside') after.own.grantedCents -= change;
    else if (pot === 'free') after.own.freeCents += change;
    else if (after.project) after.project[`${pot}Cents`] += change;
  }
  const isBelowNothing = [after.own, after.project].some(
    pots => pots && Object.values(pots).some(cents => cents < 0),
  );
  return isBelowNothing ? undefined : after;
}
