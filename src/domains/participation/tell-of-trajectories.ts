import { untilInWords } from '../../design/components/day/until.ts';
import { dayInWords } from '../../design/words.ts';
import { paths } from '../../paths.ts';
import { addDays, addMinutes, dayOf, type Instant } from '../../platform/clock.ts';
import type { Database } from '../../platform/database/database.ts';
import { areaTopics } from '../decisions/public.ts';
import { insertDone, isDone, notify } from '../notifications/public.ts';
import { openPhase, type PlanPhase } from './plan.ts';
import { runningTrajectories } from './store.ts';
import type { PublishedTrajectory } from './trajectory.ts';

/** After a standstill of the server, a phase that began this long ago is still told; never longer than is remembered. */
const daysBack = 30;

/** So many days before it closes, whoever follows hears that a phase does. */
const daysLeft = 7;

interface Telling {
  readonly task: string;
  readonly title: string;
  readonly text: string;
}

/** Tells who follows a trajectory or its places, once, that a phase has opened, and once more that it closes in a week. */
export async function tellOfTrajectories(database: Database, now: Instant): Promise<void> {
  for (const trajectory of await runningTrajectories(database.read)) {
    for (const { task, title, text } of tellingsOf(trajectory, now)) {
      if (await isDone(database.read, task)) continue;
      await database.write(async tx => {
        if (!(await insertDone(tx, task, now))) return;
        await notify(tx, {
          kind: 'followed',
          personIds: [],
          topics: [`trajectory:${trajectory.id}`, ...(await areaTopics(tx, trajectory.plan.areaCodes))],
          actorId: null,
          title,
          text,
          address: paths.trajectory(trajectory.id),
          now,
        });
      });
    }
  }
}

/** What there is to tell now. A moment that was moved after it was told, is told again. */
function tellingsOf(trajectory: PublishedTrajectory, now: Instant): Telling[] {
  const phase = openPhase(trajectory.plan, now);
  if (!phase?.opensAt || !phase.closesAt) return [];
  const { opensAt, closesAt } = phase;
  const task = `phase:trajectory:${trajectory.id}:${phase.key}`;
  const lastWeekOn = addDays(dayOf(closesAt), -daysLeft);
  // A plan that came out in the midst of a phase was told of as it came out.
  const isNew = opensAt >= trajectory.publishedAt && opensAt >= addMinutes(now, -daysBack * 24 * 60);
  const isLastWeek = dayOf(now) >= lastWeekOn && dayOf(opensAt) < lastWeekOn;
  return [
    ...(isNew && !isLastWeek ? [{ task: `${task}:opens:${opensAt}`, ...opened(trajectory, phase) }] : []),
    ...(isLastWeek ? [{ task: `${task}:closes:${closesAt}`, ...closing(trajectory, phase) }] : []),
  ];
}

const opened = ({ title, feedbackOn }: PublishedTrajectory, { about, closesAt }: PlanPhase) => ({
  title: `U kunt meedoen: ${title}`,
  text: [
    about,
    closesAt && `Meedoen kan ${untilInWords(closesAt)}.`,
    feedbackOn && `U hoort uiterlijk op ${dayInWords(feedbackOn)} wat ermee is gedaan.`,
  ]
    .filter(Boolean)
    .join(' '),
});

const closing = ({ title }: PublishedTrajectory, { about, closesAt }: PlanPhase) => ({
  title: `Nog een week om mee te doen: ${title}`,
  text: [about, closesAt && `Meedoen kan ${untilInWords(closesAt)}.`].filter(Boolean).join(' '),
});
