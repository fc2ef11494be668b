import type { Election } from './election.ts';
import type { Explanation, LossReason, Lost, ProjectExplanation } from './explanation.ts';
import { type Fraction, fraction } from './fraction.ts';
import type { Loss, Outcome, Selection, Tie } from './outcome.ts';
import { type Support, supportIn } from './support.ts';
import { votersFared } from './voters-fared.ts';

/** Tells the outcome of a count: what the count itself wrote down, set beside the ballots. Nothing is counted again. */
export function explainOutcome(election: Election, outcome: Outcome): Explanation {
  const { rule, selections, losses } = outcome;
  const support = supportIn(election, rule.rule === 'phragmen' ? 'count' : rule.utility);
  const judged = (project: number): Judged => ({
    id: idOf(election, project),
    name: election.projects[project]?.name ?? '',
    cost: costOf(election, project),
    votes: support.votes[project] as number,
    score: support.scores[project] as number,
  });
  const won = selections.map(
    ({ project, round, phase, payment }): ProjectExplanation => ({
      ...judged(project),
      won: true,
      round,
      phase,
      payment,
    }),
  );
  const lost = losses
    .map((loss): Lost => ({ ...judged(loss.project), ...lossOf(election, outcome, support, loss) }))
    .sort((a, b) => b.votes - a.votes || b.score - a.score);
  const winners = new Set(selections.map(({ project }) => project));
  return {
    rule,
    budget: election.budget,
    spent: outcome.cost,
    left: election.budget - outcome.cost,
    decimals: election.decimals,
    endowment: outcome.endowment,
    projects: [...won, ...lost],
    ties: outcome.ties.map(tie => tieOf(election, winners, tie)),
    voters: votersFared(election, winners),
  };
}

type Judged = Pick<ProjectExplanation, 'id' | 'name' | 'cost' | 'votes' | 'score'>;

const idOf = ({ projects }: Election, project: number): string => projects[project]?.id ?? '';
const costOf = ({ projects }: Election, project: number): bigint => projects[project]?.cost ?? 0n;

function tieOf(
  election: Election,
  winners: ReadonlySet<number>,
  { projects, chosen, ...tie }: Tie,
): Explanation['ties'][number] {
  const won = projects.filter(project => winners.has(project)).length;
  return {
    ...tie,
    projects: projects.map(project => idOf(election, project)),
    chosen: idOf(election, chosen),
    mattered: won > 0 && won < projects.length,
  };
}

function lossOf(
  election: Election,
  { rule, selections, endowment }: Outcome,
  support: Support,
  { project, round, money }: Loss,
): Omit<Lost, keyof Judged> {
  const cost = costOf(election, project);
  const missed = fraction(cost * money.denominator - money.numerator, money.denominator);
  const missedMoney = missed.numerator > 0n ? missed : fraction(0n);
  const because = reasonOf(election, rule.rule, support, project, missedMoney);
  const beaten =
    because === 'budget-spent' && rule.rule === 'greedy'
      ? beatenBy(election, selections, project, round)
      : null;
  return {
    won: false,
    because,
    afterRound: round,
    money,
    missedMoney,
    missedVotes:
      because === 'supporters-spent' && endowment && endowment.numerator > 0n
        ? Number(votesWorth(missedMoney, endowment))
        : beaten !== null
          ? votesToPass(election, support, project, beaten, rule.utility)
          : null,
    passedBy: beaten === null ? null : idOf(election, beaten),
  };
}

function reasonOf(
  election: Election,
  rule: Outcome['rule']['rule'],
  { votes, scores }: Support,
  project: number,
  missedMoney: Fraction,
): LossReason {
  if (costOf(election, project) > election.budget) return 'too-dear';
  if ((votes[project] as number) === 0 || (scores[project] as number) <= 0) return 'no-votes';
  if (rule === 'equal-shares') return 'supporters-spent';
  return rule === 'phragmen' && missedMoney.numerator === 0n ? 'not-its-turn' : 'budget-spent';
}

/** Whole endowments in the money missed, rounded up. */
const votesWorth = (missed: Fraction, endowment: Fraction): bigint => {
  const above = missed.numerator * endowment.denominator;
  const below = missed.denominator * endowment.numerator;
  return (above + below - 1n) / below;
};

/** The last winner before its turn without which the project would have fitted, together with the winners after that one. */
function beatenBy(
  election: Election,
  selections: readonly Selection[],
  project: number,
  round: number,
): number | null {
  const before = selections.slice(0, round);
  let left = before.reduce((sum, { project: other }) => sum - costOf(election, other), election.budget);
  for (const { project: winner } of before.toReversed()) {
    left += costOf(election, winner);
    if (left >= costOf(election, project)) return winner;
  }
  return null;
}

/** The least number of votes more that puts a project before a winner: by votes, or by votes per cost. */
function votesToPass(
  election: Election,
  { votes, scores, scales }: Support,
  project: number,
  winner: number,
  utility: Outcome['rule']['utility'],
): number | null {
  if (utility === 'points' || utility === 'borda') return null;
  if (utility === 'cost') return (votes[winner] as number) - (votes[project] as number) + 1;
  const winnerCost = costOf(election, winner);
  if (winnerCost === 0n) return null;
  const enough =
    (BigInt(scores[winner] as number) * (scales[winner] ?? 1n) * costOf(election, project)) / winnerCost;
  return Number(enough) + 1 - (votes[project] as number);
}
