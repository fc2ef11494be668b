import assert from 'node:assert/strict';
import { codesFor, ticked } from '../../../test/ballots.ts';
import { makeBudget, momentsAround, putOnBallot } from '../../../test/budget.ts';
import { agreed, makeNeighbourhood } from '../../../test/neighbourhood.ts';
import { onEachEngine, type TestSite } from '../../../test/site.ts';
import type { Budget } from '../budgets/public.ts';
import { saveHappened } from '../budgets/store.ts';
import { castBallot } from './cast-ballot.ts';
import { type BallotForm, castBallots } from './cast-ballots.ts';
import { changeBallot } from './change-ballot.ts';
import { checkCode } from './check-code.ts';
import { hashOfCode, makeCode } from './code.ts';
import { revokeBatch } from './revoke-batch.ts';
import { shakeUrn } from './shake-urn.ts';
import { ballotsOf, countBallots, standingOfCode, sweepUrn } from './urn-store.ts';

const network = '192.0.2.7';

async function openUrn(site: TestSite, size = 3) {
  const neighbourhood = await makeNeighbourhood(site);
  const budget = await makeBudget(site, neighbourhood);
  const plans = await putOnBallot(site, budget, { Bankjes: 5_000, Bomen: 12_000, Fontein: 30_000 });
  const { codes, batchId } = await codesFor(site, neighbourhood, budget, size);
  return { neighbourhood, budget, plans, codes, batchId };
}

const form = (code = '', ...projectIds: number[]): BallotForm => ({
  code,
  receipt: makeCode('receipt'),
  typed: ticked(...projectIds),
  network,
});

const cast = ({ database, now }: TestSite, { id: budgetId }: Pick<Budget, 'id'>, ballot: BallotForm) =>
  database.write(tx => castBallot(tx, { budgetId, ...ballot }, now()));

onEachEngine(
  'a ballot goes in once for a code, and is changed with its receipt until voting closes',
  async site => {
    const { database, now } = site;
    const { budget, plans, codes } = await openUrn(site);
    const [bench = 0, trees = 0, fountain = 0] = plans;
    const ballot = form(codes[0], bench, trees);
    const done = agreed(await cast(site, budget, ballot));
    assert.deepEqual(done.choices, { kind: 'approve', projectIds: [bench, trees] });
    assert.deepEqual(done.plans.map(({ title }) => title).sort(), ['Bankjes', 'Bomen']);

    agreed(await cast(site, budget, ballot));
    assert.equal(await countBallots(database.read, budget.id), 1, 'sent again: the same ballot');
    agreed(await cast(site, budget, { ...ballot, typed: ticked(fountain) }));
    assert.deepEqual(await cast(site, budget, form(codes[0], trees)), { refused: 'used' });

    const change = (receipt: string) =>
      database.write(tx =>
        changeBallot(tx, { budgetId: budget.id, receipt, typed: ticked(trees), network }, now()),
      );
    agreed(await change(ballot.receipt.toLowerCase()));
    const [changed, ...others] = await ballotsOf(database.read, budget.id);
    assert.equal(changed?.receiptHash, hashOfCode(ballot.receipt));
    assert.equal(changed?.choices, `{"kind":"approve","projectIds":[${trees}]}`);
    assert.deepEqual(others, []);
    assert.deepEqual(await change(makeCode('receipt')), { refused: 'unknown-receipt' });
    assert.deepEqual(await change(codes[1] ?? ''), { refused: 'code-not-receipt' });

    site.setNow(budget.rules.votingClosesAt);
    assert.deepEqual(await change(ballot.receipt), { refused: 'closed' });
    assert.deepEqual(await cast(site, budget, form(codes[1], trees)), { refused: 'closed' });
  },
);

onEachEngine('each code that gives no right says why, and uses nothing up', async site => {
  const { database, now } = site;
  const { neighbourhood, budget, plans, codes, batchId } = await openUrn(site);
  const [bench = 0] = plans;
  const other = await makeBudget(site, neighbourhood);
  const elsewhere = (await codesFor(site, neighbourhood, other, 1)).codes[0];
  const refusal = async (code = '') => cast(site, budget, form(code, bench));

  assert.deepEqual(await refusal(''), { refused: 'no-code' });
  assert.deepEqual(await refusal('ABCD'), { refused: 'wrong-length', characters: 4 });
  assert.deepEqual(await refusal(makeCode('receipt')), { refused: 'receipt-not-code' });
  assert.deepEqual(await refusal(makeCode('code')), { refused: 'unknown-code' });
  assert.deepEqual(await refusal(elsewhere), { refused: 'other-budget', budgetId: other.id });
  const forged = { ...form(codes[0], bench), receipt: 'zelf bedacht' };
  assert.deepEqual(await cast(site, budget, forged), { refused: 'forged-form' });
  assert.deepEqual(await cast(site, budget, form(codes[0])), { refused: 'empty-ballot' });
  agreed(await cast(site, budget, form(codes[0], bench)));

  const viewer = await neighbourhood.wim.viewer();
  const revoke = (reason: string, by = viewer) =>
    database.write(tx => revokeBatch(tx, by, { batchId, reason }, now()));
  assert.deepEqual(await revoke(''), { refused: 'reason-missing' });
  assert.deepEqual(await revoke('Weg.', await neighbourhood.amina.viewer()), { refused: 'not-allowed' });
  agreed(await revoke('De doos is gestolen.'));
  assert.deepEqual(await revoke('Nog eens.'), { refused: 'revoked-already' });
  assert.deepEqual(await refusal(codes[1]), { refused: 'revoked', reason: 'De doos is gestolen.' });
  assert.equal(await countBallots(database.read, budget.id), 1, 'what was voted stays');
});

onEachEngine('before it opens and after the urn is shut no ballot goes in', async site => {
  const { database } = site;
  const { budget, plans, codes } = await openUrn(site);
  const ballot = form(codes[0], plans[0] ?? 0);
  const { votingOpensAt } = momentsAround(site, -1);
  site.setNow(new Date(Date.parse(votingOpensAt) - 1).toISOString());
  assert.deepEqual(await cast(site, budget, ballot), { refused: 'not-begun' });
  site.setNow(votingOpensAt);
  agreed(await cast(site, budget, ballot));
  const last = form(codes[1], plans[0] ?? 0);
  site.setNow(new Date(Date.parse(budget.rules.votingClosesAt) - 1).toISOString());
  await database.write(tx => saveHappened(tx, budget.id, 'urnClosedAt', site.now()));
  assert.deepEqual(await cast(site, budget, last), { refused: 'closed' });
  assert.deepEqual(await cast(site, { id: budget.id + 1 }, last), { refused: 'no-such-budget' });
});

onEachEngine('ballots that arrive together stand each by itself', async site => {
  const { database, now } = site;
  const { budget, plans, codes } = await openUrn(site);
  const [bench = 0, trees = 0] = plans;
  const one = form(codes[0], bench);
  const rival = form(codes[0], trees);
  const sameReceipt = { ...form(codes[1], trees), receipt: one.receipt };
  const forms = [one, form('', bench), one, rival, sameReceipt, form(codes[2])];
  const outcomes = await database.write(tx => castBallots(tx, budget.id, forms, now()));
  assert.deepEqual(
    outcomes.map(outcome => ('refused' in outcome ? outcome.refused : 'in')),
    ['in', 'no-code', 'in', 'used', 'in', 'empty-ballot'],
  );
  // The second form under one receipt was a change of that ballot; its code was not used up.
  const [ballot, ...others] = await ballotsOf(database.read, budget.id);
  assert.equal(ballot?.choices, `{"kind":"approve","projectIds":[${trees}]}`);
  assert.deepEqual(others, []);
  for (const code of codes.slice(1)) {
    assert.equal((await standingOfCode(database.read, hashOfCode(code)))?.isBlank, true);
  }
});

onEachEngine('whoever guesses at codes must wait, and whoever mistypes must not', async site => {
  const { database, now } = site;
  const { budget, codes } = await openUrn(site);
  const check = (typed: string, from = network) =>
    database.write(tx => checkCode(tx, { budgetId: budget.id, typed, network: from }, now()));
  for (let time = 0; time < 100; time++)
    assert.deepEqual(await check('7777-7777-7777-7777'), { refused: 'mistyped' });
  for (let time = 0; time < 40; time++)
    assert.deepEqual(await check(makeCode('code')), { refused: 'unknown-code' });
  const wait = await check(codes[0] ?? '');
  assert.ok('refused' in wait && wait.refused === 'too-often');
  const casting = await cast(site, budget, form(codes[0], 1));
  assert.ok('refused' in casting && casting.refused === 'too-often', 'nor by sending the ballot itself');
  agreed(await check(codes[0] ?? '', '198.51.100.9'));
  site.setNow(wait.tryAgainAt);
  agreed(await check(codes[0] ?? ''));
});

onEachEngine('shaking the urn keeps every ballot as it is', async site => {
  const { database } = site;
  const { budget, plans, codes } = await openUrn(site, 20);
  for (const code of codes) agreed(await cast(site, budget, form(code, plans[0] ?? 0)));
  const before = await ballotsOf(database.read, budget.id);
  await database.write(tx => shakeUrn(tx, budget.id));
  await sweepUrn(database);
  assert.deepEqual(await ballotsOf(database.read, budget.id), before);
  assert.equal(before.length, 20);
});
