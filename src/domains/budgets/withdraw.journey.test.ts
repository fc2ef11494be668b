import assert from 'node:assert/strict';
import { makeBudget, putOnBallot } from '../../../test/budget.ts';
import { makeNeighbourhood } from '../../../test/neighbourhood.ts';
import { onEachEngine, type TestSite } from '../../../test/site.ts';
import { paths } from '../../paths.ts';
import { addMinutes } from '../../platform/clock.ts';
import { compareLedger } from '../../platform/log/compare-ledger.ts';
import { sealLog } from '../../platform/log/seal-log.ts';
import {
  entriesOf,
  nothingYet,
  potsOfBudgets,
  recordedFreeMoney,
  recordedMoney,
  takeBackGrant,
} from '../money/public.ts';
import { keepCounting } from '../tallies/public.ts';
import { mayGiveRightToVote } from '../voting/public.ts';
import { phaseOf, votingIsOpen } from './budget.ts';
import { mayRun } from './policy.ts';
import { recordedBudgets } from './recorded-budgets.ts';
import { findBudget } from './store.ts';
import { tellOfPhases } from './tell-of-phases.ts';
import { withdrawBudget } from './withdraw-budget.ts';

const reason = 'Dit wijkbudget stond er twee keer.';
const withdrawPath = paths.withdrawBudget(1);

const newsTitles = async ({ database }: TestSite) =>
  (await database.read.selectFrom('news').selectAll().orderBy('id').execute())
    .filter(item => item.topics.split(' ').includes('budget:1'))
    .map(item => item.title);

const balanceOf = async ({ database }: TestSite) => (await potsOfBudgets(database.read, [1])).get(1);

onEachEngine(
  'a budget that was begun by mistake is taken back: everybody reads why, and the money is gone from it',
  async site => {
    const people = await makeNeighbourhood(site);
    const { wim, amina } = people;
    const budget = await makeBudget(site, people, { votingOpensInDays: 25 });
    await putOnBallot(site, budget, { 'Een bank aan het water': 5_000 });
    (await site.visitor().get(paths.council)).shows('Wijkbudget Westerwijk');

    const form = await (await wim.visitor.get(paths.budget(1))).follow('Trek dit wijkbudget in');
    assert.equal(form.heading, 'Het wijkbudget intrekken');
    form.shows('Dit kan niet ongedaan worden gemaakt', 'Al het geld wordt teruggeboekt');
    const missing = await form.press('Trek het wijkbudget in');
    assert.equal(missing.status, 422);
    missing.shows('Schrijf waarom het wijkbudget niet doorgaat');
    const page = await missing.press('Trek het wijkbudget in', { 'Waarom gaat dit': reason });
    assert.equal(page.path, paths.budget(1));
    page.shows('Dit wijkbudget is ingetrokken', reason, 'Iedereen leest hier waarom');
    page.doesNotShow('Voor wie dit wijkbudget leidt', 'Wanneer wat gebeurt', 'Dit kunt u nu doen');

    const entries = await entriesOf(site.database.read, 1);
    assert.deepEqual(entries.map(({ kind, amountCents }) => [kind, amountCents]).toSorted(), [
      ['grant', budget.rules.amountCents],
      ['take-back', budget.rules.amountCents],
    ]);
    assert.deepEqual(await balanceOf(site), nothingYet);

    const guest = site.visitor();
    const list = await guest.get(paths.budgets);
    list.shows('Er loopt nu geen wijkbudget', 'Ingetrokken', reason);
    (await guest.get(paths.council)).doesNotShow('Wijkbudget Westerwijk');
    (await guest.get('/')).doesNotShow('Wijkbudget Westerwijk');
    (await guest.get(paths.budgetProjects(1))).shows(
      'Dit wijkbudget is ingetrokken',
      'Gestopt met het wijkbudget',
    );
    (await guest.get(paths.project(1))).shows('Wijkbudget ingetrokken', reason);
    (await guest.get(paths.budgetRules(1))).shows(reason, 'Dit waren de regels');
    for (const address of [paths.vote(1), paths.result(1), paths.draftBallot(1)]) {
      assert.equal((await guest.get(address)).path, paths.budget(1));
    }
    const calendar = (await guest.get(paths.budgetCalendar(1))).body;
    assert.equal(calendar.split('STATUS:CANCELLED\r\n').length, 7);
    assert.ok(calendar.includes('SEQUENCE:2\r\n'));
    assert.equal((await newsTitles(site)).at(-1), 'Ingetrokken: Wijkbudget Westerwijk');
    assert.equal((await amina.visitor.get(withdrawPath)).status, 404);
  },
);

onEachEngine(
  'of a budget that was withdrawn nothing begins any more, by nobody and not by the clock',
  async site => {
    const people = await makeNeighbourhood(site);
    const budget = await makeBudget(site, people, { votingOpensInDays: 25 });
    const viewer = await people.wim.viewer();
    const withdraw = () =>
      site.database.write(tx =>
        withdrawBudget(tx, viewer, { budgetId: 1, reason }, { takeBackGrant, now: site.now() }),
      );
    const outcomes = await Promise.all([withdraw(), withdraw()]);
    assert.deepEqual(
      outcomes.flatMap(outcome => ('refused' in outcome ? outcome : [])),
      [{ refused: 'withdrawn-already' }],
    );
    assert.equal((await entriesOf(site.database.read, 1)).length, 2);

    const told = await newsTitles(site);
    const { draftAt, votingOpensAt, votingClosesAt, resultAt } = budget.rules;
    for (const moment of [draftAt, votingOpensAt, votingClosesAt, resultAt, addMinutes(resultAt, 1)]) {
      site.setNow(moment);
      await tellOfPhases(site.database, site.now());
      await keepCounting(site.database, site.now());
      const now = await findBudget(site.database.read, 1);
      assert.ok(now);
      assert.equal(phaseOf(now, site.now()), 'withdrawn');
      assert.equal(votingIsOpen(now, site.now()), false);
      assert.equal(now.urnClosedAt, null);
      assert.equal(mayRun(viewer, now), false);
      assert.equal(mayGiveRightToVote(viewer, now), false);
      // Nobody stays signed in for a year.
      await site.signIn(people.wim.visitor, people.wim.id);
      const queue = await people.wim.visitor.get(paths.workQueue);
      assert.equal(queue.status, 200);
      queue.doesNotShow('Wijkbudget Westerwijk');
    }
    assert.deepEqual(await newsTitles(site), told);
    for (const address of [
      paths.changeBudgetRules(1),
      paths.enterMoney(1),
      paths.newProject(1),
      paths.votingCodes(1),
      paths.votingDesk(1),
      paths.giveAccount(1),
    ]) {
      assert.equal((await people.wim.visitor.get(address)).status, 404, address);
    }
  },
);

onEachEngine('who has nothing to say about a budget cannot take it back', async site => {
  const people = await makeNeighbourhood(site);
  await makeBudget(site, people, { votingOpensInDays: 25 });
  assert.equal((await people.amina.visitor.get(withdrawPath)).status, 404);
  assert.equal((await site.visitor().get(withdrawPath)).status, 404);
  (await people.amina.visitor.get(paths.budget(1))).doesNotShow('Trek dit wijkbudget in');
  const viewer = await people.amina.viewer();
  assert.deepEqual(
    await site.database.write(tx =>
      withdrawBudget(tx, viewer, { budgetId: 1, reason }, { takeBackGrant, now: site.now() }),
    ),
    { refused: 'not-allowed' },
  );
});

onEachEngine('from the moment voting opens a budget is not taken back', async site => {
  const people = await makeNeighbourhood(site);
  const budget = await makeBudget(site, people, { votingOpensInDays: 2 });
  site.setNow(addMinutes(budget.rules.votingOpensAt, -1));
  await site.signIn(people.wim.visitor, people.wim.id);
  const form = await people.wim.visitor.get(withdrawPath);
  site.setNow(budget.rules.votingOpensAt);
  const late = await form.press('Trek het wijkbudget in', { 'Waarom gaat dit': reason });
  assert.equal(late.status, 409);
  late.shows('Intrekken kan niet meer');
  (await people.wim.visitor.get(withdrawPath)).shows('Intrekken kan niet meer');
  (await people.wim.visitor.get(paths.budget(1))).doesNotShow('Trek dit wijkbudget in');
  assert.equal((await findBudget(site.database.read, 1))?.withdrawnAt, null);
});

onEachEngine('ideas on a withdrawn budget are still owed an answer, and no idea is added', async site => {
  const people = await makeNeighbourhood(site);
  await makeBudget(site, people, { votingOpensInDays: 25 });
  const form = await people.amina.visitor.get(paths.newVoiceOn('budget', 1));
  const brought = await form.press('Dien het idee in', {
    'Waar gaat het over?': 'Een zandbak',
    'Uw verhaal': 'Voor de kleine kinderen.',
    Thema: 'Straat, stoep en onderhoud',
  });
  assert.equal(brought.heading, 'Een zandbak');
  const viewer = await people.wim.viewer();
  await site.database.write(tx =>
    withdrawBudget(tx, viewer, { budgetId: 1, reason }, { takeBackGrant, now: site.now() }),
  );
  const page = await people.wim.visitor.get(brought.path);
  page.shows('Antwoord uiterlijk op', 'Geef antwoord');
  (await people.wim.visitor.get(paths.workQueue)).shows('Een zandbak');
  (await site.visitor().get(paths.budget(1))).shows(
    'Een zandbak',
    'Wie nog wacht op een antwoord, krijgt het',
  );
  (await people.amina.visitor.get(paths.newVoiceOn('budget', 1))).shows('Dit wijkbudget is ingetrokken');
});

onEachEngine('the record knows that a budget was withdrawn, and why', async site => {
  const people = await makeNeighbourhood(site);
  await makeBudget(site, people, { votingOpensInDays: 25 });
  const viewer = await people.wim.viewer();
  await site.database.write(tx =>
    withdrawBudget(tx, viewer, { budgetId: 1, reason }, { takeBackGrant, now: site.now() }),
  );
  await sealLog(site.database);
  const differences = () =>
    site.database.snapshot(async read => [
      ...(await compareLedger(read, recordedBudgets)),
      ...(await compareLedger(read, recordedMoney)),
      ...(await compareLedger(read, recordedFreeMoney)),
    ]);
  assert.deepEqual(await differences(), []);
  (await site.visitor().get('/logboek')).shows('Wijkbudget ingetrokken');

  await site.database.write(tx =>
    tx.updateTable('budgets').set({ withdrawnAt: null, withdrawnReason: null }).execute(),
  );
  assert.deepEqual(
    (await differences()).map(({ subject, names }) => [subject, names.toSorted()]),
    [['budget:1', ['withdrawnAt', 'withdrawnReason']]],
  );
});
