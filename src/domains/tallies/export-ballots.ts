import { dayOf } from '../../platform/clock.ts';
import type { Queries } from '../../platform/database/database.ts';
import { rowsOf } from '../../platform/send-in-parts.ts';
import type { Budget, BudgetRules } from '../budgets/public.ts';
import { pabulibRow, type Table, writeDecimal, writePabulib } from '../counting/public.ts';
import type { BallotProject } from '../projects/public.ts';
import {
  ballotsAfter,
  type CastBallot,
  type Choices,
  choicesFrom,
  chosenIn,
  markOf,
} from '../voting/public.ts';
import { ableToWin, votesIn } from './count-result.ts';

const ballotsAtOnce = 400;

/** All ballots of a budget, page by page in the order of the published list. */
export const ballotPages = (db: Queries, budgetId: number): AsyncGenerator<CastBallot[]> =>
  rowsOf(last => ballotsAfter(db, budgetId, last?.receiptHash ?? '', ballotsAtOnce));

/**
 * A vote as a file of Pabulib (pabulib.org/format), piece by piece, for other people's software. `onlyAble` leaves out the
 * projects that too few people chose to win, as the count does.
 */
export async function* exportBallots(
  db: Queries,
  budget: Budget,
  projects: readonly BallotProject[],
  { townName, onlyAble = false }: { readonly townName: string; readonly onlyAble?: boolean },
): AsyncGenerator<string> {
  const texts = new Map<string, number>();
  let ballots = 0;
  for await (const page of ballotPages(db, budget.id)) {
    for (const { choices } of page) texts.set(choices, (texts.get(choices) ?? 0) + 1);
    ballots += page.length;
    await new Promise(setImmediate);
  }
  const votes = votesIn(texts);
  const shown = onlyAble ? ableToWin({ projects, rules: budget.rules }, votes) : projects;
  const hasPoints = budget.rules.ballotKind === 'points';
  yield writePabulib({
    meta: metaOf(budget, { townName, ballots, projects: shown.length }),
    projects: {
      columns: ['project_id', 'cost', 'votes', 'name', ...(isSettled(projects) ? ['selected'] : [])],
      rows: projects
        .filter(project => shown.includes(project))
        .map(({ id, code, costCents, title, hasWon }) => [
          code,
          writeDecimal(BigInt(costCents), 2),
          String(votes.get(id) ?? 0),
          title,
          ...(isSettled(projects) ? [hasWon ? '1' : '0'] : []),
        ]),
    },
    votes: { columns: ['voter_id', 'vote', ...(hasPoints ? ['points'] : [])], rows: [] },
  });
  const codeOf = new Map(shown.map(({ id, code }) => [id, code]));
  for await (const page of ballotPages(db, budget.id)) {
    yield page.map(ballot => `${pabulibRow(voteOf(ballot, codeOf))}\n`).join('');
  }
}

const isSettled = (projects: readonly BallotProject[]): boolean =>
  projects.some(({ hasWon }) => hasWon !== null);

function voteOf({ receiptHash, choices: text }: CastBallot, codeOf: ReadonlyMap<number, string>): string[] {
  const choices = choicesFrom(text);
  const ids = chosenIn(choices).filter(id => codeOf.has(id));
  return [
    markOf(receiptHash).replaceAll(' ', ''),
    ids.map(id => codeOf.get(id)).join(','),
    ...(choices.kind === 'points' ? [pointsOf(choices, ids)] : []),
  ];
}

function pointsOf(choices: Extract<Choices, { kind: 'points' }>, ids: readonly number[]): string {
  const points = new Map(choices.points);
  return ids.map(id => String(points.get(id) ?? 0)).join(',');
}

function metaOf(
  { title, areaName, rules }: Budget,
  {
    townName,
    ballots,
    projects,
  }: { readonly townName: string; readonly ballots: number; readonly projects: number },
): Table {
  const dutch = (moment: string) => dayOf(moment).split('-').reverse().join('.');
  const rows: readonly (readonly [string, string | number | null])[] = [
    ['description', title],
    ['country', 'Netherlands'],
    ['unit', townName],
    ['subunit', areaName],
    ['instance', dayOf(rules.votingOpensAt).slice(0, 4)],
    ['num_projects', projects],
    ['num_votes', ballots],
    ['budget', writeDecimal(BigInt(rules.amountCents), 2)],
    ['vote_type', voteTypeOf(rules)],
    ['rule', ruleOf(rules)],
    ['date_begin', dutch(rules.votingOpensAt)],
    ['date_end', dutch(rules.votingClosesAt)],
    ...limitsOf(rules),
    ['min_project_score_threshold', rules.leastVotes > 1 ? rules.leastVotes : null],
    ['language', 'nl'],
    ['currency', 'EUR'],
  ];
  return {
    columns: ['key', 'value'],
    rows: rows.flatMap(([key, value]) => (value === null ? [] : [[key, String(value)]])),
  };
}

function voteTypeOf({ ballotKind, mostChoices }: BudgetRules): string {
  switch (ballotKind) {
    case 'approve':
      return mostChoices === 1 ? 'choose-1' : 'approval';
    case 'knapsack':
      return 'approval';
    case 'points':
      return 'cumulative';
    case 'rank':
      return 'ordinal';
  }
}

/** How Pabulib calls the rules. */
const ruleOf = ({ countingRule, completion }: BudgetRules): string =>
  countingRule === 'equal-shares'
    ? completion.startsWith('add-one')
      ? 'equalshares/add1'
      : 'equalshares'
    : countingRule;

function limitsOf({
  ballotKind,
  mostChoices,
  points,
  mostPointsPerProject,
  amountCents,
}: BudgetRules): [string, string | number | null][] {
  switch (ballotKind) {
    case 'approve':
    case 'rank':
      return [['max_length', mostChoices]];
    case 'knapsack':
      return [['max_sum_cost', writeDecimal(BigInt(amountCents), 2)]];
    case 'points':
      return [
        ['max_points', mostPointsPerProject],
        ['max_sum_points', points],
      ];
  }
}
