import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { codesFor, ticked } from '../../../test/ballots.ts';
import { makeBudget, putOnBallot } from '../../../test/budget.ts';
import { agreed, makeNeighbourhood, type Neighbourhood } from '../../../test/neighbourhood.ts';
import { onEachEngine, type TestSite } from '../../../test/site.ts';
import { paths } from '../../paths.ts';
import { addMinutes, dayOf } from '../../platform/clock.ts';
import { csvStart } from '../../platform/csv.ts';
import type { Budget } from '../budgets/public.ts';
import { countVotes, isFault, parsePabulib } from '../counting/public.ts';
import { bookMoney } from '../money/public.ts';
import { castBallot } from '../voting/cast-ballot.ts';
import { inGroups, makeCode } from '../voting/code.ts';
import { countingRuleOf } from './count-result.ts';
import { keepCounting } from './keep-counting.ts';
import { findResult, findTally } from './tally-store.ts';

/** Casts these ballots, each under a code of its own; gives the receipts. */
async function cast(
  site: TestSite,
  budget: Budget,
  codes: readonly string[],
  ballots: readonly (readonly number[])[],
): Promise<string[]> {
  const receipts: string[] = [];
  for (const [index, projectIds] of ballots.entries()) {
    const receipt = makeCode('receipt');
    receipts.push(receipt);
    agreed(
      await site.database.write(tx =>
        castBallot(
          tx,
          {
            budgetId: budget.id,
            code: codes[index] ?? '',
            receipt,
            typed: ticked(...projectIds),
            network: '192.0.2.1',
          },
          site.now(),
        ),
      ),
    );
  }
  return receipts;
}

/** Just after voting closed, with Wim signed in anew. */
async function afterClosing(site: TestSite, budget: Budget, { wim }: Neighbourhood): Promise<void> {
  site.setNow(addMinutes(budget.rules.votingClosesAt, 1));
  await site.signIn(wim.visitor, wim.id);
}

onEachEngine('Residents read who won, why, and count it again', async site => {
  const people = await makeNeighbourhood(site);
  // € 40,000 over four voters: € 10,000 each.
  const budget = await makeBudget(site, people, { hasPaper: false, mostChoices: null, completion: 'none' });
  const [bench = 0, swing = 0, tree = 0] = await putOnBallot(site, budget, {
    Bankje: 20_000,
    Schommel: 15_000,
    Boom: 12_000,
  });
  const { codes } = await codesFor(site, people, budget, 5);
  const receipts = await cast(site, budget, codes, [[bench], [bench, swing], [bench], [tree]]);

  const guest = site.visitor();
  const open = await guest.get(paths.result(budget.id));
  open.shows('Er kan worden gestemd tot', 'ook de gemeente niet');
  assert.equal((await guest.get(paths.ballots(budget.id))).status, 404);

  await afterClosing(site, budget, people);
  await keepCounting(site.database, site.now());
  const counted = await people.wim.visitor.get(paths.result(budget.id));
  counted.shows('De stemmen zijn geteld. Niemand heeft de uitslag nog gezien.');
  counted.doesNotShow('gewonnen');
  assert.equal((await guest.get(paths.ballotsCsv(budget.id))).status, 404);

  const page = await counted.press('Maak de uitslag bekend');
  page.shows('De uitslag is bekendgemaakt.');
  const result = await guest.get(paths.result(budget.id));
  // The bench: three voters pay € 6,666.67 each. Swing and tree: the € 10,000 of one voter is not enough.
  result.shows(
    'Eén plan heeft gewonnen. Samen kost dat € 20.000. Er blijft € 20.000 over.',
    '3 mensen kozen dit plan. Zij betaalden het samen uit hun deel van het geld: ieder € 6.666,67.',
    '1 mens koos dit plan. Die had € 10.000 te verdelen. Het kost € 15.000: er ontbrak € 5.000.',
    '1 mens koos dit plan. Die had € 10.000 te verdelen. Het kost € 12.000: er ontbrak € 2.000. Met 1 stemmer erbij die nog niets had uitgegeven, was het gelukt.',
    'Van de 4 stemmers kregen er 3 ten minste één plan dat zij kozen.',
    'Gemiddeld won 63% van wat iemand koos.',
  );
  const bars = (part: string) => result.$(`#${part} svg .sw-result__stripes`).length;
  assert.deepEqual([bars('gewonnen'), bars('niet-gewonnen')], [0, 2], 'what did not win is striped');
  (await guest.get(paths.budget(budget.id))).shows('Gekozen', 'Niet gekozen');

  const list = await guest.get(paths.ballots(budget.id));
  list.shows('4 stembiljetten zijn geteld.');
  const found = await list.press('Zoek mijn stembiljet', {
    'Uw ontvangstcode': inGroups(receipts[1] ?? '').toLowerCase(),
  });
  found.shows('Uw stembiljet is geteld', 'BankjeSchommel');
  for (const [typed, sentence] of [
    ['', 'Typ uw ontvangstcode.'],
    ['ABCD', 'Een code heeft 16 letters en cijfers. U typte er 4.'],
    [codes[0] ?? '', 'Dit is een stemcode.'],
    [makeCode('receipt'), 'Bij deze code is geen stembiljet geteld'],
  ] as const) {
    const refused = await list.press('Zoek mijn stembiljet', { 'Uw ontvangstcode': typed });
    assert.equal(refused.status, 422);
    refused.shows(sentence);
  }

  const csv = await guest.get(paths.ballotsCsv(budget.id));
  const tally = await findTally(site.database.read, budget.id);
  assert.equal(
    createHash('sha256')
      .update(csvStart + csv.body)
      .digest('hex'),
    tally?.ballotsFingerprint,
  );
  list.shows(tally?.ballotsFingerprint ?? '?');

  const file = await guest.get(paths.ballotsPabulib(budget.id));
  const read = parsePabulib(file.body);
  assert.ok(!isFault(read));
  const outcome = countVotes(
    read.election,
    countingRuleOf({ rules: budget.rules, drawSeed: tally?.drawSeed ?? '' }),
  );
  assert.deepEqual(
    outcome.selections.map(({ project }) => read.election.projects[project]?.id),
    (await findResult(site.database.read, budget.id))?.projects
      .filter(({ outcome: one }) => one.won)
      .map(({ code }) => code),
  );
});

onEachEngine(
  'The clock shuts the urn, counts and makes the result public; every step is in the record',
  async site => {
    const people = await makeNeighbourhood(site);
    const budget = await makeBudget(site, people, { completion: 'none' });
    const [bench = 0] = await putOnBallot(site, budget, { Bankje: 20_000 });
    const { codes } = await codesFor(site, people, budget, 2);
    await cast(site, budget, codes, [[bench], [bench]]);
    await keepCounting(site.database, site.now());
    assert.equal(await findTally(site.database.read, budget.id), undefined, 'the urn is still open');

    // There is paper, so it waits for the day of the result.
    await afterClosing(site, budget, people);
    await keepCounting(site.database, site.now());
    assert.equal((await findTally(site.database.read, budget.id))?.begunAt, null);
    const guest = site.visitor();
    (await guest.get(paths.result(budget.id))).shows('De stembus is dicht.');

    site.setNow(budget.rules.resultAt);
    await keepCounting(site.database, site.now());
    await keepCounting(site.database, site.now());
    (await guest.get(paths.result(budget.id))).shows(
      'Eén plan heeft gewonnen.',
      '2 mensen kozen dit plan. Zij betaalden het samen uit hun deel van het geld: ieder € 10.000.',
      'Alle 2 stemmers kregen ten minste één plan dat zij kozen.',
    );
    const entries = await site.database.read
      .selectFrom('logEntries')
      .select('kind')
      .where('subject', '=', `budget:${budget.id}`)
      .orderBy('id')
      .execute();
    assert.deepEqual(
      entries.map(({ kind }) => kind).filter(kind => /^(urn|count|ballots|result)\./.test(kind)),
      ['urn.closed', 'count.begun', 'ballots.counted', 'result.published'],
    );
  },
);

onEachEngine(
  'A result is made public by who runs the budget, as a decision, when there is money for it',
  async site => {
    const people = await makeNeighbourhood(site);
    // More is divided than was granted.
    const budget = await makeBudget(site, people, {
      hasPaper: false,
      amountCents: 6_000_000,
      completion: 'none',
    });
    const [bench = 0] = await putOnBallot(site, budget, { Bankje: 50_000 });
    const { codes } = await codesFor(site, people, budget, 1);
    await cast(site, budget, codes, [[bench]]);
    await afterClosing(site, budget, people);
    await keepCounting(site.database, site.now());

    const nobody = await people.amina.visitor.post(paths.publishResult(budget.id), new URLSearchParams());
    assert.equal(nobody.status, 404);
    const page = await people.wim.visitor.get(paths.result(budget.id));
    const refused = await page.press('Maak de uitslag bekend');
    assert.equal(refused.status, 422);
    refused.shows('Er is te weinig vrij geld geboekt');
    const wim = await people.wim.viewer();
    await site.database.write(tx =>
      bookMoney(
        tx,
        wim.seats[0]?.id ?? 0,
        {
          budgetId: budget.id,
          projectId: null,
          kind: 'grant',
          amountCents: 2_000_000,
          bookedOn: dayOf(site.now()),
          source: 'Besluit van de raad',
          decisionId: null,
          reversesId: null,
        },
        site.now(),
      ),
    );
    const done = await refused.press('Maak de uitslag bekend');
    done.shows('De uitslag is bekendgemaakt.');
    const { decisionId } = (await findTally(site.database.read, budget.id)) ?? {};
    const decision = await site.visitor().get(paths.decision(decisionId ?? 0));
    decision.shows('Uitslag van Wijkbudget Westerwijk', '1 stembiljet is geteld.', 'Bankje, € 50.000');
  },
);

onEachEngine('A vote in which nobody voted, and one in which all is equal, have a page', async site => {
  const people = await makeNeighbourhood(site);
  const empty = await makeBudget(site, people, { hasPaper: false });
  await putOnBallot(site, empty, { Bankje: 20_000 });
  const tied = await makeBudget(site, people, { hasPaper: false, countingRule: 'greedy' });
  const ids = await putOnBallot(site, tied, { Bankje: 30_000, Schommel: 30_000, Boom: 30_000 });
  const { codes } = await codesFor(site, people, tied, 3);
  await cast(
    site,
    tied,
    codes,
    ids.map(id => [id]),
  );
  site.setNow(empty.rules.resultAt);
  await keepCounting(site.database, site.now());
  const guest = site.visitor();
  (await guest.get(paths.result(empty.id))).shows(
    'Er is niet gestemd. Daarom heeft geen plan gewonnen.',
    'Niemand koos dit plan.',
  );
  (await guest.get(paths.ballots(empty.id))).shows('Er is niet gestemd.');
  const page = await guest.get(paths.result(tied.id));
  page.shows(
    'Eén plan heeft gewonnen.',
    'Eén keer stonden plannen precies gelijk. Dit maakte uit',
    'door het lot.',
  );
});

onEachEngine('A vote about 400 plans has a result that is read page by page', async site => {
  const people = await makeNeighbourhood(site);
  const budget = await makeBudget(site, people, { hasPaper: false, completion: 'none' });
  const plans = Object.fromEntries(
    Array.from({ length: 400 }, (_, index) => [`Plan nummer ${index + 1}`, 20_000]),
  );
  const ids = await putOnBallot(site, budget, plans);
  const { codes } = await codesFor(site, people, budget, 2);
  await cast(site, budget, codes, [[ids[0] ?? 0], [ids[0] ?? 0]]);
  site.setNow(budget.rules.resultAt);
  await keepCounting(site.database, site.now());
  const guest = site.visitor();
  const first = await guest.get(paths.result(budget.id));
  first.shows('1 van 400', 'Plan nummer 1');
  const second = await first.follow('Volgende');
  second.shows('Plan nummer 60');
  assert.equal((await guest.get(`${paths.result(budget.id)}?bladzijde=99`)).status, 404);
});
