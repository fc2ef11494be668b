// What the record says of the budgets and their rules, for whoever verifies that nothing was changed behind its back.

import type { RecordedThings } from '../../platform/log/compare-ledger.ts';
import type { Facts } from '../../platform/log/entry.ts';
import { notesAfter } from './analysis-store.ts';
import { budgetsWithRulesAfter } from './store.ts';

const atOnce = 200;

/** One version of the rules, under a name of its own, so that the earlier ones are compared as well. */
const version = (number: number, rules: string, reason: string): Facts => ({
  rulesNumber: number,
  [`rules ${number}`]: rules,
  [`reason ${number}`]: reason,
});

/** Every budget, against what it began with and how its rules were stated, version by version. */
export const recordedBudgets: RecordedThings = {
  beginsWith: 'budget.created',
  says: ({ kind, at, facts: { rules, reason, rulesNumber, ...facts } }) => {
    if (kind === 'budget.created')
      return { ...facts, ...version(1, String(rules), ''), withdrawnAt: null, withdrawnReason: null };
    if (kind === 'budget.rules-changed' || kind === 'budget.rules-corrected')
      return version(Number(rulesNumber), String(rules), String(reason));
    if (kind === 'budget.withdrawn') return { withdrawnAt: at, withdrawnReason: String(reason) };
    return undefined;
  },
  after: async (read, id) =>
    (await budgetsWithRulesAfter(read, id, atOnce)).map(
      ({ id: number, versions, rulesNumber, ...facts }) => ({
        id: number,
        subject: `budget:${number}`,
        facts: {
          ...facts,
          ...Object.assign({}, ...versions.map(it => version(it.number, it.rules, it.reason))),
          rulesNumber,
        },
      }),
    ),
};

/** Every note beside an analysis: its words are never changed. */
export const recordedNotes: RecordedThings = {
  beginsWith: 'analysis.noted',
  keyOf: ({ kind, facts }) => (kind === 'analysis.noted' ? `note:${facts.noteId}` : undefined),
  says: ({ facts }) => facts,
  after: async (read, id) =>
    (await notesAfter(read, id, atOnce)).map(({ id: number, budgetId, ...facts }) => ({
      id: number,
      subject: `budget:${budgetId}`,
      key: `note:${number}`,
      facts,
    })),
};
