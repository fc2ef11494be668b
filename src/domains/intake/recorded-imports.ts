import type { RecordedThings } from '../../platform/log/compare-ledger.ts';
import { importsAfter } from './store.ts';

const atOnce = 400;

/** Every import, against what the record says of it. */
export const recordedImports: RecordedThings = {
  beginsWith: 'voices.imported',
  says: ({ kind, facts }) =>
    kind === 'voices.imported'
      ? { ...facts, isTakenBack: false }
      : kind === 'voices.import-taken-back'
        ? { isTakenBack: true }
        : undefined,
  after: async (read, id) =>
    (await importsAfter(read, id, atOnce)).map(it => ({
      id: it.id,
      subject: `import:${it.id}`,
      facts: {
        occasion: `${it.occasionKind}-${it.occasionId}`,
        name: it.name,
        channel: it.channel,
        receivedOn: it.receivedOn,
        fileName: it.fileName,
        fingerprint: it.fingerprint,
        voiceCount: it.voiceCount,
        bySeatId: it.bySeatId,
        isTakenBack: it.takenBackAt !== null,
      },
    })),
};
