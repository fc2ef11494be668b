// What the record says of the editions, for whoever verifies that nothing was changed behind its back.

import type { RecordedThings } from '../../platform/log/compare-ledger.ts';
import { editionsAfter } from './store.ts';

const atOnce = 50;

/** Every edition of the guidance that a municipality made, word for word. */
export const recordedGuidance: RecordedThings = {
  beginsWith: 'guidance.published',
  says: ({ facts }) => facts,
  after: async (read, number) =>
    (await editionsAfter(read, number, atOnce)).map(({ number: id, ...facts }) => ({
      id,
      subject: `guidance:${id}`,
      facts,
    })),
};
