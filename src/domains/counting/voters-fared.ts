import type { Election } from './election.ts';
import type { Fared, VotersFared } from './explanation.ts';

/** How voters fared with these winners, all together and per number of projects on their ballot. */
export function votersFared({ ballots, voters }: Election, winners: ReadonlySet<number>): VotersFared {
  const groups = new Map<number, { voters: number; gotOne: number; shares: number }>();
  let empty = voters;
  for (let ballot = 0; ballot < ballots.voters.length; ballot++) {
    const chosen = chosenOn(ballots, ballot);
    if (chosen.length === 0) continue;
    const count = ballots.voters[ballot] as number;
    const won = chosen.filter(project => winners.has(project)).length;
    const group = groups.get(chosen.length) ?? { voters: 0, gotOne: 0, shares: 0 };
    groups.set(chosen.length, {
      voters: group.voters + count,
      gotOne: group.gotOne + (won > 0 ? count : 0),
      shares: group.shares + (count * won) / chosen.length,
    });
    empty -= count;
  }
  const sizes = [...groups].sort(([a], [b]) => a - b);
  const total = sizes.reduce(
    (sum, [, group]) => ({
      voters: sum.voters + group.voters,
      gotOne: sum.gotOne + group.gotOne,
      shares: sum.shares + group.shares,
    }),
    { voters: 0, gotOne: 0, shares: 0 },
  );
  return { all: fared(total), bySize: sizes.map(([size, group]) => ({ size, ...fared(group) })), empty };
}

const fared = (group: { voters: number; gotOne: number; shares: number }): Fared => ({
  voters: group.voters,
  gotOne: group.gotOne,
  gotNone: group.voters - group.gotOne,
  averageShare: group.voters > 0 ? group.shares / group.voters : 0,
});

/** Projects with points of zero or below stand on the ballot, but were not chosen. */
function chosenOn({ starts, choices, points }: Election['ballots'], ballot: number): number[] {
  const chosen: number[] = [];
  for (let at = starts[ballot] as number; at < (starts[ballot + 1] as number); at++) {
    if (points === null || (points[at] as number) > 0) chosen.push(choices[at] as number);
  }
  return chosen;
}
