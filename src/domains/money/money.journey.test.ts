import assert from 'node:assert/strict';
import { makeBudget, putOnBallot } from '../../../test/budget.ts';
import { agreed, makeNeighbourhood } from '../../../test/neighbourhood.ts';
import { onEachEngine, type TestSite } from '../../../test/site.ts';
import { paths } from '../../paths.ts';
import { sealLog } from '../../platform/log/seal-log.ts';
import { enterMoney } from './enter-money.ts';
import { reverseEntry } from './reverse-entry.ts';

async function withProjects(site: TestSite) {
  const people = await makeNeighbourhood(site);
  const budget = await makeBudget(site, people);
  const [bench = 0, tree = 0] = await putOnBallot(site, budget, { Bankje: 1_000, Boom: 500 });
  await site.database.write(tx =>
    tx.updateTable('projects').set({ hasWon: true }).where('id', '=', bench).execute(),
  );
  const { visitor } = people.wim;
  const book = async (kind: string, amount: string, project = 'Bankje', source = 'Rekening 7') => {
    const form = await visitor.get(paths.enterMoney(budget.id));
    const option = form
      .$('select[name=projectId] option')
      .toArray()
      .map(element => form.$(element).text().replace(/\s+/g, ' '))
      .find(text => text.startsWith(`${project} (`));
    return form.press('Boek het geld', {
      [kind]: true,
      'Voor welk plan?': option ?? '',
      'Bedrag in euro’s': amount,
      'Waar berust dit op?': source,
    });
  };
  return { people, budget, bench, tree, book, visitor };
}

onEachEngine('From grant to the last invoice, everybody sees where every euro is', async site => {
  const { budget, book } = await withProjects(site);
  const page = await book('Reserveren', '€ 1.000');
  page.shows('€ 1.000 is geboekt.');
  await book('Verplichten', '1.000,00');
  (await book('Uitgeven', '640.5')).shows('€ 640,50 is geboekt.');
  await book('Terugontvangen', '40,50');
  await book('Minder verplichten', '400');
  await book('Vrijgeven', '400');

  const seen = await site.visitor().get(paths.budgetMoney(budget.id));
  seen.shows(
    'Van € 40.000 is € 600 uitgegeven, € 0 verplicht, € 0 gereserveerd en € 39.400 nog vrij.',
    'Elke boeking 7',
    'Rekening 7',
    'Wijkmanager, Wijkteam Westerwijk',
    'Besluit van de raad, zaak Z/26/1001',
  );
  seen.doesNotShow('Boek geld', 'Draai terug', 'Wim');
});

onEachEngine('Who runs the budget hears what is wrong, and nothing is booked', async site => {
  const { budget, book, visitor, tree } = await withProjects(site);
  const empty = await (await visitor.get(paths.enterMoney(budget.id))).press('Boek het geld', {
    'Op welke dag was dit?': '2026-03-03',
  });
  assert.equal(empty.status, 422);
  empty.shows(
    'Kies wat er met het geld gebeurt.',
    'Vul een bedrag in.',
    'Deze dag moet nog komen.',
    'Schrijf waar dit op berust',
  );
  const wrong: readonly (readonly [string, string, string])[] = [
    ['Reserveren', '1,250', 'Dit bedrag kan twee dingen betekenen.'],
    ['Reserveren', 'veel', 'Dit bedrag kunnen wij niet lezen.'],
    ['Reserveren', '-5', 'Vul een bedrag boven nul in.'],
    ['Reserveren', '9999999999', 'Dit bedrag is te groot.'],
    ['Reserveren', '50.000', 'Er is nog € 40.000 vrij; u wilt € 50.000 reserveren.'],
    ['Vrijgeven', '1', 'Er is voor ‘Bankje’ nog € 0 gereserveerd; u wilt € 1 vrijgeven.'],
    ['Verplichten', '1.500', 'Er is voor ‘Bankje’ nog € 0 gereserveerd; u wilt € 1.500 verplichten.'],
    ['Uitgeven', '2', 'Er is voor ‘Bankje’ nog € 0 verplicht; u wilt € 2 uitgeven.'],
    ['Minder verplichten', '2', 'nog € 0 verplicht; u wilt € 2 minder verplichten.'],
    ['Terugontvangen', '2', 'Er is voor ‘Bankje’ € 0 uitgegeven; u wilt € 2 terugontvangen.'],
    ['Terugnemen', '40.000,01', 'Er is nog € 40.000 vrij; u wilt € 40.000,01 terugnemen.'],
  ];
  for (const [kind, amount, sentence] of wrong) {
    const answer = await book(kind, amount);
    assert.equal(answer.status, 422, `${kind} ${amount}`);
    answer.shows(sentence);
    assert.equal(answer.$('[name=amount]').attr('value'), amount);
  }
  (await book('Reserveren', '10', 'Niets')).shows('Kies voor welk plan dit is.');
  const form = await visitor.get(paths.enterMoneyFor(budget.id, 'reserve', tree));
  assert.ok(!form.text.includes('Boom'), 'what was not chosen is not offered');
  const typed = new URLSearchParams({
    kind: 'reserve',
    projectId: String(tree),
    amount: '5',
    bookedOn: '2026-03-01',
    source: 'Zomaar',
  });
  (await visitor.post(paths.enterMoney(budget.id), typed)).shows('Dit plan is niet gekozen door bewoners.');
  typed.set('decisionId', '99');
  (await visitor.post(paths.enterMoney(budget.id), typed)).shows('Er is geen besluit met dit nummer.');
  (await visitor.get(paths.budgetMoney(budget.id))).shows('Elke boeking 1');
});

onEachEngine('A wrong entry is reversed once, with a reason, and both stay to be read', async site => {
  const { budget, book, visitor } = await withProjects(site);
  await book('Reserveren', '800');
  const money = await visitor.get(paths.budgetMoney(budget.id));
  const form = await money.follow('Draai terug: boeking 2');
  form.shows('Draai boeking 2 terug', 'Gereserveerd: Bankje', '€ 800');
  const again = await form.press('Draai de boeking terug');
  assert.equal(again.status, 422);
  again.shows('Schrijf waarom u deze boeking terugdraait.');
  const done = await again.press('Draai de boeking terug', {
    'Waarom was deze boeking fout?': 'Verkeerd bedrag',
  });
  done.shows('Boeking 2 is teruggedraaid.', 'Draait boeking 2 terug.', 'Teruggedraaid door boeking 3.');
  done.shows('en € 40.000 nog vrij', 'Verkeerd bedrag');

  const late = await visitor.post(form.path, new URLSearchParams({ reason: 'Nog eens' }));
  assert.equal(late.status, 422);
  late.shows('Deze boeking is al teruggedraaid.');
  const reversal = form.path.replace('/2/', '/3/');
  (await visitor.post(reversal, new URLSearchParams({ reason: 'Toch niet' }))).shows(
    'Dit is zelf een tegenboeking.',
  );
  await book('Reserveren', '900');
  await book('Verplichten', '900');
  (await visitor.post(form.path.replace('/2/', '/4/'), new URLSearchParams({ reason: 'Toch niet' }))).shows(
    'Er is voor ‘Bankje’ nog € 0 gereserveerd; u wilt € 900 vrijgeven.',
  );
});

onEachEngine('Ten who reverse the same entry at once reverse it once', async site => {
  const { people, budget, book } = await withProjects(site);
  await book('Reserveren', '800');
  const viewer = await people.wim.viewer();
  const outcomes = await Promise.all(
    Array.from({ length: 10 }, () =>
      site.database.write(tx =>
        reverseEntry(tx, viewer, { budgetId: budget.id, entryId: 2, reason: 'Fout' }, site.now()),
      ),
    ),
  );
  assert.equal(outcomes.filter(outcome => 'id' in outcome).length, 1);
  assert.ok(outcomes.every(outcome => 'id' in outcome || outcome.refused === 'reversed-already'));
});

onEachEngine('Nobody else touches the money', async site => {
  const { people, budget, bench } = await withProjects(site);
  for (const visitor of [site.visitor(), people.amina.visitor]) {
    assert.equal((await visitor.get(paths.enterMoney(budget.id))).status, 404);
    assert.equal((await visitor.post(paths.enterMoney(budget.id), new URLSearchParams())).status, 404);
    assert.equal((await visitor.get(paths.reverseEntry(budget.id, 1))).status, 404);
    assert.equal((await visitor.post(paths.reverseEntry(budget.id, 1), new URLSearchParams())).status, 404);
  }
  const viewer = await people.amina.viewer();
  const typed = { kind: 'reserve', projectId: String(bench), amount: '1', bookedOn: '2026-03-01' };
  const projects = [{ id: bench, code: '1', title: 'Bankje', hasWon: true, costCents: 1 }];
  const booked = await site.database.write(tx =>
    enterMoney(
      tx,
      viewer,
      { ...typed, budgetId: budget.id, projects, source: 'x', decisionId: '' },
      site.now(),
    ),
  );
  assert.deepEqual(booked, { refused: 'not-allowed' });
  const reversed = await site.database.write(tx =>
    reverseEntry(tx, viewer, { budgetId: budget.id, entryId: 1, reason: 'x' }, site.now()),
  );
  assert.deepEqual(reversed, { refused: 'not-allowed' });
  // An entry of another budget is not reached through this one.
  const other = await makeBudget(site, people);
  assert.equal((await people.wim.visitor.get(paths.reverseEntry(other.id, 1))).status, 404);
});

onEachEngine('An auditor adds up the file, and finds what the page says', async site => {
  const { budget, book, visitor } = await withProjects(site);
  await book('Reserveren', '1.000,10');
  await book('Verplichten', '600', 'Bankje', '=HYPERLINK("https://example.nl")');
  await (await visitor.get(paths.reverseEntry(budget.id, 3))).press('Draai de boeking terug', {
    'Waarom was deze boeking fout?': 'Dubbel, "zie" 2; ook 3',
  });
  await sealLog(site.database);
  const file = await site.visitor().get(paths.budgetMoneyCsv(budget.id));
  assert.match(file.headers.get('content-type') ?? '', /^text\/csv/);
  const lines = file.body.trim().split('\r\n');
  assert.equal(lines.length, 6);
  assert.ok(lines[3]?.includes(`"'=HYPERLINK(""https://example.nl"")"`), 'nothing runs in a spreadsheet');
  assert.ok(
    lines[2]?.startsWith('2,2026-03-02,2026-03-02T10:00:00.000Z,Gereserveerd,1,Bankje,0,-1000.1,1000.1,0,0,'),
    lines[2],
  );
  assert.ok(
    lines[3]?.endsWith(
      ',Z/26/1001,,4,Wijkmanager,Wijkteam Westerwijk,' + (lines[3]?.split(',').at(-1) ?? ''),
    ),
  );
  assert.match(lines[4] ?? '', /,"Dubbel, ""zie"" 2; ook 3",,Z\/26\/1001,3,,/);
  assert.ok(lines[5]?.startsWith('samen,,,,,,40000,38999.9,1000.1,0,0,40000,38999.9,1000.1,0,0,'));
  const json = JSON.parse((await site.visitor().get(paths.budgetMoneyJson(budget.id))).body);
  assert.equal(json.sums.freeCents, 3_899_990);
  assert.equal(json.entries[2].reversedByNumber, 4);
  assert.ok(json.entries.every((entry: { logNumber: number | null }) => entry.logNumber !== null));
});

onEachEngine('A long ledger is read in pages, newest first', async site => {
  const { people, budget, bench } = await withProjects(site);
  const viewer = await people.wim.viewer();
  const projects = [{ id: bench, code: '1', title: 'Bankje', hasWon: true, costCents: 1 }];
  await site.database.write(async tx => {
    for (let euros = 1; euros <= 119; euros++) {
      const typed = { kind: 'reserve', projectId: String(bench), amount: String(euros), source: 'Stap' };
      agreed(
        await enterMoney(
          tx,
          viewer,
          { ...typed, budgetId: budget.id, projects, bookedOn: '2026-03-01', decisionId: '' },
          site.now(),
        ),
      );
    }
  });
  const first = await site.visitor().get(paths.budgetMoney(budget.id));
  assert.equal(first.$('[id^=boeking-]').length, 50);
  assert.ok(first.$('#boeking-120').length === 1);
  const last = await (await first.follow('Eerdere boekingen')).follow('Eerdere boekingen');
  assert.deepEqual([last.$('#boeking-20').length, last.$('#boeking-1').length], [1, 1]);
  assert.equal(last.$('a:contains("Eerdere boekingen")').length, 0);
  assert.ok((await last.follow('Nieuwere boekingen')).$('#boeking-70').length === 1);
});
