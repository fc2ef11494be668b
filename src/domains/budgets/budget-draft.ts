import { type Day, type Instant, isDay } from '../../platform/clock.ts';
import { lengthProblem } from '../../platform/length-problem.ts';
import type { Incomplete, Problems } from '../../platform/refusal.ts';
import type { Budget } from './budget.ts';
import { fillRules, type RulesField, type RulesProblem, type TypedRules } from './rules-draft.ts';

export const longest = {
  title: 150,
  about: 5_000,
  caseNumber: 40,
  reason: 2_000,
  note: 5_000,
} as const;

/** A budget as somebody fills it in. */
export interface TypedBudget {
  readonly title: string;
  readonly about: string;
  readonly areaCode: string;
  readonly bodyId: string;
  /** The number of the decision it comes from. */
  readonly decision: string;
  readonly caseNumber: string;
  readonly periodFrom: string;
  readonly periodUntil: string;
  readonly rules: TypedRules;
}

export type BudgetField =
  | 'title'
  | 'about'
  | 'areaCode'
  | 'bodyId'
  | 'decision'
  | 'caseNumber'
  | 'periodFrom'
  | 'periodUntil'
  | RulesField;
export type BudgetProblem =
  | 'title-missing'
  | 'title-too-long'
  | 'about-too-long'
  | 'areaCode-missing'
  | 'bodyId-missing'
  | 'decision-unknown'
  | 'decision-missing'
  | 'caseNumber-too-long'
  | 'periodFrom-unreadable'
  | 'periodUntil-unreadable'
  | 'periodUntil-too-early'
  | RulesProblem;
export type BudgetProblems = Problems<BudgetField, BudgetProblem>;

export type BudgetDraft = Pick<
  Budget,
  | 'title'
  | 'about'
  | 'areaCode'
  | 'bodyId'
  | 'decisionId'
  | 'caseNumber'
  | 'periodFrom'
  | 'periodUntil'
  | 'rules'
>;

/** What was found of the things that are named by a number or a code; undefined where there is no such thing. */
export interface Known {
  readonly areaCode: string | undefined;
  readonly bodyId: number | undefined;
  readonly decisionId: number | undefined;
}

/** What was filled in, ready to be kept, or everything that is wrong with it. */
export function fillBudget(
  typed: TypedBudget,
  { areaCode, bodyId, decisionId }: Known,
  now: Instant,
): BudgetDraft | Incomplete<BudgetField, BudgetProblem> {
  const rules = fillRules(typed.rules);
  const problems: BudgetProblems = {
    ...lengthProblem('title', typed.title, { most: longest.title, isNeeded: true }),
    ...lengthProblem('about', typed.about, { most: longest.about }),
    ...(areaCode === undefined && { areaCode: 'areaCode-missing' }),
    ...(bodyId === undefined && { bodyId: 'bodyId-missing' }),
    ...lengthProblem('caseNumber', typed.caseNumber, { most: longest.caseNumber }),
    ...(typed.decision !== '' && decisionId === undefined && { decision: 'decision-unknown' }),
    // Public money comes from somewhere that can be looked up.
    ...(typed.decision === '' && typed.caseNumber === '' && { decision: 'decision-missing' }),
    ...periodProblem(typed.periodFrom, typed.periodUntil),
    ...('refused' in rules
      ? rules.problems
      : now >= rules.votingOpensAt && { votingOpensAt: 'votingOpensAt-passed' as const }),
  };
  if (
    'refused' in rules ||
    areaCode === undefined ||
    bodyId === undefined ||
    Object.keys(problems).length > 0
  )
    return { refused: 'incomplete', problems };
  return {
    title: typed.title,
    about: typed.about,
    areaCode,
    bodyId,
    decisionId: decisionId ?? null,
    caseNumber: typed.caseNumber || null,
    periodFrom: typed.periodFrom,
    periodUntil: typed.periodUntil,
    rules,
  };
}

function periodProblem(from: Day, until: Day): BudgetProblems {
  if (!isDay(from)) return { periodFrom: 'periodFrom-unreadable' };
  if (!isDay(until)) return { periodUntil: 'periodUntil-unreadable' };
  return until < from ? { periodUntil: 'periodUntil-too-early' } : {};
}
