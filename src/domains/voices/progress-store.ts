import type { Queries } from '../../platform/database/database.ts';
import type { OccasionRef } from './occasion.ts';

/** How far the answering on an occasion is, as a whole or for one theme. Withdrawn and hidden voices are not counted. */
export interface Progress {
  readonly total: number;
  readonly owed: number;
}

/** How far it is for each theme that occurs, in the order of the themes. */
export async function progressOnOccasion(
  db: Queries,
  { kind, id }: OccasionRef,
): Promise<(Progress & { readonly themeSlug: string; readonly themeName: string })[]> {
  const rows = await db
    .selectFrom('voices')
    .innerJoin('themes', 'themes.slug', 'voices.themeSlug')
    .select(({ fn }) => [
      'voices.themeSlug',
      'themes.name as themeName',
      fn.countAll<number>().as('total'),
      fn.count<number>('voices.dueOn').as('owed'),
    ])
    .where('voices.occasionKind', '=', kind)
    .where('voices.occasionId', '=', id)
    .where('voices.hiddenAt', 'is', null)
    .where('voices.withdrawnAt', 'is', null)
    .groupBy(['voices.themeSlug', 'themes.name', 'themes.position'])
    .orderBy('themes.position')
    .execute();
  return rows.map(row => ({ ...row, total: Number(row.total), owed: Number(row.owed) }));
}
