// The ballots of people who do not exist: always the same for the same vote.
import type { BudgetRules } from '../domains/budgets/public.ts';
import type { Taste } from './story-budget.ts';

/** A plan as a voter sees it. */
export interface VotedPlan {
  readonly id: number;
  readonly costCents: number;
  readonly taste: Taste;
}

/** Numbers from 0 to 1 that look like chance and come again for the same word (mulberry32). */
function chanceOf(word: string): () => number {
  let state = [...word].reduce((sum, letter) => Math.imul(sum ^ letter.charCodeAt(0), 16777619), 2166136261);
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

/** What one voter likes, most first. Families, young and old people want different things, and nobody exactly the same. */
function likedBy(plans: readonly VotedPlan[], chance: () => number): readonly VotedPlan[] {
  const draw = chance();
  const group = draw < 0.42 ? 0 : draw < 0.68 ? 1 : 2;
  return plans
    .map(plan => ({ plan, liking: (plan.taste[group] ?? 0) - chance() }))
    .filter(({ liking }) => liking > 0)
    .sort((one, other) => other.liking - one.liking)
    .map(({ plan }) => plan);
}

/** What somebody fills in: numbers of plans in the order of liking, with points where the ballot asks for them. */
export type Wish = readonly (readonly [id: number, points: number])[];

/** So many ballots for a vote. A few in a hundred are left empty on purpose. */
export function wishesFor(
  word: string,
  {
    plans,
    rules,
    count,
  }: { readonly plans: readonly VotedPlan[]; readonly rules: BudgetRules; readonly count: number },
): Wish[] {
  const chance = chanceOf(word);
  return Array.from({ length: count }, () => {
    if (chance() < 0.012) return [];
    const liked = likedBy(plans, chance);
    return within(liked.length > 0 ? liked : plans.slice(0, 1), rules);
  });
}

function within(liked: readonly VotedPlan[], rules: BudgetRules): Wish {
  switch (rules.ballotKind) {
    case 'points':
      return pointsOver(liked.slice(0, 4), rules);
    case 'knapsack': {
      let leftCents = rules.amountCents;
      return liked.flatMap(({ id, costCents }) => {
        if (costCents > leftCents) return [];
        leftCents -= costCents;
        return [[id, 1] as const];
      });
    }
    default:
      return liked.slice(0, rules.mostChoices ?? liked.length).map(({ id }) => [id, 1]);
  }
}

/** Half of what is left to the first, half of the rest to the next, and so on. */
function pointsOver(
  liked: readonly VotedPlan[],
  { points, mostPointsPerProject }: Pick<BudgetRules, 'points' | 'mostPointsPerProject'>,
): Wish {
  let left = points;
  return liked.flatMap(({ id }) => {
    const given = Math.min(mostPointsPerProject, Math.ceil(left / 2));
    left -= given;
    return given > 0 ? [[id, given] as const] : [];
  });
}
