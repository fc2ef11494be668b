// What the record says of documents, for whoever verifies that nothing was changed behind its back.
import type { RecordedThings, Said, SealedEntry } from '../../platform/log/compare-ledger.ts';
import { fingerprintOf } from './fingerprint-of.ts';
import { documentsAfter, passagesOf } from './store.ts';

const changesOfDocument: Record<string, (facts: SealedEntry['facts']) => Said> = {
  'document.added': facts => ({ ...facts, withdrawnReason: null, isShut: false }),
  'document.withdrawn': ({ reason, isShut }) => ({ withdrawnReason: reason, isShut }),
};

/** Every document, against what was put on display and withdrawn. */
export const recordedDocuments: RecordedThings = {
  beginsWith: 'document.added',
  says: ({ kind, facts }) => changesOfDocument[kind]?.(facts),
  after: async (read, id) =>
    Promise.all(
      (await documentsAfter(read, id, 100)).map(async document => ({
        id: document.id,
        subject: `document:${document.id}`,
        facts: {
          occasionKind: document.occasionKind,
          occasionId: document.occasionId,
          title: document.title,
          about: document.about,
          onDisplayFrom: document.onDisplayFrom,
          form: document.form,
          link: document.link,
          fingerprint:
            document.form === 'text'
              ? fingerprintOf(await passagesOf(read, document.id))
              : document.fingerprint,
          replacesId: document.replacesId,
          reason: document.reason,
          withdrawnReason: document.withdrawnReason,
          isShut: document.isShut,
        },
      })),
    ),
};
