import { alert } from '../../../design/components/alert/alert.ts';
import { day } from '../../../design/components/day/day.ts';
import { pageHeader } from '../../../design/components/page-header/page-header.ts';
import { section } from '../../../design/components/section/section.ts';
import { type Frame, page } from '../../../design/layout.ts';
import { type Html, html, paragraphs } from '../../../design/view.ts';
import { paths } from '../../../paths.ts';
import { type Edition, ticksList } from '../../guidance/public.ts';
import type { PlanDifference } from '../plan-differences.ts';
import type { PlanNames } from '../plan-names.ts';
import type { PublishedTrajectory } from '../trajectory.ts';
import { differenceList } from './difference-list.ts';
import { planInFull } from './plan-in-full.ts';
import type { VersionLine } from './plan-versions-page.ts';
import { whoDoesWhat } from './who-runs.ts';

/** One version of a plan, whole, with what is different from the one before. */
export function planVersionPage(
  frame: Frame,
  {
    trajectory,
    version: { number, plan, rules, reason, statedAt, statedBy, checkedBy },
    names,
    edition,
    differences,
  }: {
    readonly trajectory: PublishedTrajectory;
    readonly version: VersionLine;
    readonly names: PlanNames;
    /** The guidance of which this version says what it follows. */
    readonly edition: Edition | undefined;
    /** Undefined for the first version. */
    readonly differences: readonly PlanDifference[] | undefined;
  },
): Html {
  const { id, title, planNumber } = trajectory;
  const isOld = number < planNumber;
  return page(
    frame,
    {
      title: `Participatieplan, versie ${number}: ${title}`,
      description: `Het hele participatieplan van ${title}, zoals het ${isOld ? 'was' : 'nu geldt'}.`,
      breadcrumb: [
        { label: 'Meepraten', href: paths.trajectories },
        { label: title, href: paths.trajectory(id) },
        { label: 'Het plan en zijn versies', href: paths.planVersions(id) },
      ],
    },
    html`${pageHeader({
      kicker: title,
      title: `Het participatieplan, versie ${number}`,
      meta: [
        ...whoDoesWhat(trajectory, names.decidingBody),
        day(statedAt, 'moment'),
        statedBy && `vastgelegd door ${statedBy}`,
        checkedBy && `nagekeken door ${checkedBy}`,
      ],
    })}
${
  isOld &&
  alert({
    kind: 'info',
    content: html`<p>Dit plan geldt niet meer. <a class="nl-link" href="${paths.planVersion(id, planNumber)}">Lees versie ${planNumber}</a>, die nu geldt.</p>`,
  })
}
${
  differences &&
  section({
    title: `Wat er anders is dan in versie ${number - 1}`,
    content: html`${paragraphs(reason)}${differences.length > 0 && html`<p class="sw-changes__key"><del>Doorgestreept</del> is weg, <ins>gemarkeerd</ins> is nieuw.</p>${differenceList(differences)}`}`,
  })
}
${planInFull({ plan, rules, names })}
${edition && section({ title: 'Wat dit plan doet met de handreiking', content: ticksList(edition, plan.ticks) })}`,
  );
}
