// What the record says of the second ledger, for whoever verifies that nothing was changed behind its back.
import type { RecordedThings, Said, SealedEntry } from '../../platform/log/compare-ledger.ts';
import { promisesAfter } from './promise-store.ts';

const ended =
  (state: string) =>
  ({ text }: SealedEntry['facts']): Said => ({ state, endReason: text });

const changesOfPromise: Record<string, (facts: SealedEntry['facts']) => Said> = {
  'promise.made': facts => ({ ...facts, state: 'planned', endReason: '' }),
  'promise.changed': ({ title, text, dueOn }) => ({ title, text, dueOn }),
  'promise.progressed': ({ state }) => ({ state }),
  'promise.kept': ended('kept'),
  'promise.broken': ended('broken'),
  'promise.withdrawn': ended('withdrawn'),
  'promise.reopened': () => ({ state: 'under-way', endReason: '' }),
};

/** Every promise, against what was promised, changed and reported. */
export const recordedPromises: RecordedThings = {
  beginsWith: 'promise.made',
  says: ({ kind, facts }) => changesOfPromise[kind]?.(facts),
  after: async (read, id) =>
    (await promisesAfter(read, id, 400)).map(promise => ({
      id: promise.id,
      subject: `promise:${promise.id}`,
      facts: {
        title: promise.title,
        text: promise.text,
        themeSlug: promise.themeSlug,
        dueOn: promise.dueOn,
        beneficiary: promise.beneficiary,
        beneficiaryOrganisationId: promise.beneficiaryOrganisationId,
        beneficiaryAreaCode: promise.beneficiaryAreaCode,
        decisionId: promise.decisionId,
        meeting: promise.meeting,
        promisedOn: promise.promisedOn,
        state: promise.state,
        endReason: promise.endReason,
      },
    })),
};
