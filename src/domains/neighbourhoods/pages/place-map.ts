import { icon } from '../../../design/icons.ts';
import { type Html, html } from '../../../design/view.ts';
import { paths } from '../../../paths.ts';
import type { Area } from '../area.ts';

/**
 * A map to point a place out on, in a form with `areaCode`, `longitude` and `latitude`. A script brings it out; without
 * scripts the list of places does.
 */
export function placeMap(areas: readonly Area[]): Html {
  const [town, ...others] = areas.filter(({ kind }) => kind === 'municipality');
  return html`<sw-place-map class="sw-place-map" data-address="${paths.areaMap('*')}" data-town="${others.length === 0 && town ? town.code : ''}"><button class="nl-button nl-button--secondary" type="button" aria-expanded="false" hidden><span class="nl-button__icon-start">${icon('map')}</span><span class="nl-button__label">Wijs de plek aan op de kaart</span></button><div class="sw-place-map__sheet" hidden></div></sw-place-map>`;
}
