// An expected "no": a verb returns it, the page explains it.

export interface Refusal<Reason extends string = string> {
  readonly refused: Reason;
}

export const isRefusal = (outcome: unknown): outcome is Refusal =>
  typeof outcome === 'object' && outcome !== null && 'refused' in outcome;

/** What is wrong with a form, per field. No fields: nothing is wrong. */
export type Problems<Field extends string, Reason extends string> = { readonly [F in Field]?: Reason };

/** The refusal of a form that is not in order yet: every wrong field at once. */
export interface Incomplete<Field extends string, Reason extends string> extends Refusal<'incomplete'> {
  readonly problems: Problems<Field, Reason>;
}
