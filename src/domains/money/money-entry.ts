import type { Day, Instant } from '../../platform/clock.ts';

/**
 * A movement of money. A grant comes in from outside and is free; what is free is reserved for a project; what is reserved
 * is committed by an order or a contract; what is committed is spent. Each has its opposite, by which it is reversed.
 */
export const moneyKinds = [
  'grant',
  'take-back',
  'reserve',
  'release',
  'commit',
  'uncommit',
  'spend',
  'repay',
] as const;
export type MoneyKind = (typeof moneyKinds)[number];

export interface MoneyEntry {
  readonly id: number;
  readonly budgetId: number;
  /** Null for a grant and for taking one back; otherwise the project it is for. */
  readonly projectId: number | null;
  readonly kind: MoneyKind;
  readonly amountCents: number;
  readonly bookedOn: Day;
  /** What it rests on, in words: a decision, an invoice, a contract. */
  readonly source: string;
  readonly decisionId: number | null;
  /** The entry it takes back. */
  readonly reversesId: number | null;
  readonly recordedAt: Instant;
  /** Who booked it: the seat and its body, never the person. */
  readonly seatName: string;
  readonly bodyName: string;
}

/** What is in the pots: granted is the whole; free, reserved, committed and spent add up to it. */
export interface Pots {
  readonly grantedCents: number;
  readonly freeCents: number;
  readonly reservedCents: number;
  readonly committedCents: number;
  readonly spentCents: number;
}

export const nothingYet: Pots = {
  grantedCents: 0,
  freeCents: 0,
  reservedCents: 0,
  committedCents: 0,
  spentCents: 0,
};

/** Where money can be. */
export type Pot = 'free' | 'reserved' | 'committed' | 'spent';

/** From which pot to which a kind of entry moves money; null is outside the budget. */
export const movements: Record<MoneyKind, { readonly from: Pot | null; readonly to: Pot | null }> = {
  grant: { from: null, to: 'free' },
  'take-back': { from: 'free', to: null },
  reserve: { from: 'free', to: 'reserved' },
  release: { from: 'reserved', to: 'free' },
  commit: { from: 'reserved', to: 'committed' },
  uncommit: { from: 'committed', to: 'reserved' },
  spend: { from: 'committed', to: 'spent' },
  repay: { from: 'spent', to: 'committed' },
};

export const opposites: Record<MoneyKind, MoneyKind> = {
  grant: 'take-back',
  'take-back': 'grant',
  reserve: 'release',
  release: 'reserve',
  commit: 'uncommit',
  uncommit: 'commit',
  spend: 'repay',
  repay: 'spend',
};

/** Money for a budget as a whole; every other kind is for one project. */
export const isForWholeBudget = (kind: MoneyKind): boolean => kind === 'grant' || kind === 'take-back';

/** By how much an entry changes each pot. */
export function changeOf({ kind, amountCents }: Pick<MoneyEntry, 'kind' | 'amountCents'>): Pots {
  const { from, to } = movements[kind];
  const change = (pot: Pot | null): number => (pot === to ? amountCents : pot === from ? -amountCents : 0);
  return {
    grantedCents: -change(null) || 0,
    freeCents: change('free'),
    reservedCents: change('reserved'),
    committedCents: change('committed'),
    spentCents: change('spent'),
  };
}

export const added = (pots: Pots, change: Pots): Pots => ({
  grantedCents: pots.grantedCents + change.grantedCents,
  freeCents: pots.freeCents + change.freeCents,
  reservedCents: pots.reservedCents + change.reservedCents,
  committedCents: pots.committedCents + change.committedCents,
  spentCents: pots.spentCents + change.spentCents,
});
