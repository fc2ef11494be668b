import assert from 'node:assert/strict';
import { makeBudget } from '../../../test/budget.ts';
import { agreed, makeNeighbourhood, type Townsperson } from '../../../test/neighbourhood.ts';
import { onEachEngine, type TestSite } from '../../../test/site.ts';
import { sources } from '../../overviews/search/sources.ts';
import { compareLedger } from '../../platform/log/compare-ledger.ts';
import { sealLog } from '../../platform/log/seal-log.ts';
import { followRecord } from '../../platform/search/follow-record.ts';
import { recordDecision } from '../decisions/public.ts';
import { entriesOf } from '../money/public.ts';
import { changeRules } from './change-rules.ts';
import { recordedBudgets, recordedNotes } from './recorded-budgets.ts';
import { typedRules } from './rules-draft.ts';
import { findBudget } from './store.ts';
import { tellOfPhases } from './tell-of-phases.ts';
import { writeNote } from './write-note.ts';

const filledIn = {
  'Hoe heet het wijkbudget?': 'Wijkbudget Westerwijk 2027',
  'Waar is het geld voor?': 'Voor een wijk waar kinderen buiten spelen.',
  'Voor welke wijk of buurt?': 'Heel Westerwijk',
  'Hoeveel verdelen bewoners': '40.000,50',
  Zaaknummer: 'Z/26/77',
};

const begin = async (who: Townsperson) => who.visitor.get('/wijkbudgetten/nieuw');

onEachEngine(
  'an official begins a budget with what is usual, and the grant is booked with it',
  async site => {
    const { wim, amina } = await makeNeighbourhood(site);
    const budget = await (await begin(wim)).press('Begin het wijkbudget', filledIn);
    assert.equal(budget.heading, 'Wijkbudget Westerwijk 2027');
    budget.shows(
      '€ 40.000,50',
      'Zaak Z/26/77',
      'Wijkteam Westerwijk',
      'Ideeën indienen kan vanaf 16 maart 2026',
    );

    const [grant, ...more] = await entriesOf(site.database.read, 1);
    assert.deepEqual(more, []);
    assert.deepEqual([grant?.kind, grant?.amountCents, grant?.source], ['grant', 4_000_050, 'Zaak Z/26/77']);

    (await amina.visitor.get('/wijkbudgetten')).doesNotShow('Begin een wijkbudget');
    (await wim.visitor.get('/wijkbudgetten')).shows('Begin een wijkbudget', 'Wijkbudget Westerwijk 2027');
  },
);

onEachEngine('who has no team to begin for finds no form', async site => {
  const { amina, wim } = await makeNeighbourhood(site);
  assert.equal((await begin(amina)).status, 404);
  assert.equal((await site.visitor().get('/wijkbudgetten/nieuw')).status, 404);
  const form = await begin(wim);
  const sent = new URLSearchParams(
    form
      .$('form[action="/wijkbudgetten/nieuw"]')
      .serializeArray()
      .map(it => [it.name, it.value] as [string, string]),
  );
  assert.equal((await amina.visitor.post('/wijkbudgetten/nieuw', sent)).status, 404);
});

onEachEngine('a form with mistakes comes back with all of them, and with what was typed', async site => {
  const { wim } = await makeNeighbourhood(site);
  const page = await (await begin(wim)).press('Begin het wijkbudget', {
    ...filledIn,
    'Hoeveel verdelen bewoners': '1,250',
    Zaaknummer: '',
    'Met een account waarvan': true,
    'Ideeën indienen kan tot': '2026-03-01',
  });
  assert.equal(page.status, 422);
  page.shows(
    'Dit bedrag kan twee dingen betekenen',
    'Zeg waar het geld vandaan komt',
    'Een brief en een account gaan niet samen',
    'Het indienen van ideeën kan niet eindigen voor het begint',
  );
  assert.equal(page.$('#veld-title').attr('value'), 'Wijkbudget Westerwijk 2027');
  assert.equal(page.$('#veld-amount').attr('value'), '1,250');
  const again = await page.press('Begin het wijkbudget', {
    ...filledIn,
    'Met een account waarvan': false,
    'Ideeën indienen kan tot': '2026-04-13',
    'Met een stemcode': true,
  });
  assert.equal(again.heading, 'Wijkbudget Westerwijk 2027');
});

onEachEngine('the source is found by its number or by words', async site => {
  const { wim, teamId } = await makeNeighbourhood(site);
  const viewer = await wim.viewer();
  for (const title of ['Geld voor Westerwijk', 'Geld voor Oosterwijk']) {
    agreed(
      await site.database.write(tx =>
        recordDecision(
          tx,
          viewer,
          {
            bodyId: teamId,
            title,
            decidedOn: '2026-02-01',
            outcome: 'adopted',
            text: 'Wij geven dit geld.',
            reason: 'Bewoners weten het best wat nodig is.',
            caseNumber: '',
            areaCodes: [],
            voiceIds: '',
          },
          site.now(),
        ),
      ),
    );
  }
  await sealLog(site.database);
  await followRecord(site.database, sources);
  const press = async (number: string) =>
    (await begin(wim)).press('Begin het wijkbudget', {
      ...filledIn,
      Zaaknummer: '',
      'Nummer van het besluit': number,
    });
  (await press('99')).shows('Er is geen besluit met dit nummer');
  (await press('1')).shows('Geld voor Westerwijk');
  const found = await (await begin(wim)).press('Zoek het besluit', {
    ...filledIn,
    Zaaknummer: '',
    'Of zoek het besluit': 'oosterwijk',
  });
  found.shows('Geld voor Oosterwijk');
  (await found.press('Begin het wijkbudget', { 'Geld voor Oosterwijk': true })).shows('Geld voor Oosterwijk');
});

onEachEngine('a planning is proposed from one day, and nothing that was typed is lost', async site => {
  const { wim } = await makeNeighbourhood(site);
  const page = await (await begin(wim)).press('Stel de data voor', {
    ...filledIn,
    'Wanneer wilt u beginnen?': '2026-09-01',
  });
  assert.equal(page.$('#veld-title').attr('value'), 'Wijkbudget Westerwijk 2027');
  assert.equal(page.$('#veld-ideasAt').attr('value'), '2026-09-01');
  assert.equal(page.$('#veld-votingClosesAt').attr('value'), '2026-12-01');
  (await page.press('Begin het wijkbudget')).shows('vanaf 1 september 2026 om 09.00 uur');
});

onEachEngine('a form sent twice makes one budget', async site => {
  const { wim } = await makeNeighbourhood(site);
  const form = await begin(wim);
  const [one, other] = await Promise.all([
    form.press('Begin het wijkbudget', filledIn),
    form.press('Begin het wijkbudget', filledIn),
  ]);
  assert.equal(one.path, other.path);
  assert.equal(await findBudget(site.database.read, 2), undefined);
});

// The rules

const toChange = async (who: Townsperson) => who.visitor.get('/wijkbudgetten/1/regels/wijzigen');

onEachEngine('rules that change before voting get a reason, and the old ones stay readable', async site => {
  const people = await makeNeighbourhood(site);
  await makeBudget(site, people, { votingOpensInDays: 25 });
  const form = await toChange(people.wim);
  (await form.press('Wijzig de regels', { 'Hoeveel bewoners moeten': '3' })).shows(
    'Schrijf waarom de regels veranderen',
  );
  (await form.press('Wijzig de regels', { 'Waarom veranderen': 'Zomaar.' })).shows('U hebt niets veranderd');
  const rules = await form.press('Wijzig de regels', {
    'Hoeveel bewoners moeten': '3',
    'Waarom veranderen': 'De wijk is klein.',
  });
  assert.equal(rules.heading, 'De regels');
  rules.shows('Minstens 3 bewoners', 'Minstens 4 bewoners', 'De wijk is klein.', 'wijkmanager');
  rules.doesNotShow('De regels zijn verbeterd');
  const news = await site.database.read.selectFrom('news').selectAll().execute();
  assert.ok(news.some(item => item.topics.includes('budget:1') && item.title.includes('gewijzigd')));
});

onEachEngine('once voting has opened a change is a correction that nobody can miss', async site => {
  const people = await makeNeighbourhood(site);
  await makeBudget(site, people, { votingOpensInDays: -1 });
  const form = await toChange(people.wim);
  assert.equal(form.heading, 'Een fout in de regels verbeteren');
  form.doesNotShow('Hoe vullen bewoners het stembiljet in?');
  const rules = await form.press('Maak de verbetering openbaar', {
    'Stemmen kan tot': '2026-03-18',
    'De uitslag is er': '2026-03-20',
    'Waarom veranderen': 'De brieven kwamen te laat aan.',
  });
  rules.shows('De regels zijn verbeterd terwijl er al werd gestemd', 'De brieven kwamen te laat aan.');
  (await site.visitor().get('/wijkbudgetten/1')).shows(
    'De regels zijn verbeterd terwijl er al werd gestemd',
    'tot 18 maart 2026',
  );
  (
    await (
      await toChange(people.wim)
    ).press('Maak de verbetering openbaar', {
      'Stemmen kan tot': '2026-03-09',
      'Waarom veranderen': 'Het is genoeg.',
    })
  ).shows('Bewoners rekenen op dit moment');
});

onEachEngine('what is fixed is refused, also to who sends it without the form', async site => {
  const people = await makeNeighbourhood(site);
  const budget = await makeBudget(site, people, { votingOpensInDays: -1 });
  const viewer = await people.wim.viewer();
  const typed = typedRules(budget.rules);
  const change = (rules: Partial<typeof typed>) =>
    site.database.write(tx =>
      changeRules(
        tx,
        viewer,
        { budgetId: 1, rulesNumber: 1, rules: { ...typed, ...rules }, reason: 'Daarom.' },
        site.now(),
      ),
    );
  assert.deepEqual(await change({ ballotKind: 'rank' }), {
    refused: 'incomplete',
    problems: { ballotKind: 'ballot-frozen' },
  });
  site.setNow('2026-03-11T11:00:00.000Z');
  assert.deepEqual(await change({ countingRule: 'greedy' }), {
    refused: 'incomplete',
    problems: { countingRule: 'count-frozen' },
  });
});

onEachEngine('of two officials who change the rules at once the second sees the first', async site => {
  const people = await makeNeighbourhood(site);
  await makeBudget(site, people, { votingOpensInDays: 25 });
  const [wims, adas] = [await toChange(people.wim), await toChange(people.ada)];
  await wims.press('Wijzig de regels', { 'Hoeveel bewoners moeten': '3', 'Waarom veranderen': 'Klein.' });
  const second = await adas.press('Wijzig de regels', {
    'Vanaf welke leeftijd': '16',
    'Waarom veranderen': 'Zoals elders.',
  });
  assert.equal(second.status, 409);
  second.shows('Iemand anders heeft de regels net gewijzigd', 'Minstens 3 bewoners');
  assert.equal(second.$('#veld-leastAge').attr('value'), '16');
  assert.equal((await findBudget(site.database.read, 1))?.rules.leastAge, 12);
});

onEachEngine('two changes in the same moment: one holds', async (site: TestSite) => {
  const people = await makeNeighbourhood(site);
  const budget = await makeBudget(site, people, { votingOpensInDays: 25 });
  const viewer = await people.wim.viewer();
  const outcomes = await Promise.all(
    ['1', '2', '3'].map(leastVotes =>
      site.database.write(tx =>
        changeRules(
          tx,
          viewer,
          {
            budgetId: 1,
            rulesNumber: 1,
            rules: { ...typedRules(budget.rules), leastVotes: `1${leastVotes}` },
            reason: 'Meer draagvlak.',
          },
          site.now(),
        ),
      ),
    ),
  );
  assert.equal(outcomes.filter(outcome => !('refused' in outcome)).length, 1);
  assert.equal(
    outcomes.filter(outcome => 'refused' in outcome && outcome.refused === 'changed-meanwhile').length,
    2,
  );
});

onEachEngine('residents and guests cannot change rules', async site => {
  const people = await makeNeighbourhood(site);
  await makeBudget(site, people, { votingOpensInDays: 25 });
  assert.equal((await toChange(people.amina)).status, 404);
  assert.equal((await site.visitor().get('/wijkbudgetten/1/regels/wijzigen')).status, 404);
  (await people.amina.visitor.get('/wijkbudgetten/1/regels')).doesNotShow('Wijzig de regels');
});

// The clock

const newsOf = async (site: TestSite, topic: string) =>
  (await site.database.read.selectFrom('news').selectAll().orderBy('id').execute())
    .filter(item => item.topics.split(' ').includes(topic))
    .map(item => item.title);

onEachEngine(
  'who follows is told once that a phase has begun, also after the server stood still',
  async site => {
    const people = await makeNeighbourhood(site);
    const budget = await makeBudget(site, people, { votingOpensInDays: 35 });
    const told = () => newsOf(site, 'budget:1');
    await tellOfPhases(site.database, site.now());
    assert.deepEqual(await told(), ['Nieuw: Wijkbudget Westerwijk']);

    site.setNow(budget.rules.ideasAt);
    await tellOfPhases(site.database, site.now());
    await tellOfPhases(site.database, site.now());
    assert.deepEqual((await told()).slice(1), ['Dien een idee in: Wijkbudget Westerwijk']);
    assert.equal((await newsOf(site, `area:${budget.areaCode}`)).length, 2);

    // Nothing runs until the voting is under way: what passed in between is not told any more.
    site.setNow('2026-04-07T08:00:00.000Z');
    await Promise.all([tellOfPhases(site.database, site.now()), tellOfPhases(site.database, site.now())]);
    assert.deepEqual((await told()).slice(2), ['U kunt stemmen: Wijkbudget Westerwijk']);
  },
);

onEachEngine('the moments can be taken into a calendar, and follow the rules', async site => {
  const people = await makeNeighbourhood(site);
  await makeBudget(site, people, { votingOpensInDays: 25 });
  const calendar = await site.visitor().get('/wijkbudgetten/1/agenda.ics');
  assert.equal(calendar.headers.get('content-type'), 'text/calendar; charset=utf-8');
  assert.ok(calendar.body.includes('SEQUENCE:1\r\n'));
  const form = await toChange(people.wim);
  await form.press('Wijzig de regels', {
    'Stemmen kan tot': '2026-04-20',
    'De uitslag is er': '2026-04-22',
    'Waarom veranderen': 'Pasen.',
  });
  const changed = await site.visitor().get('/wijkbudgetten/1/agenda.ics');
  assert.ok(changed.body.includes('SEQUENCE:2\r\n'));
  assert.ok(changed.body.includes('DTSTART:20260420T100000Z'));
  assert.equal((await site.visitor().get('/wijkbudgetten/2/agenda.ics')).status, 404);
});

onEachEngine('an idea is answered by the day of the draft ballot, and not by the usual term', async site => {
  const people = await makeNeighbourhood(site);
  await makeBudget(site, people, { votingOpensInDays: 25 });
  const form = await people.amina.visitor.get('/inbreng/nieuw?bij=budget-1');
  const page = await form.press('Dien het idee in', {
    'Waar gaat het over': 'Een bank',
    Thema: 'Groen, water en dieren',
    'Uw verhaal': 'Bij het water.',
  });
  page.shows('Een bank', '17 maart 2026');
});

// The record

onEachEngine(
  'a budget, a version of its rules or a note that is changed unseen is named by the record',
  async site => {
    const people = await makeNeighbourhood(site);
    const budget = await makeBudget(site, people, { votingOpensInDays: 35 });
    const viewer = await people.wim.viewer();
    await site.database.write(async tx => {
      const rules = { ...typedRules(budget.rules), leastVotes: '10' };
      agreed(
        await changeRules(
          tx,
          viewer,
          { budgetId: 1, rulesNumber: 1, rules, reason: 'Meer draagvlak.' },
          site.now(),
        ),
      );
      agreed(
        await writeNote(
          tx,
          viewer,
          { budgetId: 1, about: 'place', text: 'Veel gezinnen.', replacesId: null },
          site.now(),
        ),
      );
    });
    await sealLog(site.database);
    const differences = () =>
      site.database.snapshot(async read => [
        ...(await compareLedger(read, recordedBudgets)),
        ...(await compareLedger(read, recordedNotes)),
      ]);
    assert.deepEqual(await differences(), []);

    await site.database.write(async tx => {
      await tx.updateTable('budgets').set({ title: 'Iets anders' }).execute();
      await tx.updateTable('budgetRules').set({ reason: 'Zomaar.' }).where('number', '=', 2).execute();
      await tx.updateTable('budgetRules').set({ rules: '{}' }).where('number', '=', 1).execute();
      await tx.updateTable('analysisNotes').set({ text: 'Weinig gezinnen.' }).execute();
    });
    const found = await differences();
    assert.deepEqual(
      found.map(({ subject, names }) => [subject, names.toSorted()]),
      [
        ['budget:1', ['reason 2', 'rules 1', 'title']],
        ['note:1', ['text']],
      ],
    );
  },
);
