import { type Day, isDay } from '../../platform/clock.ts';
import { lengthProblem } from '../../platform/length-problem.ts';
import type { Incomplete, Problems } from '../../platform/refusal.ts';
import { type AgeGroup, ageGroups } from './about-you.ts';

/** How many people were at an evening or a table, and how old they were as far as somebody counted that. */
export interface Attendance {
  readonly id: number;
  readonly trajectoryId: number;
  /** The key of the phase. */
  readonly phase: string;
  readonly name: string;
  readonly heldOn: Day;
  readonly people: number;
  /** Empty where nobody counted it. */
  readonly ageGroups: Readonly<Partial<Record<AgeGroup, number>>>;
}

export type AttendanceDraft = Omit<Attendance, 'id' | 'trajectoryId'>;

export interface AttendanceTyped {
  readonly phase: string;
  readonly name: string;
  readonly heldOn: string;
  readonly people: string;
  readonly ageGroups: Readonly<Record<AgeGroup, string>>;
}

export const longestName = 120;
const mostPeople = 100_000;

type Field = 'phase' | 'name' | 'heldOn' | 'people' | 'ageGroups';
export type AttendanceProblem =
  | 'phase-missing'
  | 'name-missing'
  | 'name-too-long'
  | 'no-day'
  | 'day-to-come'
  | 'no-number'
  | 'more-than-there-were';
export type AttendanceProblems = Problems<Field, AttendanceProblem>;

/** What was typed about an evening, ready to be kept, or everything that is wrong with it. */
export function fillAttendance(
  typed: AttendanceTyped,
  { phases, today }: { readonly phases: readonly string[]; readonly today: Day },
): AttendanceDraft | Incomplete<Field, AttendanceProblem> {
  const people = numberIn(typed.people);
  const counted = ageGroups.flatMap((group): [AgeGroup, number | undefined][] =>
    typed.ageGroups[group] === '' ? [] : [[group, numberIn(typed.ageGroups[group])]],
  );
  const inGroups = counted.reduce((sum, [, count]) => sum + (count ?? 0), 0);
  const { heldOn, name, phase } = typed;
  const problems: AttendanceProblems = {
    ...(!phases.includes(phase) && { phase: 'phase-missing' }),
    ...lengthProblem('name', name, { most: longestName, isNeeded: true }),
    ...(!isDay(heldOn) ? { heldOn: 'no-day' } : heldOn > today && { heldOn: 'day-to-come' }),
    ...((people ?? 0) < 1 && { people: 'no-number' }),
    ...(counted.some(([, count]) => count === undefined)
      ? { ageGroups: 'no-number' }
      : inGroups > (people ?? mostPeople) && { ageGroups: 'more-than-there-were' }),
  };
  if (people === undefined || !isDay(heldOn) || Object.keys(problems).length > 0)
    return { refused: 'incomplete', problems };
  return { phase, name, heldOn, people, ageGroups: Object.fromEntries(counted) };
}

function numberIn(text: string): number | undefined {
  const number = /^\d{1,6}$/.test(text) ? Number(text) : undefined;
  return number !== undefined && number <= mostPeople ? number : undefined;
}
