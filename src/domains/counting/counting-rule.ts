// By what rule ballots are counted. Fixed before the voting opens.

export const rules = ['greedy', 'equal-shares', 'phragmen'] as const;
export type Rule = (typeof rules)[number];

/** What a supporter has from a project: its cost, one project, the points given, or the place on the ballot from below. */
export const utilities = ['cost', 'count', 'points', 'borda'] as const;
export type Utility = (typeof utilities)[number];

/** What becomes of money that equal shares leaves. */
export const completions = ['none', 'greedy', 'add-one', 'add-one-greedy'] as const;
export type Completion = (typeof completions)[number];

/** Where add-one begins: the exact share of each voter, or whole units of currency. */
export const starts = ['exact', 'floor'] as const;
export type Start = (typeof starts)[number];

/** When add-one ends: as soon as nothing more fits, or only when the next step would cost too much. */
export const stops = ['exhaustive', 'overspend'] as const;
export type Stop = (typeof stops)[number];

/**
 * What decides between projects that stand exactly equal. `id`: the id that comes first in the order of code points.
 * `draw`: least cost, then most votes, then a draw that anybody can redo from the seed that was made public.
 */
export type TieRule = { readonly by: 'id' } | { readonly by: 'draw'; readonly seed: string };

export interface CountingRule {
  readonly rule: Rule;
  readonly utility: Utility;
  /** Only for equal shares; the other rules leave nothing to complete. */
  readonly completion: Completion;
  readonly start: Start;
  readonly stop: Stop;
  readonly ties: TieRule;
}

/** As the votes of Wieliczka 2023, Świecie 2023 and Assen 2024 were counted. */
export const usualRule: CountingRule = {
  rule: 'equal-shares',
  utility: 'cost',
  completion: 'add-one-greedy',
  start: 'floor',
  stop: 'overspend',
  ties: { by: 'id' },
};
