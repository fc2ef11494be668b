import assert from 'node:assert/strict';
import { makeBudget, putOnBallot, testAmountCents } from '../../../test/budget.ts';
import { agreed, makeNeighbourhood } from '../../../test/neighbourhood.ts';
import { onEachEngine } from '../../../test/site.ts';
import { type Booking, bookMoney } from './book-money.ts';
import { entriesOf, potsOfBudgets, potsOfProjects } from './store.ts';

onEachEngine('Money moves from pot to pot, and never more than there is', async site => {
  const people = await makeNeighbourhood(site);
  const budget = await makeBudget(site, people);
  const [bench = 0] = await putOnBallot(site, budget, { Bankje: 1_000 });
  const seatId = (await people.wim.viewer()).seats[0]?.id ?? 0;
  const book = (kind: Booking['kind'], amountCents: number) =>
    site.database.write(tx =>
      bookMoney(
        tx,
        seatId,
        {
          budgetId: budget.id,
          projectId: bench,
          kind,
          amountCents,
          bookedOn: '2026-05-01',
          source: 'Offerte 12',
          decisionId: null,
          reversesId: null,
        },
        site.now(),
      ),
    );

  agreed(await book('reserve', 100_000));
  agreed(await book('commit', 60_000));
  agreed(await book('spend', 50_000));
  assert.deepEqual(await book('spend', 10_001), { refused: 'not-enough' });
  assert.deepEqual(await book('reserve', testAmountCents), { refused: 'not-enough' });

  assert.deepEqual((await potsOfBudgets(site.database.read, [budget.id])).get(budget.id), {
    grantedCents: testAmountCents,
    freeCents: testAmountCents - 100_000,
    reservedCents: 40_000,
    committedCents: 10_000,
    spentCents: 50_000,
  });
  assert.equal((await potsOfProjects(site.database.read, budget.id)).get(bench)?.committedCents, 10_000);
  assert.equal((await entriesOf(site.database.read, budget.id)).length, 4);
});

onEachEngine('Twenty who commit at once cannot spend the same euro', async site => {
  const people = await makeNeighbourhood(site);
  const budget = await makeBudget(site, people);
  const projects = await putOnBallot(site, budget, { Bankje: 1_000, Boom: 500 });
  const seatId = (await people.wim.viewer()).seats[0]?.id ?? 0;
  const outcomes = await Promise.all(
    Array.from({ length: 20 }, (_, index) =>
      site.database.write(tx =>
        bookMoney(
          tx,
          seatId,
          {
            budgetId: budget.id,
            projectId: projects[index % 2] ?? null,
            kind: 'reserve',
            amountCents: 300_000,
            bookedOn: '2026-05-01',
            source: 'Uitslag',
            decisionId: null,
            reversesId: null,
          },
          site.now(),
        ),
      ),
    ),
  );
  assert.equal(outcomes.filter(outcome => !('refused' in outcome)).length, 13);
  const pots = (await potsOfBudgets(site.database.read, [budget.id])).get(budget.id);
  assert.equal(pots?.freeCents, testAmountCents - 13 * 300_000);
});
