import type { Context } from 'hono';
import { frameIn } from '../../design/layout.ts';
import { paths } from '../../paths.ts';
import { dayOf, type Instant, isDay } from '../../platform/clock.ts';
import type { Queries, Transaction } from '../../platform/database/database.ts';
import { type Form, readForm } from '../../platform/form.ts';
import { allowed, found } from '../../platform/found.ts';
import { once } from '../../platform/once.ts';
import { goTo, numberIn, type Site, show, showToEveryGuest } from '../../platform/site.ts';
import { allAreas, areaAndDescendants } from '../neighbourhoods/public.ts';
import type { Body, BodyTyped } from './body.ts';
import { describeBody, type OwesAnswers } from './describe-body.ts';
import { describeOrganisation } from './describe-organisation.ts';
import { endSeat } from './end-seat.ts';
import { foundOrganisation } from './found-organisation.ts';
import { emptySeat, giveSeat, type SeatTyped } from './give-seat.ts';
import type { Organisation, OrganisationTyped } from './organisation.ts';
import type { AreaOption } from './pages/area-option.ts';
import { bodyFormPage } from './pages/body-form-page.ts';
import { type EndProblem, endSeatPage } from './pages/end-seat-page.ts';
import { organisationFormPage } from './pages/organisation-form-page.ts';
import { organisationPage } from './pages/organisation-page.ts';
import { organisationsPage } from './pages/organisations-page.ts';
import { seatFormPage } from './pages/seat-form-page.ts';
import { mayArrange, mayDescribe, mayEndSeat, mayGiveSeat } from './policy.ts';
import { rolesIn } from './seat.ts';
import { setUpBody } from './set-up-body.ts';
import {
  bodiesOf,
  findBody,
  findOrganisation,
  findSeat,
  organisationsOn,
  type SeatOfSomebody,
  seatsOfOrganisation,
} from './store.ts';
import { type Viewer, viewerIn } from './viewer.ts';

export function organisationsRoutes(
  { router, database, now }: Site,
  {
    owesAnswers,
    tellOfSeat,
  }: {
    readonly owesAnswers: OwesAnswers;
    /** Tells who got a role. */
    readonly tellOfSeat: (
      tx: Transaction,
      viewer: Viewer,
      seat: SeatOfSomebody,
      now: Instant,
    ) => Promise<void>;
  },
): void {
  const db = database.read;

  router.get(paths.organisations, async c => {
    const page = organisationsPage(frameIn.of(c), {
      organisations: await organisationsOn(db, dayOf(now())),
      areaNames: await areaNamesIn(db),
      mayArrange: mayArrange(viewerIn.of(c)),
    });
    return showToEveryGuest(c, page);
  });

  router.get(paths.newOrganisation, async c => {
    allowed(mayArrange(viewerIn.of(c)));
    return show(c, organisationFormPage(frameIn.of(c), await newOrganisationForm()));
  });

  router.post(paths.newOrganisation, async c => {
    allowed(mayArrange(viewerIn.of(c)));
    const form = await readForm(c);
    const typed = organisationTyped(form);
    const outcome = await database.write(tx =>
      once(tx, form, now(), async () => {
        const organisation = await foundOrganisation(tx, viewerIn.of(c), typed, now());
        return 'refused' in organisation ? organisation : { address: paths.organisation(organisation.id) };
      }),
    );
    if ('address' in outcome)
      return goTo(c, outcome.address, { kind: 'ok', text: 'De organisatie staat erin.' });
    allowed(outcome.refused === 'incomplete');
    const problems = 'problems' in outcome ? outcome.problems : {};
    return show(
      c,
      organisationFormPage(frameIn.of(c), { ...(await newOrganisationForm()), typed, problems }),
      422,
    );
  });

  const newOrganisationForm = async () => ({
    title: 'Organisatie toevoegen',
    action: paths.newOrganisation,
    typed: { name: '', kind: '', areaCode: '', about: '', website: '', email: '' },
    areas: await areaOptionsIn(db),
  });

  router.get('/organisaties/:id', async c => {
    const viewer = viewerIn.of(c);
    const organisation = found(await findOrganisation(db, numberIn(c, 'id')));
    const [bodies, seats] = await Promise.all([
      bodiesOf(db, organisation.id),
      seatsOfOrganisation(db, organisation.id),
    ]);
    const page = organisationPage(frameIn.of(c), {
      organisation,
      bodies,
      seats,
      areaNames: await areaNamesIn(db),
      today: dayOf(now()),
      mayDescribe: mayDescribe(viewer, organisation.id),
      mayArrange: mayArrange(viewer),
      opensSeatsIn: new Set(bodies.filter(body => mayGiveSeat(viewer, body, 'member')).map(body => body.id)),
      mayEnd: new Set(seats.filter(seat => mayEndSeat(viewer, seat)).map(seat => seat.id)),
    });
    return showToEveryGuest(c, page);
  });

  router.get('/organisaties/:id/bewerken', async c => {
    const organisation = found(await findOrganisation(db, numberIn(c, 'id')));
    allowed(mayDescribe(viewerIn.of(c), organisation.id));
    const typed = { ...organisation, areaCode: organisation.areaCode ?? '' };
    return show(c, organisationFormPage(frameIn.of(c), { ...(await editForm(organisation)), typed }));
  });

  router.post('/organisaties/:id/bewerken', async c => {
    const organisation = found(await findOrganisation(db, numberIn(c, 'id')));
    allowed(mayDescribe(viewerIn.of(c), organisation.id));
    const typed = organisationTyped(await readForm(c));
    const outcome = await database.write(tx =>
      describeOrganisation(tx, viewerIn.of(c), organisation.id, typed, now()),
    );
    if (!('refused' in outcome)) {
      return goTo(c, paths.organisation(organisation.id), {
        kind: 'ok',
        text: 'De gegevens zijn bijgewerkt.',
      });
    }
    allowed(outcome.refused === 'incomplete');
    const problems = 'problems' in outcome ? outcome.problems : {};
    return show(
      c,
      organisationFormPage(frameIn.of(c), { ...(await editForm(organisation)), typed, problems }),
      422,
    );
  });

  const editForm = async (organisation: { readonly id: number; readonly name: string }) => ({
    title: `${organisation.name} bewerken`,
    action: paths.editOrganisation(organisation.id),
    areas: await areaOptionsIn(db),
  });

  router.get('/organisaties/:id/organen/nieuw', async c => {
    allowed(mayArrange(viewerIn.of(c)));
    const organisation = found(await findOrganisation(db, numberIn(c, 'id')));
    const typed = {
      organisationId: organisation.id,
      name: '',
      kind: '',
      areaCode: '',
      about: '',
      isAnswering: false,
    };
    return show(c, bodyFormPage(frameIn.of(c), { ...(await newBodyForm(organisation)), typed }));
  });

  router.post('/organisaties/:id/organen/nieuw', async c => {
    allowed(mayArrange(viewerIn.of(c)));
    const organisation = found(await findOrganisation(db, numberIn(c, 'id')));
    const form = await readForm(c);
    const typed = bodyTyped(organisation.id, form);
    const outcome = await database.write(tx =>
      once(tx, form, now(), async () => {
        const body = await setUpBody(tx, viewerIn.of(c), typed, now());
        return 'refused' in body ? body : { address: paths.body(organisation.id, body.id) };
      }),
    );
    if ('address' in outcome) return goTo(c, outcome.address, { kind: 'ok', text: 'Het orgaan staat erin.' });
    allowed(outcome.refused === 'incomplete');
    const problems = 'problems' in outcome ? outcome.problems : {};
    const page = bodyFormPage(frameIn.of(c), { ...(await newBodyForm(organisation)), typed, problems });
    return show(c, page, 422);
  });

  const newBodyForm = async (organisation: Organisation) => ({
    organisation,
    title: `Orgaan toevoegen aan ${organisation.name}`,
    action: paths.newBody(organisation.id),
    areas: await areaOptionsIn(db),
  });

  router.get('/organen/:id/bewerken', async c => {
    allowed(mayArrange(viewerIn.of(c)));
    const body = found(await findBody(db, numberIn(c, 'id')));
    const typed = { ...body, areaCode: body.areaCode ?? '' };
    return show(c, bodyFormPage(frameIn.of(c), { ...(await editBodyForm(body)), typed }));
  });

  router.post('/organen/:id/bewerken', async c => {
    allowed(mayArrange(viewerIn.of(c)));
    const body = found(await findBody(db, numberIn(c, 'id')));
    const typed = bodyTyped(body.organisationId, await readForm(c));
    const outcome = await database.write(tx =>
      describeBody(tx, viewerIn.of(c), body.id, { typed, owesAnswers }, now()),
    );
    if (!('refused' in outcome)) {
      return goTo(c, paths.body(body.organisationId, body.id), {
        kind: 'ok',
        text: 'De gegevens zijn bijgewerkt.',
      });
    }
    allowed(outcome.refused !== 'not-allowed');
    const page = bodyFormPage(frameIn.of(c), {
      ...(await editBodyForm(body)),
      typed,
      problems: 'problems' in outcome ? outcome.problems : {},
      stillOwesAnswers: outcome.refused === 'still-owes-answers',
    });
    return show(c, page, 422);
  });

  const editBodyForm = async (body: Body) => ({
    organisation: found(await findOrganisation(db, body.organisationId)),
    title: `${body.name} bewerken`,
    action: paths.editBody(body.id),
    areas: await areaOptionsIn(db),
  });

  router.get('/organen/:id/rollen/nieuw', async c => {
    const body = found(await findBody(db, numberIn(c, 'id')));
    const typed = emptySeat(body.id, dayOf(now()));
    return show(c, seatFormPage(frameIn.of(c), { ...(await seatForm(c, body)), typed }));
  });

  router.post('/organen/:id/rollen/nieuw', async c => {
    const body = found(await findBody(db, numberIn(c, 'id')));
    const parts = await seatForm(c, body);
    const form = await readForm(c);
    const typed = seatTyped(body.id, form);
    const outcome = await database.write(tx =>
      once(tx, form, now(), async () => {
        const seat = await giveSeat(tx, viewerIn.of(c), typed, now());
        if ('refused' in seat) return seat;
        await tellOfSeat(tx, viewerIn.of(c), seat, now());
        return { address: paths.body(body.organisationId, body.id) };
      }),
    );
    if ('address' in outcome)
      return goTo(c, outcome.address, {
        kind: 'ok',
        text: `${typed.name} heeft nu deze rol. Er gaat een mail met uitleg naartoe.`,
      });
    allowed(outcome.refused === 'incomplete');
    const problems = 'problems' in outcome ? outcome.problems : {};
    return show(c, seatFormPage(frameIn.of(c), { ...parts, typed, problems }), 422);
  });

  const seatForm = async (c: Context, body: NonNullable<Awaited<ReturnType<typeof findBody>>>) => {
    const viewer = viewerIn.of(c);
    const roles = rolesIn(body.kind).filter(role => mayGiveSeat(viewer, body, role));
    allowed(roles.length > 0);
    const organisation = found(await findOrganisation(db, body.organisationId));
    const within = body.areaCode && new Set(await areaAndDescendants(db, body.areaCode));
    const areas = (await areaOptionsIn(db)).filter(({ code }) => !within || within.has(code));
    return { body, organisation, roles, areas };
  };

  router.get('/rollen/:id/beeindigen', async c => {
    const seat = found(await findSeat(db, numberIn(c, 'id')));
    allowed(mayEndSeat(viewerIn.of(c), seat));
    return show(c, endSeatPage(frameIn.of(c), { seat, lastDay: dayOf(now()) }));
  });

  router.post('/rollen/:id/beeindigen', async c => {
    const seat = found(await findSeat(db, numberIn(c, 'id')));
    allowed(mayEndSeat(viewerIn.of(c), seat));
    const lastDay = (await readForm(c)).text('lastDay');
    const again = (problem: EndProblem) =>
      show(c, endSeatPage(frameIn.of(c), { seat, lastDay, problem }), 422);
    if (!isDay(lastDay)) return again('no-day');
    const outcome = await database.write(tx =>
      endSeat(tx, viewerIn.of(c), { seatId: seat.id, lastDay }, now()),
    );
    if (!('refused' in outcome)) {
      return goTo(c, paths.body(seat.organisationId, seat.bodyId), {
        kind: 'ok',
        text: 'De rol is beëindigd.',
      });
    }
    allowed(outcome.refused !== 'not-allowed');
    return again(outcome.refused as EndProblem);
  });
}

const organisationTyped = (form: Form): OrganisationTyped => ({
  name: form.text('name'),
  kind: form.text('kind'),
  areaCode: form.text('areaCode'),
  about: form.text('about'),
  website: form.text('website'),
  email: form.text('email'),
});

const bodyTyped = (organisationId: number, form: Form): BodyTyped => ({
  organisationId,
  name: form.text('name'),
  kind: form.text('kind'),
  areaCode: form.text('areaCode'),
  about: form.text('about'),
  isAnswering: form.isChecked('isAnswering'),
});

const seatTyped = (bodyId: number, form: Form): SeatTyped => ({
  bodyId,
  name: form.text('name'),
  email: form.text('email'),
  role: form.text('role'),
  title: form.text('title'),
  isContactPoint: form.isChecked('isContactPoint'),
  fromOn: form.text('fromOn'),
  untilOn: form.text('untilOn'),
  areaCodes: form.all('areaCodes'),
});

const areaNamesIn = async (db: Queries): Promise<Map<string, string>> =>
  new Map((await allAreas(db)).map(area => [area.code, area.name]));

/** Wijken with their buurten behind them, so that two of one name can be told apart. */
async function areaOptionsIn(db: Queries): Promise<AreaOption[]> {
  const areas = await allAreas(db);
  const nameOf = new Map(areas.map(area => [area.code, area.name]));
  return areas
    .filter(area => area.kind !== 'municipality')
    .sort((a, b) => a.code.slice(2).localeCompare(b.code.slice(2)))
    .map(area => ({
      code: area.code,
      label: area.kind === 'wijk' ? area.name : `${nameOf.get(area.parentCode ?? '') ?? ''}: ${area.name}`,
    }));
}
