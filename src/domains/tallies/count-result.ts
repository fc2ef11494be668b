import type { BudgetRules } from '../budgets/public.ts';
import {
  type CountingRule,
  compareRules,
  countVotes,
  type Election,
  explainOutcome,
  type Fraction,
  makeElection,
  type ProjectExplanation,
  toNumber,
  usualRule,
} from '../counting/public.ts';
import type { BallotProject } from '../projects/public.ts';
import { type Choices, choicesFrom, chosenIn } from '../voting/public.ts';
import type { CountResult, Fared, ProjectResult } from './tally.ts';

export type CountedProject = Pick<BallotProject, 'id' | 'code' | 'title' | 'costCents'>;

/** Everything a count needs beside the ballots. Plain data: it can be sent to another thread. */
export interface CountTerms {
  readonly rules: BudgetRules;
  readonly drawSeed: string;
  /** What stands on the ballot. */
  readonly projects: readonly CountedProject[];
}

/** Equal ballots as one text, with how many voters cast it. */
export type BallotTexts = ReadonlyMap<string, number>;

/** How the rules of a budget are called in the count. Equal shares starts and stops as in the real votes it comes from. */
export const countingRuleOf = ({
  rules,
  drawSeed,
}: Pick<CountTerms, 'rules' | 'drawSeed'>): CountingRule => ({
  ...usualRule,
  rule: rules.countingRule,
  utility: utilityOf(rules),
  completion: rules.countingRule === 'equal-shares' ? rules.completion : 'none',
  ties: { by: 'draw', seed: drawSeed },
});

/** Ballots that give no points or no order are counted by cost. */
function utilityOf({ ballotKind, utility, countingRule }: BudgetRules): CountingRule['utility'] {
  if (countingRule === 'phragmen') return 'count';
  const isTold =
    (utility !== 'points' || ballotKind === 'points') && (utility !== 'borda' || ballotKind === 'rank');
  return isTold ? utility : 'cost';
}

export const electionKinds = {
  approve: 'approval',
  knapsack: 'approval',
  points: 'cumulative',
  rank: 'ordinal',
} as const;

/** Voters who chose each project; points of zero or less are no choice. */
export function votesIn(texts: BallotTexts): Map<number, number> {
  const votes = new Map<number, number>();
  for (const [text, voters] of texts) {
    const choices = choicesFrom(text);
    const chosen =
      choices.kind === 'points'
        ? choices.points.flatMap(([id, points]) => (points > 0 ? [id] : []))
        : choices.projectIds;
    for (const id of chosen) votes.set(id, (votes.get(id) ?? 0) + voters);
  }
  return votes;
}

/** What can win: on the ballot, and chosen by as many as the rules ask. */
export const ableToWin = (
  { projects, rules }: Pick<CountTerms, 'projects' | 'rules'>,
  votes: ReadonlyMap<number, number>,
): readonly CountedProject[] =>
  rules.leastVotes <= 1 ? projects : projects.filter(({ id }) => (votes.get(id) ?? 0) >= rules.leastVotes);

/** The vote as an election: amounts in cents, projects by their code. What cannot win is left out of every ballot. */
export function electionOf(
  { rules, projects }: Pick<CountTerms, 'rules' | 'projects'>,
  texts: BallotTexts,
): Election {
  const codeOf = new Map(projects.map(({ id, code }) => [id, code]));
  const ballots = [...texts].map(([text, voters]) => ({ choices: choicesFrom(text), voters }));
  const pointDecimals = Math.max(0, ...ballots.map(({ choices }) => decimalsOf(choices)));
  return makeElection({
    kind: electionKinds[rules.ballotKind],
    budget: BigInt(rules.amountCents),
    decimals: 2,
    projects: projects.map(({ code, title, costCents }) => ({
      id: code,
      name: title,
      cost: BigInt(costCents),
    })),
    pointDecimals,
    ballots: ballots.map(({ choices, voters }) => {
      const points = choices.kind === 'points' ? new Map(choices.points) : undefined;
      const ids = chosenIn(choices).filter(id => codeOf.has(id));
      return {
        voters,
        choices: ids.map(id => codeOf.get(id) ?? ''),
        ...(points && { points: ids.map(id => Math.round((points.get(id) ?? 0) * 10 ** pointDecimals)) }),
      };
    }),
  });
}

/** Points of another system can have a fraction. */
const decimalsOf = (choices: Choices): number =>
  choices.kind === 'points'
    ? choices.points.reduce(
        (most, [, points]) => Math.max(most, String(points).split('.')[1]?.length ?? 0),
        0,
      )
    : 0;

/** Counts the ballots, and tells why each project won or lost, how voters fared, and what other rules would have given. */
export function countResult(terms: CountTerms, texts: BallotTexts): Omit<CountResult, 'turnout'> {
  const { rules, projects } = terms;
  const votes = votesIn(texts);
  const able = ableToWin(terms, votes);
  const election = electionOf({ rules, projects: able }, texts);
  const rule = countingRuleOf(terms);
  const told = explainOutcome(election, countVotes(election, rule));
  const byCode = new Map(projects.map(project => [project.code, project]));
  const judged = told.projects.flatMap((explained): ProjectResult[] => {
    const project = byCode.get(explained.id);
    return project ? [resultOf(project, explained, election)] : [];
  });
  const unable = projects
    .filter(project => !able.includes(project))
    .map((project): ProjectResult => tooFew(project, votes.get(project.id) ?? 0, rules.leastVotes));
  const lost = [...judged.filter(({ outcome }) => !outcome.won), ...unable];
  return {
    rule,
    ballotKind: rules.ballotKind,
    amountCents: rules.amountCents,
    spentCents: Number(told.spent),
    leastVotes: rules.leastVotes,
    endowmentCents: told.endowment && toNumber(told.endowment),
    projects: [
      ...judged.filter(({ outcome }) => outcome.won),
      ...lost.toSorted((a, b) => b.votes - a.votes || b.score - a.score),
    ],
    ties: told.ties.map(({ projects: codes, chosen, decidedBy, mattered }) => ({
      codes,
      chosen,
      decidedBy,
      mattered,
    })),
    voters: {
      ...fared(told.voters.all),
      byWon: byWon(
        election,
        told.projects.filter(({ won }) => won).map(({ id }) => id),
      ),
      empty: told.voters.empty,
    },
    byRule: compareRules(election, rule).map(other => ({
      rule: {
        rule: other.rule.rule,
        utility: other.rule.utility,
        completion: other.rule.completion,
      },
      winners: other.winners,
      spentCents: Number(other.cost),
      gotOne: other.voters.gotOne,
    })),
  };
}

const fared = ({ voters, gotOne, averageShare }: Fared): Fared => ({ voters, gotOne, averageShare });

/** Everybody who chose something, by how many projects of their choice won. */
function byWon(
  { projects, ballots: { voters, starts, choices, points } }: Election,
  winners: readonly string[],
): CountResult['voters']['byWon'] {
  const hasWon = projects.map(({ id }) => winners.includes(id));
  const groups: number[] = [];
  voters.forEach((count, ballot) => {
    const [from, to] = [starts[ballot] ?? 0, starts[ballot + 1] ?? 0];
    const chosen = [...choices.subarray(from, to)].filter((_, index) => (points?.[from + index] ?? 1) > 0);
    if (chosen.length === 0) return;
    const won = chosen.filter(project => hasWon[project]).length;
    groups[won] = (groups[won] ?? 0) + count;
  });
  return Array.from(groups, (count, won) => ({ won, voters: count ?? 0 }));
}

const cents = (amount: Fraction): number => toNumber(amount);

function resultOf(
  { id, code, title, costCents }: CountedProject,
  explained: ProjectExplanation,
  { ballots }: Election,
): ProjectResult {
  const judged = {
    id,
    code,
    title,
    costCents,
    votes: explained.votes,
    score: explained.score / 10 ** (ballots.points ? ballots.pointDecimals : 0),
  };
  if (!explained.won) {
    const { because, afterRound, money, missedMoney, missedVotes, passedBy } = explained;
    return {
      ...judged,
      outcome: {
        won: false,
        because,
        afterRound,
        moneyCents: cents(money),
        missedCents: cents(missedMoney),
        missedVotes,
        passedBy,
      },
    };
  }
  const { round, phase, payment } = explained;
  return {
    ...judged,
    outcome: {
      won: true,
      round,
      isCompletion: phase === 'completion',
      payment: payment && {
        leastCents: cents(payment.least),
        medianCents: cents(payment.median),
        mostCents: cents(payment.most),
        emptied: payment.emptied,
        withoutMoney: payment.withoutMoney,
      },
    },
  };
}

const tooFew = (
  { id, code, title, costCents }: CountedProject,
  votes: number,
  leastVotes: number,
): ProjectResult => ({
  id,
  code,
  title,
  costCents,
  votes,
  score: votes,
  outcome: {
    won: false,
    because: 'too-few-votes',
    afterRound: 0,
    moneyCents: 0,
    missedCents: 0,
    missedVotes: leastVotes - votes,
    passedBy: null,
  },
});
