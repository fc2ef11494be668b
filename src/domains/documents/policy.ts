import type { Seat, Viewer } from '../organisations/public.ts';
import type { Occasion } from '../voices/public.ts';

/** Who runs an occasion adds its documents, replaces them and withdraws them. */
export const seatToAddWith = (viewer: Viewer, occasion: Occasion | undefined): Seat | undefined =>
  occasion?.seatToRunWith?.(viewer);
