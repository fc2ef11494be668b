import type { Day } from '../../platform/clock.ts';
import type { Queries } from '../../platform/database/database.ts';
import type { Theme } from './theme.ts';
import { matching } from './voice-store.ts';

/** How often people spoke about a theme, and how often they heard something back. */
export interface ThemeCount extends Theme {
  readonly voices: number;
  readonly answered: number;
  /** Taken over, wholly or in part. */
  readonly adopted: number;
}

/** What people of a place spoke about between two days, most often first; what was withdrawn or hidden is left out. */
export async function countsByTheme(
  db: Queries,
  filter: { readonly areaCode: string; readonly fromOn: Day; readonly untilOn: Day },
): Promise<ThemeCount[]> {
  const rows = await db
    .selectFrom('voices')
    .innerJoin('themes', 'themes.slug', 'voices.themeSlug')
    .leftJoin('answers', 'answers.id', 'voices.currentAnswerId')
    .select(({ fn, eb }) => [
      'themes.slug',
      'themes.name',
      fn.countAll<number>().as('voices'),
      fn.sum<number>(eb.case().when('voices.dueOn', 'is', null).then(1).else(0).end()).as('answered'),
      fn
        .sum<number>(eb.case().when('answers.outcome', 'in', ['adopted', 'partly']).then(1).else(0).end())
        .as('adopted'),
    ])
    .where(matching(filter, ''))
    .where('voices.hiddenAt', 'is', null)
    .where('voices.withdrawnAt', 'is', null)
    .groupBy(['themes.slug', 'themes.name'])
    .execute();
  return rows
    .map(row => ({
      ...row,
      voices: Number(row.voices),
      answered: Number(row.answered),
      adopted: Number(row.adopted),
    }))
    .sort((one, other) => other.voices - one.voices || one.name.localeCompare(other.name, 'nl'));
}
