import { type Calendar, type CalendarEntry, calendarFile } from '../../platform/calendar.ts';
import type { PlanMoment, PlanPhase } from './plan.ts';
import type { PublishedTrajectory } from './trajectory.ts';

/**
 * The timetable of a trajectory for a calendar: its phases, its meetings, and the days of the answer and the decision. An entry
 * keeps its UID through the versions of the plan.
 */
export function calendarOf(
  { id, title, plan, planNumber, withdrawnAt }: PublishedTrajectory,
  means: Pick<Calendar, 'statedAt' | 'siteAddress' | 'pageAddress'> & {
    /** The places it is about, in words. */
    readonly places: string;
  },
): string {
  const { places, ...rest } = means;
  const { feedbackOn, decisionOn } = plan;
  const entry = (key: string, at: string, summary: string, location = places): CalendarEntry => ({
    uid: `traject-${id}-${key}`,
    at,
    summary,
    location,
  });
  const edges = ({ key, name, opensAt, closesAt }: PlanPhase): CalendarEntry[] => [
    ...(opensAt ? [entry(`${key}-opent`, opensAt, `Meedoen kan vanaf nu: ${name}`)] : []),
    ...(closesAt ? [entry(`${key}-sluit`, closesAt, `Meedoen kan niet meer: ${name}`)] : []),
  ];
  const meeting = ({ key, at, title: name, place }: PlanMoment): CalendarEntry =>
    entry(`moment-${key}`, at, name, place || places);
  return calendarFile({
    ...rest,
    name: title,
    product: 'Participatietrajecten',
    sequence: planNumber,
    calledOffAt: withdrawnAt,
    entries: [
      ...plan.phases.flatMap(edges),
      ...plan.moments.map(meeting),
      ...(feedbackOn ? [entry('antwoord', feedbackOn, 'Het antwoord is er uiterlijk')] : []),
      ...(decisionOn ? [entry('besluit', decisionOn, 'Het besluit wordt verwacht')] : []),
    ],
  });
}
