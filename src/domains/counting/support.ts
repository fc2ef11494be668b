import type { Utility } from './counting-rule.ts';
import type { Election } from './election.ts';

/**
 * Who supports what, from the side of the projects. The supporters of project p are the entries starts[p] … starts[p + 1]:
 * `ballots` says which ballot, `weights` the utility in whole units, always above zero, that one voter with this ballot
 * has per unit of `scales[p]`. The utility itself is weight × scale: with `cost` every weight is 1 and the scale is the
 * cost; otherwise the scale is 1.
 */
export interface Support {
  readonly starts: Int32Array;
  readonly ballots: Int32Array;
  readonly weights: Float64Array;
  /** How many voters cast that ballot. */
  readonly masses: Float64Array;
  readonly scales: readonly bigint[];
  /** The same weights from the side of the ballots, beside each choice; zero or less supports nothing. */
  readonly choiceWeights: Float64Array;
  /** Voters who chose the project. */
  readonly votes: Float64Array;
  /** Over all voters, the weights together; points below zero count against it. */
  readonly scores: Float64Array;
}

/** A utility that these ballots do not tell: points without points, or places without an order. */
export const isTold = ({ kind }: Pick<Election, 'kind'>, utility: Utility): boolean =>
  utility === 'points'
    ? kind === 'cumulative' || kind === 'scoring'
    : utility === 'borda'
      ? kind === 'ordinal'
      : true;

/**
 * Gathers the support for a utility. `cost` and `count`: whoever lists a project supports it, on ballots with points only
 * with points above zero. `points`: the points given. `borda`: length of the ballot − place − 1, so the last place is
 * worth nothing.
 */
export function supportIn(election: Election, utility: Utility): Support {
  const { ballots, projects } = election;
  const size = projects.length;
  const choiceWeights = weightsOf(election, utility);
  const [votes, scores] = [new Float64Array(size), new Float64Array(size)];
  const starts = new Int32Array(size + 1);
  eachMark(election, (ballot, project, at) => {
    const weight = choiceWeights[at] as number;
    const voters = ballots.voters[ballot] as number;
    scores[project] = (scores[project] as number) + weight * voters;
    if (isChosen(election, at)) votes[project] = (votes[project] as number) + voters;
    if (weight > 0) starts[project + 1] = (starts[project + 1] as number) + 1;
  });
  for (let project = 0; project < size; project++) {
    starts[project + 1] = (starts[project + 1] as number) + (starts[project] as number);
  }
  const entries = starts[size] as number;
  const supporters = new Int32Array(entries);
  const [weights, masses] = [new Float64Array(entries), new Float64Array(entries)];
  const next = starts.slice();
  eachMark(election, (ballot, project, at) => {
    const weight = choiceWeights[at] as number;
    if (weight <= 0) return;
    const entry = next[project] as number;
    next[project] = entry + 1;
    supporters[entry] = ballot;
    weights[entry] = weight;
    masses[entry] = ballots.voters[ballot] as number;
  });
  const scales = projects.map(({ cost }) => (utility === 'cost' ? cost : 1n));
  return { starts, ballots: supporters, weights, masses, scales, choiceWeights, votes, scores };
}

const isChosen = ({ ballots }: Election, at: number): boolean =>
  ballots.points === null || (ballots.points[at] as number) > 0;

function weightsOf(election: Election, utility: Utility): Float64Array {
  const { points, starts, choices } = election.ballots;
  if (utility === 'points' && points) return points;
  const weights = new Float64Array(choices.length);
  eachMark(election, (ballot, _, at) => {
    if (utility === 'borda') weights[at] = (starts[ballot + 1] as number) - at - 1;
    else weights[at] = isChosen(election, at) ? 1 : 0;
  });
  return weights;
}

function eachMark(
  { ballots: { voters, starts, choices } }: Election,
  visit: (ballot: number, project: number, at: number) => void,
): void {
  for (let ballot = 0; ballot < voters.length; ballot++) {
    const end = starts[ballot + 1] as number;
    for (let at = starts[ballot] as number; at < end; at++) visit(ballot, choices[at] as number, at);
  }
}
