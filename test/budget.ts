// A neighbourhood budget for tests, in any phase: Westerwijk divides € 40,000.
import assert from 'node:assert/strict';
import {
  type Budget,
  type BudgetRules,
  createBudget,
  saveHappened,
  usualRules,
} from '../src/domains/budgets/public.ts';
import { bookMoney } from '../src/domains/money/public.ts';
import { seatsOfBody, type Viewer } from '../src/domains/organisations/public.ts';
import {
  awardProjects,
  checkProject,
  drawUpProject,
  recordCarriers,
  settleWinners,
} from '../src/domains/projects/public.ts';
import { addDays, atHour, dayOf } from '../src/platform/clock.ts';
import type { Transaction } from '../src/platform/database/database.ts';
import { agreed, type Neighbourhood } from './neighbourhood.ts';
import type { TestSite } from './site.ts';
import { testTown } from './town.ts';

export const testAmountCents = 4_000_000;

/** Moments such that today is so many days into the phases: each phase takes ten days, from noon to noon. */
export function momentsAround(site: TestSite, votingOpensInDays: number) {
  const day = (days: number) => atHour(addDays(dayOf(site.now()), votingOpensInDays + days), 12);
  return {
    ideasAt: day(-30),
    checkAt: day(-20),
    draftAt: day(-10),
    votingOpensAt: day(0),
    votingClosesAt: day(10),
    resultAt: day(12),
  };
}

/** A budget that Wim of the team runs, with its grant. `votingOpensInDays: -1` is in the midst of voting. */
export async function makeBudget(
  site: TestSite,
  { wim, teamId }: Pick<Neighbourhood, 'wim' | 'teamId'>,
  { votingOpensInDays = -1, ...rules }: Partial<BudgetRules> & { readonly votingOpensInDays?: number } = {},
): Promise<Budget> {
  const viewer = await wim.viewer();
  const now = site.now();
  return site.database.write(async tx => {
    const budget = agreed(
      await createBudget(
        tx,
        viewer,
        {
          title: 'Wijkbudget Westerwijk',
          about: 'De raad geeft Westerwijk geld voor plannen van bewoners.',
          areaCode: testTown.west,
          bodyId: teamId,
          decisionId: null,
          caseNumber: 'Z/26/1001',
          periodFrom: '2026-01-01',
          periodUntil: '2027-12-31',
          rules: {
            ...usualRules,
            amountCents: testAmountCents,
            ...momentsAround(site, votingOpensInDays),
            ...rules,
          },
        },
        now,
      ),
    );
    agreed(
      await bookMoney(
        tx,
        viewer.seats[0]?.id ?? 0,
        {
          budgetId: budget.id,
          projectId: null,
          kind: 'grant',
          amountCents: testAmountCents,
          bookedOn: dayOf(now),
          source: 'Besluit van de raad, zaak Z/26/1001',
          decisionId: null,
          reversesId: null,
        },
        now,
      ),
    );
    return budget;
  });
}

/** Projects on the ballot, by title and cost in euros. Gives their numbers in the same order. */
export async function putOnBallot(
  { database, now }: TestSite,
  budget: Budget,
  plans: Readonly<Record<string, number>>,
): Promise<number[]> {
  // The ballot of a budget that is voted on already was drawn up in its own time.
  const at = now() < budget.rules.votingOpensAt ? now() : budget.rules.draftAt;
  return database.write(async tx => {
    const viewer = await runnerOf(tx, budget);
    const ids: number[] = [];
    for (const [title, euros] of Object.entries(plans)) {
      const plan = {
        budgetId: budget.id,
        title,
        text: `Het plan ${title}.`,
        areaCode: budget.areaCode,
        longitude: null,
        latitude: null,
        voiceIds: [],
        meeting: 'Wijkbijeenkomst',
      };
      const { id } = agreed(await drawUpProject(tx, viewer, plan, at));
      const carriers = { count: budget.rules.leastCarriers, source: 'Handtekeningen op papier' };
      const { version } = agreed(
        await recordCarriers(tx, viewer, { projectId: id, version: 1, ...carriers }, at),
      );
      const check = {
        projectId: id,
        version,
        isWhole: true,
        costCents: Math.round(euros * 100),
        feasibility: 'Het kan.',
        ownerBodyId: budget.bodyId,
        readyOn: '2027-06-30',
      };
      agreed(await checkProject(tx, viewer, check, at));
      ids.push(id);
    }
    return ids;
  });
}

/** Somebody who runs a budget. */
async function runnerOf(tx: Transaction, { bodyId }: Pick<Budget, 'bodyId'>): Promise<Viewer> {
  const seats = (await seatsOfBody(tx, bodyId)).filter(seat => seat.role === 'manager');
  const [seat] = seats;
  assert.ok(seat, 'There should be a manager in the body that runs the budget');
  const person = { id: seat.personId, name: seat.personName, email: null, createdAt: '', erasedAt: null };
  return { person, seats };
}

/** A budget whose winners have money and are promises of the team, each with one milestone. Gives the numbers of the winners. */
export async function awardBudget(
  site: TestSite,
  { wim }: Pick<Neighbourhood, 'wim'>,
  budget: Budget,
  { winnerIds, dueOn }: { readonly winnerIds: readonly number[]; readonly dueOn: string },
): Promise<void> {
  const viewer = await wim.viewer();
  const now = site.now();
  await site.database.write(async tx => {
    const settled = { budgetId: budget.id, winnerIds, why: new Map(), source: 'Uitslag van de stemming' };
    agreed(await settleWinners(tx, { ...settled, seatId: viewer.seats[0]?.id ?? 0 }, now));
    await saveHappened(tx, budget.id, 'urnClosedAt', now);
    await saveHappened(tx, budget.id, 'resultPublishedAt', now);
    const milestones = [{ title: 'Bestellen', dueOn }];
    const awards = winnerIds.map(projectId => ({ projectId, dueOn, milestones }));
    agreed(await awardProjects(tx, viewer, { budgetId: budget.id, decisionId: null, awards }, now));
  });
}
