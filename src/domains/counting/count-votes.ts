import { addOne } from './complete-shares.ts';
import type { CountingRule } from './counting-rule.ts';
import type { Election } from './election.ts';
import { EqualShares } from './equal-shares.ts';
import { fraction } from './fraction.ts';
import { countGreedily, type Rounds } from './greedy.ts';
import type { Outcome } from './outcome.ts';
import { countByPhragmen } from './phragmen.ts';
import { isTold, type Support, supportIn } from './support.ts';
import { type TieBreaker, tieBreaker } from './ties.ts';
import { WitnessedShares } from './witnessed-shares.ts';

/** The ballots do not tell the utility that was asked: points on ballots without points, or Borda without an order. */
export class UtilityNotTold extends Error {
  override readonly name = 'UtilityNotTold';
}

/** Counts the ballots by a rule. The same election and rule give the same outcome, on every machine. */
export function countVotes(election: Election, rule: CountingRule): Outcome {
  if (!isTold(election, rule.utility)) {
    throw new UtilityNotTold(`Ballots of kind ${election.kind} do not tell the utility ${rule.utility}`);
  }
  const support = supportIn(election, rule.rule === 'phragmen' ? 'count' : rule.utility);
  const ties = tieBreaker(election, support.votes, rule.ties);
  if (rule.rule === 'equal-shares') return countByEqualShares(election, rule, support, ties);
  const rounds =
    rule.rule === 'greedy'
      ? countGreedily(election, support, ties)
      : countByPhragmen(election, support, ties);
  return outcomeOf(election, rule, rounds, null);
}

function countByEqualShares(
  election: Election,
  rule: CountingRule,
  support: Support,
  ties: TieBreaker,
): Outcome {
  const shares = new EqualShares(election, support, ties);
  const isRepeated = rule.completion === 'add-one' || rule.completion === 'add-one-greedy';
  const endowment =
    election.voters === 0
      ? fraction(0n)
      : isRepeated
        ? addOne(election, support, shares, rule).endowment
        : fraction(election.budget, BigInt(election.voters));
  const witness = new WitnessedShares(election, support, ties);
  const bought = witness.roundsOf(shares.run(endowment, witness));
  if (rule.completion !== 'greedy' && rule.completion !== 'add-one-greedy') {
    return outcomeOf(election, rule, bought, endowment);
  }
  const filled = countGreedily(election, support, ties, {
    phase: 'completion',
    selected: bought.selections.map(({ project }) => project),
  });
  const filledIn = new Set(filled.selections.map(({ project }) => project));
  return outcomeOf(
    election,
    rule,
    {
      selections: [...bought.selections, ...filled.selections],
      losses: bought.losses.filter(({ project }) => !filledIn.has(project)),
      ties: [...bought.ties, ...filled.ties],
    },
    endowment,
  );
}

function outcomeOf(
  { projects }: Election,
  rule: CountingRule,
  { selections, losses, ties }: Rounds,
  endowment: Outcome['endowment'],
): Outcome {
  const cost = selections.reduce((sum, { project }) => sum + (projects[project]?.cost ?? 0n), 0n);
  return { rule, selections, cost, ties, endowment, losses };
}
