import { areaMap } from '../../design/components/area-map/area-map.ts';
import { barChart } from '../../design/components/bar-chart/bar-chart.ts';
import { linkButton } from '../../design/components/button/button.ts';
import { day } from '../../design/components/day/day.ts';
import { type Chance, doNow } from '../../design/components/do-now/do-now.ts';
import { emptyState } from '../../design/components/empty-state/empty-state.ts';
import { figureTiles } from '../../design/components/figure-tiles/figure-tiles.ts';
import { matterList } from '../../design/components/matter-card/matter-card.ts';
import { banner } from '../../design/components/page-header/page-header.ts';
import { contactPoint, peopleList } from '../../design/components/people-list/people-list.ts';
import { section } from '../../design/components/section/section.ts';
import { type Frame, page } from '../../design/layout.ts';
import { type Html, html, nothing, safeAddress } from '../../design/view.ts';
import { capital, listInWords, numberInWords, plural } from '../../design/words.ts';
import { budgetCard, whatNow } from '../../domains/budgets/public.ts';
import { consultationCard } from '../../domains/consultations/public.ts';
import { decisionCard } from '../../domains/decisions/public.ts';
import { figureInWords } from '../../domains/indicators/public.ts';
import { placeList } from '../../domains/neighbourhoods/public.ts';
import { followForm } from '../../domains/notifications/public.ts';
import { seatName } from '../../domains/organisations/public.ts';
import { trajectoryCard, whatNow as whatNowIn } from '../../domains/participation/public.ts';
import { keeperName, promiseCard, stateToday } from '../../domains/promises/public.ts';
import { countedAtMost, voiceCard } from '../../domains/voices/public.ts';
import { paths } from '../../paths.ts';
import type { Day, Instant } from '../../platform/clock.ts';
import { sourcesOf } from './figures-beside-town.ts';
import type { Neighbourhood } from './gather-neighbourhood.ts';
import type { SomebodyHere, WhoIsWho } from './who-is-who.ts';

export interface NeighbourhoodPage extends Neighbourhood {
  readonly now: Instant;
  readonly today: Day;
  readonly isFollowing: boolean;
}

/** The page a neighbour would bookmark. */
export function neighbourhoodPage(frame: Frame, it: NeighbourhoodPage): Html {
  const { area, wijk, town } = it;
  const isWijk = area.kind === 'wijk';
  const content = html`<div class="sw-place"><div class="sw-place__contact">${contact(it)}${onThisPage(it)}</div><div class="sw-place__main">${standing(it)}${chances(it)}${trajectories(it)}${consultations(it)}${budgets(it)}${voices(it)}${promises(it)}${decisions(it)}${figures(it)}</div><div class="sw-place__people">${people(it)}${places(it)}</div></div>`;
  return page(
    frame,
    {
      title: isWijk ? area.name : `${area.name}, ${wijk.name}`,
      description: `${area.name} in ${town.name}: wie u kunt aanspreken, wat er speelt, wat er is afgesproken en of het is nagekomen.`,
      breadcrumb: [
        { label: 'Wijken', href: paths.areas },
        ...(isWijk ? [] : [{ label: wijk.name, href: paths.area(wijk.code) }]),
      ],
      banner: banner({
        kicker: isWijk
          ? `Wijk in ${town.name}`
          : html`Buurt in <a href="${paths.area(wijk.code)}">${wijk.name}</a>`,
        title: area.name,
        lead: 'Wie u kunt aanspreken, wat er speelt en wat er is afgesproken.',
        actions: html`${linkButton({ label: 'Breng iets in', href: paths.newVoiceIn(area.code), icon: 'voice' })}${followForm(
          {
            topic: `area:${area.code}`,
            what: isWijk ? 'deze wijk' : 'deze buurt',
            isFollowing: it.isFollowing,
            returnTo: paths.area(area.code),
          },
        )}`,
        ...(it.map.drawn && it.map.drawn.areas.length > 1 && { aside: smallMap(it) }),
      }),
    },
    content,
  );
}

/** The buurten of the wijk, the one of this page standing out, with what was brought in where. */
function smallMap({ area, wijk, map, voices: list, today }: NeighbourhoodPage): Html {
  const { drawn } = map;
  if (!drawn) return nothing;
  return areaMap({
    label: `Kaart van ${wijk.name} met ${plural(map.areas.length, 'buurt', 'buurten')}`,
    width: drawn.width,
    height: drawn.height,
    isListHidden: true,
    isNumbered: drawn.areas.length === map.areas.length,
    areas: map.areas.flatMap(({ code, name }) => {
      const shape = drawn.areas.find(it => it.code === code);
      return shape ? [{ ...shape, name, href: paths.area(code), isHere: code === area.code }] : [];
    }),
    markers: list.flatMap(voice => {
      const { longitude, latitude } = voice;
      const at = longitude !== null && latitude !== null && drawn.place({ longitude, latitude });
      const isLate = voice.dueOn !== null && voice.dueOn < today;
      return at
        ? [{ at, label: voice.title, href: paths.voice(voice.id), kind: isLate ? 'late' : 'voice' }]
        : [];
    }),
  });
}

function contact({ who, area }: NeighbourhoodPage): Html {
  const place = area.kind === 'wijk' ? 'deze wijk' : 'deze buurt';
  if (!who.contact) {
    return html`<div class="sw-contact"><h2 class="sw-contact__title">Uw aanspreekpunt</h2><p>Voor ${place} is nog niemand aangewezen. Breng iets in, dan komt het bij wie erover gaat, en ziet u hier wanneer u antwoord krijgt.</p></div>`;
  }
  return contactPoint({
    name: who.contact.personName,
    role: capital(`${seatName(who.contact)}, ${who.contact.bodyName}`),
    text: html`Weet u niet bij wie u moet zijn? Begin hier: <a href="${paths.newVoiceIn(area.code)}">stel uw vraag</a>. U ziet op deze pagina wat het antwoord is.`,
  });
}

const onThisPage = (it: NeighbourhoodPage): Html =>
  html`<nav class="sw-jump" aria-label="Op deze pagina"><ul>${[
    it.trajectories.length > 0 && ['meepraten', 'Meepraten'],
    it.consultations.length > 0 && ['inspraak', 'Inspraak'],
    it.budgets.length > 0 && ['wijkbudget', 'Wijkbudget'],
    ['inbreng', 'Inbreng en antwoorden'],
    ['afspraken', 'Afspraken'],
    ['besluiten', 'Besluiten'],
    it.figures.length > 0 && ['cijfers', 'Cijfers'],
    ['wie-is-wie', 'Wie is wie'],
    it.map.areas.length > 1 && ['buurten', 'Buurten'],
  ].map(link => link && html`<li><a href="#${link[0]}">${link[1]}</a></li>`)}</ul></nav>`;

/** 99+ where counting stopped. */
const counted = (count: number): string =>
  count >= countedAtMost ? `${countedAtMost - 1}+` : numberInWords(count);

function standing({ area, voiceCounts, promiseCounts }: NeighbourhoodPage): Html {
  const goingOn = promiseCounts.planned + promiseCounts['under-way'];
  const everything = Object.values({ ...voiceCounts, ...promiseCounts });
  if (everything.every(count => count === 0)) return nothing;
  return html`<section class="sw-ledgers" aria-label="Hoe het ervoor staat">${figureTiles([
    {
      value: counted(voiceCounts.answered),
      label: voiceCounts.answered === 1 ? 'antwoord gegeven' : 'antwoorden gegeven',
      href: paths.voicesIn(area.code, 'answered'),
    },
    {
      value: counted(voiceCounts.owed),
      label: voiceCounts.owed === 1 ? 'wacht op antwoord' : 'wachten op antwoord',
      href: paths.voicesIn(area.code, 'owed'),
      ...(voiceCounts.late > 0 && { note: html`en ${counted(voiceCounts.late)} te laat` }),
    },
    {
      value: counted(promiseCounts.kept),
      label: promiseCounts.kept === 1 ? 'afspraak nagekomen' : 'afspraken nagekomen',
      href: paths.promisesIn(area.code, 'kept'),
      ...(promiseCounts.broken > 0 && { note: `en ${counted(promiseCounts.broken)} niet` }),
    },
    {
      value: counted(goingOn),
      label: goingOn === 1 ? 'afspraak loopt' : 'afspraken lopen',
      href: paths.promisesIn(area.code, 'open'),
      ...(promiseCounts.late > 0 && { note: `en ${counted(promiseCounts.late)} te laat` }),
    },
  ])}</section>`;
}

const chancesAtMost = 4;

function chances({
  area,
  owed,
  dueSoon,
  promises: list,
  budgets: running,
  trajectories: plans,
  now,
  today,
}: NeighbourhoodPage): Html {
  const late = list.filter(promise => stateToday(promise, today) === 'late');
  const all: Chance[] = [
    ...running
      .map(budget => whatNow(budget, now))
      .filter(it => it.isSay)
      .slice(0, 1)
      .map(({ title, href, text, when }) => ({ title, href, text, until: when })),
    ...plans
      .map(trajectory => ({ ...whatNowIn(trajectory, now), name: trajectory.title }))
      .filter(it => it.isSay)
      .slice(0, 1)
      .map(({ name, href, text, when }) => ({ title: `Praat mee: ${name}`, href, text, until: when })),
    ...late.slice(0, 1).map(promise => ({
      title: promise.title,
      href: paths.promise(promise.id),
      text: 'Deze afspraak is te laat. Zeg wat u ervan ziet.',
      until: html`Was beloofd voor ${day(promise.dueOn, 'short')}`,
    })),
    ...owed.slice(0, 2).map(voice => ({
      title: voice.title,
      href: paths.voice(voice.id),
      text: 'Vindt u dit ook, of weet u er meer van? Steun het of vul het aan.',
      until:
        voice.dueOn &&
        (voice.dueOn < today
          ? html`Antwoord was beloofd voor ${day(voice.dueOn, 'short')}`
          : html`Antwoord uiterlijk ${day(voice.dueOn, 'short')}`),
    })),
    ...dueSoon.slice(0, 2).map(promise => ({
      title: promise.title,
      href: paths.promise(promise.id),
      text: `${keeperName(promise.keeper)} doet dit binnenkort. Volg of het gebeurt.`,
      until: html`Uiterlijk ${day(promise.dueOn, 'short')}`,
    })),
  ];
  const first: Chance = {
    title: 'Vertel wat u ziet of wilt',
    href: paths.newVoiceIn(area.code),
    text: 'Een idee, een vraag of een melding. U krijgt een antwoord met een reden.',
  };
  return section({
    title: 'Wat u nu kunt doen',
    content: doNow([...all.slice(0, chancesAtMost - 1), first]),
  });
}

const trajectoriesShown = 6;

function trajectories({ trajectories: running, trajectoryAreas, area, now }: NeighbourhoodPage): Html {
  if (running.length === 0) return nothing;
  return section({
    title: 'Meepraten over plannen',
    id: 'meepraten',
    content: matterList(
      running.slice(0, trajectoriesShown).map(trajectory => trajectoryCard(trajectory, trajectoryAreas, now)),
    ),
    more: { label: 'Alle plannen hier, ook wat is besloten', href: paths.trajectoriesIn(area.code) },
  });
}

function consultations({ consultations: running, area, now }: NeighbourhoodPage): Html {
  if (running.length === 0) return nothing;
  return section({
    title: 'Inspraak',
    id: 'inspraak',
    content: matterList(running.slice(0, trajectoriesShown).map(it => consultationCard(it, now))),
    more: { label: 'Alle inspraak hier, ook wat is besloten', href: paths.consultationsIn(area.code) },
  });
}

function budgets({ budgets: running, now }: NeighbourhoodPage): Html {
  if (running.length === 0) return nothing;
  return section({
    title: 'Geld dat bewoners verdelen',
    id: 'wijkbudget',
    content: matterList(running.map(budget => budgetCard(budget, now))),
  });
}

function voices({ area, voices: list, today }: NeighbourhoodPage): Html {
  return section({
    title: 'Inbreng en antwoorden',
    id: 'inbreng',
    content:
      list.length === 0
        ? emptyState({
            title: 'Hier heeft nog niemand iets ingebracht',
            text: `Loopt u al een tijd met iets rond in ${area.name}? Wees de eerste. Het hoeft niet af te zijn.`,
            action: linkButton({
              label: 'Breng iets in',
              href: paths.newVoiceIn(area.code),
              kind: 'secondary',
            }),
          })
        : matterList(list.slice(0, 5).map(voice => voiceCard(voice, today))),
    ...(list.length > 5 && {
      more: { label: `Alle inbreng in ${area.name}`, href: paths.voicesIn(area.code) },
    }),
  });
}

function promises({ area, promises: list, promiseAreas, today }: NeighbourhoodPage): Html {
  return section({
    title: 'Afspraken',
    id: 'afspraken',
    content:
      list.length === 0
        ? emptyState({
            title: 'Hier is nog niets afgesproken',
            text: 'Zodra de gemeente of een vereniging iets toezegt, staat het hier met een naam en een datum. Is de datum voorbij, dan ziet iedereen dat.',
          })
        : matterList(
            list.slice(0, 5).map(promise => promiseCard(promise, promiseAreas.get(promise.id) ?? [], today)),
          ),
    ...(list.length > 5 && {
      more: { label: `Alle afspraken in ${area.name}`, href: paths.promisesIn(area.code) },
    }),
  });
}

function decisions({ area, decisions: list, decisionAreas }: NeighbourhoodPage): Html {
  return section({
    title: 'Besluiten',
    id: 'besluiten',
    content:
      list.length === 0
        ? emptyState({
            title: `Over ${area.name} is nog geen besluit vastgelegd`,
            text: 'Valt er een besluit, dan leest u hier wat er is besloten en waarom.',
          })
        : matterList(
            list.slice(0, 3).map(decision => decisionCard(decision, decisionAreas.get(decision.id) ?? [])),
          ),
    ...(list.length > 3 && {
      more: { label: `Alle besluiten over ${area.name}`, href: paths.decisionsIn(area.code) },
    }),
  });
}

function figures({ area, town, figures: list }: NeighbourhoodPage): Html {
  if (list.length === 0) return nothing;
  const shares = list.filter(({ indicator }) => indicator.unit === 'percent');
  const rest = list.filter(({ indicator }) => indicator.unit !== 'percent');
  const source = `Bron: ${listInWords(sourcesOf(list))}.`;
  return section({
    title: `${area.name} in cijfers`,
    id: 'cijfers',
    content: html`<div class="sw-numbers">${figureTiles(
      rest.map(({ indicator, value, inTown }) => ({
        value: figureInWords(indicator, value),
        label: indicator.name,
        ...(inTown !== undefined && { note: `heel ${town.name}: ${figureInWords(indicator, inTown)}` }),
      })),
    )}</div>${
      shares.length > 0 &&
      barChart({
        title: 'Hoe mensen hier wonen',
        unit: 'in procenten',
        max: 100,
        bars: shares.map(({ indicator, value, inTown }) => ({
          label: indicator.name,
          value,
          text: figureInWords(indicator, value),
          ...(inTown !== undefined && { compare: inTown, compareText: figureInWords(indicator, inTown) }),
        })),
        ...(shares.some(({ inTown }) => inTown !== undefined) && { compareLabel: `heel ${town.name}` }),
      })
    }<p class="sw-source">${source}</p>`,
  });
}

const shownAtFirst = 6;

/** People in the order of their names; a long list shows its rest when asked. */
function somebodies(list: readonly SomebodyHere[]): Html {
  const people = list.map(({ name, roles, bodies }) => ({
    name,
    role: capital(listInWords(roles)),
    note: listInWords(bodies),
  }));
  const [first, others] = [people.slice(0, shownAtFirst), people.slice(shownAtFirst)];
  return html`${peopleList(first)}${others.length > 0 && html`<details class="sw-more"><summary>Nog ${plural(others.length, 'naam', 'namen')}</summary>${peopleList(others)}</details>`}`;
}

function people({ who, area }: NeighbourhoodPage): Html {
  const { workers, politicians, organisations } = who;
  const isNobody = workers.length + politicians.length + organisations.length === 0;
  return section({
    title: 'Wie is wie',
    id: 'wie-is-wie',
    content: isNobody
      ? emptyState({
          title: 'Hier staan nog geen namen',
          text: `Wie werkt in ${area.name}, wie er in de raad over gaat en welke verenigingen er zijn, komt hier te staan.`,
        })
      : html`${workers.length > 0 && html`<h3>Actief in de wijk</h3>${somebodies(workers)}`}${politicians.length > 0 && html`<h3>College en raad</h3>${somebodies(politicians)}`}${associations(organisations)}<p class="sw-order">Namen staan op volgorde van het alfabet.</p>`,
  });
}

const associations = (list: WhoIsWho['organisations']): Html | false =>
  list.length > 0 &&
  html`<h3>Verenigingen en organisaties</h3><ul class="sw-associations">${list.map(
    ({ organisation: { name, about, website, email }, people: members }) =>
      html`<li><h4>${name}</h4>${about && html`<p class="sw-associations__about">${about}</p>`}${members.length > 0 && html`<p>${members.map(member => html`<span class="sw-associations__person">${member.name}, ${listInWords(member.roles)}</span>`)}</p>`}${(website || email) && html`<p class="sw-associations__reach">${website && html`<a href="${safeAddress(website)}">Website<span class="sw-hidden"> van ${name}</span></a>`}${email && html`<a href="${safeAddress(`mailto:${email}`)}">${email}</a>`}</p>`}</li>`,
  )}</ul>`;

function places({ area, wijk, map }: NeighbourhoodPage): Html {
  if (map.areas.length < 2) return nothing;
  return section({
    title: area.kind === 'wijk' ? 'Buurten in deze wijk' : `Buurten in ${wijk.name}`,
    id: 'buurten',
    content: placeList(map.areas, area.code),
  });
}
