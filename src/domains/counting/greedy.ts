import type { Election } from './election.ts';
import { fraction } from './fraction.ts';
import type { Loss, Phase, Selection, Tie } from './outcome.ts';
import type { Support } from './support.ts';
import type { TieBreaker } from './ties.ts';

export interface Begun {
  readonly phase: Phase;
  /** Projects that were selected already. */
  readonly selected: readonly number[];
}

export interface Rounds {
  readonly selections: readonly Selection[];
  readonly losses: readonly Loss[];
  readonly ties: readonly Tie[];
}

/**
 * Greedy: projects in the order of their total utility per unit of cost, each selected when what is left of the budget
 * still pays for it, and skipped otherwise. With utility `cost` that is the order of the votes, with `count` of the votes
 * per euro (Talmon and Faliszewski, "A Framework for Approval-Based Budgeting Methods", AAAI 2019, rule R|B|greedy). A
 * project without any utility comes last; one that costs nothing and has utility comes first. All in whole numbers.
 */
export function countGreedily(
  election: Election,
  support: Support,
  ties: TieBreaker,
  { phase, selected }: Begun = { phase: 'rule', selected: [] },
): Rounds {
  const costs = election.projects.map(({ cost }) => cost);
  const costOf = (project: number): bigint => costs[project] ?? 0n;
  const worths = worthsOf(support, costs);
  const taken = new Set(selected);
  const order = costs
    .map((_, project) => project)
    .filter(project => !taken.has(project))
    .sort(
      (a, b) =>
        compareWorths(worths[b], worths[a]) || (ties.places[a] as number) - (ties.places[b] as number),
    );
  let left = election.budget - selected.reduce((sum, project) => sum + costOf(project), 0n);
  const rounds = { selections: [] as Selection[], losses: [] as Loss[], ties: [] as Tie[] };
  order.forEach((project, at) => {
    const round = selected.length + rounds.selections.length + 1;
    if (costOf(project) > left) {
      rounds.losses.push({ project, phase, round: round - 1, money: fraction(left) });
      return;
    }
    const equals = [project];
    for (const next of order.slice(at + 1)) {
      if (compareWorths(worths[next], worths[project]) !== 0) break;
      if (costOf(next) <= left) equals.push(next);
    }
    if (equals.length > 1) {
      rounds.ties.push({
        phase,
        round,
        projects: equals,
        chosen: project,
        decidedBy: ties.decidedBy(equals),
      });
    }
    rounds.selections.push({ project, phase, round, payment: null });
    left -= costOf(project);
  });
  return rounds;
}

/** Utility per cost as a fraction; a denominator of zero is without end. */
interface Worth {
  readonly utility: bigint;
  readonly cost: bigint;
}

const worthsOf = ({ scores, scales }: Support, costs: readonly bigint[]): readonly Worth[] =>
  costs.map((cost, project) => {
    const utility = BigInt(scores[project] as number) * (scales[project] ?? 1n);
    return utility > 0n ? { utility, cost } : { utility: 0n, cost: 1n };
  });

function compareWorths(a: Worth | undefined, b: Worth | undefined): number {
  if (!a || !b) return 0;
  // Both without end are equal; cross-multiplying would call them so with anything.
  if (a.cost === 0n || b.cost === 0n) return Number(a.cost === 0n) - Number(b.cost === 0n);
  const difference = a.utility * b.cost - b.utility * a.cost;
  return difference < 0n ? -1 : difference > 0n ? 1 : 0;
}
