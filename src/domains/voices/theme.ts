import { lengthProblem } from '../../platform/length-problem.ts';
import type { Problems } from '../../platform/refusal.ts';

/** What a voice or a promise is about. The slug stays as it is; the name may change. */
export interface Theme {
  readonly slug: string;
  readonly name: string;
}

export const longestThemeName = 60;

export type ThemeProblem = 'name-missing' | 'name-too-long' | 'name-taken';
export type ThemeProblems = Problems<'name', ThemeProblem>;

/** What is wrong with a name among the other themes. */
export const themeProblems = (name: string, others: readonly Theme[]): ThemeProblems => ({
  ...lengthProblem('name', name, { most: longestThemeName, isNeeded: true }),
  ...(others.some(other => sameName(other.name, name)) && { name: 'name-taken' as const }),
});

const sameName = (one: string, other: string): boolean =>
  one.localeCompare(other, 'nl', { sensitivity: 'base' }) === 0;

/** The slug of a new theme: its name in plain letters, and a number where that exists already. */
export function slugFor(name: string, taken: readonly string[]): string {
  const plain =
    name
      .normalize('NFD')
      .replace(/\p{M}/gu, '')
      .toLowerCase()
      .replace(/[^a-z0-9]+/g, '-')
      .replace(/^-|-$/g, '')
      .slice(0, 40) || 'thema';
  for (let number = 1; ; number++) {
    const slug = number === 1 ? plain : `${plain}-${number}`;
    if (!taken.includes(slug)) return slug;
  }
}
