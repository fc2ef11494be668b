import { areaMap } from '../../design/components/area-map/area-map.ts';
import { linkButton } from '../../design/components/button/button.ts';
import { emptyState } from '../../design/components/empty-state/empty-state.ts';
import { figureTiles } from '../../design/components/figure-tiles/figure-tiles.ts';
import { type MatterCard, matterList } from '../../design/components/matter-card/matter-card.ts';
import { banner } from '../../design/components/page-header/page-header.ts';
import { section } from '../../design/components/section/section.ts';
import { type Frame, page } from '../../design/layout.ts';
import { type Html, html, nothing } from '../../design/view.ts';
import { numberInWords, plural } from '../../design/words.ts';
import { budgetCard, whatNow } from '../../domains/budgets/public.ts';
import { consultationCard, consultationState } from '../../domains/consultations/public.ts';
import { decisionCard } from '../../domains/decisions/public.ts';
import { findAreaForm, placeList, type Town } from '../../domains/neighbourhoods/public.ts';
import {
  type PublishedTrajectory,
  trajectoryCard,
  whatNow as whatNowIn,
} from '../../domains/participation/public.ts';
import { promiseCard } from '../../domains/promises/public.ts';
import { countedAtMost, voiceCard } from '../../domains/voices/public.ts';
import { paths } from '../../paths.ts';
import { dayOf, type Instant } from '../../platform/clock.ts';
import type { Home } from './gather-home.ts';

export interface HomePage extends Home {
  readonly now: Instant;
  readonly canFindAddresses: boolean;
}

/** The first page: what is happening in town, and the way to your own neighbourhood. */
export function homePage(frame: Frame, it: HomePage): Html {
  const { towns, canFindAddresses } = it;
  const [town] = towns;
  const content = html`${towns.map(each =>
    section({
      title: `De wijken van ${each.town.name}`,
      id: each.town.code,
      count: each.map.areas.length,
      content:
        towns.length === 1
          ? placeList(each.map.areas)
          : html`<p><a href="${paths.area(each.town.code)}">Alle wijken van ${each.town.name}</a></p>`,
    }),
  )}${numbers(it)}${toTakePartIn(it)}${budgets(it)}${happening(it)}${howItWorks}`;
  return page(
    frame,
    {
      title: 'Aan elkaars woord',
      description: `Breng iets in over uw wijk, krijg een antwoord met een reden, en zie of afspraken in ${frame.townName} worden nagekomen.`,
      banner: html`<div class="sw-home">${banner({
        title: 'Hier houden wij elkaar aan ons woord',
        lead: 'Zeg wat er in uw wijk speelt. U krijgt een antwoord met een reden. En wat is beloofd, blijft hier staan tot het is gedaan.',
        actions: html`${linkButton({ label: 'Breng iets in', href: paths.newVoice, icon: 'voice' })}${findAreaForm('', canFindAddresses)}`,
        ...(towns.length === 1 && town?.map.drawn && { aside: sketch(town) }),
      })}</div>`,
    },
    content,
  );
}

const sketch = ({ town, map: { areas, drawn } }: Town): Html =>
  drawn
    ? areaMap({
        label: `Kaart van ${town.name} met ${plural(areas.length, 'wijk', 'wijken')}`,
        width: drawn.width,
        height: drawn.height,
        isListHidden: true,
        isNumbered: drawn.areas.length === areas.length,
        areas: areas.flatMap(({ code, name }) => {
          const shape = drawn.areas.find(it => it.code === code);
          return shape ? [{ ...shape, name, href: paths.area(code) }] : [];
        }),
      })
    : nothing;

const counted = (count: number): string =>
  count >= countedAtMost ? `${countedAtMost - 1}+` : numberInWords(count);

function numbers({ voiceCounts, promiseCounts }: HomePage): Html {
  const { owed, late, answered } = voiceCounts;
  const { kept, broken, planned, 'under-way': underWay, late: latePromises } = promiseCounts;
  if (owed + late + answered + kept + broken + planned + underWay + latePromises === 0) return nothing;
  const state = (address: string, name: string): string => `${address}?stand=${name}`;
  return html`<section class="sw-ledgers" aria-label="Hoe het ervoor staat">${figureTiles([
    {
      value: counted(answered),
      label: answered === 1 ? 'antwoord gegeven' : 'antwoorden gegeven',
      href: state(paths.voices, 'answered'),
    },
    {
      value: counted(owed),
      label: owed === 1 ? 'wacht op antwoord' : 'wachten op antwoord',
      href: state(paths.voices, 'owed'),
      ...(late > 0 && { note: `en ${counted(late)} te laat` }),
    },
    {
      value: counted(kept),
      label: kept === 1 ? 'afspraak nagekomen' : 'afspraken nagekomen',
      href: state(paths.promises, 'kept'),
      ...(broken > 0 && { note: `en ${counted(broken)} niet` }),
    },
    {
      value: counted(planned + underWay),
      label: planned + underWay === 1 ? 'afspraak loopt' : 'afspraken lopen',
      href: state(paths.promises, 'open'),
      ...(latePromises > 0 && { note: `en ${counted(latePromises)} te laat` }),
    },
  ])}</section>`;
}

const toTakePartInShown = 3;

/** What people can take part in now, or soon; nothing where nothing is open or announced. */
function toTakePartIn({ trajectories, trajectoryAreas, consultations, now }: HomePage): Html {
  const cardOf = (trajectory: PublishedTrajectory): MatterCard =>
    trajectoryCard(trajectory, trajectoryAreas, now);
  const consulted = (state: 'open' | 'announced'): MatterCard[] =>
    consultations.filter(it => consultationState(it, now) === state).map(it => consultationCard(it, now));
  const cards = [
    ...trajectories.filter(trajectory => whatNowIn(trajectory, now).isSay).map(cardOf),
    ...consulted('open'),
    ...trajectories.filter(trajectory => trajectory.opensAt > now).map(cardOf),
    ...consulted('announced'),
  ];
  if (cards.length === 0) return nothing;
  return section({
    title: 'Praat mee voor er wordt besloten',
    id: 'meepraten',
    content: matterList(cards.slice(0, toTakePartInShown), { isGrid: true }),
    more: { label: 'Alle plannen waarover u kunt meepraten', href: paths.trajectories },
  });
}

const budgetsShown = 3;

/** The budgets on which residents have a say now come first; nothing where none goes on. */
function budgets({ budgets: running, now }: HomePage): Html {
  if (running.length === 0) return nothing;
  const shown = running
    .toSorted((one, other) => Number(whatNow(other, now).isSay) - Number(whatNow(one, now).isSay))
    .slice(0, budgetsShown);
  return section({
    title: 'Uw wijk verdeelt geld',
    id: 'wijkbudgetten',
    content: matterList(
      shown.map(budget => budgetCard(budget, now)),
      { isGrid: true },
    ),
    more: { label: 'Alle wijkbudgetten', href: paths.budgets },
  });
}

function happening(it: HomePage): Html {
  const { answered, newest, late, kept, decisions } = it;
  const today = dayOf(it.now);
  if (answered.length + newest.length + late.length + kept.length + decisions.length === 0) {
    return section({
      title: 'Wat er speelt',
      content: emptyState({
        title: 'Hier begint het',
        text: 'Er is nog niets ingebracht. Wat mensen inbrengen, wat het antwoord is en wat er wordt afgesproken, staat straks hier.',
        action: linkButton({ label: 'Breng iets in', href: paths.newVoice, kind: 'secondary' }),
      }),
    });
  }
  const promises = [...late, ...kept];
  return html`<div class="sw-halves sw-happening"><div>${
    answered.length > 0 &&
    section({
      title: 'Laatste antwoorden',
      content: matterList(answered.map(voice => voiceCard(voice, today))),
      more: { label: 'Alle antwoorden', href: `${paths.voices}?stand=answered` },
    })
  }${
    newest.length > 0 &&
    section({
      title: 'Net ingebracht',
      content: matterList(newest.map(voice => voiceCard(voice, today))),
      more: { label: 'Alle inbreng', href: paths.voices },
    })
  }</div><div>${
    promises.length > 0 &&
    section({
      title: 'Te laat en nagekomen',
      content: matterList(
        promises.map(promise => promiseCard(promise, it.promiseAreas.get(promise.id) ?? [], today)),
      ),
      more: { label: 'Alle afspraken', href: paths.promises },
    })
  }${
    decisions.length > 0 &&
    section({
      title: 'Besloten',
      content: matterList(
        decisions
          .slice(0, promises.length > 2 ? 2 : 4)
          .map(decision => decisionCard(decision, it.decisionAreas.get(decision.id) ?? [])),
      ),
      more: { label: 'Alle besluiten', href: paths.decisions },
    })
  }</div></div>`;
}

const howItWorks = section({
  title: 'Zo werkt het',
  content: html`<ol class="sw-ways"><li><h3>U zegt het</h3><p>Een idee, een vraag of een melding. Een e-mailadres is genoeg. Iedereen kan het lezen en steunen.</p></li><li><h3>U krijgt antwoord</h3><p>Er staat bij wie het antwoord geeft en voor welke dag. Een nee zonder reden bestaat hier niet.</p></li><li><h3>Beloofd is te zien</h3><p>Een afspraak heeft een naam en een datum. Is de datum voorbij en is het niet gedaan, dan ziet iedereen dat.</p></li></ol><p><a href="${paths.about}">Lees hoe Samenwijk werkt</a></p>`,
});
