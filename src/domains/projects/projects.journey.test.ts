import assert from 'node:assert/strict';
import { makeBudget, putOnBallot } from '../../../test/budget.ts';
import { ideaOf, supportBy } from '../../../test/ideas.ts';
import { agreed, makeNeighbourhood, type Neighbourhood } from '../../../test/neighbourhood.ts';
import { onEachEngine, type TestSite } from '../../../test/site.ts';
import { paths } from '../../paths.ts';
import { newestMails } from '../../platform/mail/outbox.ts';
import { type Budget, saveHappened } from '../budgets/public.ts';
import { sendDigests } from '../notifications/public.ts';
import { founder, giveSeat } from '../organisations/public.ts';
import { endPromise, giveVerdict } from '../promises/public.ts';
import { settleWinners } from './settle-winners.ts';
import { findProject, projectsOf } from './store.ts';

onEachEngine(
  'Wim makes one plan of two ideas, finds out what it costs, and Amina reads it as her answer',
  async site => {
    const people = await makeNeighbourhood(site);
    const { wim, amina, bram } = people;
    const budget = await makeBudget(site, people, { votingOpensInDays: 15, leastCarriers: 3 });
    const bench = await ideaOf(site, budget, amina, 'Een bank op het plein');
    const benches = await ideaOf(site, budget, bram, 'Bankjes bij de school');
    await ideaOf(site, budget, amina, 'Een fontein');

    const guest = site.visitor();
    const forGuest = await guest.get(paths.budgetProjects(budget.id));
    forGuest.shows('Er zijn nog geen plannen');
    forGuest.doesNotShow('Ideeën die nog geen plan zijn');

    const list = await wim.visitor.get(paths.budgetProjects(budget.id));
    list.shows(
      'Ideeën die nog geen plan zijn 3',
      'Over “bank”',
      'Een bank op het plein',
      'Bankjes bij de school',
    );
    const form = await list.press('Maak er één plan van de ideeën over bank');
    form.shows('Maak een plan');
    const again = await form.press('Maak het plan', {
      'Naam van het plan': ' ',
      'Wat gaat er gebeuren?': 'Twee banken.',
    });
    assert.equal(again.status, 422);
    again.shows('Geef het plan een naam.');
    assert.equal(again.$('textarea[name=text]').text().trim(), 'Twee banken.');
    const plan = await again.press('Maak het plan', { 'Naam van het plan': 'Banken' });
    assert.equal(plan.heading, 'Banken');
    plan.shows('Wordt nagekeken', '2 bewoners dragen dit plan. Er is er nog 1 nodig voor het stembiljet.');
    const [made] = await projectsOf(site.database.read, budget.id);
    assert.ok(made);

    (await guest.get(paths.voice(bench))).shows('Banken', 'Wordt nagekeken');
    const forNeighbour = await guest.get(paths.budgetProjects(budget.id));
    forNeighbour.shows('1 plan mist nog steun', 'nog 1 bewoner nodig');
    assert.equal((await guest.get(paths.checkProject(made.id))).status, 404);

    // The check: an amount nobody can read, then too few people, then signatures, then the ballot.
    const check = await wim.visitor.get(paths.checkProject(made.id));
    const found = {
      'Wat hebt u nagekeken?': 'De grond is van de gemeente.',
      'Wie gaat het doen?': 'Afdeling Verkeer',
      'Wanneer is het klaar?': '2027-03-01',
    };
    const unreadable = await check.press('Zet het op het stembiljet', { ...found, 'Wat kost het': '1,250' });
    assert.equal(unreadable.status, 422);
    assert.equal(unreadable.$('#veld-costCents').attr('value'), '1,250');
    const tooMuch = await check.press('Zet het op het stembiljet', { ...found, 'Wat kost het': '41.000' });
    tooMuch.shows('Dit kost meer dan het hele wijkbudget van € 40.000.');
    const tooFew = await check.press('Zet het op het stembiljet', { ...found, 'Wat kost het': '4.800' });
    assert.equal(tooFew.status, 409);
    tooFew.shows('Te weinig bewoners dragen dit plan');

    const paper = await (await wim.visitor.get(paths.project(made.id))).follow(
      'Vul handtekeningen op papier in',
    );
    (await paper.press('Bewaar het aantal', { 'Hoeveel bewoners': 'veel', 'Hoe weet u dit?': '' })).shows(
      'Vul een aantal in, zoals 3.',
      'Schrijf op hoe u dit weet',
    );
    (
      await paper.press('Bewaar het aantal', {
        'Hoeveel bewoners': '1',
        'Hoe weet u dit?': 'Lijst van de wijkavond',
      })
    ).shows('1 op papier: Lijst van de wijkavond');
    const onBallot = await (await wim.visitor.get(paths.checkProject(made.id))).press(
      'Zet het op het stembiljet',
      {
        ...found,
        'Wat kost het': '4.800',
      },
    );
    onBallot.shows('Op het concept-stembiljet', '€ 4.800', 'Afdeling Verkeer', '3 bewoners');

    for (const idea of [bench, benches])
      (await guest.get(paths.voice(idea))).shows(
        'Komt op het stembiljet',
        'Uw idee staat op het concept-stembiljet',
      );
    (await wim.visitor.get(paths.budgetProjects(budget.id))).shows('Ideeën die nog geen plan zijn 1');
  },
);

onEachEngine(
  'Two officials open the same form: the second sees the values of the first beside the own ones',
  async site => {
    const people = await makeNeighbourhood(site);
    const { wim, ada } = people;
    const budget = await makeBudget(site, people, { votingOpensInDays: 15, leastCarriers: 0 });
    const [id = 0] = await putOnBallot(site, budget, { Bank: 1_000 });
    const [first, second] = await Promise.all(
      [wim, ada].map(({ visitor }) => visitor.get(paths.checkProject(id))),
    );
    (await first?.press('Bewaar', { 'Wat kost het': '1.100' }))?.shows('€ 1.100');
    const late = await second?.press('Bewaar', {
      'Wat kost het': '900',
      'Wat hebt u nagekeken?': 'Het kan goedkoper.',
    });
    assert.equal(late?.status, 409);
    late?.shows('Iemand anders was u voor', '€ 1.100', '€ 900', 'Het kan goedkoper.');
    assert.equal(late?.$('#veld-costCents').attr('value'), '900', 'nothing typed is lost');
    (await late?.press('Bewaar'))?.shows('€ 900');
    assert.equal((await findProject(site.database.read, id))?.costCents, 90_000);

    const words = await Promise.all([wim, ada].map(({ visitor }) => visitor.get(paths.changeProject(id))));
    await words[0]?.press('Bewaar het plan', { 'Naam van het plan': 'Lange bank' });
    const clash = await words[1]?.press('Bewaar het plan', { 'Naam van het plan': 'Korte bank' });
    clash?.shows('Iemand anders was u voor', 'Lange bank', 'Korte bank');
    assert.equal(
      (await clash?.follow('Neem over wat er nu staat'))?.$('#veld-title').attr('value'),
      'Lange bank',
    );
  },
);

onEachEngine(
  'Every "no" stands on the list of plans with its reason, and a merged plan leads on',
  async site => {
    const people = await makeNeighbourhood(site);
    const { wim, amina } = people;
    const budget = await makeBudget(site, people, { votingOpensInDays: 15, leastCarriers: 0 });
    const [bench = 0, benches = 0, pool = 0] = await putOnBallot(site, budget, {
      Bank: 1_000,
      Bankjes: 2_000,
      Zwembad: 9_000,
    });
    const refuse = await wim.visitor.get(paths.refuseProject(pool));
    const noReason = await refuse.press('Wijs het plan af');
    assert.equal(noReason.status, 422);
    noReason.shows('Schrijf op waarom. Zonder reden kan dit niet.');
    (
      await noReason.press('Wijs het plan af', { 'Waarom gaat dit plan niet door?': 'Er is geen plek voor.' })
    ).shows('Gaat niet door');

    const merge = await wim.visitor.get(paths.mergeProject(bench));
    (await merge.press('Voeg de plannen samen', { 'Waarom horen': 'Hetzelfde plein.' })).shows(
      'Met dat plan kan het niet',
    );
    const into = await merge.press('Voeg de plannen samen', {
      'In welk plan': '2. Bankjes',
      'Waarom horen': 'Hetzelfde plein.',
    });
    into.shows('Hier is bij gekomen', 'Plan 1: Bank');
    const merged = await site.visitor().get(paths.project(bench));
    merged.shows('Dit plan gaat verder in plan 2: Bankjes');

    const list = await site.visitor().get(paths.budgetProjects(budget.id));
    list.shows('Gaan niet door', 'Er is geen plek voor.', 'Samengevoegd met een ander plan');
    const draft = await site.visitor().get(paths.draftBallot(budget.id));
    draft.shows('1 plan staat er niet op: lees waarom');
    assert.equal(draft.$(`a[href="${paths.budgetProjects(budget.id)}#niet"]`).length, 1);
    assert.equal(list.$('#niet').length, 1);

    const newPlan = await wim.visitor.get(paths.newProject(budget.id));
    const places = newPlan.$('#veld-areaCode option').toArray();
    const whole = places.filter(option => newPlan.$(option).text() === `Heel ${budget.areaName}`);
    assert.equal(whole.length, 1, 'one place is one choice');
    (
      await (
        await wim.visitor.get(paths.restoreProject(pool))
      ).press('Neem het weer in behandeling', { 'Waarom kijken': 'Er is toch een plek.' })
    ).shows('Wordt nagekeken');
    const withdraw = await wim.visitor.get(paths.withdrawProject(benches));
    (await withdraw.press('Trek het plan terug', { 'Waarom wordt': 'De aanvragers doen het zelf.' })).shows(
      'Teruggetrokken',
    );
    assert.equal((await amina.visitor.get(paths.withdrawProject(pool))).status, 404);
  },
);

onEachEngine(
  'The draft ballot can be objected to; once voting has opened it stands, and what leaves it is told',
  async site => {
    const people = await makeNeighbourhood(site);
    const { wim, bram } = people;
    const budget = await makeBudget(site, people, { votingOpensInDays: 5, leastCarriers: 0 });
    const [bench = 0] = await putOnBallot(site, budget, { Bank: 1_000, Boom: 500 });
    const draft = await site.visitor().get(paths.draftBallot(budget.id));
    draft.shows('Concept-stembiljet', '2 plannen, samen € 1.500', 'Er is nog geen bezwaar gemaakt.');
    assert.ok(draft.$(`a[href="${paths.newVoiceOn('budget', budget.id)}"]`).length > 0);
    await ideaOf(site, budget, bram, 'De haag ontbreekt', { kind: 'objection' });
    (await site.visitor().get(paths.draftBallot(budget.id))).shows(
      '1 bezwaar wacht nog op antwoord.',
      'De haag ontbreekt',
    );

    const form = await wim.visitor.get(paths.changeProject(bench));
    site.setNow(budget.rules.votingOpensAt);
    await site.signIn(wim.visitor, wim.id);
    const late = await form.press('Bewaar het plan', { 'Naam van het plan': 'Grote bank' });
    assert.equal(late.status, 409);
    late.shows('Het stemmen is begonnen');
    assert.equal(late.$('#veld-title').attr('value'), 'Grote bank');
    (await wim.visitor.get(paths.newProject(budget.id))).shows('Er komen geen plannen meer bij.');
    const correction = await wim.visitor.get(paths.withdrawProject(bench));
    correction.shows('Dit is een openbare correctie');
    await correction.press('Haal het van het stembiljet', { 'Waarom kan dit plan': 'De grond is verkocht.' });
    (await site.visitor().get(paths.project(bench))).shows(
      'Van het stembiljet gehaald',
      'houdt een geldig stembiljet',
    );
    (await site.visitor().get(paths.draftBallot(budget.id))).shows(
      'Stembiljet',
      'Van het stembiljet gehaald 1',
      'De grond is verkocht.',
    );
  },
);

/** A budget of which the result is known: the bench, asked for by Amina and supported by Bram, won. */
async function withResult(site: TestSite, people: Neighbourhood): Promise<{ budget: Budget; bench: number }> {
  const { wim, amina, bram } = people;
  const budget = await makeBudget(site, people, { votingOpensInDays: 15, leastCarriers: 0 });
  const idea = await ideaOf(site, budget, amina, 'Een bank');
  await supportBy(site, idea, bram);
  const form = await wim.visitor.get(paths.newProjectFrom(budget.id, [idea]));
  await form.press('Maak het plan', { 'Naam van het plan': 'Bank op het plein' });
  const bench = (await projectsOf(site.database.read, budget.id))[0]?.id ?? 0;
  await (await wim.visitor.get(paths.checkProject(bench))).press('Zet het op het stembiljet', {
    'Wat kost het': '1.000',
    'Wat hebt u nagekeken?': 'Het kan.',
    'Wie gaat het doen?': 'Wijkteam Westerwijk',
    'Wanneer is het klaar?': '2026-12-01',
  });
  site.setNow(budget.rules.resultAt);
  const seatId = (await wim.viewer()).seats[0]?.id ?? 0;
  await site.database.write(async tx => {
    const why = new Map([[bench, '80 bewoners kozen dit plan.']]);
    agreed(
      await settleWinners(
        tx,
        { budgetId: budget.id, winnerIds: [bench], why, seatId, source: 'Uitslag' },
        site.now(),
      ),
    );
    await saveHappened(tx, budget.id, 'urnClosedAt', site.now());
    await saveHappened(tx, budget.id, 'resultPublishedAt', site.now());
  });
  for (const person of Object.values(people))
    if (typeof person === 'object') await site.signIn(person.visitor, person.id);
  return { budget, bench };
}

onEachEngine(
  'From result to promise to a bench that stands, and everyone who asked for it knows, once',
  async site => {
    const people = await makeNeighbourhood(site);
    const { wim, amina } = people;
    const { budget, bench } = await withResult(site, people);

    const award = await wim.visitor.get(paths.awardProjects(budget.id));
    award.shows('1 plan won.', '1. Bank op het plein');
    const wrong = await award.press('Leg 1 afspraak vast', {
      'Klaar op': '2020-01-01',
      'Nummer van het besluit': '99',
    });
    assert.equal(wrong.status, 422);
    const progress = await award.press('Leg 1 afspraak vast');
    progress.shows(
      'Hoe het gaat',
      'Bank op het plein',
      'Nu aan de beurt',
      'Voorbereiden',
      '€ 0 uitgegeven van € 1.000',
    );
    (await wim.visitor.get(paths.awardProjects(budget.id))).shows('zijn al afspraken');
    assert.equal((await amina.visitor.get(paths.awardProjects(budget.id))).status, 404);

    // The community worker keeps it up to date in the meeting; a resident only reads.
    const opbouwwerker = await communityWorkerIn(site, people);
    const meeting = await opbouwwerker.get(paths.budgetProgressLarge(budget.id));
    const done = await meeting.press('Dit is gedaan Voorbereiden');
    done.shows('De stap is gezet.', 'Opdracht geven of bestellen');
    const empty = await done.press('Voeg de stap toe bij Bank op het plein', {
      'Nog een stap': 'Openingsfeest',
      'Wanneer klaar?': '',
    });
    assert.equal(empty.status, 422);
    empty.shows('Vul in wanneer de stap klaar is.');
    assert.equal(empty.$('input[value="Openingsfeest"]').length, 1, 'nothing typed is lost');
    (await empty.press('Voeg de stap toe bij Bank op het plein', { 'Wanneer klaar?': '2026-12-05' })).shows(
      'Openingsfeest',
    );
    (await done.press('Zet het erbij bij Bank op het plein', { 'Wat is er besproken': '' })).shows(
      'Schrijf op wat er is besproken of gebeurd.',
    );
    (
      await done.press('Zet het erbij bij Bank op het plein', {
        'Wat is er besproken': 'De bank is besteld.',
      })
    ).shows('De bank is besteld.');
    const forResident = await amina.visitor.get(paths.budgetProgress(budget.id));
    forResident.shows('De bank is besteld.', 'gedaan op');
    assert.equal(forResident.$('main form').length, 0);

    let steps = await opbouwwerker.get(paths.budgetProgress(budget.id));
    while (steps.$('.sw-progress__next').length > 0)
      steps = await steps.press(`Dit is gedaan ${steps.$('.sw-progress__next .sw-progress__step').text()}`);
    steps.shows('Alle stappen zijn gedaan', 'sluit de afspraak nog af.');

    // It stands. The team says so; Amina says it is true.
    const promiseId = (await findProject(site.database.read, bench))?.promiseId ?? 0;
    (await site.visitor().get(paths.promise(promiseId))).shows('Bank op het plein', 'Gekozen');
    site.setNow('2026-11-02T10:00:00.000Z');
    const viewer = await wim.viewer();
    const ended = {
      promiseId,
      ending: 'kept',
      text: 'De bank staat er.',
      happenedOn: '2026-11-01',
      link: '',
      photoKeys: [],
    } as const;
    agreed(await site.database.write(tx => endPromise(tx, viewer, ended, site.now())));
    const resident = await amina.viewer();
    const verdict = { promiseId, isKept: 'ja', line: 'Ik zit er elke dag.', isSigned: false };
    agreed(await site.database.write(tx => giveVerdict(tx, resident, verdict, site.now())));
    const page = await site.visitor().get(paths.project(bench));
    page.shows('Klaar', 'De bank staat er.', '1 keer nagekomen');
    (await site.visitor().get(paths.budgetProgress(budget.id))).shows('1 plan is klaar.', '1 keer nagekomen');

    const before = (await newestMails(site.database.read)).length;
    site.setNow('2026-11-02T17:05:00.000Z');
    await sendDigests(site.database, site.now());
    const mails = (await newestMails(site.database.read)).slice(
      0,
      (await newestMails(site.database.read)).length - before,
    );
    const toBram = mails.filter(mail => mail.toAddress === 'bram@example.nl');
    assert.equal(toBram.length, 1, 'who supported the idea hears once');
    const told = toBram[0]?.letter?.sections?.flatMap(section => section.items.map(item => item.title)) ?? [];
    assert.equal(told.filter(title => title === 'Afspraak nagekomen: Bank op het plein').length, 1);
  },
);

async function communityWorkerIn(site: TestSite, { teamId }: Neighbourhood) {
  const typed = {
    bodyId: teamId,
    role: 'community-worker',
    name: 'Opbouwwerker',
    email: 'opbouw@example.nl',
    title: '',
    isContactPoint: false,
    fromOn: '2026-01-01',
    untilOn: '',
    areaCodes: [],
  };
  const seat = agreed(await site.database.write(tx => giveSeat(tx, founder, typed, site.now())));
  const visitor = site.visitor();
  await site.signIn(visitor, seat.personId);
  return visitor;
}
