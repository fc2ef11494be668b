import type { Instant } from '../../platform/clock.ts';
import type { Transaction } from '../../platform/database/database.ts';
import { appendToLog } from '../../platform/log/append-to-log.ts';
import type { Incomplete, Refusal } from '../../platform/refusal.ts';
import type { Viewer } from '../organisations/public.ts';
import { mayArrangeThemes } from './policy.ts';
import { type Theme, type ThemeProblem, themeProblems } from './theme.ts';
import { holdThemes, saveTheme } from './theme-store.ts';

/** A theme is called otherwise from now on, also where it was used before. */
export async function renameTheme(
  tx: Transaction,
  viewer: Viewer,
  { slug, name }: Theme,
  now: Instant,
): Promise<Theme | Refusal<'not-allowed' | 'gone'> | Incomplete<'name', ThemeProblem>> {
  if (!mayArrangeThemes(viewer)) return { refused: 'not-allowed' };
  const themes = await holdThemes(tx);
  if (!themes.some(theme => theme.slug === slug)) return { refused: 'gone' };
  const problems = themeProblems(
    name,
    themes.filter(theme => theme.slug !== slug),
  );
  if (problems.name) return { refused: 'incomplete', problems };
  await saveTheme(tx, { slug, name });
  await appendToLog(tx, { kind: 'theme.renamed', subject: `theme:${slug}`, at: now, facts: { name } });
  return { slug, name };
}
