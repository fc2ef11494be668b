import type { Instant } from '../../platform/clock.ts';
import type { Point } from './point.ts';
import { usualPoints } from './usual-points.ts';

/** One version of the guidance. The municipality's own begin at two. */
export interface Edition {
  readonly number: number;
  readonly points: readonly Point[];
  /** Why it was made; empty for the one the program comes with. */
  readonly reason: string;
  readonly stated: { readonly bySeatId: number; readonly at: Instant } | null;
}

export const usualEdition: Edition = { number: 1, points: usualPoints, reason: '', stated: null };
