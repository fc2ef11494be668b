import { linkButton } from '../../../design/components/button/button.ts';
import { emptyState } from '../../../design/components/empty-state/empty-state.ts';
import { dateField, selectField } from '../../../design/components/field/field.ts';
import { filterBar } from '../../../design/components/filter-bar/filter-bar.ts';
import { matterList } from '../../../design/components/matter-card/matter-card.ts';
import { pageHeader } from '../../../design/components/page-header/page-header.ts';
import { pagination } from '../../../design/components/pagination/pagination.ts';
import { type Frame, page } from '../../../design/layout.ts';
import { type Html, html } from '../../../design/view.ts';
import { paths } from '../../../paths.ts';
import type { Area } from '../../neighbourhoods/public.ts';
import type { Body } from '../../organisations/public.ts';
import type { Decision } from '../decision.ts';
import type { DecisionFilter } from '../store.ts';
import { areaOptions } from './area-fields.ts';
import { type AreaName, decisionCard } from './decision-card.ts';

/** The register of decisions: what was decided in town, the latest first. */
export function decisionsPage(
  frame: Frame,
  {
    decisions,
    areasNamed,
    filter,
    bodies,
    areas,
    chosen,
    query,
    previous,
    next,
    mayRecord,
  }: {
    readonly decisions: readonly Decision[];
    readonly areasNamed: ReadonlyMap<number, readonly AreaName[]>;
    readonly filter: DecisionFilter;
    readonly bodies: readonly Pick<Body, 'id' | 'name'>[];
    readonly areas: readonly Area[];
    /** What the list was narrowed to, each with the address of the list without it. */
    readonly chosen: readonly { readonly label: string; readonly href: string }[];
    /** The filter as it stands in the address, for the files. */
    readonly query: string;
    readonly previous: string | undefined;
    readonly next: string | undefined;
    readonly mayRecord: boolean;
  },
): Html {
  const add = mayRecord && linkButton({ label: 'Leg een besluit vast', href: paths.newDecision });
  return page(
    frame,
    { title: 'Besluiten', description: `Wat er in ${frame.townName} is besloten, en waarom.` },
    html`${pageHeader({
      title: 'Besluiten',
      lead: 'Wat er is besloten, door wie en waarom. Met de inbreng die is meegewogen en de afspraken die eruit volgen.',
      ...(add && { actions: add }),
    })}
${filterBar({
  action: paths.decisions,
  fields: html`${selectField({ name: 'wijk', label: 'Waar', empty: 'Overal', options: areaOptions(areas), value: filter.areaCode, isRequired: false })}
${selectField({ name: 'orgaan', label: 'Wie besloot', empty: 'Iedereen', options: bodies.map(({ id, name }) => ({ value: String(id), label: name })), value: filter.bodyId?.toString(), isRequired: false })}
${dateField({ name: 'vanaf', label: 'Besloten vanaf', value: filter.fromOn, isRequired: false })}
${dateField({ name: 'tot-en-met', label: 'Besloten tot en met', value: filter.untilOn, isRequired: false })}`,
  chosen,
  result: 'Het nieuwste besluit staat bovenaan.',
})}
${
  decisions.length === 0
    ? emptyState({
        title: chosen.length > 0 ? 'Geen besluiten gevonden' : 'Er zijn nog geen besluiten vastgelegd',
        text:
          chosen.length > 0
            ? 'Kies een andere wijk, een ander orgaan of een andere periode.'
            : 'Een besluit staat hier straks met de uitkomst, de reden en de inbreng die is meegewogen.',
      })
    : matterList(
        decisions.map(decision => decisionCard(decision, areasNamed.get(decision.id) ?? [])),
        { level: 2 },
      )
}
${pagination({ previous, next })}
<p class="sw-files">Zelf verder rekenen? Haal deze lijst op als <a href="${paths.decisionsCsv}${query}">CSV</a> of <a href="${paths.decisionsJson}${query}">JSON</a>.</p>`,
  );
}
