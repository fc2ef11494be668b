import type { PlanChapter, PlanLine } from './plan-in-words.ts';

/** One answer of a plan that is not the same in two versions. */
export interface PlanDifference {
  readonly question: string;
  readonly was: string;
  readonly is: string;
}

/** What changed from one plan to another, question by question, both in words. */
export function planDifferences(
  before: readonly PlanChapter[],
  after: readonly PlanChapter[],
): PlanDifference[] {
  const [old, now] = [linesOf(before), linesOf(after)];
  return [...new Set([...now.keys(), ...old.keys()])].flatMap(key => {
    const [was, is] = [old.get(key), now.get(key)];
    const difference = {
      question: is?.question ?? was?.question ?? '',
      was: textOf(was),
      is: textOf(is),
    };
    return difference.was === difference.is ? [] : [difference];
  });
}

/** Every line under a name that is the same in both, with what it belongs to before its question. */
function linesOf(chapters: readonly PlanChapter[]): Map<string, PlanLine> {
  return new Map(
    chapters.flatMap(({ lines, blocks }) => [
      ...lines.map(line => [line.key, line] as const),
      ...blocks.flatMap(block =>
        [
          ...(block.lines.length === 0 ? [{ key: 'there', question: '', answer: block.title }] : block.lines),
        ].map(
          line =>
            [
              `${block.key} ${line.key}`,
              { ...line, question: line.question ? `${block.title}: ${line.question}` : block.title },
            ] as const,
        ),
      ),
    ]),
  );
}

const textOf = (line: PlanLine | undefined): string => {
  if (!line) return '';
  return typeof line.answer === 'string' ? line.answer : line.answer.join('\n');
};
