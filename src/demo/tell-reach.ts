// Tells who took part in a trajectory: what people told about themselves, and how many came to an evening.
import { type AboutYou, ageGroups, countAttendance, tellAboutYou } from '../domains/reach/public.ts';
import { dayOf } from '../platform/clock.ts';
import type { CastName } from './cast-of-waterveen.ts';
import type { StoryTrajectory } from './story-trajectory.ts';
import { done, type Event, idOf, type Town, viewerFor } from './town-of-the-story.ts';

/** What people told about themselves, as far as they did. */
const told: {
  readonly [Who in CastName]?: readonly [AboutYou['ageGroup'], AboutYou['stay'], AboutYou['language']];
} = {
  gerrit: ['65-up', '10-up', 'nl'],
  samira: ['25-45', '2-10', 'ar'],
  karel: ['45-65', '10-up', 'nl'],
  johan: ['45-65', '10-up', 'nl'],
  mei: ['25-45', '2-10', 'other'],
  thijs: ['25-45', 'to-2', 'nl'],
  ines: ['45-65', '10-up', null],
  truus: ['65-up', '10-up', 'nl'],
  nadia: ['25-45', '2-10', 'pl'],
  jelle: ['45-65', '10-up', 'nl'],
  roos: ['65-up', '10-up', 'nl'],
  carmen: ['25-45', '2-10', 'nl'],
  lotte: ['25-45', '10-up', 'nl'],
  pieter: ['65-up', '10-up', 'nl'],
  fenna: ['15-25', 'to-2', 'nl'],
  marieke: ['45-65', '10-up', 'nl'],
  yusuf: ['15-25', '10-up', 'tr'],
  anneke: ['65-up', '10-up', 'nl'],
  rashid: ['45-65', '10-up', 'ar'],
  corrie: ['65-up', '10-up', 'nl'],
};

export function eventsOfReach(town: Town, story: StoryTrajectory): Event[] {
  const trajectoryId = () => idOf(town.trajectories, story.key);
  const people = new Set(story.contributions.flatMap(({ by }) => by ?? []));
  const closed = Math.max(story.phases[0]?.closesDaysAgo ?? 0, 0);
  const aboutThemselves = [...people].flatMap((who): Event[] => {
    const words = told[who];
    if (!words) return [];
    const [ageGroup, stay, language] = words;
    return [
      {
        daysAgo: closed,
        hour: 18,
        happen: (tx, now) =>
          tellAboutYou(
            tx,
            { trajectoryId: trajectoryId(), personId: idOf(town.persons, who) },
            { ageGroup, place: null, stay, language },
            now,
          ),
      },
    ];
  });
  const counted = story.attendance.map(
    ({ daysAgo, phase, name, people: count, ageGroups: counts }): Event => ({
      daysAgo,
      hour: 21,
      happen: async (tx, now) => {
        const viewer = await viewerFor(tx, town, story.by, now);
        const inGroups = ageGroups.map(group => [group, String(counts[group] ?? '')]);
        const typed = {
          phase,
          name,
          heldOn: dayOf(now),
          people: String(count),
          ageGroups: Object.fromEntries(inGroups),
        };
        done(await countAttendance(tx, viewer, { trajectoryId: trajectoryId(), typed }, now));
      },
    }),
  );
  return [...aboutThemselves, ...counted];
}
