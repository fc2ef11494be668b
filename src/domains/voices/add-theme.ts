import type { Instant } from '../../platform/clock.ts';
import type { Transaction } from '../../platform/database/database.ts';
import { appendToLog } from '../../platform/log/append-to-log.ts';
import type { Incomplete, Refusal } from '../../platform/refusal.ts';
import type { Viewer } from '../organisations/public.ts';
import { mayArrangeThemes } from './policy.ts';
import { slugFor, type Theme, type ThemeProblem, themeProblems } from './theme.ts';
import { holdThemes, insertTheme } from './theme-store.ts';

/** A theme more, at the end of the list. */
export async function addTheme(
  tx: Transaction,
  viewer: Viewer,
  name: string,
  now: Instant,
): Promise<Theme | Refusal<'not-allowed'> | Incomplete<'name', ThemeProblem>> {
  if (!mayArrangeThemes(viewer)) return { refused: 'not-allowed' };
  const themes = await holdThemes(tx);
  const problems = themeProblems(name, themes);
  if (problems.name) return { refused: 'incomplete', problems };

  const theme = {
    slug: slugFor(
      name,
      themes.map(({ slug }) => slug),
    ),
    name,
  };
  // What is anything else stays last.
  await insertTheme(tx, { ...theme, position: Math.min(990, (themes.length + 1) * 10) });
  await appendToLog(tx, {
    kind: 'theme.added',
    subject: `theme:${theme.slug}`,
    at: now,
    facts: { name },
  });
  return theme;
}
