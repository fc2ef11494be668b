export const questionKindNames = {
  single: 'Eén antwoord kiezen',
  multiple: 'Een of meer antwoorden kiezen',
  scale: 'Een cijfer van 1 tot 5',
  open: 'In eigen woorden',
  place: 'Een plek',
} as const;
export type QuestionKind = keyof typeof questionKindNames;
export const questionKinds = Object.keys(questionKindNames) as QuestionKind[];

/** One question, in its place in a questionnaire. */
export interface Question {
  readonly id: number;
  readonly questionnaireId: number;
  readonly position: number;
  readonly kind: QuestionKind;
  readonly text: string;
  readonly help: string;
  readonly options: readonly string[];
  /** What 1 and 5 mean, for a scale. */
  readonly lowLabel: string;
  readonly highLabel: string;
  readonly isRequired: boolean;
  /** Asked only of who chose this option, counted from 1, at an earlier question. */
  readonly onlyIfQuestionId: number | null;
  readonly onlyIfOption: number | null;
  readonly version: number;
}

const highest = 5;

/** Whether there is something to choose, so that another question can depend on it. */
export const isClosed = ({ kind }: Pick<Question, 'kind'>): boolean =>
  kind === 'single' || kind === 'multiple' || kind === 'scale';

/** What can be chosen at a question, the first counting as 1. */
export const choicesOf = ({
  kind,
  options,
  lowLabel,
  highLabel,
}: Pick<Question, 'kind' | 'options' | 'lowLabel' | 'highLabel'>): readonly string[] =>
  kind === 'scale'
    ? Array.from({ length: highest }, (_, index) => {
        const label = index === 0 ? lowLabel : index === highest - 1 ? highLabel : '';
        return label === '' ? String(index + 1) : `${index + 1}: ${label}`;
      })
    : options;

/** The number by which people know a question: its place among the others. */
export const numberOf = (
  question: Pick<Question, 'id'>,
  questions: readonly Pick<Question, 'id'>[],
): number => questions.findIndex(({ id }) => id === question.id) + 1;

export type QuestionTrouble = 'asked-too-early' | 'choice-gone';

/** What is wrong with the condition of a question where it stands now; undefined when nothing is. */
export function troubleWith(question: Question, questions: readonly Question[]): QuestionTrouble | undefined {
  if (question.onlyIfQuestionId === null) return undefined;
  const asked = questions.find(({ id }) => id === question.onlyIfQuestionId);
  if (!asked || !isClosed(asked) || choicesOf(asked).length < (question.onlyIfOption ?? 0))
    return 'choice-gone';
  return numberOf(asked, questions) < numberOf(question, questions) ? undefined : 'asked-too-early';
}
