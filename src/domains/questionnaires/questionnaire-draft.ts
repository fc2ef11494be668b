import { lengthProblem } from '../../platform/length-problem.ts';
import type { Incomplete, Problems } from '../../platform/refusal.ts';
import { choicesOf, isClosed, type Question, type QuestionKind, questionKinds } from './question.ts';

export const longest = {
  title: 140,
  intro: 2_000,
  text: 300,
  help: 500,
  option: 200,
  label: 60,
  reason: 1_000,
} as const;
const mostOptions = 30;

/** What a questionnaire is about, as it was typed. */
export interface TypedAbout {
  readonly title: string;
  readonly intro: string;
  readonly phaseKey: string;
  readonly themeSlug: string;
}

export type AboutField = 'title' | 'intro' | 'phaseKey' | 'themeSlug';
export type AboutProblem =
  | 'title-missing'
  | 'title-too-long'
  | 'intro-too-long'
  | 'phase-missing'
  | 'theme-missing';

/** What is wrong with it, per field. */
export function problemsAbout(
  typed: TypedAbout,
  {
    phaseKeys,
    themeSlugs,
  }: { readonly phaseKeys: readonly string[]; readonly themeSlugs: readonly string[] },
): Problems<AboutField, AboutProblem> {
  return {
    ...lengthProblem('title', typed.title, { most: longest.title, isNeeded: true }),
    ...lengthProblem('intro', typed.intro, { most: longest.intro }),
    ...(!phaseKeys.includes(typed.phaseKey) && { phaseKey: 'phase-missing' as const }),
    ...(!themeSlugs.includes(typed.themeSlug) && { themeSlug: 'theme-missing' as const }),
  };
}

/** A question as it was typed. */
export interface TypedQuestion {
  readonly kind: string;
  readonly text: string;
  readonly help: string;
  /** A line each. */
  readonly options: string;
  readonly lowLabel: string;
  readonly highLabel: string;
  readonly isRequired: boolean;
  /** "12:2" for who chose the second option at question 12; empty for everybody. */
  readonly onlyIf: string;
}

export type QuestionField = 'kind' | 'text' | 'help' | 'options' | 'lowLabel' | 'highLabel' | 'onlyIf';
export type QuestionProblem =
  | 'kind-missing'
  | 'text-missing'
  | 'text-too-long'
  | 'help-too-long'
  | 'too-few-options'
  | 'too-many-options'
  | 'option-too-long'
  | 'options-alike'
  | 'label-too-long'
  | 'condition-unknown';

export type QuestionWords = Omit<Question, 'id' | 'questionnaireId' | 'position' | 'version'>;

/** What was typed, as a question; or everything that is wrong with it. */
export function fillQuestion(
  typed: TypedQuestion,
  /** The questions before it. */
  earlier: readonly Question[],
): QuestionWords | Incomplete<QuestionField, QuestionProblem> {
  const kind = questionKinds.find(known => known === typed.kind);
  const options = hasOptions(kind) ? optionsIn(typed.options) : [];
  const condition = conditionIn(typed.onlyIf, earlier);
  const problems: Problems<QuestionField, QuestionProblem> = {
    ...(!kind && { kind: 'kind-missing' as const }),
    ...lengthProblem('text', typed.text, { most: longest.text, isNeeded: true }),
    ...lengthProblem('help', typed.help, { most: longest.help }),
    ...(hasOptions(kind) && optionProblem(options)),
    ...(kind === 'scale' && {
      ...(typed.lowLabel.length > longest.label && { lowLabel: 'label-too-long' as const }),
      ...(typed.highLabel.length > longest.label && { highLabel: 'label-too-long' as const }),
    }),
    ...(!condition && { onlyIf: 'condition-unknown' as const }),
  };
  if (!kind || !condition || Object.keys(problems).length > 0) return { refused: 'incomplete', problems };
  const isScale = kind === 'scale';
  return {
    kind,
    text: onOneLine(typed.text),
    help: typed.help,
    options,
    lowLabel: isScale ? onOneLine(typed.lowLabel) : '',
    highLabel: isScale ? onOneLine(typed.highLabel) : '',
    isRequired: typed.isRequired,
    ...condition,
  };
}

const hasOptions = (kind: QuestionKind | undefined): boolean => kind === 'single' || kind === 'multiple';

const onOneLine = (text: string): string => text.replace(/\s+/g, ' ').trim();

const optionsIn = (text: string): string[] =>
  text
    .split('\n')
    .map(onOneLine)
    .filter(line => line !== '');

function optionProblem(options: readonly string[]): { options?: QuestionProblem } {
  if (options.length < 2) return { options: 'too-few-options' };
  if (options.length > mostOptions) return { options: 'too-many-options' };
  if (options.some(option => option.length > longest.option)) return { options: 'option-too-long' };
  const alike = new Set(options.map(option => option.toLocaleLowerCase('nl')));
  return alike.size < options.length ? { options: 'options-alike' } : {};
}

function conditionIn(
  text: string,
  earlier: readonly Question[],
): Pick<Question, 'onlyIfQuestionId' | 'onlyIfOption'> | undefined {
  if (text === '') return { onlyIfQuestionId: null, onlyIfOption: null };
  const [, id, option] = /^([1-9]\d{0,14}):([1-9]\d?)$/.exec(text) ?? [];
  const question = earlier.find(one => one.id === Number(id));
  return question && isClosed(question) && choicesOf(question).length >= Number(option)
    ? { onlyIfQuestionId: question.id, onlyIfOption: Number(option) }
    : undefined;
}

/** The form as it is for a question that is there already. */
export const typedQuestion = (question: Question): TypedQuestion => ({
  kind: question.kind,
  text: question.text,
  help: question.help,
  options: question.options.join('\n'),
  lowLabel: question.lowLabel,
  highLabel: question.highLabel,
  isRequired: question.isRequired,
  onlyIf: question.onlyIfQuestionId === null ? '' : `${question.onlyIfQuestionId}:${question.onlyIfOption}`,
});
