import { alert } from '../../../design/components/alert/alert.ts';
import { linkButton } from '../../../design/components/button/button.ts';
import { until } from '../../../design/components/day/until.ts';
import { emptyState } from '../../../design/components/empty-state/empty-state.ts';
import { pageHeader } from '../../../design/components/page-header/page-header.ts';
import { section } from '../../../design/components/section/section.ts';
import { type Frame, page } from '../../../design/layout.ts';
import { type Html, html, nothing } from '../../../design/view.ts';
import { paths } from '../../../paths.ts';
import type { Instant } from '../../../platform/clock.ts';
import type { PublishedTrajectory } from '../../participation/public.ts';
import type { PhaseReach, Reach } from '../reach.ts';
import {
  eveningList,
  howMany,
  howToRead,
  missingSentences,
  phaseCharts,
  type ReachPlace,
} from './reach-parts.ts';

export interface WhoIsHeardShown {
  readonly trajectory: PublishedTrajectory;
  readonly reach: Reach;
  readonly place: ReachPlace;
  readonly mayCount: boolean;
  readonly now: Instant;
}

/** Who took part, phase by phase, beside who lives there. */
export function whoIsHeardPage(frame: Frame, shown: WhoIsHeardShown): Html {
  const { trajectory, reach, mayCount } = shown;
  return page(
    frame,
    {
      title: `Wie deed mee aan ${trajectory.title}`,
      description: `Wie er meedeed aan ${trajectory.title}, naast wie er woont.`,
      breadcrumb: [
        { label: 'Meepraten', href: paths.trajectories },
        { label: trajectory.title, href: paths.trajectory(trajectory.id) },
      ],
    },
    html`<div class="sw-heard">${pageHeader({
      kicker: trajectory.title,
      title: 'Wie deed mee',
      lead: 'Wie het hardst praat, is niet iedereen. Hier staat wie er meedeed, naast wie er woont.',
      ...(mayCount && {
        actions: linkButton({
          label: 'Tel wie er op een bijeenkomst was',
          kind: 'secondary',
          href: paths.attendances(trajectory.id),
        }),
      }),
    })}
${reach.phases.length === 0 ? emptyState({ title: 'Nog geen cijfers', text: 'Zodra een fase dicht is, staat hier wie er meedeed.' }) : html`${reach.phases.map(it => phaseSection(it, shown))}`}
${openLater(shown)}
${reach.phases.length > 0 && howToRead}</div>`,
  );
}

function phaseSection(it: PhaseReach, { place, now }: WhoIsHeardShown): Html {
  const isOpen = it.phase.closesAt !== null && it.phase.closesAt > now;
  return section({
    title: it.phase.name,
    id: `fase-${it.phase.key}`,
    content: html`${
      isOpen &&
      alert({
        kind: 'info',
        title: 'Alleen u ziet deze fase nu',
        content: html`<p>De fase loopt nog, ${it.phase.closesAt && until(it.phase.closesAt)}. Iedereen ziet deze cijfers pas daarna.</p>`,
      })
    }${howMany(it)}${eveningList(it)}${missingSentences(it, place)}${phaseCharts(it, place)}`,
  });
}

/** A phase that is open or to come is not among the numbers; why, is said. */
function openLater({ trajectory, reach, now }: WhoIsHeardShown): Html {
  const shown = new Set(reach.phases.map(({ phase }) => phase.key));
  const open = trajectory.plan.phases.find(
    ({ key, opensAt, closesAt }) =>
      !shown.has(key) && opensAt !== null && opensAt <= now && closesAt !== null && closesAt > now,
  );
  return open?.closesAt
    ? html`<p><strong>${open.name}</strong> loopt ${until(open.closesAt)}. De cijfers komen als de fase dicht is. Anders zou een getal dat oploopt iets zeggen over wie net iets inbracht.</p>`
    : nothing;
}
