import { areaMap } from '../../../design/components/area-map/area-map.ts';
import { button } from '../../../design/components/button/button.ts';
import { emptyState } from '../../../design/components/empty-state/empty-state.ts';
import { pageHeader } from '../../../design/components/page-header/page-header.ts';
import { searchForm } from '../../../design/components/search-form/search-form.ts';
import { section } from '../../../design/components/section/section.ts';
import { type Frame, page } from '../../../design/layout.ts';
import { type Html, html } from '../../../design/view.ts';
import { plural } from '../../../design/words.ts';
import { paths } from '../../../paths.ts';
import type { Area } from '../area.ts';
import type { MapOfArea } from '../map-of.ts';
import type { AreasSought } from '../search-areas.ts';

export interface Town {
  readonly town: Area;
  readonly map: MapOfArea;
}

/** The wijken of a town, on a map and in a list. */
const townMap = ({ town, map }: Town): Html =>
  areaMap({
    label: `Kaart van ${town.name} met ${plural(map.areas.length, 'wijk', 'wijken')}`,
    width: map.drawn?.width ?? 0,
    height: map.drawn?.height ?? 0,
    areas: map.areas.flatMap(area => {
      const drawn = map.drawn?.areas.find(({ code }) => code === area.code);
      return drawn ? [{ name: area.name, href: paths.area(area.code), ...drawn }] : [];
    }),
  });

/** Places in a list that counts them, as a map with numbers does. */
export const placeList = (areas: readonly Area[], hereCode?: string): Html =>
  html`<ol class="sw-place-list">${areas.map(area => html`<li><a href="${paths.area(area.code)}"${area.code === hereCode && html` aria-current="page"`}>${area.name}</a></li>`)}</ol>`;

/** The map when everything in the town is drawn, otherwise the list. */
const townWays = (it: Town): Html =>
  it.map.drawn?.areas.length === it.map.areas.length ? townMap(it) : placeList(it.map.areas);

/** Where somebody is now, by the browser's own location. A script brings it out; without scripts it stays away. */
const findHere = html`<sw-find-here><form method="post" action="${paths.areaHere}" hidden><input type="hidden" name="breedte"><input type="hidden" name="lengte">${button({ label: 'Gebruik mijn locatie', kind: 'secondary', icon: 'pin' })}</form></sw-find-here>`;

/** One line to find a wijk with, by name or postcode, and the button for where somebody is. */
export const findAreaForm = (typed = '', canFindAddresses = false, label = 'Vind uw wijk'): Html =>
  html`<div class="sw-find-area">${searchForm({
    action: paths.areas,
    label,
    hint: canFindAddresses
      ? 'De naam van uw wijk of buurt, uw postcode of uw adres'
      : 'De naam van uw wijk of buurt, of de vier cijfers van uw postcode',
    value: typed,
    button: 'Zoek wijk',
    id: 'vind-wijk',
  })}${findHere}</div>`;

export interface AreasPage {
  readonly towns: readonly Town[];
  readonly typed: string;
  readonly sought: (AreasSought & { readonly around: ReadonlyMap<string, Area> }) | undefined;
  readonly canFindAddresses: boolean;
}

/** All neighbourhoods of the town: find yours. */
export function areasPage(frame: Frame, { towns, typed, sought, canFindAddresses }: AreasPage): Html {
  const isOneTown = towns.length === 1;
  const title = typed ? `Wijken met ‘${typed}’` : 'Wijken';
  const content = html`${pageHeader({
    title: 'Vind uw wijk',
    lead: 'Elke wijk en elke buurt heeft een eigen pagina: wie u er kunt aanspreken, wat mensen inbrengen, en wat er is afgesproken.',
  })}${findAreaForm(typed, canFindAddresses, 'Naam of postcode')}${sought && results(sought, typed)}${
    towns.length === 0
      ? emptyState({
          title: 'Er zijn nog geen wijken',
          text: 'Zodra de gemeente haar wijken heeft ingelezen, vindt u ze hier.',
        })
      : towns.map(it =>
          section({
            title: isOneTown ? `Alle wijken van ${it.town.name}` : it.town.name,
            id: it.town.code,
            count: it.map.areas.length,
            content: townWays(it),
          }),
        )
  }<p class="sw-order">Wijken staan op volgorde van het alfabet.</p>`;
  return page(
    frame,
    {
      title,
      description: `De wijken en buurten van ${frame.townName}: wie u kunt aanspreken, wat er speelt en wat er is afgesproken.`,
    },
    content,
  );
}

function results(sought: NonNullable<AreasPage['sought']>, typed: string): Html {
  const { areas, by, around, isAddressAway } = sought;
  const kindOf = (area: Area): string => {
    const wijk = area.kind === 'buurt' && around.get(area.parentCode ?? '')?.name;
    return wijk ? `buurt in ${wijk}` : area.kind;
  };
  const words = {
    name: plural(areas.length, 'plaats heet', 'plaatsen heten').concat(` zoals ‘${typed}’`),
    postcode: `In deze buurten komt de postcode ${typed} het meest voor`,
    address: `‘${typed}’ ligt hier`,
    nothing: '',
  }[by];
  return html`<div class="sw-found" role="status">${
    areas.length === 0
      ? emptyState({
          title: `We vonden geen wijk bij ‘${typed}’`,
          text: isAddressAway
            ? 'Zoeken op adres lukt nu even niet. Zoek op de naam van uw wijk, of kies uw wijk hieronder.'
            : 'Probeer een deel van de naam, of kies uw wijk hieronder.',
        })
      : html`<h2 class="nl-heading nl-heading--level-3">${words}</h2><ul class="sw-place-list">${areas.map(area => html`<li><a href="${paths.area(area.code)}">${area.name}</a> <span class="sw-place-list__note">${kindOf(area)}</span></li>`)}</ul>`
  }</div>`;
}
