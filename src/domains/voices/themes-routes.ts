import type { Context } from 'hono';
import { frameIn } from '../../design/layout.ts';
import { paths } from '../../paths.ts';
import type { Queries } from '../../platform/database/database.ts';
import { readForm } from '../../platform/form.ts';
import { allowed } from '../../platform/found.ts';
import { goTo, type Site, show } from '../../platform/site.ts';
import { viewerIn } from '../organisations/public.ts';
import { addTheme } from './add-theme.ts';
import { moveTheme } from './move-theme.ts';
import { type ThemesShown, themesPage } from './pages/themes-page.ts';
import { mayArrangeThemes } from './policy.ts';
import { removeTheme } from './remove-theme.ts';
import { renameTheme } from './rename-theme.ts';
import { allThemes } from './theme-store.ts';

/** Where an administrator arranges what voices and promises are about. */
export function themesRoutes(
  { router, database, now }: Site,
  isUsedElsewhere: (db: Queries, slug: string) => Promise<boolean>,
): void {
  const again = async (c: Context, wrong?: Omit<ThemesShown, 'themes'>) =>
    show(
      c,
      themesPage(frameIn.of(c), { themes: await allThemes(database.read), ...wrong }),
      wrong ? 422 : 200,
    );
  const done = (c: Context, text: string) => goTo(c, paths.themes, { kind: 'ok', text });
  const slugIn = (c: Context): string => c.req.param('slug') ?? '';

  router.get(paths.themes, c => {
    allowed(mayArrangeThemes(viewerIn.of(c)));
    return again(c);
  });

  router.post(paths.themes, async c => {
    const name = (await readForm(c)).text('name');
    const outcome = await database.write(tx => addTheme(tx, viewerIn.of(c), name, now()));
    if (!('refused' in outcome)) return done(c, 'Het thema staat erbij.');
    const problem = 'problems' in outcome ? outcome.problems.name : undefined;
    allowed(problem !== undefined);
    return again(c, problem && { refused: { slug: null, name, problem } });
  });

  router.post(paths.renameTheme(':slug'), async c => {
    const name = (await readForm(c)).text('name');
    const theme = { slug: slugIn(c), name };
    const outcome = await database.write(tx => renameTheme(tx, viewerIn.of(c), theme, now()));
    if (!('refused' in outcome)) return done(c, 'De naam is bewaard.');
    const problem = 'problems' in outcome ? outcome.problems.name : undefined;
    allowed(problem !== undefined);
    return again(c, problem && { refused: { ...theme, problem } });
  });

  for (const [address, way] of [
    [paths.moveThemeUp(':slug'), 'up'],
    [paths.moveThemeDown(':slug'), 'down'],
  ] as const) {
    router.post(address, async c => {
      const outcome = await database.write(tx =>
        moveTheme(tx, viewerIn.of(c), { slug: slugIn(c), way }, now()),
      );
      allowed(!('refused' in outcome));
      return done(c, 'De volgorde is bewaard.');
    });
  }

  router.post(paths.removeTheme(':slug'), async c => {
    const outcome = await database.write(tx =>
      removeTheme(tx, viewerIn.of(c), { slug: slugIn(c), isUsedElsewhere }, now()),
    );
    if (!('refused' in outcome)) return done(c, 'Het thema is weg.');
    const { refused } = outcome;
    allowed(refused === 'in-use' || refused === 'last');
    return again(c, { notRemoved: refused === 'last' ? 'last' : 'in-use' });
  });
}
