// What the record says of the trajectories and the versions of their plans, for whoever verifies that nothing was changed
// behind its back.

import type { RecordedThings } from '../../platform/log/compare-ledger.ts';
import type { Facts } from '../../platform/log/entry.ts';
import { type Plan, spanOf } from './plan.ts';
import { rulesAfter, trajectoriesWithPlansAfter } from './store.ts';

const atOnce = 200;

/** One version of the plan, under a name of its own, so that the earlier ones are compared as well. */
const version = (it: {
  readonly number: number;
  readonly plan: string;
  readonly rules: string;
  readonly reason: string;
}): Facts => ({
  [`plan ${it.number}`]: it.plan,
  [`rules ${it.number}`]: it.rules,
  [`reason ${it.number}`]: it.reason,
});

/** What lists and the clock take from the plan that holds. */
function holds(number: number, text: string): Facts {
  const plan = JSON.parse(text) as Plan;
  const { title, decidingBodyId, feedbackOn, decisionOn } = plan;
  return {
    planNumber: number,
    title,
    decidingBodyId,
    feedbackOn,
    decisionOn,
    opensAt: spanOf(plan)?.opensAt ?? null,
    closesAt: spanOf(plan)?.closesAt ?? null,
  };
}

/** Every trajectory, against how it began, every version of its plan, and how it ended. */
export const recordedTrajectories: RecordedThings = {
  beginsWith: 'trajectory.begun',
  says: ({ kind, at, facts: { runningBodyId, checkingBodyId, number, plan, rules, reason, decisionId } }) => {
    switch (kind) {
      case 'trajectory.begun':
        return {
          runningBodyId,
          checkingBodyId,
          createdAt: at,
          planNumber: 0,
          publishedAt: null,
          decidedAt: null,
          withdrawnAt: null,
          withdrawnReason: null,
        };
      case 'trajectory.published':
      case 'trajectory.plan-changed': {
        const stated = {
          number: Number(number),
          plan: String(plan),
          rules: String(rules),
          reason: String(reason),
        };
        return {
          ...(kind === 'trajectory.published' && { publishedAt: at }),
          ...holds(stated.number, stated.plan),
          ...version(stated),
        };
      }
      case 'trajectory.decided':
        return { decidedAt: at, decisionId };
      case 'trajectory.withdrawn':
        return { withdrawnAt: at, withdrawnReason: reason };
      default:
        return undefined;
    }
  },
  after: async (read, id) =>
    (await trajectoriesWithPlansAfter(read, id, atOnce)).map(({ id: number, versions, ...facts }) => ({
      id: number,
      subject: `trajectory:${number}`,
      facts: { ...facts, ...Object.assign({}, ...versions.map(version)) },
    })),
};

/** Every version of the rules of participation: none is ever changed. */
export const recordedRules: RecordedThings = {
  beginsWith: 'participation.rules-stated',
  keyOf: ({ kind, facts }) =>
    kind === 'participation.rules-stated' ? `participation rules ${facts.number}` : undefined,
  says: ({ facts: { rules, reason } }) => ({ rules, reason }),
  after: async (read, id) =>
    (await rulesAfter(read, id, atOnce)).map(({ number, ...facts }) => ({
      id: number,
      subject: 'participation',
      key: `participation rules ${number}`,
      facts,
    })),
};
