import { type Bar, barChart } from '../../../design/components/bar-chart/bar-chart.ts';
import { day } from '../../../design/components/day/day.ts';
import { type Html, html, nothing } from '../../../design/view.ts';
import { capital, listInWords, plural } from '../../../design/words.ts';
import type { Breakdown } from '../breakdown.ts';
import type { PhaseReach } from '../reach.ts';
import { fewest } from '../shown-counts.ts';
import { canBeCompared, whoIsMissing } from '../who-is-missing.ts';

/** Where the reader is: how the place is called in a sentence, and where its figures come from. */
export interface ReachPlace {
  /** Such as "in Westerwijk". */
  readonly where: string;
  readonly source: string;
}

/** How many took part in a phase, in a sentence or two. */
export function howMany({ people, written, evenings }: PhaseReach): Html {
  const atEvenings = evenings.reduce((sum, evening) => sum + evening.people, 0);
  const parts = [
    ...(people > 0 ? [`${plural(people, 'deelnemer', 'deelnemers')} via deze website`] : []),
    ...(evenings.length > 0
      ? [
          `${plural(atEvenings, 'deelnemer', 'deelnemers')} op ${plural(evenings.length, 'bijeenkomst', 'bijeenkomsten')}`,
        ]
      : []),
  ];
  return html`<p>${parts.length === 0 ? 'Nog niemand deed hier zelf mee.' : `${capital(listInWords(parts))}.`}${written > 0 && html` Er ${written === 1 ? 'is' : 'zijn'} ${plural(written, 'reactie', 'reacties')} opgeschreven voor een ander.`}</p>`;
}

/** Who is missing, in plain sentences; or that nobody is, as far as can be told. */
export function missingSentences(reach: PhaseReach, { where }: ReachPlace): Html {
  const sentences = whoIsMissing(reach, where);
  if (sentences.length > 0)
    return html`<ul class="sw-heard__missing">${sentences.map(it => html`<li>${it}</li>`)}</ul>`;
  return canBeCompared(reach.ages) || canBeCompared(reach.places)
    ? html`<p>Wie meedeed, lijkt op wie er woont. Geen groep blijft ver achter.</p>`
    : nothing;
}

/** Everything that can be shown of one phase, as bars with numbers. */
export function phaseCharts(reach: PhaseReach, place: ReachPlace): Html {
  const charts = [
    chart('Leeftijd', reach.ages, place),
    chart('Waar mensen wonen', reach.places, place),
    chart('Hoe lang mensen er wonen', reach.stays, place),
    chart('Taal thuis', reach.languages, place),
  ].filter(it => it !== undefined);
  return charts.length === 0
    ? html`<p>Over leeftijd en buurt zeggen we nog niets. Minder dan ${fewest} mensen vulden het in, of de groepen zijn te klein.</p>`
    : html`<div class="sw-heard__charts">${charts}</div>`;
}

function chart(
  title: string,
  breakdown: Breakdown | undefined,
  { where, source }: ReachPlace,
): Html | undefined {
  if (!breakdown) return undefined;
  const { shown, hidden, hiddenCount, known } = breakdown;
  const isCompared = canBeCompared(breakdown);
  const bar = (label: string, share: number, count: number, population: number | null): Bar => ({
    label,
    value: 100 * share,
    text: `${percent(share)} (${count})`,
    ...(population !== null && { compare: 100 * population, compareText: percent(population) }),
  });
  const bars = [
    ...shown.map(({ name, share, count, population }) => bar(name, share, count, population)),
    ...(hidden.length > 0
      ? [bar(othersTogether, hiddenCount / known, hiddenCount, isCompared ? populationOf(hidden) : null)]
      : []),
  ];
  return html`<div class="sw-heard__chart">${barChart({
    title,
    unit: `van ${known} deelnemers die dit vertelden`,
    bars,
    max: 100,
    ...(isCompared && { compareLabel: `wie ${where} woont` }),
    ...(isCompared && source !== '' && { source: `${source}.` }),
  })}${hidden.length > 0 && html`<p class="sw-heard__hidden">${othersTogether}: ${hidden.map(({ name }) => name).join(' · ')}.</p>`}</div>`;
}

const othersTogether = 'De andere samen';
const percent = (share: number): string => `${Math.round(100 * share)}%`;
const populationOf = (groups: Breakdown['hidden']): number =>
  groups.reduce((sum, { population }) => sum + (population ?? 0), 0);

/** The evenings of a phase, with how many people were there. */
export const eveningList = ({ evenings }: Pick<PhaseReach, 'evenings'>): Html =>
  evenings.length === 0
    ? nothing
    : html`<ul class="sw-heard__evenings">${evenings.map(({ name, heldOn, people }) => html`<li>${name}, ${day(heldOn)}: ${plural(people, 'deelnemer', 'deelnemers')}</li>`)}</ul>`;

/** How to read it, once on a page. */
export const howToRead = html`<p class="sw-heard__how">Leeftijd en buurt zijn vrijwillig gevraagd en staan los van wat iemand zei. Een groep van minder dan ${fewest} mensen tonen we niet, en een andere kleine groep dan ook niet, zodat niemand het kan uitrekenen. Wie op een bijeenkomst was en ook via de website meedeed, kan dubbel meetellen.</p>`;
