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
}

/** What is in the pots: granted is the whole; free, reserved, committed and spent add up to it. */
export interface Pots {
  readonly grantedCents: number;
  readonly freeCents: number;
  readonly reservedCents: number;
  readonly committedCents: number;
  readonly spentCents: number;
}

type Pot = 'outside' | 'free' | 'reserved' | 'committed' | 'spent';

/** From which pot to which a kind of entry moves money. */
export const movements: Record<MoneyKind, { readonly from: Pot; readonly to: Pot }> = {
  grant: { from: 'outside', to: 'free' },
  'take-back': { from: 'free', to: 'outside' },
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
