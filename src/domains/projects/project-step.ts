import type { Instant } from '../../platform/clock.ts';

export const stepKinds = [
  'drawn-up',
  'changed',
  'carried',
  'checked',
  'merged',
  'refused',
  'withdrawn',
  'restored',
  'won',
  'lost',
  'awarded',
  'note',
] as const;
export type StepKind = (typeof stepKinds)[number];

/** One thing that happened to a plan. Nothing of it is changed afterwards. */
export interface ProjectStep {
  readonly id: number;
  readonly kind: StepKind;
  readonly text: string;
  /** What it was found to cost at that moment; only where the step is about the cost. */
  readonly costCents: number | null;
  readonly bodyName: string | null;
  readonly happenedAt: Instant;
}

export const stepNames: Record<StepKind, string> = {
  'drawn-up': 'Plan gemaakt',
  changed: 'Plan bijgewerkt',
  carried: 'Handtekeningen geteld',
  checked: 'Nagekeken: op het stembiljet',
  merged: 'Samengevoegd',
  refused: 'Afgewezen',
  withdrawn: 'Teruggetrokken',
  restored: 'Weer in behandeling',
  won: 'Gewonnen',
  lost: 'Niet gewonnen',
  awarded: 'Afspraak gemaakt',
  note: 'Uit het wijkteam',
};
