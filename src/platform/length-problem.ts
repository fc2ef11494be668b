/** What is wrong with a text by its length, when anything is. A text that need not be there is never missing. */
export function lengthProblem<Field extends string, Needed extends boolean = false>(
  field: Field,
  text: string,
  { most, isNeeded }: { readonly most: number; readonly isNeeded?: Needed },
): { [F in Field]?: (Needed extends true ? `${F}-missing` : never) | `${F}-too-long` } {
  // Signs that print nothing are nothing.
  const isMissing = isNeeded === true && !/[\p{L}\p{N}\p{S}\p{P}]/u.test(text);
  const reason = isMissing ? 'missing' : [...text].length > most ? 'too-long' : undefined;
  return (reason ? { [field]: `${field}-${reason}` } : {}) as ReturnType<typeof lengthProblem<Field, Needed>>;
}
