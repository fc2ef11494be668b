// A vote that was held elsewhere, seen by the rules of a budget.
import type { BallotKind, BudgetRules } from '../budgets/public.ts';
import { type Election, metaValue, type Pabulib } from '../counting/public.ts';
import type { BallotProject } from '../projects/public.ts';
import type { Choices } from '../voting/public.ts';

/** An amount of the file in whole cents; undefined when it has parts of a cent. */
export function amountInCents({ decimals }: Pick<Election, 'decimals'>, amount: bigint): number | undefined {
  if (decimals <= 2) return Number(amount * 10n ** BigInt(2 - decimals));
  const unit = 10n ** BigInt(decimals - 2);
  return amount % unit === 0n ? Number(amount / unit) : undefined;
}

/** What was chosen on equal ballots: indexes of projects, with points where there are. */
interface Marks {
  readonly voters: number;
  readonly chosen: readonly number[];
  readonly points: readonly number[] | null;
}

function* marksIn({ ballots }: Election): Generator<Marks> {
  for (let ballot = 0; ballot < ballots.voters.length; ballot++) {
    const [from, to] = [ballots.starts[ballot] ?? 0, ballots.starts[ballot + 1] ?? 0];
    yield {
      voters: ballots.voters[ballot] ?? 0,
      chosen: [...ballots.choices.subarray(from, to)],
      points:
        ballots.points &&
        [...ballots.points.subarray(from, to)].map(points => points / 10 ** ballots.pointDecimals),
    };
  }
}

const sum = (numbers: readonly number[]): number => numbers.reduce((total, number) => total + number, 0);

/** The rules with the amount, the kind of ballot and its limits as the file has them; the rest stays. */
export function rulesInFile(file: Pabulib, rules: BudgetRules, amountCents: number): BudgetRules {
  const { election } = file;
  const marks = [...marksIn(election)];
  const longest = marks.reduce((most, { chosen }) => Math.max(most, chosen.length), 0);
  const given = (key: string): number => Number(metaValue(file, key)) || 0;
  const maxLength = given('max_length');
  const isKnapsack =
    metaValue(file, 'max_sum_cost') !== undefined &&
    marks.every(({ chosen }) => costOf(election, chosen) <= election.budget);
  const ballotKind = kindFor(election.kind, isKnapsack);
  const perProject = marks.reduce(
    (most, { points }) => Math.max(most, ...(points ?? [])),
    given('max_points'),
  );
  const together = marks.reduce(
    (most, { points }) => Math.max(most, sum(points ?? [])),
    given('max_sum_points'),
  );
  return {
    ...rules,
    amountCents,
    mostPerProjectCents: null,
    ballotKind,
    mostChoices: election.kind === 'choose-1' ? 1 : maxLength >= Math.max(longest, 1) ? maxLength : null,
    ...(ballotKind === 'points' && {
      points: Math.max(1, Math.ceil(together)),
      mostPointsPerProject: Math.max(1, Math.ceil(perProject)),
    }),
    utility:
      (rules.utility === 'points' && ballotKind !== 'points') ||
      (rules.utility === 'borda' && ballotKind !== 'rank')
        ? 'cost'
        : rules.utility,
  };
}

const kindFor = (kind: Election['kind'], isKnapsack: boolean): BallotKind =>
  kind === 'ordinal'
    ? 'rank'
    : kind === 'cumulative' || kind === 'scoring'
      ? 'points'
      : isKnapsack
        ? 'knapsack'
        : 'approve';

const costOf = ({ projects }: Election, chosen: readonly number[]): bigint =>
  chosen.reduce((total, project) => total + (projects[project]?.cost ?? 0n), 0n);

/** The first thing on the ballots that the rules of the budget do not allow; undefined when all are in order. */
export function ballotOutsideRules(
  election: Election,
  rules: BudgetRules,
):
  | { readonly refused: 'other-kind'; readonly asked: string; readonly found: string }
  | {
      readonly refused: 'ballot-not-allowed';
      readonly choices: readonly string[];
      readonly voters: number;
    }
  | undefined {
  const kinds: Record<BallotKind, readonly Election['kind'][]> = {
    approve: ['approval', 'choose-1'],
    knapsack: ['approval', 'choose-1'],
    points: ['cumulative', 'scoring'],
    rank: ['ordinal'],
  };
  if (!kinds[rules.ballotKind].includes(election.kind))
    return { refused: 'other-kind', asked: rules.ballotKind, found: election.kind };
  for (const { chosen, points, voters } of marksIn(election)) {
    if (isAllowed(election, rules, chosen, points ?? [])) continue;
    return {
      refused: 'ballot-not-allowed',
      choices: chosen.map(project => election.projects[project]?.id ?? ''),
      voters,
    };
  }
  return undefined;
}

function isAllowed(
  election: Election,
  rules: BudgetRules,
  chosen: readonly number[],
  points: readonly number[],
): boolean {
  switch (rules.ballotKind) {
    case 'approve':
    case 'rank':
      return chosen.length <= (rules.mostChoices ?? chosen.length);
    case 'knapsack':
      return costOf(election, chosen) <= election.budget;
    case 'points':
      return points.every(each => each <= rules.mostPointsPerProject) && sum(points) <= rules.points;
  }
}

/** The ballots as this site keeps them, equal ones together. */
export function* choicesIn(
  election: Election,
  kind: BallotKind,
  projects: readonly BallotProject[],
): Generator<{ readonly choices: Choices; readonly voters: number }> {
  const idOf = new Map(projects.map(({ code, id }) => [code, id]));
  const ids = election.projects.map(({ id }) => idOf.get(id) ?? 0);
  for (const { voters, chosen, points } of marksIn(election)) {
    const projectIds = chosen.map(project => ids[project] ?? 0);
    yield { voters, choices: choicesOf(kind, projectIds, points ?? []) };
  }
}

function choicesOf(kind: BallotKind, projectIds: readonly number[], points: readonly number[]): Choices {
  const ascending = (a: number, b: number) => a - b;
  if (kind === 'rank') return { kind, projectIds };
  if (kind === 'points') {
    const given = projectIds.map((id, index): [number, number] => [id, points[index] ?? 0]);
    return { kind, points: given.sort(([a], [b]) => ascending(a, b)) };
  }
  return { kind, projectIds: projectIds.toSorted(ascending) };
}
