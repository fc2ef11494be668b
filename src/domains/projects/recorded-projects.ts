// What the record says of the plans of the budgets, for whoever verifies that nothing was changed behind its back.
import type { RecordedThings } from '../../platform/log/compare-ledger.ts';
import { milestonesAfter, projectsAfter } from './store.ts';

const atOnce = 400;

/** Every plan, against what was drawn up, checked and decided. An entry names what it changes as the plan does. */
export const recordedProjects: RecordedThings = {
  beginsWith: 'project.drawn-up',
  says: ({ kind, facts }) => (kind.startsWith('project.') ? facts : undefined),
  after: async (read, id) =>
    (await projectsAfter(read, id, atOnce)).map(
      ({ id: number, version: _, createdAt: __, ownerBodyName: ___, voiceIds, ...facts }) => ({
        id: number,
        subject: `project:${number}`,
        facts: { ...facts, voiceIds: voiceIds.map(String) },
      }),
    ),
};

/** Every milestone, against when it was planned, moved and reached. */
export const recordedMilestones: RecordedThings = {
  beginsWith: 'milestone.planned',
  keyOf: ({ kind, facts }) => (kind.startsWith('milestone.') ? `milestone:${facts.milestoneId}` : undefined),
  says: ({ facts }) => facts,
  after: async (read, id) =>
    (await milestonesAfter(read, id, atOnce)).map(milestone => ({
      id: milestone.id,
      subject: `project:${milestone.projectId}`,
      key: `milestone:${milestone.id}`,
      facts: { title: milestone.title, dueOn: milestone.dueOn, doneOn: milestone.doneOn },
    })),
};
