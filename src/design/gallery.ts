import { alertExamples } from './components/alert/alert.examples.ts';
import { areaMapExamples } from './components/area-map/area-map.examples.ts';
import { badgeExamples } from './components/badge/badge.examples.ts';
import { barChartExamples } from './components/bar-chart/bar-chart.examples.ts';
import { breadcrumbExamples } from './components/breadcrumb/breadcrumb.examples.ts';
import { buttonExamples } from './components/button/button.examples.ts';
import { chainExamples } from './components/chain/chain.examples.ts';
import { choiceExamples } from './components/choice/choice.examples.ts';
import { dataListExamples } from './components/data-list/data-list.examples.ts';
import { dayExamples } from './components/day/day.examples.ts';
import { doNowExamples } from './components/do-now/do-now.examples.ts';
import { emptyStateExamples } from './components/empty-state/empty-state.examples.ts';
import { errorSummaryExamples } from './components/error-summary/error-summary.examples.ts';
import { fieldExamples } from './components/field/field.examples.ts';
import { fieldsetExamples } from './components/fieldset/fieldset.examples.ts';
import { figureTilesExamples } from './components/figure-tiles/figure-tiles.examples.ts';
import { filterBarExamples } from './components/filter-bar/filter-bar.examples.ts';
import { followExamples } from './components/follow/follow.examples.ts';
import { mailExamples } from './components/mail/mail.examples.ts';
import { matterCardExamples } from './components/matter-card/matter-card.examples.ts';
import { pageHeader } from './components/page-header/page-header.ts';
import { paginationExamples } from './components/pagination/pagination.examples.ts';
import { partsBarExamples } from './components/parts-bar/parts-bar.examples.ts';
import { peopleListExamples } from './components/people-list/people-list.examples.ts';
import { phaseRowExamples } from './components/phase-row/phase-row.examples.ts';
import { photoFieldExamples } from './components/photo-field/photo-field.examples.ts';
import { photoGalleryExamples } from './components/photo-gallery/photo-gallery.examples.ts';
import { pickerExamples } from './components/picker/picker.examples.ts';
import { searchFormExamples } from './components/search-form/search-form.examples.ts';
import { sectionExamples } from './components/section/section.examples.ts';
import { statementExamples } from './components/statement/statement.examples.ts';
import { stepsExamples } from './components/steps/steps.examples.ts';
import { tableExamples } from './components/table/table.examples.ts';
import { tabsExamples } from './components/tabs/tabs.examples.ts';
import type { Example } from './example.ts';
import { type Frame, page } from './layout.ts';
import { type Html, html } from './view.ts';

/** Every component in all its states, by the name of its folder. */
export const galleryExamples: Readonly<
  Record<string, { readonly title: string; readonly examples: readonly Example[] }>
> = {
  alert: { title: 'Bericht', examples: alertExamples },
  'area-map': { title: 'Kaart', examples: areaMapExamples },
  badge: { title: 'Staat in een woord', examples: badgeExamples },
  'bar-chart': { title: 'Cijfers in balken', examples: barChartExamples },
  breadcrumb: { title: 'Kruimelpad', examples: breadcrumbExamples },
  button: { title: 'Knop', examples: buttonExamples },
  chain: { title: 'Keten', examples: chainExamples },
  choice: { title: 'Keuze', examples: choiceExamples },
  'data-list': { title: 'Gegevens', examples: dataListExamples },
  day: { title: 'Datum', examples: dayExamples },
  'do-now': { title: 'Wat u nu kunt doen', examples: doNowExamples },
  'empty-state': { title: 'Nog niets', examples: emptyStateExamples },
  'error-summary': { title: 'Fouten bovenaan', examples: errorSummaryExamples },
  field: { title: 'Veld', examples: fieldExamples },
  fieldset: { title: 'Groep velden', examples: fieldsetExamples },
  'figure-tiles': { title: 'Cijfers in het oog', examples: figureTilesExamples },
  'filter-bar': { title: 'Filter', examples: filterBarExamples },
  follow: { title: 'Volgen', examples: followExamples },
  mail: { title: 'E-mail', examples: mailExamples },
  'matter-card': { title: 'Zaak in een lijst', examples: matterCardExamples },
  pagination: { title: 'Bladeren', examples: paginationExamples },
  'parts-bar': { title: 'Een geheel en zijn delen', examples: partsBarExamples },
  'people-list': { title: 'Mensen', examples: peopleListExamples },
  'phase-row': { title: 'Fasen', examples: phaseRowExamples },
  'photo-field': { title: 'Foto’s meesturen', examples: photoFieldExamples },
  'photo-gallery': { title: 'Foto’s', examples: photoGalleryExamples },
  picker: { title: 'Zaken bij hun nummer', examples: pickerExamples },
  'search-form': { title: 'Zoeken', examples: searchFormExamples },
  section: { title: 'Deel van een pagina', examples: sectionExamples },
  statement: { title: 'Wat iemand zei', examples: statementExamples },
  steps: { title: 'Stappen', examples: stepsExamples },
  table: { title: 'Tabel', examples: tableExamples },
  tabs: { title: 'Kanten van een zaak', examples: tabsExamples },
};

/** All components on one page, for who builds with them or gives them other tokens. */
export function galleryPage(frame: Frame): Html {
  const all = Object.entries(galleryExamples);
  const content = html`${pageHeader({ title: 'Componenten', lead: 'Waar deze site van gemaakt is, in alle staten. Wie de kleuren en letters van een gemeente instelt, ziet hier het gevolg.' })}<nav aria-label="Componenten"><ul class="sw-gallery__index">${all.map(([name, it]) => html`<li><a href="#${name}">${it.title}</a></li>`)}</ul></nav>${all.map(([name, it]) => html`<section class="sw-section" id="${name}"><h2>${it.title}</h2>${it.examples.map(example => html`<div class="sw-gallery__example"><h3 class="sw-gallery__state">${example.state}</h3>${example.content}</div>`)}</section>`)}`;
  return page(frame, { title: 'Componenten', isPrivate: true }, content);
}
