// What the record says of consultations, views and notes, for whoever verifies that nothing was changed behind its back.
import { createHash } from 'node:crypto';
import type { RecordedThings } from '../../platform/log/compare-ledger.ts';
import type { Facts } from '../../platform/log/entry.ts';
import { fingerprintOf } from './fingerprint-of.ts';
import { notesAfter } from './note-store.ts';
import { consultationsAfter } from './store.ts';
import { viewsAfter } from './view-store.ts';

const atOnce = 200;

const version = (number: number, announcement: string, reason: string): Facts => ({
  number,
  [`announcement ${number}`]: announcement,
  [`reason ${number}`]: reason,
});

/** Every consultation, against what was announced and corrected, version by version. */
export const recordedConsultations: RecordedThings = {
  beginsWith: 'consultation.set-up',
  says: ({ kind, facts }) => {
    if (kind === 'consultation.set-up') return { ...facts, number: 0, decisionId: null };
    if (kind === 'consultation.announced' || kind === 'consultation.corrected')
      return version(Number(facts.number), String(facts.announcement), String(facts.reason ?? ''));
    return kind === 'consultation.decided' ? { decisionId: facts.decisionId } : undefined;
  },
  after: async (read, id) =>
    (await consultationsAfter(read, id, atOnce)).map(({ id: number, versions, ...facts }) => ({
      id: number,
      subject: `consultation:${number}`,
      facts: {
        ...Object.assign({}, ...versions.map(it => version(it.number, it.announcement, it.reason))),
        ...facts,
      },
    })),
};

/** Every view, against how it came in; its words by their fingerprint. */
export const recordedViews: RecordedThings = {
  beginsWith: 'view.submitted',
  keyOf: ({ kind, subject }) => (kind === 'view.submitted' ? `view of ${subject}` : undefined),
  says: ({ facts }) => facts,
  after: async (read, id) =>
    (await viewsAfter(read, id, atOnce)).map(view => ({
      id: view.voiceId,
      subject: `voice:${view.voiceId}`,
      key: `view of voice:${view.voiceId}`,
      facts: {
        consultationId: view.consultationId,
        number: view.number,
        draftKey: view.draftKey,
        channel: view.channel,
        receivedAt: view.receivedAt,
        postmarkedOn: view.postmarkedOn,
        isLate: view.isLate,
        receiptRule: view.receiptRule,
        fingerprint: fingerprintOf(view),
      },
    })),
};

/** Every note, against what was published. */
export const recordedResponseNotes: RecordedThings = {
  beginsWith: 'note.published',
  keyOf: ({ kind, subject, facts }) =>
    kind === 'note.published' ? `note ${facts.number} of ${subject}` : undefined,
  says: ({ facts }) => facts,
  after: async (read, id) =>
    (await notesAfter(read, id, atOnce)).map(note => ({
      id: note.id,
      subject: `consultation:${note.consultationId}`,
      key: `note ${note.number} of consultation:${note.consultationId}`,
      facts: {
        introduction: note.introduction,
        fingerprint: createHash('sha256').update(note.facts).digest('hex'),
      },
    })),
};
