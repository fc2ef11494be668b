import type { Seat, Viewer } from '../organisations/public.ts';
import { type Occasion, seatToEnterWith } from '../voices/public.ts';
import type { VoiceImport } from './intake.ts';

/** Who runs an occasion, and officials who enter for others, write down what was said there. */
export const seatForIntake = (viewer: Viewer, occasion: Pick<Occasion, 'seatToRunWith'>): Seat | undefined =>
  occasion.seatToRunWith?.(viewer) ?? seatToEnterWith(viewer);

/** Who imported a file takes all of it back. */
export const mayTakeBackImport = (
  viewer: Viewer,
  { bySeatId, takenBackAt }: Pick<VoiceImport, 'bySeatId' | 'takenBackAt'>,
): boolean => takenBackAt === null && viewer.seats.some(seat => seat.id === bySeatId);
