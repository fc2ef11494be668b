import { type Day, dayOf, type Instant } from '../../platform/clock.ts';
import { isBelowLowest, type ParticipationRules } from './ladder.ts';
import { type Plan, type PlanPhase, spanOf } from './plan.ts';
import type { StatedPlan } from './store.ts';

/** What people already rely on, and what a new version therefore leaves as it is. */
export type ChangeReason =
  | 'phase-gone'
  | 'opening-passed'
  | 'rung-lowered'
  | 'phase-shortened'
  | 'phase-reopened'
  | 'opening-in-past';

export interface ChangeProblem {
  readonly reason: ChangeReason;
  /** The phase, by its name. */
  readonly about: string;
}

/** Why a plan cannot become another plan at a moment: what has begun goes on as it was announced. */
export function changeProblems(
  was: Plan,
  is: Plan,
  rules: ParticipationRules,
  now: Instant,
): ChangeProblem[] {
  const before = new Map(was.phases.map(phase => [phase.key, phase]));
  const problems = was.phases
    .filter(phase => hasOpened(phase, now))
    .flatMap(phase => {
      const next = is.phases.find(({ key }) => key === phase.key);
      return reasonsAgainst(phase, next, rules, now).map(reason => ({ reason, about: phase.name }));
    });
  const tooEarly = is.phases.filter(phase => {
    const old = before.get(phase.key);
    return !(old && hasOpened(old, now)) && phase.opensAt !== null && phase.opensAt <= now;
  });
  return [...problems, ...tooEarly.map(({ name }) => ({ reason: 'opening-in-past' as const, about: name }))];
}

const hasOpened = ({ opensAt }: PlanPhase, now: Instant): boolean => opensAt !== null && opensAt <= now;

function reasonsAgainst(
  was: PlanPhase,
  is: PlanPhase | undefined,
  rules: ParticipationRules,
  now: Instant,
): ChangeReason[] {
  if (!is) return ['phase-gone'];
  const hasClosed = was.closesAt !== null && was.closesAt <= now;
  const reasons: readonly [boolean, ChangeReason][] = [
    [is.opensAt !== was.opensAt, 'opening-passed'],
    [isBelowLowest({ ...rules, lowestRung: was.rung }, is.rung), 'rung-lowered'],
    [hasClosed && is.closesAt !== was.closesAt, 'phase-reopened'],
    [
      !hasClosed && was.closesAt !== null && is.closesAt !== null && is.closesAt < was.closesAt,
      'phase-shortened',
    ],
  ];
  return reasons.flatMap(([isSo, reason]) => (isSo ? [reason] : []));
}

/**
 * Since when people can know when the first phase opens. Whoever postpones it takes nothing from them; whoever brings it
 * forward tells them only today. The versions come newest first.
 */
export function publicSince(
  plan: Plan,
  [newest, ...older]: readonly Pick<StatedPlan, 'plan' | 'statedAt'>[],
  today: Day,
): Day {
  const [opens, opened] = [spanOf(plan)?.opensAt, newest && spanOf(newest.plan)?.opensAt];
  if (!newest || !opens || !opened || opens < opened) return today;
  return publicSince(newest.plan, older, dayOf(newest.statedAt));
}

/** Whether two plans say the same. */
export const isSamePlan = (one: Plan, other: Plan): boolean => inOrder(one) === inOrder(other);

const inOrder = (value: unknown): string =>
  JSON.stringify(value, (_, it: unknown) =>
    it !== null && typeof it === 'object' && !Array.isArray(it)
      ? Object.fromEntries(Object.entries(it).sort(([a], [b]) => (a < b ? -1 : 1)))
      : it,
  );
