import { linkButton } from '../../../design/components/button/button.ts';
import { emptyState } from '../../../design/components/empty-state/empty-state.ts';
import { selectField } from '../../../design/components/field/field.ts';
import { filterBar } from '../../../design/components/filter-bar/filter-bar.ts';
import { matterList } from '../../../design/components/matter-card/matter-card.ts';
import { pageHeader } from '../../../design/components/page-header/page-header.ts';
import { pagination } from '../../../design/components/pagination/pagination.ts';
import { section } from '../../../design/components/section/section.ts';
import { type Frame, page } from '../../../design/layout.ts';
import { type Html, html } from '../../../design/view.ts';
import { paths } from '../../../paths.ts';
import type { Instant } from '../../../platform/clock.ts';
import { areaOptions } from '../../decisions/public.ts';
import type { Area } from '../../neighbourhoods/public.ts';
import { type PublishedTrajectory, stateOf, type TrajectoryState } from '../trajectory.ts';
import { trajectoryCard } from './trajectory-card.ts';

/** From this many on, a list is easier to look through by place. */
const many = 6;

export interface TrajectoriesPage {
  /** Those that go on, what changes first on top. */
  readonly running: readonly PublishedTrajectory[];
  /** Those on which was decided, the newest first; a page of them. */
  readonly decided: readonly PublishedTrajectory[];
  /** Those that were stopped lately. */
  readonly withdrawn: readonly PublishedTrajectory[];
  readonly areas: readonly Area[];
  readonly area: Area | undefined;
  readonly previous: string | undefined;
  readonly next: string | undefined;
  /** Who writes plans finds them here, and begins new ones. */
  readonly mayWrite: boolean;
  readonly now: Instant;
}

const parts: readonly { title: string; id: string; states: readonly TrajectoryState[] }[] = [
  { title: 'U kunt nu meedoen', id: 'nu', states: ['open'] },
  { title: 'Dit komt eraan', id: 'straks', states: ['announced', 'between'] },
  { title: 'Antwoorden en verslag', id: 'antwoord', states: ['answering', 'reported'] },
];

/** Every trajectory of the town: what it is about, where it is, what one can do now and until when. */
export function trajectoriesPage(frame: Frame, it: TrajectoriesPage): Html {
  const { running, decided, withdrawn, area, now } = it;
  const isFiltered = area !== undefined;
  const count = running.length + decided.length + withdrawn.length;
  const cards = (some: readonly PublishedTrajectory[]) =>
    matterList(some.map(trajectory => trajectoryCard(trajectory, it.areas, now)));
  const isFirst = it.previous === undefined;
  return page(
    frame,
    {
      title: 'Meepraten',
      description: `Plannen in ${frame.townName} waarover u kunt meepraten voordat er wordt besloten.`,
    },
    html`${pageHeader({
      title: 'Meepraten over plannen',
      lead: 'Plannen waarover u kunt meepraten voordat er wordt besloten. U ziet vooraf wat nog open is, en wanneer u hoort wat ermee is gedaan.',
      ...(it.mayWrite && {
        actions: linkButton({
          label: 'Begin een traject, of ga verder',
          kind: 'secondary',
          href: paths.newTrajectory,
        }),
      }),
    })}
${
  (isFiltered || count >= many) &&
  filterBar({
    action: paths.trajectories,
    fields: selectField({
      name: 'wijk',
      label: 'Waar',
      empty: 'Overal',
      options: areaOptions(it.areas),
      value: area?.code,
      isRequired: false,
    }),
    chosen: area ? [{ label: area.name, href: paths.trajectories }] : [],
    result: isFiltered
      ? 'Wat het eerst verandert, staat bovenaan. Trajecten voor de hele gemeente staan er ook bij.'
      : 'Wat het eerst verandert, staat bovenaan.',
  })
}
${
  count === 0
    ? emptyState({
        title: isFiltered ? `${area.name} heeft nog geen traject` : 'Er is nog geen traject',
        text: 'Komt er een plan waarover u kunt meepraten, dan staat het hier voordat het begint.',
      })
    : html`${
        isFirst &&
        parts.map(({ title, id, states }) => {
          const some = running.filter(trajectory => states.includes(stateOf(trajectory, now)));
          return some.length > 0
            ? section({ title, id, content: cards(some) })
            : id === 'nu' && emptyState({ title: 'U kunt nu nergens over meepraten' });
        })
      }${decided.length > 0 && section({ title: 'Besloten', id: 'besloten', content: cards(decided) })}${
        isFirst &&
        withdrawn.length > 0 &&
        section({ title: 'Gestopt', id: 'gestopt', content: cards(withdrawn) })
      }`
}
<p>Ligt er een ontwerpbesluit ter inzage? Een officiële reactie geeft u bij <a class="nl-link" href="${paths.consultations}">inspraak</a>.</p>
${pagination({ previous: it.previous, next: it.next, label: 'Bladeren door wat is besloten' })}
<p class="sw-files">Zelf verder rekenen? Haal deze lijst op als <a href="${paths.trajectoriesCsv}">CSV</a> of <a href="${paths.trajectoriesJson}">JSON</a>.</p>`,
  );
}
