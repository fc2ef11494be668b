// What the record says of the register of interests.
import type { RecordedThings } from '../../platform/log/compare-ledger.ts';
import { weighingsAfter } from './store.ts';

const atOnce = 400;

/** Every weighing, which is never changed. */
export const recordedWeighings: RecordedThings = {
  beginsWith: 'interest.weighed',
  keyOf: ({ kind, subject, facts }) =>
    kind === 'interest.weighed' ? `weighing ${facts.number} of ${subject}` : undefined,
  says: ({ facts: { outcome, reason, seatId } }) => ({ outcome, reason, seatId }),
  after: async (read, id) =>
    (await weighingsAfter(read, id, atOnce)).map(
      ({ id: row, interestId, number, outcome, reason, seatId }) => ({
        id: row,
        subject: `interest:${interestId}`,
        key: `weighing ${number} of interest:${interestId}`,
        facts: { outcome, reason, seatId },
      }),
    ),
};
