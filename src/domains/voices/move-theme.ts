import type { Instant } from '../../platform/clock.ts';
import type { Transaction } from '../../platform/database/database.ts';
import { appendToLog } from '../../platform/log/append-to-log.ts';
import type { Refusal } from '../../platform/refusal.ts';
import type { Viewer } from '../organisations/public.ts';
import { mayArrangeThemes } from './policy.ts';
import { holdThemes, savePositions } from './theme-store.ts';

/** A theme changes places with the one before or after it. At the end of the list it stays where it is. */
export async function moveTheme(
  tx: Transaction,
  viewer: Viewer,
  { slug, way }: { readonly slug: string; readonly way: 'up' | 'down' },
  now: Instant,
): Promise<{ readonly slugs: readonly string[] } | Refusal<'not-allowed' | 'gone'>> {
  if (!mayArrangeThemes(viewer)) return { refused: 'not-allowed' };
  const slugs = (await holdThemes(tx)).map(theme => theme.slug);
  const from = slugs.indexOf(slug);
  if (from < 0) return { refused: 'gone' };
  const to = from + (way === 'up' ? -1 : 1);
  if (to < 0 || to >= slugs.length) return { slugs };
  const moved = slugs.with(from, slugs[to] ?? slug).with(to, slug);
  await savePositions(tx, moved);
  await appendToLog(tx, { kind: 'theme.moved', subject: `theme:${slug}`, at: now, facts: { order: moved } });
  return { slugs: moved };
}
