import type { Question } from './question.ts';

/** What was typed so far, by the number of the question: the options that were chosen, a text, or a place. */
export type Typed = Readonly<Record<string, readonly string[]>>;

/** Whether somebody who answered this gets a question: a question that hangs on one that was not asked, is not asked either. */
export function isAsked(question: Question, questions: readonly Question[], typed: Typed): boolean {
  const { onlyIfQuestionId, onlyIfOption } = question;
  if (onlyIfQuestionId === null) return true;
  const before = questions.find(({ id }) => id === onlyIfQuestionId);
  return (
    before !== undefined &&
    before.position < question.position &&
    isAsked(before, questions, typed) &&
    (typed[before.id] ?? []).includes(String(onlyIfOption))
  );
}

/**
 * The questions in steps. As long as nothing branches they stand on one page. A question begins a new step when it hangs on
 * an answer of the step before it, and a place has a step of its own, for its map.
 */
export function stepsOf(questions: readonly Question[]): Question[][] {
  const steps: Question[][] = [];
  for (const question of questions) {
    const step = steps.at(-1);
    const hangs = step?.some(({ id }) => id === question.onlyIfQuestionId);
    const isAlone = question.kind === 'place' || step?.some(({ kind }) => kind === 'place');
    if (step && !hangs && !isAlone) step.push(question);
    else steps.push([question]);
  }
  return steps;
}

/** One step of somebody's way through the questions. */
export interface Step {
  readonly questions: readonly Question[];
  /** From 1, and how many there are as far as can be said now. */
  readonly number: number;
  readonly total: number;
  /** Which step of `stepsOf` it is, and those before and after it that ask something. */
  readonly index: number;
  readonly previous: number | undefined;
  readonly next: number | undefined;
}

/** The step at an index, or the first after it that asks something of who answered this; undefined when none does. */
export function stepAt(questions: readonly Question[], typed: Typed, index: number): Step | undefined {
  const steps = stepsOf(questions);
  const asked = steps.map(step => step.filter(question => isAsked(question, questions, typed)));
  const at = asked.findIndex((step, other) => other >= index && step.length > 0);
  const here = asked[at];
  if (!here) return undefined;
  // What hangs on an answer that is still to come may yet be asked.
  const ahead = new Set(steps.slice(at).flatMap(step => step.map(({ id }) => id)));
  const mayCome = steps.map((step, other) =>
    other <= at
      ? (asked[other]?.length ?? 0) > 0
      : step.some(
          question => ahead.has(question.onlyIfQuestionId ?? 0) || isAsked(question, questions, typed),
        ),
  );
  const [before, after] = [asked.slice(0, at), asked.slice(at + 1)];
  const next = after.findIndex(step => step.length > 0);
  const previous = before.findLastIndex(step => step.length > 0);
  return {
    questions: here,
    number: mayCome.slice(0, at + 1).filter(Boolean).length,
    total: mayCome.filter(Boolean).length,
    index: at,
    previous: previous < 0 ? undefined : previous,
    next: next < 0 ? undefined : at + 1 + next,
  };
}
