import assert from 'node:assert/strict';
import { sql } from 'kysely';
import { awardBudget, makeBudget, putOnBallot } from '../../../test/budget.ts';
import { mailsTo } from '../../../test/mails.ts';
import { agreed, makeNeighbourhood } from '../../../test/neighbourhood.ts';
import { onEachEngine, type TestSite } from '../../../test/site.ts';
import { testTown } from '../../../test/town.ts';
import { paths } from '../../paths.ts';
import { compareLedger } from '../../platform/log/compare-ledger.ts';
import { sealLog } from '../../platform/log/seal-log.ts';
import { findBudget } from '../budgets/public.ts';
import { enterMoney } from '../money/public.ts';
import { founder, giveSeat, setUpBody } from '../organisations/public.ts';
import { projectsOf } from '../projects/public.ts';
import { endPromise } from '../promises/public.ts';
import { recordedAccounts } from './recorded-accounts.ts';

/** Westerwijk chose two of three plans; a council watches with a clerk, a member for the west and one for the east. */
async function withAward(site: TestSite) {
  const people = await makeNeighbourhood(site);
  const budget = await makeBudget(site, people);
  const ids = await putOnBallot(site, budget, { Bankje: 1_000, Boom: 500, Fontein: 30_000 });
  const [bench = 0, tree = 0] = ids;
  await awardBudget(site, people, budget, { winnerIds: [bench, tree], dueOn: '2026-04-01' });
  await site.database.write(async tx => {
    const council = agreed(
      await setUpBody(
        tx,
        founder,
        {
          organisationId: budget.organisationId,
          name: 'Gemeenteraad',
          kind: 'council',
          areaCode: '',
          about: '',
          isAnswering: false,
        },
        site.now(),
      ),
    );
    for (const [name, role, areaCodes] of [
      ['Karin', 'clerk', []],
      ['West', 'council-member', [testTown.west]],
      ['Oost', 'council-member', [testTown.east]],
    ] as const) {
      const seat = { bodyId: council.id, name, email: `${name.toLowerCase()}@raad.example`, role, areaCodes };
      const typed = { ...seat, title: '', isContactPoint: false, fromOn: '2026-01-01', untilOn: '' };
      agreed(await giveSeat(tx, founder, typed, site.now()));
    }
  });
  const book = async (kind: string, projectId: number, amount: string) => {
    const viewer = await people.wim.viewer();
    const projects = await projectsOf(site.database.read, budget.id);
    const typed = { kind, projectId: String(projectId), amount, bookedOn: '2026-03-01', decisionId: '' };
    await site.database.write(async tx =>
      agreed(
        await enterMoney(
          tx,
          viewer,
          { ...typed, budgetId: budget.id, projects, source: 'Rekening' },
          site.now(),
        ),
      ),
    );
  };
  const give = async (answers: Readonly<Record<string, string | boolean>>) =>
    (await people.wim.visitor.get(paths.giveAccount(budget.id))).press('Leg verantwoording af', answers);
  return { people, budget, bench, tree, book, give };
}

onEachEngine('The council reads what was done with the money, and so does everybody', async site => {
  const { people, budget, bench, book, give } = await withAward(site);
  await book('commit', bench, '900');
  await book('spend', bench, '900');
  const [project] = await projectsOf(site.database.read, budget.id);
  const viewer = await people.wim.viewer();
  const step = { text: 'Het bankje staat er.', link: '', happenedOn: '2026-03-02', photoKeys: [] };
  await site.database.write(async tx =>
    agreed(
      await endPromise(
        tx,
        viewer,
        { promiseId: project?.promiseId ?? 0, ending: 'kept', ...step },
        site.now(),
      ),
    ),
  );
  site.setNow('2026-05-01T10:00:00.000Z');
  await site.signIn(people.wim.visitor, people.wim.id);
  await site.database.write(tx =>
    tx
      .insertInto('tallies')
      .values({
        budgetId: budget.id,
        drawSeed: 'x',
        begunAt: site.now(),
        rulesNumber: 1,
        countedAt: site.now(),
        ballotCount: 130,
        ballotsFingerprint: 'x',
        result: JSON.stringify({ turnout: { ballots: 130, onPaper: 0, voidPapers: 0, letters: 400 } }),
        decisionId: null,
      })
      .execute(),
  );
  const live = await site.visitor().get(paths.budgetAccount(budget.id));
  live.shows(
    'Er is nog geen verantwoording gegeven.',
    'Van € 40.000 is € 900 uitgegeven',
    'Besluit van de raad, zaak Z/26/1001',
    'Toen het stemmen eenmaal begon, zijn de regels niet meer veranderd.',
    '130 stembiljetten. Er gingen 400 brieven met een code uit.',
    '1 van de 2 plannen is nagekomen en 1 is te laat.',
    'Bankje',
    'Nagekomen',
    'Het bankje staat er.',
    'Te laat',
    'Bestellen: nog niet, gepland op 1 april 2026',
    'Er is € 38.500 over dat nergens voor bestemd is. Voor plannen staat nog € 600 apart.',
  );
  live.doesNotShow('Fontein', 'Leg verantwoording af');

  const given = await give({ 'Toelichting voor de raad': 'Het gaat goed.\n\nDe boom wacht op de herfst.' });
  given.shows(
    'De verantwoording is gegeven.',
    'Tussentijdse verantwoording 1',
    'De boom wacht op de herfst.',
    'Wijkmanager, Wijkteam Westerwijk',
    'met alle boekingen tot en met nummer 5',
  );
  assert.equal(given.path, paths.givenAccount(budget.id, 1));
  const [mail] = await mailsTo(site, 'west@raad.example');
  assert.equal(mail?.subject, 'Tussentijdse verantwoording: Wijkbudget Westerwijk');
  assert.match(mail?.text ?? '', /Daarvan is €\s900 uitgegeven\.\n\nHet gaat goed\./);
  const subjects = async (to: string) => (await mailsTo(site, to)).map(({ subject }) => subject);
  assert.ok(
    (await subjects('karin@raad.example')).includes('Tussentijdse verantwoording: Wijkbudget Westerwijk'),
  );
  assert.ok(!(await subjects('oost@raad.example')).some(subject => subject.includes('erantwoording')));
  assert.equal((await findBudget(site.database.read, budget.id))?.accountedAt, null);
});

onEachEngine('The last account explains every euro, and stays as it was given', async site => {
  const { people, budget, bench, tree, book, give } = await withAward(site);
  const wrong = await give({ 'De laatste': true });
  assert.equal(wrong.status, 422);
  wrong.shows(
    'Schrijf een toelichting voor de raad.',
    'Er is geld over. Schrijf waar dat naartoe gaat.',
    'Voor dit plan staat nog geld apart.',
  );
  await book('commit', bench, '1000');
  await book('spend', bench, '1000');
  const last = await give({
    'De laatste': true,
    'Toelichting voor de raad': 'Klaar, op de boom na.',
    'Waarom staat er nog € 500 apart voor ‘Boom’?': 'Planten kan pas in de herfst.',
    'Waar gaat de € 38.500 naartoe die over is?': 'Terug naar de raad.',
  });
  last.shows('Verantwoording 1', 'Planten kan pas in de herfst.', 'Terug naar de raad.');
  last.doesNotShow('Daarna is er nog geld geboekt');
  assert.equal((await findBudget(site.database.read, budget.id))?.accountedAt, site.now());

  await book('commit', tree, '500');
  const later = await site.visitor().get(paths.givenAccount(budget.id, 1));
  later.shows('Voor plannen staat nog € 500 apart', 'Daarna is er nog geld geboekt.', '€ 0 verplicht');
  (await site.visitor().get(paths.budgetAccount(budget.id))).shows('€ 500 verplicht');
  await give({ 'Toelichting voor de raad': 'Een aanvulling.' });
  (await site.visitor().get(paths.givenAccount(budget.id, 2))).shows('Een aanvulling.', 'Verantwoording 1');
  (await people.amina.visitor.get(paths.givenAccount(budget.id, 1))).shows('Klaar, op de boom na.');
  assert.equal((await site.visitor().get(paths.givenAccount(budget.id, 3))).status, 404);
});

onEachEngine(
  'An account is not given by others, over nothing, too early, or over money that moved',
  async site => {
    const { people, budget, book, bench } = await withAward(site);
    const words = new URLSearchParams({
      words: 'Klaar.',
      isFinal: 'laatste',
      entryCount: '3',
      left: 'Terug.',
    });
    for (const visitor of [site.visitor(), people.amina.visitor]) {
      assert.equal((await visitor.get(paths.giveAccount(budget.id))).status, 404);
      assert.equal((await visitor.post(paths.giveAccount(budget.id), words)).status, 404);
    }
    const form = await people.wim.visitor.get(paths.giveAccount(budget.id));
    await book('commit', bench, '10');
    const moved = await form.press('Leg verantwoording af', { 'Toelichting voor de raad': 'Mooi.' });
    assert.equal(moved.status, 422);
    moved.shows('Er is intussen geld geboekt.');
    assert.equal(moved.$('[name=words]').text().trim(), 'Mooi.');

    const early = await makeBudget(site, people);
    words.set('entryCount', '1');
    const tooEarly = await people.wim.visitor.post(paths.giveAccount(early.id), words);
    tooEarly.shows('De gekozen plannen zijn nog geen afspraken.');
    await site.database.write(async tx => {
      await sql`delete from "moneyEntries" where "budgetId" = ${early.id}`.execute(tx);
    });
    words.set('entryCount', '0');
    (await people.wim.visitor.post(paths.giveAccount(early.id), words)).shows(
      'Er is nog geen geld toegekend. Er is dus niets te verantwoorden.',
    );
  },
);

onEachEngine('An account that is changed behind the back of the record is found', async site => {
  const { give } = await withAward(site);
  await give({ 'Toelichting voor de raad': 'Het gaat goed.' });
  await sealLog(site.database);
  const found = async () =>
    (await site.database.snapshot(read => compareLedger(read, recordedAccounts))).map(({ subject, names }) =>
      [subject, ...names].join(' '),
    );
  assert.deepEqual(await found(), []);
  await site.database.write(async tx => {
    await sql`update "budgetAccounts" set "facts" = replace("facts", '4000000', '4000001')`.execute(tx);
  });
  assert.deepEqual(await found(), ['account 1 of budget:1 fingerprint']);
});
