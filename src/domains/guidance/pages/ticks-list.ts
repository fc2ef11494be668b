import { badge } from '../../../design/components/badge/badge.ts';
import { type Html, html, paragraphs } from '../../../design/view.ts';
import { plural } from '../../../design/words.ts';
import { paths } from '../../../paths.ts';
import type { Edition } from '../edition.ts';
import { type Point, tickable } from '../point.ts';
import type { Tick, Ticks } from '../ticks.ts';

/** What a plan says about the guidance, for everybody to read: first where it departs, with the reason. */
export function ticksList({ number, points }: Edition, { said }: Ticks): Html {
  const asked = tickable(points);
  const answered = asked.flatMap(point => {
    const tick = said[point.key];
    return tick ? [{ point, tick }] : [];
  });
  const departs = answered.filter(({ tick }) => !tick.complies);
  const complies = answered.filter(({ tick }) => tick.complies);
  const silent = asked.filter(point => !said[point.key]);
  return html`<p>De <a href="${paths.guidanceEdition(number)}">handreiking</a> vraagt bij ${plural(asked.length, 'punt', 'punten')}: doe het, of leg uit waarom niet.</p>
${departs.length > 0 && html`<ul class="sw-ticks__list">${departs.map(departure)}</ul>`}
${
  complies.length > 0 &&
  fold(
    `Dit doen we: ${plural(complies.length, 'punt', 'punten')}`,
    complies.map(it => it.point),
  )
}
${silent.length > 0 && fold(`Nog niets over gezegd: ${plural(silent.length, 'punt', 'punten')}`, silent)}`;
}

const departure = ({ point, tick }: { readonly point: Point; readonly tick: Tick }): Html =>
  html`<li><p class="sw-ticks__advice">${point.advice} ${badge({ label: 'Doen we niet', tone: 'wait', icon: 'dash' })}</p>${paragraphs(tick.why)}</li>`;

const fold = (title: string, points: readonly Point[]): Html =>
  html`<details class="sw-ticks__fold"><summary>${title}</summary><ul>${points.map(point => html`<li>${point.advice}</li>`)}</ul></details>`;
