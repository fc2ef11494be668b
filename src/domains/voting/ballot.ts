import type { Refusal } from '../../platform/refusal.ts';
import type { BudgetRules } from '../budgets/public.ts';
import type { Project } from '../projects/public.ts';

/** What one voter chose. Numbers of projects ascend, except in a ranking, where the first is the most wanted. */
export type Choices =
  | { readonly kind: 'approve' | 'knapsack' | 'rank'; readonly projectIds: readonly number[] }
  | { readonly kind: 'points'; readonly points: readonly (readonly [projectId: number, points: number])[] };

/** A ballot as it was filled in on paper or screen: texts, by the number of the project. */
export interface TypedBallot {
  /** approve and knapsack: the projects that were ticked. */
  readonly projects: readonly string[];
  /** points and rank: what was filled in beside each project; empty for nothing. */
  readonly numbers: Readonly<Record<string, string>>;
  /** Whoever chooses nothing is asked whether that is meant. */
  readonly isBlankOnPurpose: boolean;
}

export const emptyBallot: TypedBallot = { projects: [], numbers: {}, isBlankOnPurpose: false };

/** What a ballot needs to know of a project. */
export type BallotPlan = Pick<Project, 'id' | 'title' | 'state' | 'costCents'>;

export type BallotReason =
  | 'over-budget'
  | 'too-many'
  | 'unknown-project'
  | 'withdrawn-project'
  | 'no-whole-number'
  | 'too-many-points'
  | 'too-many-points-on-one'
  | 'double-rank'
  | 'gap-in-ranks'
  | 'empty-ballot';

/** Why a ballot is not in order, with the project it is about and the amounts that do not fit. */
export interface BallotRefusal extends Refusal<BallotReason> {
  readonly projectId?: number;
  /** How much or how many it came to, and how much or how many it may be: cents, points or projects. */
  readonly given?: number;
  readonly most?: number;
}

/** What of the rules of a budget a ballot is held to. */
export type BallotRules = Pick<
  BudgetRules,
  'ballotKind' | 'amountCents' | 'mostChoices' | 'points' | 'mostPointsPerProject'
>;

/** The numbers of the projects that something was filled in for; what is no number at all is left out. */
export function projectIdsIn(typed: TypedBallot): number[] {
  const filled = Object.entries(typed.numbers).flatMap(([id, text]) => (text === '' ? [] : [id]));
  return [...new Set([...typed.projects, ...filled].flatMap(text => idIn(text) ?? []))];
}

const idIn = (text: string): number | undefined => (/^[1-9]\d{0,14}$/.test(text) ? Number(text) : undefined);

/** Makes the choices of what was filled in, or says what is not in order. The plans are those of the budget, in any state. */
export function fillBallot(
  typed: TypedBallot,
  rules: BallotRules,
  plans: readonly BallotPlan[],
): Choices | BallotRefusal {
  const known = new Map(plans.map(plan => [plan.id, plan]));
  const isNumbered = rules.ballotKind === 'points' || rules.ballotKind === 'rank';
  const chosen: { readonly plan: BallotPlan; readonly text: string }[] = [];
  const entries = isNumbered
    ? Object.entries(typed.numbers)
    : [...new Set(typed.projects)].map((id): [string, string] => [id, '1']);
  for (const [idText, text] of entries) {
    if (text === '' || (isNumbered && /^0+$/.test(text))) continue;
    const plan = known.get(idIn(idText) ?? 0);
    if (!plan) return { refused: 'unknown-project' };
    if (plan.state !== 'on-ballot') return { refused: 'withdrawn-project', projectId: plan.id };
    if (!/^\d{1,6}$/.test(text)) return { refused: 'no-whole-number', projectId: plan.id };
    chosen.push({ plan, text });
  }
  if (chosen.length === 0 && !typed.isBlankOnPurpose) return { refused: 'empty-ballot' };
  chosen.sort((a, b) => a.plan.id - b.plan.id);

  switch (rules.ballotKind) {
    case 'approve':
    case 'rank':
      if (chosen.length > (rules.mostChoices ?? chosen.length))
        return { refused: 'too-many', given: chosen.length, most: rules.mostChoices ?? chosen.length };
      return rules.ballotKind === 'rank'
        ? inOrder(chosen)
        : { kind: 'approve', projectIds: chosen.map(({ plan }) => plan.id) };
    case 'knapsack': {
      const given = chosen.reduce((sum, { plan }) => sum + (plan.costCents ?? 0), 0);
      if (given > rules.amountCents) return { refused: 'over-budget', given, most: rules.amountCents };
      return { kind: 'knapsack', projectIds: chosen.map(({ plan }) => plan.id) };
    }
    case 'points': {
      const points = chosen.map(({ plan, text }): [number, number] => [plan.id, Number(text)]);
      const most = rules.mostPointsPerProject;
      const tooMany = points.find(([, given]) => given > most);
      if (tooMany)
        return { refused: 'too-many-points-on-one', projectId: tooMany[0], given: tooMany[1], most };
      const given = points.reduce((sum, [, each]) => sum + each, 0);
      if (given > rules.points) return { refused: 'too-many-points', given, most: rules.points };
      return { kind: 'points', points };
    }
  }
}

/** A ranking is 1, 2, 3 and so on, each once. */
function inOrder(
  chosen: readonly { readonly plan: BallotPlan; readonly text: string }[],
): Choices | BallotRefusal {
  const byRank = new Map<number, number>();
  for (const { plan, text } of chosen) {
    const rank = Number(text);
    if (byRank.has(rank)) return { refused: 'double-rank', projectId: plan.id, given: rank };
    byRank.set(rank, plan.id);
  }
  const projectIds: number[] = [];
  for (let rank = 1; rank <= chosen.length; rank++) {
    const projectId = byRank.get(rank);
    if (projectId === undefined) return { refused: 'gap-in-ranks', given: rank };
    projectIds.push(projectId);
  }
  return { kind: 'rank', projectIds };
}

/** Choices as one text: equal choices are equal texts. */
export const textOf = (choices: Choices): string =>
  JSON.stringify(
    choices.kind === 'points'
      ? { kind: choices.kind, points: choices.points }
      : { kind: choices.kind, projectIds: choices.projectIds },
  );

export const choicesFrom = (text: string): Choices => JSON.parse(text) as Choices;

/** The projects that were chosen, in the order of the choices. */
export const chosenIn = (choices: Choices): readonly number[] =>
  choices.kind === 'points' ? choices.points.map(([id]) => id) : choices.projectIds;

/** A filled-in ballot as it would be typed again, so that it can be changed. */
export function typedFrom(choices: Choices): TypedBallot {
  const isTicked = choices.kind === 'approve' || choices.kind === 'knapsack';
  const numbers =
    choices.kind === 'points'
      ? choices.points.map(([id, points]) => [id, String(points)])
      : choices.projectIds.map((id, index) => [id, String(index + 1)]);
  return {
    projects: isTicked ? choices.projectIds.map(String) : [],
    numbers: isTicked ? {} : Object.fromEntries(numbers),
    isBlankOnPurpose: chosenIn(choices).length === 0,
  };
}
