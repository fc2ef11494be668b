import type { Queries, Transaction } from '../../platform/database/database.ts';
import type { Theme } from './theme.ts';

declare module '../../platform/database/database.ts' {
  interface Tables {
    themes: { slug: string; name: string; position: number };
  }
}

export const allThemes = (db: Queries): Promise<Theme[]> =>
  db.selectFrom('themes').select(['slug', 'name']).orderBy('position').orderBy('slug').execute();

/** All of them in order, held so that two who arrange them come one after the other. */
export const holdThemes = (tx: Transaction): Promise<Theme[]> =>
  tx.selectFrom('themes').select(['slug', 'name']).orderBy('position').orderBy('slug').forUpdate().execute();

/** Whether anything was ever brought in on it. */
export const isThemeOfVoices = async (db: Queries, slug: string): Promise<boolean> =>
  (await db.selectFrom('voices').select('id').where('themeSlug', '=', slug).limit(1).executeTakeFirst()) !==
  undefined;

export async function insertTheme(
  tx: Transaction,
  theme: Theme & { readonly position: number },
): Promise<void> {
  await tx.insertInto('themes').values(theme).execute();
}

export async function saveTheme(tx: Transaction, { slug, name }: Theme): Promise<void> {
  await tx.updateTable('themes').set({ name }).where('slug', '=', slug).execute();
}

/** Puts the themes in an order. */
export async function savePositions(tx: Transaction, slugs: readonly string[]): Promise<void> {
  for (const [index, slug] of slugs.entries())
    await tx
      .updateTable('themes')
      .set({ position: (index + 1) * 10 })
      .where('slug', '=', slug)
      .execute();
}

export async function removeThemeRow(tx: Transaction, slug: string): Promise<void> {
  await tx.deleteFrom('themes').where('slug', '=', slug).execute();
}
