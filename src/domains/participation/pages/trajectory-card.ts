import type { MatterCard } from '../../../design/components/matter-card/matter-card.ts';
import { icon } from '../../../design/icons.ts';
import { html } from '../../../design/view.ts';
import { paths } from '../../../paths.ts';
import type { Instant } from '../../../platform/clock.ts';
import { type AreaName, areasInWords } from '../../decisions/public.ts';
import type { PublishedTrajectory } from '../trajectory.ts';
import { stateBadge } from './state-badge.ts';
import { whatNow } from './what-now.ts';
import { isRunByOthers } from './who-runs.ts';

/** A trajectory in a list: what it is about, where, who runs it, and what one can do now. */
export function trajectoryCard(
  trajectory: PublishedTrajectory,
  areas: readonly AreaName[],
  now: Instant,
): MatterCard {
  const { state, text, when } = whatNow(trajectory, now);
  const places = areas.filter(({ code }) => trajectory.plan.areaCodes.includes(code));
  return {
    href: paths.trajectory(trajectory.id),
    title: trajectory.title,
    kind: 'Participatietraject',
    badges: stateBadge(state),
    // Why it does not go on says more than where to read that.
    text: trajectory.withdrawnReason ?? html`${text} ${when}`,
    meta: [
      html`${icon('pin')}<bdi>${areasInWords(places)}</bdi>`,
      html`<bdi>${isRunByOthers(trajectory) ? trajectory.organisationName : trajectory.runningBodyName}</bdi>`,
    ],
  };
}
