import type { Problems } from '../../platform/refusal.ts';
import type { Typed } from './branching.ts';
import { choicesOf, type Question } from './question.ts';

export const longestAnswer = 3_000;

/** What somebody answered to one question. */
export interface Answer {
  readonly questionId: number;
  /** The options that were chosen, from 1; none for words and places. */
  readonly options: readonly number[];
  readonly text: string;
  readonly areaCode: string | null;
  readonly longitude: number | null;
  readonly latitude: number | null;
}

export type AnswerProblem = 'missing' | 'too-long' | 'unknown';

/** What was typed at these questions, as answers; or what is wrong, by the number of the question. What is empty is no answer. */
export function fillReply(
  questions: readonly Question[],
  typed: Typed,
  { areaCodes }: { readonly areaCodes: readonly string[] },
): { readonly answers: readonly Answer[] } | { readonly problems: Problems<string, AnswerProblem> } {
  const answers: Answer[] = [];
  const problems: Record<string, AnswerProblem> = {};
  for (const question of questions) {
    const answer = answerTo(question, typed[question.id] ?? [], areaCodes);
    if (typeof answer === 'string') problems[question.id] = answer;
    else if (answer) answers.push(answer);
    else if (question.isRequired) problems[question.id] = 'missing';
  }
  return Object.keys(problems).length > 0 ? { problems } : { answers };
}

/** One answer; undefined when nothing was filled in. */
function answerTo(
  question: Question,
  values: readonly string[],
  areaCodes: readonly string[],
): Answer | AnswerProblem | undefined {
  const empty: Answer = {
    questionId: question.id,
    options: [],
    text: '',
    areaCode: null,
    longitude: null,
    latitude: null,
  };
  if (question.kind === 'open') {
    const [text = ''] = values;
    if (!/[\p{L}\p{N}\p{S}\p{P}]/u.test(text)) return undefined;
    return text.length > longestAnswer ? 'too-long' : { ...empty, text };
  }
  if (question.kind === 'place') {
    const [areaCode = '', longitude = '', latitude = ''] = values;
    if (areaCode === '' && longitude === '') return undefined;
    if (areaCode !== '' && !areaCodes.includes(areaCode)) return 'unknown';
    const point = longitude !== '' && latitude !== '' ? [Number(longitude), Number(latitude)] : undefined;
    if (point && !(Math.abs(point[0] ?? 999) <= 180 && Math.abs(point[1] ?? 999) <= 90)) return 'unknown';
    return {
      ...empty,
      areaCode: areaCode || null,
      longitude: point?.[0] ?? null,
      latitude: point?.[1] ?? null,
    };
  }
  const options = [...new Set(values.filter(value => value !== '').map(Number))].sort((a, b) => a - b);
  if (options.length === 0) return undefined;
  const most = choicesOf(question).length;
  const isKnown = options.every(option => Number.isInteger(option) && option >= 1 && option <= most);
  if (!isKnown || (question.kind !== 'multiple' && options.length > 1)) return 'unknown';
  return { ...empty, options };
}
