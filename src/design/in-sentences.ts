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

/** What is wrong from the top of the page to its end, as its fields stand there. */
export function inOrderOfPage<Said extends Readonly<Record<string, string | undefined>>>(
  said: Said,
  fields: readonly (keyof Said)[],
): Said {
  const place = (field: string): number => {
    const index = fields.indexOf(field);
    return index < 0 ? fields.length : index;
  };
  return Object.fromEntries(Object.entries(said).sort(([a], [b]) => place(a) - place(b))) as Said;
}
