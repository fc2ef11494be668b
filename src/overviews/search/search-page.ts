import { emptyState } from '../../design/components/empty-state/empty-state.ts';
import { type MatterCard, matterList } from '../../design/components/matter-card/matter-card.ts';
import { pageHeader } from '../../design/components/page-header/page-header.ts';
import { pagination } from '../../design/components/pagination/pagination.ts';
import { searchForm } from '../../design/components/search-form/search-form.ts';
import { section } from '../../design/components/section/section.ts';
import { type Frame, page } from '../../design/layout.ts';
import { type Html, html, nothing } from '../../design/view.ts';
import { paths } from '../../paths.ts';
import type { PlaceFound } from './places-found.ts';

export interface SearchPage {
  readonly question: string;
  readonly cards: readonly MatterCard[];
  readonly places: readonly PlaceFound[];
  /** Whether a word occurs nowhere, and something like it was looked for. */
  readonly isGuessed: boolean;
  /** The question without its typing mistakes; undefined when we cannot tell. */
  readonly correction: string | undefined;
  readonly isFirst: boolean;
  readonly next: string | undefined;
}

/** What was found, the newest first, and the places and parties with such a name. */
export function searchPage(frame: Frame, it: SearchPage): Html {
  const { question, cards, places } = it;
  const isEmpty = cards.length === 0 && places.length === 0;
  return page(
    frame,
    {
      title: question === '' ? 'Zoeken' : `Zoeken: ${question}`,
      description: `Zoek in alles wat in ${frame.townName} is ingebracht, beantwoord, beloofd en besloten.`,
    },
    html`${pageHeader({ title: 'Zoeken' })}
${searchForm({
  action: paths.search,
  label: 'Wat zoekt u?',
  hint: 'In inbreng, antwoorden, afspraken, besluiten, wijken en organisaties',
  value: question,
})}
${
  question === ''
    ? nothing
    : isEmpty
      ? html`<div class="sw-search-results">${nothingFound(question)}</div>`
      : html`${places.length > 0 && it.isFirst && section({ title: 'Wijken en organisaties', content: placeList(places) })}
${cards.length > 0 && section({ title: 'Inbreng, afspraken en besluiten', content: found(it) })}`
}`,
  );
}

const placeList = (places: readonly PlaceFound[]): Html =>
  html`<ul class="sw-search-places">${places.map(place => html`<li><a class="nl-link" href="${place.href}">${place.name}</a> <span class="sw-search-places__what">${place.what}</span></li>`)}</ul>`;

const found = (it: SearchPage): Html =>
  html`<p role="status">${whatIsShown(it)}</p>
${matterList(it.cards)}
${pagination({ previous: it.isFirst ? undefined : paths.searchFor(it.question), next: it.next, label: 'Bladeren in wat er is gevonden' })}`;

function whatIsShown({ isGuessed, correction }: SearchPage): Html | string {
  if (correction)
    return html`Bedoelde u <a class="nl-link" href="${paths.searchFor(correction)}">${correction}</a>? Wat u typte, komt hier niet voor. Hieronder staat wat er het meest op lijkt, het nieuwste eerst.`;
  return isGuessed
    ? 'Wat u typte, komt hier niet voor. Hieronder staat wat er het meest op lijkt, het nieuwste eerst.'
    : 'Het nieuwste staat bovenaan.';
}

const nothingFound = (question: string): Html =>
  emptyState({
    title: `Niets gevonden voor “${question}”`,
    text: html`Probeer één woord, of een ander woord voor hetzelfde. U kunt ook kijken bij <a class="nl-link" href="${paths.voices}">alle inbreng</a>, <a class="nl-link" href="${paths.promises}">alle afspraken</a> of <a class="nl-link" href="${paths.areas}">uw wijk</a>.`,
    action: html`<a class="nl-link" href="${paths.newVoice}">Breng het zelf in</a>`,
  });
