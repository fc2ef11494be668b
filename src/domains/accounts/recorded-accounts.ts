// What the record says of the accounts, for whoever verifies that nothing was changed behind its back.

import { fingerprintOf } from '../../platform/fingerprint-of.ts';
import type { RecordedThings } from '../../platform/log/compare-ledger.ts';
import { accountsAfter } from './store.ts';

/** Every account, against what was given. */
export const recordedAccounts: RecordedThings = {
  beginsWith: 'account.given',
  keyOf: ({ kind, subject, facts }) =>
    kind === 'account.given' ? `account ${facts.number} of ${subject}` : undefined,
  says: ({ facts }) => facts,
  after: async (read, id) =>
    (await accountsAfter(read, id, 100)).map(account => ({
      id: account.id,
      subject: `budget:${account.budgetId}`,
      key: `account ${account.number} of budget:${account.budgetId}`,
      facts: {
        words: account.words,
        isFinal: account.isFinal,
        fingerprint: fingerprintOf(account.facts),
      },
    })),
};
