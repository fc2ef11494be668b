import { choicesOf, type Question } from './question.ts';

/** How often something was answered, as the database counts it. */
export interface Counted {
  readonly questionId: number;
  /** From 1; 0 for words and places. */
  readonly option: number;
  /** How many replies. */
  readonly count: number;
}

/** How many people answered each question. */
export interface AnsweredCount {
  readonly questionId: number;
  readonly count: number;
}

export interface CountedPlace {
  readonly questionId: number;
  /** Null for a point in no known buurt. */
  readonly areaName: string | null;
  readonly count: number;
}

/** What came of one question. */
export interface QuestionResult {
  readonly question: Question;
  readonly number: number;
  /** How many people got the question. */
  readonly asked: number;
  readonly answered: number;
  /** Per option or per place; none for words. */
  readonly bars: readonly { readonly label: string; readonly count: number }[];
  /** The average of a scale; null for other questions, and where nobody answered. */
  readonly average: number | null;
  /** So few that the numbers say little. */
  readonly isFew: boolean;
}

/** Under this many answers a number says little. */
export const few = 10;

/** What came of every question, from what was counted. */
export function resultsFrom(
  questions: readonly Question[],
  {
    replies,
    counted,
    answered,
    places,
  }: {
    readonly replies: number;
    readonly counted: readonly Counted[];
    readonly answered: readonly AnsweredCount[];
    readonly places: readonly CountedPlace[];
  },
): QuestionResult[] {
  const countOf = (questionId: number, option: number): number =>
    counted.find(it => it.questionId === questionId && it.option === option)?.count ?? 0;
  return questions.map((question, index) => {
    const { id, kind, onlyIfQuestionId, onlyIfOption } = question;
    const answers = answered.find(({ questionId }) => questionId === id)?.count ?? 0;
    const bars =
      kind === 'place'
        ? places
            .filter(({ questionId }) => questionId === id)
            .map(({ areaName, count }) => ({ label: areaName ?? 'Ergens anders', count }))
        : kind === 'open'
          ? []
          : choicesOf(question).map((label, at) => ({ label, count: countOf(id, at + 1) }));
    const sum = bars.reduce((total, { count }, at) => total + count * (at + 1), 0);
    return {
      question,
      number: index + 1,
      asked: onlyIfQuestionId === null ? replies : countOf(onlyIfQuestionId, onlyIfOption ?? 0),
      answered: answers,
      bars,
      average: kind === 'scale' && answers > 0 ? sum / answers : null,
      isFew: answers < few,
    };
  });
}
