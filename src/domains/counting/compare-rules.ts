import { countVotes } from './count-votes.ts';
import { type CountingRule, usualRule } from './counting-rule.ts';
import type { Election } from './election.ts';
import type { Fared } from './explanation.ts';
import { isTold } from './support.ts';
import { votersFared } from './voters-fared.ts';

/** What another rule would have given. */
export interface OtherOutcome {
  readonly rule: CountingRule;
  /** Ids, in the order of selection. */
  readonly winners: readonly string[];
  readonly cost: bigint;
  readonly voters: Fared;
  /** Ids of winners it has and the chosen rule has not, and the other way round. */
  readonly added: readonly string[];
  readonly missing: readonly string[];
}

/** Counts the same ballots by the other rules, beside the one that was chosen: the first of the list is the chosen one. */
export function compareRules(election: Election, chosen: CountingRule): readonly OtherOutcome[] {
  const others = otherRules(election, chosen);
  const outcomes = [chosen, ...others].map(rule => {
    const { selections, cost } = countVotes(election, rule);
    const indexes = new Set(selections.map(({ project }) => project));
    const winners = selections.map(({ project }) => election.projects[project]?.id ?? '');
    return { rule, winners, cost, voters: votersFared(election, indexes).all };
  });
  const first = outcomes[0]?.winners ?? [];
  return outcomes.map(outcome => ({
    ...outcome,
    added: outcome.winners.filter(id => !first.includes(id)),
    missing: first.filter(id => !outcome.winners.includes(id)),
  }));
}

/** The rules worth laying beside: by votes, by votes per euro, equal shares, Phragmén. */
function otherRules(election: Election, chosen: CountingRule): readonly CountingRule[] {
  const told = isTold(election, 'points') ? 'points' : isTold(election, 'borda') ? 'borda' : 'cost';
  const candidates: readonly CountingRule[] = [
    { ...usualRule, rule: 'greedy', utility: told, completion: 'none', ties: chosen.ties },
    { ...usualRule, rule: 'greedy', utility: 'count', completion: 'none', ties: chosen.ties },
    { ...usualRule, rule: 'equal-shares', utility: told, ties: chosen.ties },
    { ...usualRule, rule: 'phragmen', utility: 'count', completion: 'none', ties: chosen.ties },
  ];
  return candidates.filter(
    rule => rule.rule !== chosen.rule || (rule.rule === 'greedy' && rule.utility !== chosen.utility),
  );
}
