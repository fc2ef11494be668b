import { type Html, html, type Printable } from '../../view.ts';

type Point = readonly [x: number, y: number];

export interface MapArea {
  readonly name: string;
  readonly href: string;
  /** An SVG path in the coordinates of the map. */
  readonly path: string;
  readonly labelAt: Point;
  readonly isHere?: boolean;
  /** Beside its name in the list. */
  readonly note?: Printable;
}

export interface MapMarker {
  readonly at: Point;
  readonly label: string;
  readonly href: string;
  readonly kind: 'voice' | 'promise' | 'late';
}

export interface AreaMap {
  /** What the map shows, for who does not see it. */
  readonly label: string;
  readonly width: number;
  readonly height: number;
  readonly areas: readonly MapArea[];
  readonly markers?: readonly MapMarker[];
  /** The list beside it is the way in for who uses no pointer; leave it out only where the same links stand elsewhere. */
  readonly isListHidden?: boolean;
  /** Numbers without the list beside it, where a list elsewhere counts the same places in the same order. */
  readonly isNumbered?: boolean;
}

// In units that give the same size on the page whatever the scale of the map.
const unit = (map: AreaMap): number => Math.max(map.width, map.height) / 100;

/** A drawn map of places that are links, with the same links in a list beside it. */
export function areaMap(map: AreaMap): Html {
  const u = unit(map);
  const isNumbered = map.areas.length > 1 && (map.isNumbered ?? !map.isListHidden);
  const size = (times: number) => Math.round(u * times * 10) / 10;
  const areas = map.areas.map(
    (area, index) =>
      html`<a href="${area.href}" tabindex="-1"><path class="sw-map__area${area.isHere && ' sw-map__area--here'}" d="${area.path}"/><title>${area.name}</title>${isNumbered && html`<text class="sw-map__number${area.isHere && ' sw-map__number--here'}" x="${area.labelAt[0]}" y="${area.labelAt[1]}" font-size="${size(map.areas.length > 12 ? 4.5 : 6)}">${index + 1}</text>`}</a>`,
  );
  const markers = (map.markers ?? []).map(
    marker =>
      html`<a href="${marker.href}" tabindex="-1"><title>${marker.label}</title>${shape(marker, size)}</a>`,
  );
  const drawing = html`<svg class="sw-map__drawing" aria-hidden="true" viewBox="0 0 ${map.width} ${map.height}" width="${map.width}" height="${map.height}">${areas}${markers}</svg>`;
  const list = html`<ol class="sw-map__list">${map.areas.map(area => html`<li><a href="${area.href}"${area.isHere && html` aria-current="true"`}>${area.name}</a>${area.note && html`<span class="sw-map__note">${area.note}</span>`}</li>`)}</ol>`;
  return html`<figure class="sw-map"><figcaption class="sw-hidden">${map.label}</figcaption><div class="sw-map__inner">${drawing}${!map.isListHidden && list}</div></figure>`;
}

// A voice is round, a promise square, what is late a triangle: told apart without colour.
function shape(marker: MapMarker, size: (times: number) => number): Html {
  const [x, y] = marker.at;
  const r = size(1.9);
  if (marker.kind === 'voice') return html`<circle class="sw-map__marker" cx="${x}" cy="${y}" r="${r}"/>`;
  if (marker.kind === 'promise')
    return html`<rect class="sw-map__marker sw-map__marker--promise" x="${x - r}" y="${y - r}" width="${2 * r}" height="${2 * r}"/>`;
  const t = size(2.5);
  return html`<path class="sw-map__marker sw-map__marker--late" d="M${x} ${y - t}L${x + t} ${y + t}H${x - t}Z"/>`;
}
