// What the record says of the plans of the budgets, for whoever verifies that nothing was changed behind its back.
import type { RecordedThings } from '../../platform/log/compare-ledger.ts';
import { projectsAfter } from './store.ts';

/** Every plan, against what was drawn up, checked, changed and decided about it. An entry names what it changes as the plan does. */
export const recordedProjects: RecordedThings = {
  beginsWith: 'project.drawn-up',
  says: ({ facts }) => facts,
  after: async (read, id) =>
    (await projectsAfter(read, id, 400)).map(
      ({ id: number, version: _, createdAt: __, ownerBodyName: ___, voiceIds, ...facts }) => ({
        id: number,
        subject: `project:${number}`,
        facts: { ...facts, voiceIds: voiceIds.map(String) },
      }),
    ),
};
