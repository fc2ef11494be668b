import { alert } from '../../design/components/alert/alert.ts';
import { badge } from '../../design/components/badge/badge.ts';
import { actionForm, button, linkButton } from '../../design/components/button/button.ts';
import { checkboxGroup } from '../../design/components/choice/choice.ts';
import { day } from '../../design/components/day/day.ts';
import { emptyState } from '../../design/components/empty-state/empty-state.ts';
import { matterList } from '../../design/components/matter-card/matter-card.ts';
import { pageHeader } from '../../design/components/page-header/page-header.ts';
import { section } from '../../design/components/section/section.ts';
import { table } from '../../design/components/table/table.ts';
import { type Frame, page } from '../../design/layout.ts';
import { type Html, html, nothing } from '../../design/view.ts';
import { capital, plural } from '../../design/words.ts';
import type { AreaName } from '../../domains/decisions/public.ts';
import {
  kindWords,
  type NewsKind,
  newsKinds,
  type ToldNews,
  type Topic,
} from '../../domains/notifications/public.ts';
import { isHeldOn, type SeatOfSomebody, seatName } from '../../domains/organisations/public.ts';
import { type Pledge, promiseCard } from '../../domains/promises/public.ts';
import { type VoiceLine, voiceCard } from '../../domains/voices/public.ts';
import { paths } from '../../paths.ts';
import type { Day, Instant } from '../../platform/clock.ts';

/** Something followed, as a reader knows it. */
export interface Followed {
  readonly topic: Topic;
  readonly what: string;
  readonly name: string;
  readonly href: string;
}

export interface MyPage {
  readonly name: string;
  readonly today: Day;
  /** Set when mail to the reader was refused as undeliverable. */
  readonly bounce: { readonly address: string; readonly since: Instant } | undefined;
  readonly news: readonly ToldNews[];
  readonly voices: readonly VoiceLine[];
  readonly supported: readonly VoiceLine[];
  readonly promises: readonly Pledge[];
  /** The places each promise names, by its number. */
  readonly promiseAreas: ReadonlyMap<number, readonly AreaName[]>;
  readonly followed: readonly Followed[];
  readonly seats: readonly SeatOfSomebody[];
  readonly stopped: readonly NewsKind[];
}

/** What somebody said and what came of it, promised, follows and holds. */
export function myPage(frame: Frame, it: MyPage): Html {
  const title = 'Mijn pagina';
  return page(
    frame,
    { title, isPrivate: true },
    html`${pageHeader({
      title,
      lead: html`${it.name && html`Dag <bdi>${it.name}</bdi>. `}Hier ziet u wat er is gebeurd met wat u hebt gezegd.`,
      actions: html`${linkButton({ label: 'Breng iets in', href: paths.newVoice, icon: 'voice' })}${linkButton({ label: 'Uw account', kind: 'secondary', href: paths.account })}`,
    })}
${it.bounce && bounced(it.bounce)}
${newsSection(it, frame.unreadCount ?? 0)}
${section({
  id: 'inbreng',
  title: 'Wat u hebt ingebracht',
  count: it.voices.length,
  content:
    it.voices.length === 0
      ? emptyState({
          title: 'U hebt nog niets ingebracht',
          text: 'Een idee, een vraag, iets dat stuk is: wie het ook aangaat, u krijgt antwoord met een reden.',
          action: linkButton({ label: 'Breng iets in', kind: 'secondary', href: paths.newVoice }),
        })
      : matterList(it.voices.map(voice => voiceCard(voice, it.today))),
})}
${
  it.supported.length > 0 &&
  section({
    id: 'gesteund',
    title: 'Wat u steunt',
    count: it.supported.length,
    content: matterList(it.supported.map(voice => voiceCard(voice, it.today))),
  })
}
${
  it.promises.length > 0 &&
  section({
    id: 'afspraken',
    title: 'Wat u hebt beloofd',
    count: it.promises.length,
    content: html`<p>Afspraken die u nakomt, alleen of met anderen in uw rol.</p>${matterList(it.promises.map(promise => promiseCard(promise, it.promiseAreas.get(promise.id) ?? [], it.today)))}`,
  })
}
${followedSection(it)}
${seatsSection(it)}
${mailSection(it)}`,
  );
}

const bounced = ({ address, since }: NonNullable<MyPage['bounce']>): Html =>
  alert({
    kind: 'warning',
    title: 'Onze mail komt niet bij u aan',
    content: html`<p>Sinds ${day(since)} weigert uw mailserver mail aan <strong>${address}</strong>. We sturen u daarom geen berichten meer. Klopt het adres? Vraag dan een proefmail. Klopt het niet meer? <a class="nl-link" href="${paths.account}">Verander uw adres</a>.</p>${actionForm({ label: 'Stuur een proefmail', kind: 'secondary', action: paths.tryMail })}`,
  });

function newsSection({ news }: MyPage, unread: number): Html {
  return section({
    id: 'nieuws',
    title: 'Nieuw voor u',
    ...(unread > 0 && { count: unread }),
    content:
      news.length === 0
        ? emptyState({
            title: 'Er is nog geen bericht voor u',
            text: 'Gebeurt er iets met uw inbreng, dan staat het hier en krijgt u een mail.',
          })
        : html`<ul class="sw-news">${byMatter(news).map(newsOfMatter)}</ul>${unread > 0 && actionForm({ label: 'Ik heb alles gelezen', kind: 'secondary', action: paths.readNews })}`,
  });
}

/** What came about one matter together, the matter with the latest news first. */
const byMatter = (news: readonly ToldNews[]): ToldNews[][] => [
  ...Map.groupBy(news, ({ address }) => address.replace(/#.*$/, '')).values(),
];

/** The latest news of a matter, and what came before it for who asks. */
function newsOfMatter([latest, ...earlier]: readonly ToldNews[]): Html {
  if (!latest) return nothing;
  return html`<li class="sw-news__item">${newsTitle(latest)}<p class="sw-news__when">${day(latest.at, 'moment')}</p><p class="sw-news__text">${firstParagraph(latest.text)}</p>${
    earlier.length > 0 &&
    html`<details class="sw-news__earlier"><summary>${plural(earlier.length, 'eerder bericht', 'eerdere berichten')}<span class="sw-hidden"> bij: ${latest.title}</span></summary><ul>${earlier.map(item => html`<li>${newsTitle(item)}<p class="sw-news__when">${day(item.at, 'moment')}</p></li>`)}</ul></details>`
  }</li>`;
}

const newsTitle = ({ address, title, readAt }: ToldNews): Html =>
  html`<p class="sw-news__title"><a class="nl-link" href="${address}">${title}</a>${readAt === null && html` ${badge({ label: 'Nieuw', tone: 'busy' })}`}</p>`;

/** The first paragraph; one that ends in a colon takes along what it announces. */
function firstParagraph(text: string): string {
  const [first = '', second = ''] = text.trim().split(/\n\s*\n/);
  return first.endsWith(':') ? `${first} ${second}` : first;
}

function followedSection({ followed }: MyPage): Html {
  return section({
    id: 'volgen',
    title: 'Wat u volgt',
    count: followed.length,
    content:
      followed.length === 0
        ? emptyState({
            title: 'U volgt nog niets',
            text: 'Volg uw buurt, en u krijgt op dagen dat er iets gebeurt één overzicht.',
            action: linkButton({ label: 'Zoek uw wijk of buurt', kind: 'secondary', href: paths.areas }),
          })
        : html`<ul class="sw-followed">${followed.map(
            it =>
              html`<li class="sw-followed__item"><p class="sw-followed__name"><span class="sw-followed__what">${it.what}</span><a class="nl-link" href="${it.href}">${it.name}</a></p>${actionForm(
                {
                  label: 'Stop met volgen',
                  about: `van ${it.name}`,
                  kind: 'subtle',
                  action: paths.unfollow,
                  fields: html`<input type="hidden" name="onderwerp" value="${it.topic}"><input type="hidden" name="terug" value="${paths.myPage}#volgen">`,
                },
              )}</li>`,
          )}</ul>`,
  });
}

function seatsSection({ seats, today }: MyPage): Html {
  if (seats.length === 0) return nothing;
  return section({
    id: 'rollen',
    title: 'Uw rollen',
    content: table({
      caption: 'Uw rollen, de nieuwste eerst',
      isCaptionHidden: true,
      columns: [{ label: 'Rol' }, { label: 'Waar' }, { label: 'Van' }, { label: 'Tot en met' }],
      rows: seats.map(seat => [
        capital(seatName(seat)),
        html`<a class="nl-link" href="${paths.organisation(seat.organisationId)}">${seat.bodyName}</a>`,
        day(seat.fromOn),
        seat.untilOn ? day(seat.untilOn) : isHeldOn(seat, today) ? 'nu' : 'nog niet begonnen',
      ]),
    }),
  });
}

function mailSection({ stopped, seats, followed }: MyPage): Html {
  const isForThem = (kind: NewsKind): boolean => {
    // Mail about the work of a body is only for who ever sat in one.
    if (kind === 'work') return seats.length > 0;
    return kind !== 'head' || followed.some(({ topic }) => topic === 'log');
  };
  const offered = newsKinds.filter(kind => isForThem(kind) || stopped.includes(kind));
  return section({
    id: 'mail',
    title: 'Welke mails u krijgt',
    content: html`<form method="post" action="${paths.mailChoices}">${offered.map(kind => html`<input type="hidden" name="aangeboden" value="${kind}">`)}${checkboxGroup(
      {
        name: 'mail',
        label: 'Stuur mij een mail over',
        isRequired: true,
        options: offered.map(kind => ({
          value: kind,
          label: kindWords[kind].name,
          hint: kindWords[kind].about,
        })),
        values: newsKinds.filter(kind => !stopped.includes(kind)),
      },
    )}<div class="sw-buttons">${button({ label: 'Bewaar', kind: 'secondary' })}</div></form><p>Een link om in te loggen krijgt u altijd, als u erom vraagt.</p>`,
  });
}
