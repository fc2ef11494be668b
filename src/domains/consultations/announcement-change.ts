import type { Day } from '../../platform/clock.ts';
import type { Problems } from '../../platform/refusal.ts';
import type { Announcement } from './announcement.ts';
import type { AnnouncementField } from './announcement-draft.ts';

export type ChangeProblem =
  | 'term-shortened'
  | 'term-begun'
  | 'term-over'
  | 'opens-in-past'
  | 'who-narrowed'
  | 'basis-fixed'
  | 'deciding-fixed'
  | 'draft-gone'
  | 'hearing-gone'
  | 'hearing-sooner'
  | 'asking-shortened'
  | 'order-fixed';

/**
 * Why an announcement that is out cannot become another one: what people were told they can count on. The term can run
 * longer, never shorter; who could submit still can.
 */
export function changeProblems(
  was: Announcement,
  next: Announcement,
  today: Day,
): Problems<AnnouncementField, ChangeProblem> {
  const [before, after] = [was.hearing, next.hearing];
  return {
    ...(next.opensOn !== was.opensOn &&
      (was.opensOn <= today
        ? { opensOn: 'term-begun' as const }
        : next.opensOn <= today && { opensOn: 'opens-in-past' as const })),
    ...(next.lastOn < was.lastOn && { weeks: 'term-shortened' }),
    ...(was.lastOn < today && next.lastOn > was.lastOn && { weeks: 'term-over' }),
    ...(was.submitters === 'everybody' && next.submitters !== 'everybody' && { submitters: 'who-narrowed' }),
    ...(next.basis !== was.basis && { basis: 'basis-fixed' }),
    ...(next.decidingBodyId !== was.decidingBodyId && { decidingBodyId: 'deciding-fixed' }),
    ...(next.drafts.length < was.drafts.length && { drafts: 'draft-gone' }),
    ...(before && !after && { hasHearing: 'hearing-gone' }),
    ...(before && after && after.at < before.at && { hearingOn: 'hearing-sooner' }),
    ...(before && after && after.askUntil < before.askUntil && { askUntil: 'asking-shortened' }),
    ...(before &&
      after &&
      after.order !== before.order &&
      before.askUntil < today && { order: 'order-fixed' }),
  };
}

/** Whether two announcements say the same. */
export const areSame = (one: Announcement, other: Announcement): boolean =>
  JSON.stringify(inOrder(one)) === JSON.stringify(inOrder(other));

const inOrder = (it: Announcement): unknown =>
  Object.entries(it)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([name, value]) => [
      name,
      value !== null && typeof value === 'object' && !Array.isArray(value)
        ? Object.entries(value).sort()
        : value,
    ]);
