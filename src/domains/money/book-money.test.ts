import assert from 'node:assert/strict';
import fc from 'fast-check';
import { sql } from 'kysely';
import { makeBudget, putOnBallot, testAmountCents } from '../../../test/budget.ts';
import { agreed, makeNeighbourhood } from '../../../test/neighbourhood.ts';
import { onEachEngine, type TestSite } from '../../../test/site.ts';
import { compareLedger } from '../../platform/log/compare-ledger.ts';
import { sealLog } from '../../platform/log/seal-log.ts';
import { type Booking, bookMoney } from './book-money.ts';
import { ledgerOf } from './ledger.ts';
import { moneyKinds, type Pots } from './money-entry.ts';
import { recordedFreeMoney, recordedMoney, recordedProjectMoney } from './recorded-money.ts';
import { entriesOf, potsOfBudgets, potsOfProjects } from './store.ts';

/** Westerwijk with € 40,000 and two projects, and a way to book. */
async function withMoney(site: TestSite) {
  const people = await makeNeighbourhood(site);
  const budget = await makeBudget(site, people);
  const [bench = 0, tree = 0] = await putOnBallot(site, budget, { Bankje: 1_000, Boom: 500 });
  const seatId = (await people.wim.viewer()).seats[0]?.id ?? 0;
  const book = (kind: Booking['kind'], amountCents: number, projectId: number | null = bench) =>
    site.database.write(tx =>
      bookMoney(
        tx,
        seatId,
        {
          budgetId: budget.id,
          projectId: kind === 'grant' || kind === 'take-back' ? null : projectId,
          kind,
          amountCents,
          bookedOn: '2026-03-01',
          source: 'Offerte 12',
          decisionId: null,
          reversesId: null,
        },
        site.now(),
      ),
    );
  const read = site.database.read;
  return {
    budget,
    bench,
    tree,
    book,
    pots: async () => (await potsOfBudgets(read, [budget.id])).get(budget.id),
    ledger: async () => ledgerOf(await entriesOf(read, budget.id)),
    projectPots: () => potsOfProjects(read, budget.id),
  };
}

/** Every euro is somewhere, and nowhere is less than nothing. */
function isWhole({ grantedCents, freeCents, reservedCents, committedCents, spentCents }: Pots): void {
  assert.equal(freeCents + reservedCents + committedCents + spentCents, grantedCents);
  for (const cents of [freeCents, reservedCents, committedCents, spentCents]) assert.ok(cents >= 0);
}

onEachEngine('Money moves from pot to pot, and never more than there is', async site => {
  const { book, pots, projectPots, ledger, bench } = await withMoney(site);
  agreed(await book('reserve', 100_000));
  agreed(await book('commit', 60_000));
  agreed(await book('spend', 50_000));
  assert.deepEqual(await book('spend', 10_001), {
    refused: 'not-enough',
    pot: 'committed',
    hasCents: 10_000,
  });
  assert.deepEqual(await book('reserve', testAmountCents), {
    refused: 'not-enough',
    pot: 'free',
    hasCents: testAmountCents - 100_000,
  });
  assert.deepEqual(await pots(), {
    grantedCents: testAmountCents,
    freeCents: testAmountCents - 100_000,
    reservedCents: 40_000,
    committedCents: 10_000,
    spentCents: 50_000,
  });
  assert.equal((await projectPots()).get(bench)?.committedCents, 10_000);
  assert.equal((await ledger()).lines.length, 4);
});

onEachEngine('Twenty who reserve at once cannot reserve the same euro', async site => {
  const { book, pots, bench, tree } = await withMoney(site);
  const outcomes = await Promise.all(
    Array.from({ length: 20 }, (_, index) => book('reserve', 300_000, index % 2 ? bench : tree)),
  );
  assert.equal(outcomes.filter(outcome => !('refused' in outcome)).length, 13);
  assert.equal((await pots())?.freeCents, testAmountCents - 13 * 300_000);
});

onEachEngine(
  'Whatever is booked, in whatever order or at once, every euro is somewhere and the entries add up to the pots',
  async site => {
    const { book, pots, ledger, projectPots, bench, tree } = await withMoney(site);
    const booking = fc.record({
      kind: fc.constantFrom(...moneyKinds),
      amountCents: fc.integer({ min: 1, max: testAmountCents }).map(cents => Math.ceil(cents / 7)),
      isForTree: fc.boolean(),
    });
    await fc.assert(
      fc.asyncProperty(
        fc.array(booking, { minLength: 1, maxLength: 12 }),
        fc.boolean(),
        async (bookings, atOnce) => {
          const run = ({ kind, amountCents, isForTree }: (typeof bookings)[number]) =>
            book(kind, amountCents, isForTree ? tree : bench);
          if (atOnce) await Promise.all(bookings.map(run));
          else for (const one of bookings) await run(one);
          const { lines, sums, projects } = await ledger();
          for (const { after } of lines) isWhole(after);
          assert.deepEqual(await pots(), sums);
          const kept = await projectPots();
          for (const [id, own] of projects) assert.deepEqual(kept.get(id), own);
        },
      ),
      { numRuns: 25 },
    );
  },
);

onEachEngine('Money that is moved behind the back of the record is found', async site => {
  const { book, bench } = await withMoney(site);
  agreed(await book('reserve', 100_000));
  agreed(await book('commit', 60_000));
  // An empty pot that a refused booking left behind is not amiss.
  await book('spend', 70_000);
  await sealLog(site.database);
  const found = async () =>
    site.database.snapshot(async read => {
      const all = [];
      for (const ledger of [recordedMoney, recordedFreeMoney, recordedProjectMoney])
        all.push(...(await compareLedger(read, ledger)));
      return all.map(({ subject, way, names }) => [subject, way, ...names].join(' '));
    });
  assert.deepEqual(await found(), []);

  await site.database.write(async tx => {
    await sql`update "pots" set "freeCents" = "freeCents" + 1 where "projectId" = 0`.execute(tx);
    await sql`update "pots" set "spentCents" = 60000, "committedCents" = 0 where "projectId" = ${bench}`.execute(
      tx,
    );
    await sql`update "moneyEntries" set "amountCents" = 1 where "id" = 2`.execute(tx);
    await sql`insert into "moneyEntries" ("budgetId", "kind", "amountCents", "bookedOn", "source", "seatId", "recordedAt")
      select "budgetId", 'grant', 5, "bookedOn", 'Uit de lucht', "seatId", "recordedAt" from "moneyEntries" where "id" = 1`.execute(
      tx,
    );
  });
  assert.deepEqual(await found(), [
    'money:2 changed amountCents',
    'money:4 not-recorded',
    'pot of budget:1 changed freeCents',
    `pot of project:${bench} changed committedCents spentCents`,
  ]);
});
