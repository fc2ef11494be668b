import { lengthProblem } from '../../platform/length-problem.ts';
import type { Incomplete, Problems } from '../../platform/refusal.ts';

export const findings = ['met', 'partly', 'not'] as const;
export type Finding = (typeof findings)[number];

export const findingNames: Record<Finding, string> = {
  met: 'Gelukt',
  partly: 'Deels gelukt',
  not: 'Niet gelukt',
};

/** How it went by one of the criteria of the plan. */
export interface Evaluation {
  readonly criterion: string;
  readonly finding: Finding | null;
  readonly why: string;
}

/** All that an official adds to a report. The rest comes from the record. */
export interface ReportWords {
  readonly introduction: string;
  /** How what was said was weighed. */
  readonly weighing: string;
  readonly evaluation: readonly Evaluation[];
}

export const longestWords = 20_000;
export const longestWhy = 2_000;

export type WhyField = `why-${number}`;
export type WordsField = 'introduction' | 'weighing' | WhyField;
export type WordsProblem =
  | 'introduction-missing'
  | 'introduction-too-long'
  | 'weighing-missing'
  | 'weighing-too-long'
  | 'why-missing'
  | 'why-too-long';

/** What was written, ready to be published; or what is missing. A finding has its why. */
export function fillWords(
  typed: ReportWords,
  criteria: readonly string[],
): ReportWords | Incomplete<WordsField, WordsProblem> {
  let problems: Problems<WordsField, WordsProblem> = {
    ...lengthProblem('introduction', typed.introduction, { most: longestWords, isNeeded: true }),
    ...lengthProblem('weighing', typed.weighing, { most: longestWords, isNeeded: true }),
  };
  const evaluation = evaluationFor(criteria, typed.evaluation);
  evaluation.forEach(({ finding, why }, index) => {
    const problem = lengthProblem('why', why, { most: longestWhy, isNeeded: finding !== null });
    if (problem.why) problems = { ...problems, [`why-${index}`]: problem.why };
  });
  if (Object.keys(problems).length > 0) return { refused: 'incomplete', problems };
  return { ...typed, evaluation };
}

/** A line for each criterion of the plan, with what was written about it so far. */
export const evaluationFor = (
  criteria: readonly string[],
  written: readonly Evaluation[],
): readonly Evaluation[] =>
  criteria.map(
    criterion => written.find(it => it.criterion === criterion) ?? { criterion, finding: null, why: '' },
  );
