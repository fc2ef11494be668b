import { dayOf, type Instant } from '../../platform/clock.ts';
import { type Departure, departuresOf } from './departures.ts';
import type { ParticipationRules } from './ladder.ts';
import { type Missing, missingIn } from './missing.ts';
import { type Plan, spanOf } from './plan.ts';
import { type ChangeProblem, changeProblems, isSamePlan, publicSince } from './plan-change.ts';
import type { StatedPlan } from './store.ts';

/** What a plan still needs before it can be published, and what it departs from. */
export interface Readiness {
  readonly missing: readonly Missing[];
  readonly changeProblems: readonly ChangeProblem[];
  readonly departures: readonly Departure[];
  /** Of those, what has no explanation yet. */
  readonly unexplained: readonly Departure[];
  readonly other: readonly ('over-already' | 'reason-missing' | 'nothing-changed' | 'tick-unexplained')[];
  readonly isReady: boolean;
}

/** Whether a plan can be published now: as the first, or as a change of the versions that stand, newest first. */
export function readinessOf(
  { plan, reason }: { readonly plan: Plan; readonly reason: string },
  stated: readonly Pick<StatedPlan, 'plan' | 'statedAt'>[],
  rules: ParticipationRules,
  now: Instant,
): Readiness {
  const holds = stated[0]?.plan;
  const departures = departuresOf(plan, rules, publicSince(plan, stated, dayOf(now)));
  const unexplained = departures.filter(({ key }) => !plan.explanations[key]);
  const missing = missingIn(plan, rules);
  const problems = holds ? changeProblems(holds, plan, rules, now) : [];
  const span = spanOf(plan);
  const isTickUnexplained = Object.values(plan.ticks.said).some(
    ({ complies, why }) => !complies && why === '',
  );
  const other: Readiness['other'] = [
    ...(isTickUnexplained ? (['tick-unexplained'] as const) : []),
    ...(holds
      ? [
          ...(reason === '' ? (['reason-missing'] as const) : []),
          ...(isSamePlan(holds, plan) ? (['nothing-changed'] as const) : []),
        ]
      : span && span.closesAt <= now
        ? (['over-already'] as const)
        : []),
  ];
  const isReady = [missing, problems, unexplained, other].every(list => list.length === 0);
  return { missing, changeProblems: problems, departures, unexplained, other, isReady };
}
