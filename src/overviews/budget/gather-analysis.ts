import {
  type AnalysisNote,
  type Budget,
  currentNotes,
  type NoteAbout,
  notesOf,
} from '../../domains/budgets/public.ts';
import { figuresOf } from '../../domains/indicators/public.ts';
import { type Area, areaPath } from '../../domains/neighbourhoods/public.ts';
import { findSeat, seatName } from '../../domains/organisations/public.ts';
import { countsByState, type Pledge, promisesIn, type StateCounts } from '../../domains/promises/public.ts';
import { countsByTheme, type ThemeCount } from '../../domains/voices/public.ts';
import { addDays, type Day, dayOf, type Instant } from '../../platform/clock.ts';
import type { Queries } from '../../platform/database/database.ts';
import { type FigureBeside, figuresBesideTown } from '../neighbourhood/figures-beside-town.ts';

/** A note as it stands beside its part. */
export interface StandingNote {
  readonly note: AnalysisNote;
  readonly writtenBy: string;
  readonly earlier: readonly AnalysisNote[];
}

/** How a place is doing: in figures, in what people said, and in what was promised, with what the team wrote beside it. */
export interface Analysis {
  readonly budget: Budget;
  readonly town: Area | undefined;
  readonly figures: readonly FigureBeside[];
  /** Between which days people spoke. */
  readonly fromOn: Day;
  readonly untilOn: Day;
  readonly themes: readonly ThemeCount[];
  readonly promiseCounts: StateCounts;
  readonly latePromises: readonly Pledge[];
  readonly notes: ReadonlyMap<NoteAbout, StandingNote>;
}

const daysBack = 2 * 365;

export async function gatherAnalysis(queries: Queries, budget: Budget, now: Instant): Promise<Analysis> {
  const today = dayOf(now);
  // What came in as an idea for this budget is no longer what led to it.
  const untilOn = dayOf(now < budget.rules.ideasAt ? now : budget.rules.ideasAt);
  const fromOn = addDays(untilOn, -daysBack);
  const { areaCode } = budget;
  const [town] = await areaPath(queries, areaCode);
  const [figures, themes, promiseCounts, latePromises, notes] = await Promise.all([
    figuresOf(queries, [areaCode, ...(town ? [town.code] : [])]),
    countsByTheme(queries, { areaCode, fromOn, untilOn }),
    countsByState(queries, areaCode, today),
    promisesIn(queries, { areaCode, state: 'late' }, { today, atMost: 5 }),
    notesOf(queries, budget.id),
  ]);
  const standing = new Map<NoteAbout, StandingNote>();
  for (const { note, earlier } of currentNotes(notes)) {
    const seat = await findSeat(queries, note.seatId);
    standing.set(note.about, { note, earlier, writtenBy: seat ? seatName(seat) : budget.bodyName });
  }
  return {
    budget,
    town: town?.code === areaCode ? undefined : town,
    figures: figuresBesideTown(
      figures.filter(figure => figure.areaCode === areaCode),
      figures.filter(figure => figure.areaCode === town?.code),
    ),
    fromOn,
    untilOn,
    themes,
    promiseCounts,
    latePromises,
    notes: standing,
  };
}
