import { type Day, dayOf, type Instant } from '../../platform/clock.ts';
import type { Queries } from '../../platform/database/database.ts';
import { allAreas } from '../neighbourhoods/public.ts';
import { allThemes, findOccasionOn, isAbout, type Occasion, type Occasions } from '../voices/public.ts';
import type { RowTerms } from './fill-row.ts';
import { occasionOf } from './intake.ts';
import { readDay } from './read-day.ts';
import type { WaitingImport } from './store.ts';

/** By what the rows of a file are read: the themes and places there are, and how the occasion stood on each of its days. */
export async function termsOf(
  db: Queries,
  occasions: Occasions,
  waiting: Pick<WaitingImport, 'occasionKind' | 'occasionId' | 'columns' | 'setting' | 'themeSlug' | 'sheet'>,
  now: Instant,
): Promise<{ terms: RowTerms; occasionOn: ReadonlyMap<Day, Occasion> }> {
  const { columns, setting, themeSlug, sheet } = waiting;
  const column = columns.indexOf('receivedOn');
  const written = column < 0 ? [] : sheet.rows.flatMap(row => readDay(row.cells[column] ?? '') ?? []);
  const today = dayOf(now);
  const days = new Set([setting.receivedOn, ...written.filter(day => day <= today)]);
  const occasionOn = new Map<Day, Occasion>();
  for (const day of days) {
    const occasion = await findOccasionOn(db, occasions, occasionOf(waiting), { day, now });
    if (occasion) occasionOn.set(day, occasion);
  }
  const occasion = occasionOn.get(setting.receivedOn);
  const areas = await allAreas(db);
  return {
    occasionOn,
    terms: {
      columns,
      setting,
      themeSlug,
      today,
      themes: await allThemes(db),
      areas: areas.filter(
        ({ kind, code }) => kind !== 'municipality' && occasion !== undefined && isAbout(occasion, code),
      ),
      hasTown: occasion?.areaCodes === null,
      kindsOn: day => occasionOn.get(day)?.voiceKinds ?? [],
    },
  };
}
