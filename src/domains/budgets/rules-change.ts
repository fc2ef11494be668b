import type { Instant } from '../../platform/clock.ts';
import { type Budget, rulesAreFrozen } from './budget.ts';
import type { BudgetRules, Moments } from './rules.ts';
import { type MomentName, momentNames } from './rules-draft.ts';

/** What a ballot is made by: from the opening of voting one may have been cast, and it must go on meaning the same. */
const onBallot = ['ballotKind', 'mostChoices', 'points', 'mostPointsPerProject'] as const;

/** What decides the outcome: once voting has closed nobody chooses a rule knowing what came out. */
const inCount = [
  'amountCents',
  'mostPerProjectCents',
  'proposers',
  'leastCarriers',
  'leastAge',
  'votingWays',
  'hasPaper',
  'countingRule',
  'utility',
  'completion',
  'leastVotes',
] as const;

export type ChangeField = MomentName | (typeof onBallot)[number] | (typeof inCount)[number];
export type ChangeProblem =
  | 'moment-passed'
  | 'moment-in-past'
  | 'phase-shortened'
  | 'ballot-frozen'
  | 'count-frozen';

/** What stays as it is, whatever anybody fills in: moments that are past, the ballot once voting opened, and what is counted. */
export function fixedFields(budget: { readonly rules: Moments }, now: Instant): ReadonlySet<ChangeField> {
  return new Set<ChangeField>([
    ...momentNames.filter(name => name !== 'resultAt' && budget.rules[name] <= now),
    ...(rulesAreFrozen(budget, now) ? onBallot : []),
    ...(now >= budget.rules.votingClosesAt ? inCount : []),
  ]);
}

/** Why rules cannot become other rules at a moment, by what is different; nothing when they can. */
export function changeProblems(
  { rules }: Pick<Budget, 'rules'>,
  next: BudgetRules,
  now: Instant,
): { readonly [F in ChangeField]?: ChangeProblem } {
  const problems: { [F in ChangeField]?: ChangeProblem } = {};
  for (const [index, name] of momentNames.entries()) {
    if (next[name] === rules[name]) continue;
    const begins = momentNames[index - 1];
    if (name !== 'resultAt' && rules[name] <= now) problems[name] = 'moment-passed';
    else if (next[name] <= now) problems[name] = 'moment-in-past';
    // Who was told that a phase lasts until a day can count on it. Only the day of the result may come sooner.
    else if (name !== 'resultAt' && begins && rules[begins] <= now && next[name] < rules[name])
      problems[name] = 'phase-shortened';
  }
  const fixed = fixedFields({ rules }, now);
  for (const field of [...onBallot, ...inCount]) {
    if (!fixed.has(field) || JSON.stringify(next[field]) === JSON.stringify(rules[field])) continue;
    problems[field] = onBallot.some(name => name === field) ? 'ballot-frozen' : 'count-frozen';
  }
  return problems;
}

/** Whether two sets of rules say the same. */
export const areSameRules = (one: BudgetRules, other: BudgetRules): boolean =>
  inOrder(one) === inOrder(other);

const inOrder = (rules: BudgetRules): string =>
  JSON.stringify(Object.fromEntries(Object.entries(rules).sort(([a], [b]) => (a < b ? -1 : 1))));
