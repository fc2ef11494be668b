// What the record says of money, for whoever verifies that nothing was changed behind its back.
import type { RecordedThings, SealedEntry } from '../../platform/log/compare-ledger.ts';
import { entriesAfter, potsOfBudgetsAfter, potsOfProjectsAfter } from './store.ts';

const whenBooked = (key: (facts: SealedEntry['facts']) => string | undefined) => ({
  beginsWith: 'money.booked',
  keyOf: ({ kind, facts }: SealedEntry) => (kind === 'money.booked' ? key(facts) : undefined),
});

/** Every movement of money, against what was booked. */
export const recordedMoney: RecordedThings = {
  ...whenBooked(facts => `money:${facts.entryId}`),
  says: ({ facts }) => facts,
  after: async (read, id) =>
    (await entriesAfter(read, id, 400)).map(entry => ({
      id: entry.id,
      subject: `budget:${entry.budgetId}`,
      key: `money:${entry.id}`,
      facts: {
        projectId: entry.projectId,
        kind: entry.kind,
        amountCents: entry.amountCents,
        bookedOn: entry.bookedOn,
        source: entry.source,
        decisionId: entry.decisionId,
        reversesId: entry.reversesId,
        seatId: entry.seatId,
      },
    })),
};

/** What is free in every budget, against what the last booking left there. */
export const recordedFreeMoney: RecordedThings = {
  ...whenBooked(facts => `pot of budget:${facts.budgetId}`),
  says: ({ facts }) => ({
    grantedCents: facts.grantedAfterCents,
    freeCents: facts.freeAfterCents,
    reservedCents: 0,
    committedCents: 0,
    spentCents: 0,
  }),
  after: async (read, id) =>
    (await potsOfBudgetsAfter(read, id, 400)).map(({ budgetId, projectId: _, ...facts }) => ({
      id: budgetId,
      subject: `budget:${budgetId}`,
      key: `pot of budget:${budgetId}`,
      facts,
    })),
};

/** What is set apart for every project, against what the last booking left there. */
export const recordedProjectMoney: RecordedThings = {
  ...whenBooked(facts => (facts.projectId === null ? undefined : `pot of project:${facts.projectId}`)),
  says: ({ facts }) => ({
    grantedCents: 0,
    freeCents: 0,
    reservedCents: facts.reservedAfterCents,
    committedCents: facts.committedAfterCents,
    spentCents: facts.spentAfterCents,
  }),
  after: async (read, id) =>
    (await potsOfProjectsAfter(read, id, 400)).map(({ budgetId, projectId, ...facts }) => ({
      id: projectId,
      subject: `budget:${budgetId}`,
      key: `pot of project:${projectId}`,
      facts,
    })),
};
