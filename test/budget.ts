// A neighbourhood budget for tests, in any phase: Westerwijk divides € 40,000.
import { type Budget, type BudgetRules, createBudget, usualRules } from '../src/domains/budgets/public.ts';
import { bookMoney } from '../src/domains/money/public.ts';
import { insertProject } from '../src/domains/projects/store.ts';
import { addDays, atHour, dayOf } from '../src/platform/clock.ts';
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
  budget: Pick<Budget, 'id' | 'bodyId' | 'areaCode'>,
  plans: Readonly<Record<string, number>>,
): Promise<number[]> {
  return database.write(async tx => {
    const ids: number[] = [];
    for (const [title, euros] of Object.entries(plans)) {
      const project = {
        budgetId: budget.id,
        code: String(ids.length + 1),
        title,
        text: `Het plan ${title}.`,
        areaCode: budget.areaCode,
        longitude: null,
        latitude: null,
        state: 'on-ballot' as const,
        reason: '',
        mergedIntoId: null,
        costCents: euros * 100,
        feasibility: 'Het kan.',
        ownerBodyId: budget.bodyId,
        readyOn: '2027-06-30',
        hasWon: null,
        promiseId: null,
        version: 1,
        createdAt: now(),
      };
      ids.push(await insertProject(tx, project, []));
    }
    return ids;
  });
}
