import { section } from '../../design/components/section/section.ts';
import { type Html, nothing } from '../../design/view.ts';
import { ticksList } from '../../domains/guidance/public.ts';
import type { TrajectoryStory } from './gather-trajectory.ts';

/** Which points of the guidance the plan follows, and where it does not, why. */
export function guidanceSection({ trajectory, guidance }: TrajectoryStory): Html {
  if (!guidance) return nothing;
  return section({
    title: 'Wat we doen met de handreiking',
    id: 'handreiking',
    content: ticksList(guidance, trajectory.plan.ticks),
  });
}
