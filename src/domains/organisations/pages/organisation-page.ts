import { linkButton } from '../../../design/components/button/button.ts';
import { dataList } from '../../../design/components/data-list/data-list.ts';
import { day } from '../../../design/components/day/day.ts';
import { emptyState } from '../../../design/components/empty-state/empty-state.ts';
import { pageHeader } from '../../../design/components/page-header/page-header.ts';
import { peopleList } from '../../../design/components/people-list/people-list.ts';
import { section } from '../../../design/components/section/section.ts';
import { type Frame, page } from '../../../design/layout.ts';
import { type Html, html, paragraphs, safeAddress } from '../../../design/view.ts';
import { capital, listInWords } from '../../../design/words.ts';
import { paths } from '../../../paths.ts';
import type { Day } from '../../../platform/clock.ts';
import type { Body } from '../body.ts';
import { bodyKindNames, organisationKindNames, seatName } from '../names.ts';
import type { Organisation } from '../organisation.ts';
import { isHeldOn } from '../seat.ts';
import type { SeatOfSomebody } from '../store.ts';

export interface OrganisationShown {
  readonly organisation: Organisation;
  readonly bodies: readonly Body[];
  readonly seats: readonly SeatOfSomebody[];
  readonly areaNames: ReadonlyMap<string, string>;
  readonly today: Day;
  readonly mayDescribe: boolean;
  readonly mayArrange: boolean;
  /** The bodies in which the viewer may give a seat. */
  readonly opensSeatsIn: ReadonlySet<number>;
  /** The seats the viewer may end. */
  readonly mayEnd: ReadonlySet<number>;
}

/** An organisation: what it is, its bodies, and who sits in them, now and before. */
export function organisationPage(frame: Frame, shown: OrganisationShown): Html {
  const { organisation, bodies, areaNames } = shown;
  const area = organisation.areaCode && areaNames.get(organisation.areaCode);
  const actions = [
    shown.mayDescribe &&
      linkButton({
        label: 'Wijzig de gegevens',
        href: paths.editOrganisation(organisation.id),
        kind: 'secondary',
      }),
    shown.mayArrange &&
      linkButton({ label: 'Voeg een orgaan toe', href: paths.newBody(organisation.id), kind: 'secondary' }),
  ].filter(it => it !== false);
  return page(
    frame,
    {
      title: organisation.name,
      breadcrumb: [{ label: 'Organisaties', href: paths.organisations }],
    },
    html`${pageHeader({
      kicker: capital(organisationKindNames[organisation.kind]),
      title: organisation.name,
      meta: [
        area &&
          organisation.areaCode &&
          html`<a class="nl-link" href="${paths.area(organisation.areaCode)}">${area}</a>`,
        organisation.endedOn && html`gestopt op ${day(organisation.endedOn)}`,
      ],
      ...(actions.length > 0 && { actions: html`${actions}` }),
    })}
${organisation.about !== '' && html`<div class="sw-prose">${paragraphs(organisation.about)}</div>`}
${(organisation.website || organisation.email) && dataList(waysToReach(organisation))}
${bodies.length === 0 && emptyState({ title: 'Er staat nog niet in wie hier wat doet' })}
${bodies.map(body => bodySection(body, shown))}`,
  );
}

const waysToReach = (organisation: Organisation) => [
  ...(organisation.website
    ? [
        {
          key: 'Website',
          value: html`<a class="nl-link" href="${safeAddress(organisation.website)}" rel="nofollow">${organisation.website}</a>`,
        },
      ]
    : []),
  ...(organisation.email
    ? [
        {
          key: 'E-mail',
          value: html`<a class="nl-link" href="${safeAddress(`mailto:${organisation.email}`)}">${organisation.email}</a>`,
        },
      ]
    : []),
];

function bodySection(body: Body, shown: OrganisationShown): Html {
  const seats = shown.seats.filter(seat => seat.bodyId === body.id);
  const now = seats.filter(seat => isHeldOn(seat, shown.today));
  const later = seats.filter(seat => seat.fromOn > shown.today);
  const before = seats.filter(seat => seat.untilOn !== null && seat.untilOn < shown.today);
  const kind = capital(bodyKindNames[body.kind]);
  const about = [
    !body.name.startsWith(kind) && kind,
    body.areaCode && shown.areaNames.get(body.areaCode),
    body.isAnswering && 'Geeft antwoord op inbreng',
  ].filter(Boolean);
  return section({
    title: body.name,
    id: `orgaan-${body.id}`,
    content: html`${about.length > 0 && html`<ul class="sw-meta">${about.map(it => html`<li>${it}</li>`)}</ul>`}
${body.about !== '' && html`<div class="sw-prose">${paragraphs(body.about)}</div>`}
${now.length === 0 ? html`<p>Hier heeft nu niemand een rol.</p>` : peopleList(now.map(seat => personIn(seat, body, shown)))}
${later.length > 0 && html`<h3 class="nl-heading nl-heading--level-3">Binnenkort</h3>${peopleList(later.map(seat => personIn(seat, body, shown)))}`}
${before.length > 0 && html`<details class="sw-more"><summary>Eerder (${before.length})</summary>${peopleList(before.map(seat => personIn(seat, body, shown)))}</details>`}
${bodyActions(body, shown)}`,
  });
}

function bodyActions(body: Body, { opensSeatsIn, mayArrange }: OrganisationShown): Html | false {
  if (!opensSeatsIn.has(body.id) && !mayArrange) return false;
  return html`<p class="sw-buttons">${
    opensSeatsIn.has(body.id) &&
    linkButton({
      label: 'Geef een rol',
      href: paths.newSeat(body.id),
      kind: 'secondary',
      about: `in ${body.name}`,
    })
  }${mayArrange && linkButton({ label: 'Wijzig dit orgaan', href: paths.editBody(body.id), kind: 'subtle', about: body.name })}</p>`;
}

function personIn(seat: SeatOfSomebody, body: Body, { areaNames, mayEnd, today }: OrganisationShown) {
  const elsewhere = seat.areaCodes.filter(code => code !== body.areaCode);
  const areas = elsewhere.map(code => areaNames.get(code) ?? code);
  const isOver = seat.untilOn !== null && seat.untilOn < today;
  return {
    name: seat.personName || 'Iemand die is vertrokken',
    role: capital(seatName(seat)),
    note: html`${areas.length > 0 && html`Voor ${listInWords(areas)}. `}${seat.isContactPoint && html`<strong>Aanspreekpunt.</strong> `}${term(seat)}${!isOver && mayEnd.has(seat.id) && html` <a class="nl-link" href="${paths.endSeat(seat.id)}">Beëindig de rol<span class="sw-hidden"> van ${seat.personName}</span></a>`}`,
  };
}

const term = (seat: SeatOfSomebody): Html =>
  seat.untilOn === null
    ? html`Sinds ${day(seat.fromOn)}.`
    : html`Van ${day(seat.fromOn)} tot en met ${day(seat.untilOn)}.`;
