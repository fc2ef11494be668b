import assert from 'node:assert/strict';
import { agreed, makeNeighbourhood, type Neighbourhood } from '../../../test/neighbourhood.ts';
import { onEachEngine, type TestSite } from '../../../test/site.ts';
import { makeTrajectory, testPlan } from '../../../test/trajectory.ts';
import type { Page, Visitor } from '../../../test/visitor.ts';
import { paths } from '../../paths.ts';
import { addDays, dayOf } from '../../platform/clock.ts';
import type { Transaction } from '../../platform/database/database.ts';
import { isRefusal } from '../../platform/refusal.ts';
import {
  founder,
  foundOrganisation,
  giveSeat,
  seatsHeldBy,
  setUpBody,
  type Viewer,
} from '../organisations/public.ts';
import { ensurePerson, sessionCookieName } from '../people/public.ts';
import { beginTrajectory } from './begin-trajectory.ts';
import { dropPlanChange } from './drop-plan-change.ts';
import { dropTemplate } from './drop-template.ts';
import { keepTemplate } from './keep-template.ts';
import { publishPlan } from './publish-plan.ts';
import { returnPlan } from './return-plan.ts';
import { savePlanStep } from './save-plan-step.ts';
import { startPlanChange } from './start-plan-change.ts';
import { findTrajectory, type PlanDraft, plansInHand } from './store.ts';
import { submitPlan } from './submit-plan.ts';
import { withdrawTrajectory } from './withdraw-trajectory.ts';

const idIn = ({ path }: Page): number => Number(/trajecten\/(\d+)/.exec(path)?.[1]);

onEachEngine(
  'An official sets up a public plan from a template, step by step and without scripts',
  async site => {
    const { wim, amina } = await makeNeighbourhood(site);
    let page = await wim.visitor.get(paths.newTrajectory);
    page = await page.press('Begin het plan', {
      'Hoe heet het traject?': 'Kerkstraat opnieuw ingericht',
      'Een straat opnieuw inrichten': true,
    });
    assert.equal(page.heading, 'Waar gaat het over?');
    const id = idIn(page);
    assert.equal((await amina.visitor.get(paths.planStep(id, 'onderwerp'))).status, 404);
    assert.equal((await site.visitor().get(paths.trajectory(id))).status, 404);

    page = await page.press('Bewaar en ga verder', {
      'Waarom gebeurt dit?': 'Het riool is oud.',
      'Wie neemt het besluit?': 'Afdeling Verkeer',
      Naam: 'Wim Wijk',
      Telefoon: '14 010',
    });
    assert.equal(page.heading, 'Wat ligt vast en wat is open?');
    for (const _ of ['ruimte', 'wie', 'fasen', 'meedoen', 'planning', 'evaluatie'])
      page = await page.press('Bewaar en ga verder');
    assert.equal(page.heading, 'Kijk het plan na');
    page.shows('Het plan is compleet', 'Het riool is oud.');
    page = await page.press('Publiceer het plan');
    assert.equal(page.path, paths.trajectory(id));

    const versions = await amina.visitor.get(paths.planVersions(id));
    versions.shows('Versie 1', 'Wie het doet: Wijkteam Westerwijk', 'Wie besluit: Afdeling Verkeer');
    const whole = await versions.follow('Versie 1');
    whole.shows(
      'Het riool is oud.',
      'Adviseren',
      'Wie daarvan afwijkt, legt uit waarom.',
      'Kinderen en jongeren',
    );
  },
);

onEachEngine('A plan may be left half-way, and rows come and go without scripts', async site => {
  const { wim, teamId } = await makeNeighbourhood(site);
  const { id } = await begun(site, await wim.viewer(), teamId);
  let page = await wim.visitor.get(paths.planStep(id, 'wie'));
  page = await page.press('Nog een groep');
  page = await page.press('Nog een groep', {
    'Welke groep?': 'Jongeren',
    'Deze groep wordt te weinig gehoord': true,
  });
  page.shows('Groep 1', 'Groep 2');
  page = await page.press('Bewaar');
  page.doesNotShow('Groep 2');
  assert.equal(page.$('input[name="group-1-name"]').val(), 'Jongeren');
  page = await page.press('Haal weg groep 1');
  page.doesNotShow('Groep 1');

  page = await wim.visitor.get(`${paths.planStep(id, 'fasen')}?erbij=phase`);
  page = await page.press('Bewaar en ga verder', {
    'Hoe heet deze fase?': 'Luisteren',
    'Mensen kunnen meedoen vanaf': '2026-05-04',
  });
  page.shows('Hoe doen mensen mee in de fase „Luisteren”?');
  page = await page.press('Bewaar', {
    'Hoe doen mensen mee in de fase „Luisteren”?': 'Een avond\n- Een wandeling',
  });
  page = await wim.visitor.get(paths.planStep(id, 'nakijken'));
  page.shows('Vul in van wanneer tot wanneer de fase „Luisteren” open is.', 'Een wandeling');
  page = await page.press('Publiceer het plan');
  assert.equal(page.status, 422);
  page.shows('Het plan kan nog niet naar buiten', 'Schrijf waarom dit gebeurt.');
  assert.equal((await findTrajectory(site.database.read, id))?.planNumber, 0);
  const list = await wim.visitor.get(paths.newTrajectory);
  list.shows('Verdergaan');
});

onEachEngine('What cannot be read is said at its field, and what was typed stays', async site => {
  const { wim, teamId } = await makeNeighbourhood(site);
  const { id } = await begun(site, await wim.viewer(), teamId, { phases: [] });
  let page = await wim.visitor.get(`${paths.planStep(id, 'planning')}?erbij=moment`);
  page = await page.press('Bewaar', { 'Wat is er?': 'Avond in het buurthuis' });
  assert.equal(page.status, 422);
  page.shows('Kies de dag van dit moment.');
  assert.equal(page.$('input[value="Avond in het buurthuis"]').length, 1);
  page = await wim.visitor.get(`${paths.planStep(id, 'fasen')}?erbij=phase`);
  page = await page.press('Bewaar', {
    'Hoe heet deze fase?': 'Nacht',
    'Mensen kunnen meedoen vanaf': '2026-03-29',
    'Hoe laat': '02.30',
  });
  page.shows('Dit uur bestaat niet');
});

onEachEngine(
  'What somebody writes is kept on leaving a field, and not over what a colleague wrote',
  async site => {
    const { wim, teamId } = await makeNeighbourhood(site);
    const { id } = await begun(site, await wim.viewer(), teamId);
    const address = paths.planStep(id, 'ruimte');
    const cookie = sessionCookieName(site.settings);
    const keep = (fields: Record<string, string>): Promise<Response> =>
      Promise.resolve(
        site.app.fetch(
          new Request(new URL(address, site.settings.baseUrl), {
            method: 'POST',
            body: new URLSearchParams({ ...fields, doe: 'bewaar' }),
            headers: {
              accept: 'application/json',
              origin: site.settings.baseUrl,
              cookie: `${cookie}=${wim.visitor.cookie(cookie)}`,
            },
          }),
        ),
      );
    const page = await wim.visitor.get(address);
    const mark = String(page.$('input[name=mark]').val());
    const first = await keep({ mark, open: 'Waar de bomen komen.' });
    const kept = (await first.json()) as { mark: string };
    assert.equal((await keep({ mark: kept.mark, open: 'Waar de bankjes komen.' })).status, 200);
    assert.equal((await keep({ mark, open: 'Niets.' })).status, 409);
    assert.equal((await keep({ mark, open: 'x'.repeat(6_000) })).status, 422);
    const again = await wim.visitor.get(address);
    assert.equal(again.$('textarea[name=open]').text().trim(), 'Waar de bankjes komen.');
  },
);

onEachEngine('Two colleagues write one plan: only who saves the same step is asked to choose', async site => {
  const town = await makeNeighbourhood(site);
  const { id } = await begun(site, await town.wim.viewer(), town.teamId);
  const [mine, other] = [
    await town.wim.visitor.get(paths.planStep(id, 'ruimte')),
    await town.ada.visitor.get(paths.planStep(id, 'onderwerp')),
  ];
  const theirs = await town.ada.visitor.get(paths.planStep(id, 'ruimte'));
  await other.press('Bewaar', { 'Hoe heet het traject?': 'De Kerkstraat' });
  await theirs.press('Bewaar', { 'Wat is nog open?': 'Waar de bomen komen.' });

  let page = await mine.press('Bewaar', { 'Wat is nog open?': 'Waar de bankjes komen.' });
  assert.equal(page.status, 409);
  page.shows('Een collega bewaarde deze stap net ook', 'Weg: bomen', 'Nieuw: bankjes');
  page = await page.press('Bewaar wat ik heb ingevuld');
  page = await town.ada.visitor.get(paths.planStep(id, 'ruimte'));
  assert.equal(page.$('textarea[name=open]').text().trim(), 'Waar de bankjes komen.');
  assert.equal(
    (await plansInHand(site.database.read, { bodyIds: [town.teamId], organisationIds: [] }))[0]?.title,
    'De Kerkstraat',
  );
});

onEachEngine('Who sends a plan off while a colleague writes in it, reads it again first', async site => {
  const town = await makeNeighbourhood(site);
  const { id } = await begun(site, await town.wim.viewer(), town.teamId, wholePlan(site, town));
  const read = await town.wim.visitor.get(paths.planStep(id, 'nakijken'));
  const other = await town.ada.visitor.get(paths.planStep(id, 'ruimte'));
  await other.press('Bewaar', { 'Wat is nog open?': 'Niets.' });
  const page = await read.press('Publiceer het plan');
  assert.equal(page.status, 409);
  page.shows('Een collega veranderde het plan terwijl u het las', 'Niets.');
  await page.press('Publiceer het plan');
  assert.equal((await findTrajectory(site.database.read, id))?.planNumber, 1);
});

onEachEngine('What departs from the rules is published with an explanation, not without', async site => {
  const town = await makeNeighbourhood(site);
  const plan = testPlan(site, { opensInDays: 10, decidingBodyId: town.trafficId });
  const { id } = await begun(site, await town.wim.viewer(), town.teamId, plan);
  let page = await town.wim.visitor.get(paths.planStep(id, 'nakijken'));
  page.shows('Wat om uitleg vraagt', 'De eerste fase begint eerder dan 28 dagen nadat het plan openbaar is.');
  page = await page.press('Publiceer het plan');
  assert.equal(page.status, 422);
  page.shows('Leg uit waarom het plan hier afwijkt.');
  page = await page.press('Publiceer het plan', {
    'De eerste fase begint eerder': 'Het riool staat op springen.',
  });
  const version = await site.visitor().get(paths.planVersion(id, 1));
  version.shows('Waar dit plan afwijkt, en waarom', 'Het riool staat op springen.');
});

onEachEngine('A published plan changes as a new version, which shows what is different', async site => {
  const town = await makeNeighbourhood(site);
  const { id } = await makeTrajectory(site, town, { opensInDays: 40 });
  assert.equal((await town.amina.visitor.post(paths.changePlan(id), new URLSearchParams())).status, 404);
  let page = await town.wim.visitor.get(paths.planVersions(id));
  page = await page.press('Wijzig het plan');
  page = await (await town.wim.visitor.get(paths.planStep(id, 'onderwerp'))).press('Bewaar', {
    'Wat is het doel?': 'Een straat waar iedereen veilig loopt en speelt.',
  });
  page = await town.wim.visitor.get(paths.planStep(id, 'nakijken'));
  page = await page.press('Publiceer de nieuwe versie');
  assert.equal(page.status, 422);
  page.shows('Schrijf onderaan waarom het plan verandert.');
  page = await page.press('Publiceer de nieuwe versie', {
    'Wat is er anders, en waarom?': 'Er komt een speelplek bij.',
  });
  assert.equal(page.path, paths.trajectory(id));
  const version = await site.visitor().get(paths.planVersion(id, 2));
  version.shows('Er komt een speelplek bij.', 'Weg: fietst', 'Nieuw: speelt');
  (await site.visitor().get(paths.planVersion(id, 1))).shows('Dit plan geldt niet meer');
});

onEachEngine('A phase that people take part in goes on as it was announced', async site => {
  const town = await makeNeighbourhood(site);
  const { id, plan } = await makeTrajectory(site, town, { opensInDays: -5 });
  await (await town.wim.visitor.get(paths.planVersions(id))).press('Wijzig het plan');
  let page = await town.wim.visitor.get(paths.planStep(id, 'fasen'));
  page = await page.press('Bewaar', {
    'Meedoen kan tot': addDays(dayOf(plan.phases[0]?.closesAt ?? ''), -3),
  });
  page = await town.wim.visitor.get(paths.planStep(id, 'nakijken'));
  page.shows('Mensen rekenen op het einde, dus het kan alleen later worden.');
  assert.equal(
    (await page.press('Publiceer de nieuwe versie', { 'Wat is er anders': 'Haast.' })).status,
    422,
  );
  page = await (await town.wim.visitor.get(paths.planVersions(id))).press('Gooi de nieuwe versie weg');
  page.shows('Wijzig het plan');
  assert.equal((await findTrajectory(site.database.read, id))?.planNumber, 1);
});

onEachEngine(
  'A developer writes a plan by invitation; the municipality sends it back and then publishes it',
  async site => {
    const town = await makeNeighbourhood(site);
    const dev = await developer(site);
    let page = await town.tess.visitor.get(paths.newTrajectory);
    page = await page.press('Begin het plan', {
      'Hoe heet het traject?': 'Bouwplan Molenhof',
      'Wie doet het traject?': 'Bouwbedrijf Molenhof',
      'Een particulier bouwplan': true,
    });
    page.shows('schrijft nog aan het plan', 'Wie meekijkt namens de gemeente: Afdeling Verkeer');
    const id = idIn(page);
    assert.equal((await town.wim.visitor.get(paths.publishPlan(id))).status, 404);

    page = await dev.visitor.get(paths.planStep(id, 'onderwerp'));
    page.shows('Wie het doet: Bouwbedrijf Molenhof', 'Wie meekijkt namens de gemeente: Afdeling Verkeer');
    await page.press('Bewaar', {
      'Waarom gebeurt dit?': 'Er komen twaalf huizen.',
      'Wie neemt het besluit?': 'Afdeling Verkeer',
      Naam: 'Dora Bouwt',
      'E-mailadres': 'dora@example.nl',
    });
    page = await dev.visitor.get(paths.planStep(id, 'nakijken'));
    page.shows('Het plan is compleet');
    await page.press('Leg het plan voor aan Afdeling Verkeer');

    page = await (await town.tess.visitor.get(paths.workQueue)).follow('Kijk een participatieplan na');
    assert.equal((await page.press('Stuur terug')).status, 422);
    (await town.wim.visitor.get(paths.workQueue)).doesNotShow('Bouwplan Molenhof');
    await page.press('Stuur terug', { 'Wat moet er nog anders?': 'Noem ook de school.' });
    page = await dev.visitor.get(paths.planStep(id, 'wie'));
    page.shows('Noem ook de school.');
    const late = await town.tess.visitor.post(
      paths.publishPlan(id),
      new URLSearchParams({ doe: 'goed', version: '2' }),
    );
    assert.equal(late.status, 409);
    page = await dev.visitor.get(paths.planStep(id, 'nakijken'));
    await page.press('Leg het plan voor aan Afdeling Verkeer');
    page = await (await town.tess.visitor.get(paths.publishPlan(id))).press('Keur goed en publiceer');
    assert.equal(page.path, paths.trajectory(id));
    (await site.visitor().get(paths.planVersions(id))).shows(
      'Wie het doet: Bouwbedrijf Molenhof',
      'Nagekeken door',
    );
  },
);

onEachEngine('A trajectory is stopped with a reason that everybody reads', async site => {
  const town = await makeNeighbourhood(site);
  const { id } = await makeTrajectory(site, town);
  assert.equal((await town.amina.visitor.get(paths.withdrawTrajectory(id))).status, 404);
  let page = await town.wim.visitor.get(paths.withdrawTrajectory(id));
  page = await page.press('Stop het traject');
  assert.equal(page.status, 422);
  page = await page.press('Stop het traject', { 'Waarom stopt dit traject?': 'Het geld is op.' });
  assert.equal((await findTrajectory(site.database.read, id))?.withdrawnReason, 'Het geld is op.');
  const again = await town.wim.visitor.post(
    paths.withdrawTrajectory(id),
    new URLSearchParams({ reason: 'x' }),
  );
  assert.equal(again.path, paths.trajectory(id));
});

onEachEngine('A plan that went well is kept as a template, and begun from', async site => {
  const town = await makeNeighbourhood(site);
  const { id } = await makeTrajectory(site, town);
  assert.equal((await town.amina.visitor.get(paths.planTemplates)).status, 404);
  let page = await town.wim.visitor.get(paths.planVersions(id));
  page = await page.press('Bewaar als sjabloon');
  page.shows('Geef het sjabloon een naam');
  page = await page.press('Bewaar als sjabloon', { 'Hoe heet het sjabloon?': 'Onze straten' });
  page.shows('Onze straten', '2 fasen: Luisteren en Reageren op het ontwerp.');
  page = await page.follow('Begin hiermee een plan: Onze straten');
  page = await page.press('Begin het plan', {
    'Hoe heet het traject?': 'De Molenstraat',
    'Wanneer begint de eerste fase?': '2026-06-01',
  });
  page = await town.wim.visitor.get(paths.planStep(idIn(page), 'fasen'));
  assert.equal(page.$('input[name="phase-luisteren-opensAt"]').val(), '2026-06-01');
  page = await (await town.wim.visitor.get(paths.planTemplates)).press('Haal weg Onze straten');
  page.doesNotShow('Onze straten');
});

onEachEngine('A municipality states its own ladder; plans that are out keep theirs', async site => {
  const town = await makeNeighbourhood(site);
  const { id } = await makeTrajectory(site, town);
  assert.equal((await town.wim.visitor.get(paths.participationRules)).status, 404);
  let page = await town.ada.visitor.get(paths.participationRules);
  const stale = page;
  page = await page.press('Leg de regels vast', { 'Hoeveel dagen van tevoren': 'veel' });
  assert.equal(page.status, 422);
  page.shows('Vul een heel aantal dagen in', 'Schrijf waarom de regels veranderen.');
  page = await page.press('Leg de regels vast', {
    'Hoeveel dagen van tevoren': '42',
    'Waarom veranderen de regels?': 'De raad vroeg om meer tijd.',
  });
  page.shows('Versie 1', 'De raad vroeg om meer tijd.', '42 dagen van tevoren openbaar');
  const late = await stale.press('Leg de regels vast', { 'Waarom veranderen de regels?': 'Te laat.' });
  assert.equal(late.status, 409);
  assert.equal((await findTrajectory(site.database.read, id))?.rules?.noticeDays, 28);
});

onEachEngine('Whoever may not do it, or comes at the wrong moment, is told no', async site => {
  const town = await makeNeighbourhood(site);
  const [wim, tess, amina] = [await town.wim.viewer(), await town.tess.viewer(), await town.amina.viewer()];
  const now = site.now();
  const { id: published } = await makeTrajectory(site, town);
  const { id: draft } = await begun(site, wim, town.teamId);
  const no = async (work: (tx: Transaction) => Promise<unknown>): Promise<string> => {
    const outcome = await site.database.write(work);
    assert.ok(isRefusal(outcome));
    return outcome.refused;
  };
  const begin = (viewer: Viewer, runningBodyId: number) =>
    no(tx => beginTrajectory(tx, viewer, { runningBodyId, plan: {} }, now));
  assert.equal(await begin(amina, town.teamId), 'not-allowed');
  assert.equal(await begin(tess, town.teamId), 'not-allowed');
  assert.equal(await begin(wim, 999), 'not-allowed');
  const step = {
    trajectoryId: published,
    step: 'ruimte' as const,
    seen: '',
    write: (it: Pick<PlanDraft, 'plan' | 'reason'>) => it,
  };
  assert.equal(await no(tx => savePlanStep(tx, wim, step, now)), 'no-draft');
  assert.equal(await no(tx => savePlanStep(tx, amina, step, now)), 'not-allowed');
  const it = { trajectoryId: draft, version: 1 };
  assert.equal(await no(tx => publishPlan(tx, wim, it, now)), 'not-ready');
  assert.equal(await no(tx => publishPlan(tx, wim, { ...it, version: 2 }, now)), 'changed-meanwhile');
  assert.equal(await no(tx => publishPlan(tx, wim, { ...it, trajectoryId: published }, now)), 'no-draft');
  assert.equal(await no(tx => publishPlan(tx, amina, it, now)), 'not-allowed');
  assert.equal(await no(tx => submitPlan(tx, wim, it, now)), 'not-allowed');
  assert.equal(await no(tx => startPlanChange(tx, wim, draft, now)), 'not-published');
  assert.equal(await no(tx => startPlanChange(tx, tess, published, now)), 'not-allowed');
  assert.equal(await no(tx => dropPlanChange(tx, wim, draft)), 'not-published');
  assert.equal(await no(tx => dropPlanChange(tx, amina, published)), 'not-allowed');
  assert.equal(await no(tx => dropTemplate(tx, wim, 999, now)), 'not-there');
  assert.equal(await no(tx => dropTemplate(tx, amina, 1, now)), 'not-allowed');
  const named = { trajectoryId: published, name: 'Straten' };
  assert.equal(await no(tx => keepTemplate(tx, amina, named, now)), 'not-allowed');
  const reason = { trajectoryId: published, reason: 'Het gaat niet door.' };
  assert.equal(await no(tx => withdrawTrajectory(tx, tess, reason, now)), 'not-allowed');
  await site.database.write(tx => withdrawTrajectory(tx, wim, reason, now));
  assert.equal(await no(tx => withdrawTrajectory(tx, wim, reason, now)), 'withdrawn-already');
  assert.equal(await no(tx => startPlanChange(tx, wim, published, now)), 'not-allowed');

  const dev = await developer(site);
  const { id: invited } = await begun(site, tess, dev.bodyId);
  const theirs = { trajectoryId: invited, version: 1 };
  const dora = dev.viewer;
  assert.equal(await no(tx => submitPlan(tx, dora, theirs, now)), 'not-ready');
  assert.equal(await no(tx => submitPlan(tx, dora, { ...theirs, version: 7 }, now)), 'changed-meanwhile');
  assert.equal(await no(tx => publishPlan(tx, dora, theirs, now)), 'not-allowed');
  assert.equal(await no(tx => publishPlan(tx, tess, theirs, now)), 'not-submitted');
  const note = { trajectoryId: invited, note: 'Nog niet.' };
  assert.equal(await no(tx => returnPlan(tx, tess, note, now)), 'not-submitted');
  assert.equal(await no(tx => returnPlan(tx, wim, note, now)), 'not-allowed');
});

const wholePlan = (site: TestSite, { trafficId }: Neighbourhood) =>
  testPlan(site, { opensInDays: 40, decidingBodyId: trafficId });

async function begun(
  site: TestSite,
  viewer: Parameters<typeof beginTrajectory>[1],
  runningBodyId: number,
  plan: Parameters<typeof beginTrajectory>[2]['plan'] = {},
) {
  return site.database.write(async tx =>
    agreed(await beginTrajectory(tx, viewer, { runningBodyId, plan }, site.now())),
  );
}

/** A company outside the municipality with a person who runs its trajectories. */
async function developer(
  site: TestSite,
): Promise<{ readonly visitor: Visitor; readonly viewer: Viewer; readonly bodyId: number }> {
  const now = site.now();
  const { id, bodyId } = await site.database.write(async tx => {
    const company = {
      name: 'Bouwbedrijf Molenhof',
      kind: 'company',
      areaCode: '',
      about: '',
      website: '',
      email: '',
    };
    const organisation = agreed(await foundOrganisation(tx, founder, company, now));
    const body = agreed(
      await setUpBody(
        tx,
        founder,
        {
          organisationId: organisation.id,
          name: 'Bouwbedrijf Molenhof',
          kind: 'board',
          areaCode: '',
          about: '',
          isAnswering: true,
        },
        now,
      ),
    );
    const { id } = await ensurePerson(tx, { email: 'dora@example.nl', name: 'Dora Bouwt' }, now);
    const seat = {
      bodyId: body.id,
      role: 'manager',
      name: 'Dora Bouwt',
      email: 'dora@example.nl',
      title: '',
      isContactPoint: false,
      fromOn: dayOf(now),
      untilOn: '',
      areaCodes: [],
    };
    agreed(await giveSeat(tx, founder, seat, now));
    return { id, bodyId: body.id };
  });
  const visitor = site.visitor();
  await site.signIn(visitor, id);
  const person = { id, email: 'dora@example.nl', name: 'Dora Bouwt', createdAt: now, erasedAt: null };
  const seats = await seatsHeldBy(site.database.read, id, dayOf(now));
  return { visitor, viewer: { person, seats }, bodyId };
}
