// What the record says of reports, decisions at the end of a trajectory and ratings, for whoever verifies it.

import { fingerprintOf } from '../../platform/fingerprint-of.ts';
import type { RecordedThings } from '../../platform/log/compare-ledger.ts';
import { ratingsAfter } from './rating-store.ts';
import { consentsIn, reportsAfter, trajectoryDecisionsAfter } from './store.ts';

/** Every report, against what was published. */
export const recordedReports: RecordedThings = {
  beginsWith: 'report.published',
  keyOf: ({ kind, subject, facts }) =>
    kind === 'report.published' ? `report ${facts.number} of ${subject}` : undefined,
  says: ({ facts }) => facts,
  after: async (read, id) =>
    (await reportsAfter(read, id, 20)).map(report => ({
      id: report.id,
      subject: `trajectory:${report.trajectoryId}`,
      key: `report ${report.number} of trajectory:${report.trajectoryId}`,
      facts: { fingerprint: fingerprintOf(report.kept), exemptionId: report.exemptionId },
    })),
};

/** Every decision at the end of a trajectory: whether it departs, why, and who agreed. */
export const recordedTrajectoryDecisions: RecordedThings = {
  beginsWith: 'trajectory.decided',
  keyOf: ({ kind, subject }) => (kind === 'trajectory.decided' ? `decision on ${subject}` : undefined),
  says: ({ facts }) => facts,
  after: async (read, id) => {
    const decisions = await trajectoryDecisionsAfter(read, id, 100);
    const consents = await consentsIn(
      read,
      decisions.map(({ trajectoryId }) => trajectoryId),
    );
    return decisions.map(({ trajectoryId, decisionId, isDeparture, motivation }) => ({
      id: trajectoryId,
      subject: `trajectory:${trajectoryId}`,
      key: `decision on trajectory:${trajectoryId}`,
      facts: {
        decisionId,
        isDeparture,
        motivation,
        consents: consents
          .filter(consent => consent.trajectoryId === trajectoryId)
          .map(({ party, consentedOn, source }) => `${consentedOn} ${party}: ${source}`),
      },
    }));
  },
};

/** Every rating; the words go when who wrote them goes. */
export const recordedRatings: RecordedThings = {
  beginsWith: 'trajectory.rated',
  says: ({ kind, facts }) => (kind === 'trajectory.rated' ? facts : { line: '' }),
  after: async (read, id) =>
    (await ratingsAfter(read, id, 400)).map(rating => ({
      id: rating.id,
      subject: `rating:${rating.id}`,
      facts: {
        trajectoryId: rating.trajectoryId,
        influence: rating.influence,
        access: rating.access,
        answer: rating.answer,
        fairness: rating.fairness,
        line: rating.line,
      },
    })),
};
