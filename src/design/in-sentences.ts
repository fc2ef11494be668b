import type { Problems } from '../platform/refusal.ts';

/** What is wrong with each field, as the page says it. */
export function inSentences<Field extends string, Reason extends string>(
  problems: Problems<Field, Reason>,
  sentences: Record<Reason, string>,
): { [F in Field]?: string } {
  const said: { [F in Field]?: string } = {};
  for (const field of Object.keys(problems) as Field[]) {
    const reason = problems[field];
    if (reason) said[field] = sentences[reason];
  }
  return said;
}
