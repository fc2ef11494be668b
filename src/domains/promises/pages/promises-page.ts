import { linkButton } from '../../../design/components/button/button.ts';
import { emptyState } from '../../../design/components/empty-state/empty-state.ts';
import { dateField, type SelectField, selectField } from '../../../design/components/field/field.ts';
import { filterBar } from '../../../design/components/filter-bar/filter-bar.ts';
import { matterList } from '../../../design/components/matter-card/matter-card.ts';
import { pageHeader } from '../../../design/components/page-header/page-header.ts';
import { pagination } from '../../../design/components/pagination/pagination.ts';
import { type Frame, page } from '../../../design/layout.ts';
import { type Html, html } from '../../../design/view.ts';
import { paths } from '../../../paths.ts';
import type { Day } from '../../../platform/clock.ts';
import { type AreaName, areaOptions } from '../../decisions/public.ts';
import type { Area } from '../../neighbourhoods/public.ts';
import type { Theme } from '../../voices/public.ts';
import type { Pledge } from '../promise.ts';
import { isByDueDay, type PromiseFilter, type StateAsked, statesAsked } from '../promise-filter.ts';
import { promiseCard } from './promise-card.ts';

export const stateNames: Record<StateAsked, string> = {
  open: 'Loopt nog',
  late: 'Te laat',
  planned: 'Gepland',
  'under-way': 'Bezig',
  changed: 'Gewijzigd',
  kept: 'Nagekomen',
  broken: 'Niet nagekomen',
  withdrawn: 'Ingetrokken',
};

/** The register of promises: who does what for whom by when. */
export function promisesPage(
  frame: Frame,
  {
    promises,
    areasNamed,
    filter,
    keeperKey,
    keepers,
    areas,
    themes,
    chosen,
    query,
    previous,
    next,
    mayMake,
    today,
  }: {
    readonly promises: readonly Pledge[];
    readonly areasNamed: ReadonlyMap<number, readonly AreaName[]>;
    readonly filter: PromiseFilter;
    readonly keeperKey: string;
    readonly keepers: SelectField['options'];
    readonly areas: readonly Area[];
    readonly themes: readonly Theme[];
    readonly chosen: readonly { readonly label: string; readonly href: string }[];
    /** The filter as it stands in the address, for the files. */
    readonly query: string;
    readonly previous: string | undefined;
    readonly next: string | undefined;
    readonly mayMake: boolean;
    readonly today: Day;
  },
): Html {
  const add = mayMake && linkButton({ label: 'Leg een afspraak vast', href: paths.newPromise });
  return page(
    frame,
    { title: 'Afspraken', description: `Wie in ${frame.townName} wat heeft beloofd, en of het gebeurt.` },
    html`${pageHeader({
      title: 'Afspraken',
      lead: 'Wie wat doet, voor wie en wanneer het klaar is. Is de dag voorbij, dan ziet iedereen dat.',
      ...(add && { actions: add }),
    })}
${filterBar({
  action: paths.promises,
  fields: html`${selectField({ name: 'wijk', label: 'Waar', empty: 'Overal', options: areaOptions(areas), value: filter.areaCode, isRequired: false })}
${selectField({ name: 'stand', label: 'Hoe het staat', empty: 'Alles', options: statesAsked.map(state => ({ value: state, label: stateNames[state] })), value: filter.state, isRequired: false })}
${selectField({ name: 'thema', label: 'Thema', empty: 'Alle thema’s', options: themes.map(({ slug, name }) => ({ value: slug, label: name })), value: filter.themeSlug, isRequired: false })}
${selectField({ name: 'wie', label: 'Wie het doet', empty: 'Iedereen', options: keepers, value: keeperKey, isRequired: false })}
${dateField({ name: 'vanaf', label: 'Afgesproken vanaf', value: filter.fromOn, isRequired: false })}
${dateField({ name: 'tot-en-met', label: 'Afgesproken tot en met', value: filter.untilOn, isRequired: false })}`,
  chosen,
  result: isByDueDay(filter)
    ? 'Wat het eerst klaar moet zijn, staat bovenaan.'
    : 'De nieuwste afspraak staat bovenaan.',
})}
${
  promises.length === 0
    ? emptyState({
        title: chosen.length > 0 ? 'Geen afspraken gevonden' : 'Er zijn nog geen afspraken vastgelegd',
        text:
          chosen.length > 0
            ? 'Kies een andere wijk, een ruimere periode of laat een keuze weg.'
            : 'Een afspraak komt uit een besluit, uit een antwoord op inbreng of uit een bijeenkomst.',
      })
    : matterList(
        promises.map(promise => promiseCard(promise, areasNamed.get(promise.id) ?? [], today)),
        { level: 2 },
      )
}
${pagination({ previous, next })}
<p class="sw-files">Zelf verder rekenen? Haal deze lijst op als <a href="${paths.promisesCsv}${query}">CSV</a> of <a href="${paths.promisesJson}${query}">JSON</a>.</p>`,
  );
}
