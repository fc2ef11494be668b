import type { Instant } from '../../platform/clock.ts';
import type { Queries, Transaction } from '../../platform/database/database.ts';
import { appendToLog } from '../../platform/log/append-to-log.ts';
import type { Refusal } from '../../platform/refusal.ts';
import type { Viewer } from '../organisations/public.ts';
import { mayArrangeThemes } from './policy.ts';
import { holdThemes, isThemeOfVoices, removeThemeRow } from './theme-store.ts';

/** A theme that nobody ever used goes away; one that was used stays, so that nothing loses what it is about. */
export async function removeTheme(
  tx: Transaction,
  viewer: Viewer,
  {
    slug,
    isUsedElsewhere,
  }: {
    readonly slug: string;
    /** Whether a later domain uses it. */
    readonly isUsedElsewhere: (db: Queries, slug: string) => Promise<boolean>;
  },
  now: Instant,
): Promise<{ readonly slug: string } | Refusal<'not-allowed' | 'gone' | 'in-use' | 'last'>> {
  if (!mayArrangeThemes(viewer)) return { refused: 'not-allowed' };
  const themes = await holdThemes(tx);
  if (!themes.some(theme => theme.slug === slug)) return { refused: 'gone' };
  if (themes.length === 1) return { refused: 'last' };
  if ((await isThemeOfVoices(tx, slug)) || (await isUsedElsewhere(tx, slug))) return { refused: 'in-use' };
  await removeThemeRow(tx, slug);
  await appendToLog(tx, { kind: 'theme.removed', subject: `theme:${slug}`, at: now, facts: {} });
  return { slug };
}
