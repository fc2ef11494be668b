import { addDays, atHour, type Day, type Instant } from '../../platform/clock.ts';
import { type EurosProblem, eurosTyped, readEuros } from '../../platform/read-euros.ts';
import type { Incomplete, Problems } from '../../platform/refusal.ts';
import {
  type MomentProblem,
  readMoment,
  type TypedMoment,
  typedMoment,
} from '../../platform/typed-moment.ts';
import {
  type BudgetRules,
  ballotKinds,
  completions,
  countingRules,
  type Moments,
  proposerKinds,
  usualRules,
  utilities,
  votingWays,
} from './rules.ts';

/** The rules of a budget as somebody fills them in. */
export interface TypedRules {
  readonly amount: string;
  readonly proposers: string;
  readonly leastCarriers: string;
  readonly mostPerProject: string;
  readonly leastAge: string;
  readonly votingWays: readonly string[];
  readonly hasPaper: boolean;
  readonly ballotKind: string;
  readonly mostChoices: string;
  readonly points: string;
  readonly mostPointsPerProject: string;
  readonly countingRule: string;
  readonly utility: string;
  readonly completion: string;
  readonly leastVotes: string;
  readonly moments: Readonly<Record<MomentName, TypedMoment>>;
}

/** In the order in which they come. */
export const momentNames = [
  'ideasAt',
  'checkAt',
  'draftAt',
  'votingOpensAt',
  'votingClosesAt',
  'resultAt',
] as const satisfies readonly (keyof Moments)[];
export type MomentName = (typeof momentNames)[number];

type NumberField =
  | 'leastCarriers'
  | 'leastAge'
  | 'mostChoices'
  | 'points'
  | 'mostPointsPerProject'
  | 'leastVotes';
type ChoiceField = 'proposers' | 'ballotKind' | 'countingRule' | 'utility' | 'completion';

export type RulesField = MomentName | NumberField | ChoiceField | 'amount' | 'mostPerProject' | 'votingWays';
export type RulesProblem =
  | `amount-${EurosProblem}`
  | `mostPerProject-${EurosProblem}`
  | 'mostPerProject-above-amount'
  | `${NumberField}-unreadable`
  | 'mostPointsPerProject-above-points'
  | `${ChoiceField}-missing`
  | 'utility-not-on-ballot'
  | 'votingWays-missing'
  | 'votingWays-letter-and-account'
  | `${MomentName}-${MomentProblem}`
  | `${MomentName}-too-early`
  | 'votingOpensAt-passed';
export type RulesProblems = Problems<RulesField, RulesProblem>;

/** How large and how small a number may be. Where it may be left open, an empty field is. */
const bounds: Record<NumberField, { readonly least: number; readonly most: number }> = {
  leastCarriers: { least: 0, most: 1_000 },
  leastAge: { least: 0, most: 99 },
  mostChoices: { least: 1, most: 1_000 },
  points: { least: 1, most: 1_000 },
  mostPointsPerProject: { least: 1, most: 1_000 },
  leastVotes: { least: 0, most: 1_000_000 },
};

/** What was filled in, ready to be kept as the rules, or everything that is wrong with it. */
export function fillRules(typed: TypedRules): BudgetRules | Incomplete<RulesField, RulesProblem> {
  const amount = readEuros(typed.amount);
  const mostPerProject = typed.mostPerProject === '' ? null : readEuros(typed.mostPerProject);
  const ballotKind = ballotKinds.find(kind => kind === typed.ballotKind);
  const countingRule = countingRules.find(rule => rule === typed.countingRule);
  const utility = utilities.find(kind => kind === typed.utility);
  const asksChoices = ballotKind === 'approve' || ballotKind === 'rank';
  const asksPoints = ballotKind === 'points';
  // Numbers that a kind of ballot does not ask for stay what they were, so that they are there when it changes back.
  const numbers = {
    leastCarriers: numberIn(typed, 'leastCarriers'),
    leastAge: numberIn(typed, 'leastAge'),
    leastVotes: numberIn(typed, 'leastVotes'),
    mostChoices:
      typed.mostChoices === '' ? null : (numberIn(typed, 'mostChoices') ?? (asksChoices ? undefined : null)),
    points: numberIn(typed, 'points') ?? (asksPoints ? undefined : usualRules.points),
    mostPointsPerProject:
      numberIn(typed, 'mostPointsPerProject') ?? (asksPoints ? undefined : usualRules.mostPointsPerProject),
  };
  const ways = votingWays.filter(way => typed.votingWays.includes(way));
  const { moments, problems: momentProblems } = readMoments(typed.moments);
  const chosen = {
    proposers: proposerKinds.find(kind => kind === typed.proposers),
    ballotKind,
    countingRule,
    utility,
    completion: completions.find(completion => completion === typed.completion),
  };

  const problems: RulesProblems = {
    ...(typeof amount === 'object' && { amount: `amount-${amount.refused}` as const }),
    ...momentProblems,
    ...missing(chosen),
    ...unreadable(numbers),
    ...(mostPerProject !== null &&
      typeof mostPerProject === 'object' && {
        mostPerProject: `mostPerProject-${mostPerProject.refused}` as const,
      }),
    ...(typeof mostPerProject === 'number' &&
      typeof amount === 'number' &&
      mostPerProject > amount && { mostPerProject: 'mostPerProject-above-amount' as const }),
    ...(asksPoints &&
      (numbers.mostPointsPerProject ?? 0) > (numbers.points ?? Number.POSITIVE_INFINITY) && {
        mostPointsPerProject: 'mostPointsPerProject-above-points' as const,
      }),
    // Points can only be counted where they were given, and places only where plans were ranked.
    ...(((utility === 'points' && ballotKind !== 'points') ||
      (utility === 'borda' && ballotKind !== 'rank')) && { utility: 'utility-not-on-ballot' as const }),
    ...(ways.length === 0 && { votingWays: 'votingWays-missing' as const }),
    ...(ways.includes('letter') &&
      ways.includes('account') && { votingWays: 'votingWays-letter-and-account' as const }),
  };
  if (
    Object.keys(problems).length > 0 ||
    typeof amount !== 'number' ||
    (mostPerProject !== null && typeof mostPerProject !== 'number')
  )
    return { refused: 'incomplete', problems };
  return {
    amountCents: amount,
    mostPerProjectCents: mostPerProject,
    ...(chosen as Required<Present<typeof chosen>>),
    ...(numbers as Present<typeof numbers>),
    votingWays: ways,
    hasPaper: typed.hasPaper,
    ...(moments as Moments),
  };
}

type Present<Facts> = { [F in keyof Facts]: Exclude<Facts[F], undefined> };

/** A whole number within its bounds; undefined when it is not. */
function numberIn(typed: TypedRules, field: NumberField): number | undefined {
  const { least, most } = bounds[field];
  const value = /^\d{1,7}$/.test(typed[field]) ? Number(typed[field]) : Number.NaN;
  return value >= least && value <= most ? value : undefined;
}

const missing = (chosen: Record<ChoiceField, string | undefined>): RulesProblems =>
  Object.fromEntries(
    Object.entries(chosen).flatMap(([field, value]) =>
      value === undefined ? [[field, `${field}-missing`]] : [],
    ),
  );

const unreadable = (numbers: Record<NumberField, number | null | undefined>): RulesProblems =>
  Object.fromEntries(
    Object.entries(numbers).flatMap(([field, value]) =>
      value === undefined ? [[field, `${field}-unreadable`]] : [],
    ),
  );

/** Every moment that can be read, and what is wrong: each comes after the one before, and voting takes some time. */
function readMoments(typed: TypedRules['moments']): {
  readonly moments: Partial<Record<MomentName, Instant>>;
  readonly problems: RulesProblems;
} {
  const moments: Partial<Record<MomentName, Instant>> = {};
  const problems: Record<string, RulesProblem> = {};
  let latest: Instant = '';
  for (const name of momentNames) {
    const moment = readMoment(typed[name]);
    if (typeof moment !== 'string') {
      problems[name] = `${name}-${moment.problem}`;
      continue;
    }
    moments[name] = moment;
    const isTooEarly = name === 'votingClosesAt' ? moment <= latest : moment < latest;
    if (isTooEarly) problems[name] = `${name}-too-early`;
    else latest = moment;
  }
  return { moments, problems };
}

/** Rules as they stand in the form. */
export const typedRules = (rules: BudgetRules): TypedRules => ({
  amount: eurosTyped(rules.amountCents),
  proposers: rules.proposers,
  leastCarriers: String(rules.leastCarriers),
  mostPerProject: rules.mostPerProjectCents === null ? '' : eurosTyped(rules.mostPerProjectCents),
  leastAge: String(rules.leastAge),
  votingWays: rules.votingWays,
  hasPaper: rules.hasPaper,
  ballotKind: rules.ballotKind,
  mostChoices: rules.mostChoices === null ? '' : String(rules.mostChoices),
  points: String(rules.points),
  mostPointsPerProject: String(rules.mostPointsPerProject),
  countingRule: rules.countingRule,
  utility: rules.utility,
  completion: rules.completion,
  leastVotes: String(rules.leastVotes),
  moments: Object.fromEntries(momentNames.map(name => [name, typedMoment(rules[name])])) as Record<
    MomentName,
    TypedMoment
  >,
});

/**
 * What a planning usually looks like that begins on a day: four weeks for ideas, four to check them, two for objections,
 * three to vote, and the result a week later.
 */
export const usualMoments = (startOn: Day): Moments => ({
  ideasAt: atHour(startOn, 9),
  checkAt: atHour(addDays(startOn, 28), 9),
  draftAt: atHour(addDays(startOn, 56), 9),
  votingOpensAt: atHour(addDays(startOn, 70), 9),
  votingClosesAt: atHour(addDays(startOn, 91), 20),
  resultAt: atHour(addDays(startOn, 98), 17),
});
