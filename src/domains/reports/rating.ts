import { lengthProblem } from '../../platform/length-problem.ts';
import type { Incomplete, Problems } from '../../platform/refusal.ts';

/** What participants are asked about the process, in the order of the form. */
export const statements = {
  influence: 'Het was duidelijk waar ik invloed op had.',
  access: 'Ik kon meedoen op een manier en een moment die mij uitkwamen.',
  answer: 'Het antwoord ging in op wat ik zei.',
  fairness: 'Het is eerlijk verlopen, wat de uitkomst ook is.',
} as const;
export type Statement = keyof typeof statements;
export const statementKeys = Object.keys(statements) as Statement[];

/** From 1 to 5. */
export const scores = {
  1: 'Helemaal oneens',
  2: 'Oneens',
  3: 'Niet eens, niet oneens',
  4: 'Eens',
  5: 'Helemaal eens',
} as const;
export type Score = keyof typeof scores;

export type Rating = Readonly<Record<Statement, Score>> & { readonly line: string };

/** Fewer than this many say too much about each of them: only how many there are is shown. */
export const fewestToShow = 5;
export const longestLine = 500;

/** What came out of the ratings. Their lines stay with whoever wrote them: only the numbers of the ratings are here. */
export interface RatingFigures {
  readonly count: number;
  /** Null while there are too few. */
  readonly statements:
    | readonly {
        readonly statement: Statement;
        readonly average: number;
        /** How many chose 1, 2, 3, 4 and 5. */
        readonly spread: readonly number[];
      }[]
    | null;
  readonly lineIds: readonly number[];
}

/** What all ratings together say, once there are enough of them. */
export function figuresOf(ratings: readonly (Rating & { readonly id: number })[]): RatingFigures {
  const count = ratings.length;
  if (count < fewestToShow) return { count, statements: null, lineIds: [] };
  return {
    count,
    statements: statementKeys.map(statement => {
      const given = ratings.map(rating => rating[statement]);
      return {
        statement,
        average: Math.round((given.reduce((sum, score) => sum + score, 0) / count) * 10) / 10,
        spread: [1, 2, 3, 4, 5].map(score => given.filter(it => it === score).length),
      };
    }),
    lineIds: ratings.filter(({ line }) => line !== '').map(({ id }) => id),
  };
}

export type RatingField = Statement | 'line';
export type RatingProblem = 'score-missing' | 'line-too-long';

/** What was filled in, ready to be kept, or what is missing. */
export function fillRating(
  typed: Readonly<Record<Statement, string>> & { readonly line: string },
): Rating | Incomplete<RatingField, RatingProblem> {
  const scoreOf = (statement: Statement): Score | undefined =>
    ([1, 2, 3, 4, 5] as const).find(score => String(score) === typed[statement]);
  let problems: Problems<RatingField, RatingProblem> = lengthProblem('line', typed.line, {
    most: longestLine,
  });
  for (const statement of statementKeys)
    if (!scoreOf(statement)) problems = { ...problems, [statement]: 'score-missing' };
  const [influence, access, answer, fairness] = statementKeys.map(scoreOf);
  if (!influence || !access || !answer || !fairness || Object.keys(problems).length > 0)
    return { refused: 'incomplete', problems };
  return { influence, access, answer, fairness, line: typed.line };
}
