import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { codesFor, ticked } from '../../../test/ballots.ts';
import { makeBudget, putOnBallot } from '../../../test/budget.ts';
import { agreed, makeNeighbourhood, type Neighbourhood } from '../../../test/neighbourhood.ts';
import { onEachEngine, type TestSite } from '../../../test/site.ts';
import { paths } from '../../paths.ts';
import { addMinutes } from '../../platform/clock.ts';
import { csvStart } from '../../platform/csv.ts';
import type { Budget } from '../budgets/public.ts';
import { countVotes, isFault, parsePabulib } from '../counting/public.ts';
import { castBallot } from './cast-ballot.ts';
import { inGroups, makeCode } from './code.ts';
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

  const list = await guest.get(paths.ballots(budget.id));
  list.shows('4 stembiljetten zijn geteld.');
  const found = await list.press('Zoek mijn stembiljet', {
    'Uw ontvangstcode': inGroups(receipts[1] ?? '').toLowerCase(),
  });
  found.shows('Uw stembiljet is geteld', 'BankjeSchommel');
  for (const [typed, sentence] of [
    ['', 'Typ uw ontvangstcode.'],
    ['ABCD', 'Deze code klopt niet.'],
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
