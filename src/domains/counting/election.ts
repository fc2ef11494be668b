// An election as data: the money, the projects and the ballots. Equal ballots are one, with the number of voters who cast it.

export const ballotKinds = ['approval', 'choose-1', 'cumulative', 'ordinal', 'scoring'] as const;
export type BallotKind = (typeof ballotKinds)[number];

export interface Project {
  readonly id: string;
  /** In units of 10^-decimals of the currency, like every amount of the election. */
  readonly cost: bigint;
  readonly name: string;
}

/**
 * Different ballots, each with how many voters cast it. Ballot k chose `choices[starts[k]] … choices[starts[k + 1] - 1]`,
 * indexes into the projects: for ordinal ballots the first choice first, for the others in the order of the projects.
 */
export interface Ballots {
  readonly voters: Int32Array;
  readonly starts: Int32Array;
  readonly choices: Int32Array;
  /** Beside each choice, in units of 10^-pointDecimals; only for cumulative and scoring ballots. */
  readonly points: Float64Array | null;
  readonly pointDecimals: number;
}

/** Plain data throughout: it can be sent to another thread. */
export interface Election {
  readonly kind: BallotKind;
  readonly budget: bigint;
  /** How many decimals the amounts have: 0 for whole euros, 2 for cents. One unit of currency is 10^decimals. */
  readonly decimals: number;
  readonly projects: readonly Project[];
  /** Everybody who cast a ballot, an empty one too. */
  readonly voters: number;
  readonly ballots: Ballots;
}

/** One ballot, or several that are equal. */
export interface CastBallot {
  /** Ids of projects; in order of preference when the election is ordinal. */
  readonly choices: readonly string[];
  readonly points?: readonly number[];
  /** How many cast it; one when left out. */
  readonly voters?: number;
}

export interface ElectionInput {
  readonly kind: BallotKind;
  readonly budget: bigint;
  readonly decimals?: number;
  readonly projects: readonly Project[];
  readonly ballots: Iterable<CastBallot>;
  readonly pointDecimals?: number;
}

/**
 * Gathers ballots into an election. A project named twice on a ballot counts once, where it stands first.
 * Throws when a ballot names a project that is not there.
 */
export function makeElection(input: ElectionInput): Election {
  const indexOf = new Map(input.projects.map(({ id }, index) => [id, index]));
  const hasPoints = input.kind === 'cumulative' || input.kind === 'scoring';
  const groups = new Map<string, { readonly marks: readonly Mark[]; voters: number }>();
  let voters = 0;
  for (const ballot of input.ballots) {
    const marks = marksOf(ballot, indexOf, { hasPoints, isOrdered: input.kind === 'ordinal' });
    const key = marks.map(({ project, points }) => (hasPoints ? `${project}:${points}` : project)).join();
    const count = ballot.voters ?? 1;
    voters += count;
    const group = groups.get(key);
    if (group) group.voters += count;
    else groups.set(key, { marks, voters: count });
  }
  return {
    kind: input.kind,
    budget: input.budget,
    decimals: input.decimals ?? 0,
    projects: input.projects,
    voters,
    ballots: packed([...groups.values()], hasPoints, input.pointDecimals ?? 0),
  };
}

interface Mark {
  readonly project: number;
  readonly points: number;
}

function marksOf(
  ballot: CastBallot,
  indexOf: ReadonlyMap<string, number>,
  { hasPoints, isOrdered }: { hasPoints: boolean; isOrdered: boolean },
): readonly Mark[] {
  const marks = new Map<number, Mark>();
  ballot.choices.forEach((id, position) => {
    const project = indexOf.get(id);
    if (project === undefined) throw new Error(`A ballot names a project "${id}" that is not there`);
    const points = hasPoints ? (ballot.points?.[position] ?? 0) : 1;
    if (!marks.has(project)) marks.set(project, { project, points });
  });
  return isOrdered ? [...marks.values()] : [...marks.values()].sort((a, b) => a.project - b.project);
}

function packed(
  groups: readonly { readonly marks: readonly Mark[]; readonly voters: number }[],
  hasPoints: boolean,
  pointDecimals: number,
): Ballots {
  const starts = new Int32Array(groups.length + 1);
  groups.forEach(({ marks }, index) => {
    starts[index + 1] = (starts[index] as number) + marks.length;
  });
  const all = groups.flatMap(({ marks }) => marks);
  return {
    voters: Int32Array.from(groups, group => group.voters),
    starts,
    choices: Int32Array.from(all, mark => mark.project),
    points: hasPoints ? Float64Array.from(all, mark => mark.points) : null,
    pointDecimals,
  };
}

/** One whole unit of currency in the units of this election's amounts. */
export const unitOfCurrency = ({ decimals }: Election): bigint => 10n ** BigInt(decimals);

/** In the order of code points: a computer's order of texts, the same in every program. */
export function compareIds(a: string, b: string): number {
  const [left, right] = [[...a], [...b]];
  for (let at = 0; at < Math.min(left.length, right.length); at++) {
    const difference = (left[at]?.codePointAt(0) ?? 0) - (right[at]?.codePointAt(0) ?? 0);
    if (difference !== 0) return difference;
  }
  return left.length - right.length;
}
