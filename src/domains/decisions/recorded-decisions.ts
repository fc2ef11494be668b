import type { RecordedThings } from '../../platform/log/compare-ledger.ts';
import { decisionsAfter } from './store.ts';

/** Every decision, against what was recorded and corrected, for whoever verifies the record. */
export const recordedDecisions: RecordedThings = {
  beginsWith: 'decision.recorded',
  says: ({ kind, facts }) => (kind.startsWith('decision.') ? facts : undefined),
  after: async (read, id) =>
    (await decisionsAfter(read, id, 400)).map(({ id, ...facts }) => ({
      id,
      subject: `decision:${id}`,
      facts,
    })),
};
