import { emptyState } from '../../design/components/empty-state/empty-state.ts';
import { type FigureTile, figureTiles } from '../../design/components/figure-tiles/figure-tiles.ts';
import { matterList } from '../../design/components/matter-card/matter-card.ts';
import { pageHeader } from '../../design/components/page-header/page-header.ts';
import { section } from '../../design/components/section/section.ts';
import { table } from '../../design/components/table/table.ts';
import { tabs } from '../../design/components/tabs/tabs.ts';
import { type Frame, page } from '../../design/layout.ts';
import { type Html, html } from '../../design/view.ts';
import { numberInWords } from '../../design/words.ts';
import { decisionCard } from '../../domains/decisions/public.ts';
import { type Pledge, promiseCard } from '../../domains/promises/public.ts';
import { countedAtMost, voiceCard } from '../../domains/voices/public.ts';
import { paths } from '../../paths.ts';
import type { Day, Instant } from '../../platform/clock.ts';
import { consultationsSection } from './consultations-section.ts';
import type { Council, Standing } from './gather-council.ts';
import { moneySection } from './money-section.ts';
import { trajectoriesSection } from './trajectories-section.ts';

export type CouncilView = 'own' | 'town';

/** What the council and the college watch, for the neighbourhoods in portfolio or for the whole town. */
export function councilPage(
  frame: Frame,
  {
    council,
    view,
    hasPortfolio,
    today,
    now,
  }: {
    readonly council: Council;
    readonly view: CouncilView;
    readonly hasPortfolio: boolean;
    readonly today: Day;
    readonly now: Instant;
  },
): Html {
  const { standings, lateVoices, latePromises, dueSoon, decisions, promiseAreas, decisionAreas } = council;
  const promiseCards = (promises: readonly Pledge[]) =>
    matterList(promises.map(promise => promiseCard(promise, promiseAreas.get(promise.id) ?? [], today)));
  return page(
    frame,
    {
      title: 'Raadsoverzicht',
      description: `Wat er in ${frame.townName} openstaat: antwoorden, afspraken en besluiten.`,
    },
    html`${pageHeader({
      title: 'Raadsoverzicht',
      lead:
        view === 'own'
          ? 'Wat er openstaat in de wijken en buurten die u in portefeuille hebt.'
          : 'Welke antwoorden en afspraken openstaan, per wijk. Wat te laat is, staat voorop.',
    })}
${
  hasPortfolio &&
  tabs('Raadsoverzicht', [
    { label: 'Mijn wijken en buurten', href: paths.council, isCurrent: view === 'own' },
    { label: 'Hele gemeente', href: `${paths.council}?toon=gemeente`, isCurrent: view === 'town' },
  ])
}
${standings.length > 0 && figureTiles(tiles(council.total))}
${section({
  title: view === 'own' ? 'Per wijk of buurt' : 'Per wijk',
  content:
    standings.length === 0
      ? emptyState({ title: 'Er zijn nog geen wijken ingelezen' })
      : html`<p>Op volgorde van het alfabet. Kies een getal om de lijst te zien.</p>${table({
          caption: 'Wat er openstaat per plek',
          isCaptionHidden: true,
          isStacked: true,
          columns: [
            { label: 'Wijk of buurt' },
            { label: 'Wacht op antwoord', isNumeric: true },
            { label: 'Antwoord te laat', isNumeric: true },
            { label: 'Afspraak loopt', isNumeric: true },
            { label: 'Afspraak te laat', isNumeric: true },
            { label: 'Nagekomen', isNumeric: true },
            { label: 'Niet nagekomen', isNumeric: true },
          ],
          rows: standings.map(row),
        })}`,
})}
${trajectoriesSection(council.trajectories)}
${consultationsSection(council.consultations, now)}
${moneySection(council.money)}
<div class="sw-halves sw-council">
<div>${section({
      title: 'Antwoord te laat',
      content:
        lateVoices.length === 0
          ? emptyState({ title: 'Geen antwoord is te laat' })
          : matterList(lateVoices.map(voice => voiceCard(voice, today))),
      ...(lateVoices.length > 0 && {
        more: { label: 'Alle late antwoorden', href: `${paths.voices}?stand=late` },
      }),
    })}</div>
<div>${section({
      title: 'Afspraken te laat',
      content:
        latePromises.length === 0
          ? emptyState({ title: 'Geen afspraak is te laat' })
          : promiseCards(latePromises),
      ...(latePromises.length > 0 && {
        more: { label: 'Alle late afspraken', href: `${paths.promises}?stand=late` },
      }),
    })}</div>
<div>${section({
      title: 'Afspraken voor de komende maand',
      content:
        dueSoon.length === 0
          ? emptyState({ title: 'De komende maand hoeft niets klaar te zijn' })
          : promiseCards(dueSoon),
    })}</div>
<div>${section({
      title: 'Laatste besluiten',
      content:
        decisions.length === 0
          ? emptyState({ title: 'Er zijn nog geen besluiten vastgelegd' })
          : matterList(
              decisions.map(decision => decisionCard(decision, decisionAreas.get(decision.id) ?? [])),
            ),
      ...(decisions.length > 0 && { more: { label: 'Alle besluiten', href: paths.decisions } }),
    })}</div>
</div>`,
  );
}

const goingOn = ({ promises }: Standing): number => promises.planned + promises['under-way'] + promises.late;

/** 99+ where counting stopped. */
const counted = (count: number): string =>
  count >= countedAtMost ? `${countedAtMost - 1}+` : numberInWords(count);

function tiles(total: Standing): FigureTile[] {
  const { owed, late } = total.voices;
  const open = goingOn(total);
  return [
    { value: counted(owed), label: owed === 1 ? 'wacht op antwoord' : 'wachten op antwoord' },
    { value: counted(late), label: late === 1 ? 'antwoord te laat' : 'antwoorden te laat' },
    { value: counted(open), label: open === 1 ? 'afspraak loopt' : 'afspraken lopen' },
    {
      value: counted(total.promises.late),
      label: total.promises.late === 1 ? 'afspraak te laat' : 'afspraken te laat',
    },
  ];
}

function row(standing: Council['standings'][number]): Html[] {
  const { area, voices, promises } = standing;
  const linked = (count: number, text: string, { href, about }: { href: string; about: string }): Html =>
    count === 0
      ? html`0`
      : html`<a href="${href}">${text}<span class="sw-hidden"> ${about} in ${area.name}</span></a>`;
  const voice = (state: 'owed' | 'late', count: number, about: string) =>
    linked(count, counted(count), { href: paths.voicesIn(area.code, state), about });
  const promise = (state: string, count: number, about: string) =>
    linked(count, counted(count), { href: paths.promisesIn(area.code, state), about });
  return [
    html`<a href="${paths.area(area.code)}">${area.name}</a>`,
    voice('owed', voices.owed, voices.owed === 1 ? 'wacht op antwoord' : 'wachten op antwoord'),
    voice('late', voices.late, voices.late === 1 ? 'antwoord te laat' : 'antwoorden te laat'),
    promise('open', goingOn(standing), goingOn(standing) === 1 ? 'afspraak loopt' : 'afspraken lopen'),
    promise('late', promises.late, promises.late === 1 ? 'afspraak te laat' : 'afspraken te laat'),
    promise('kept', promises.kept, 'nagekomen'),
    promise('broken', promises.broken, 'niet nagekomen'),
  ];
}
