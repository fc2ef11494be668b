import { listInWords } from './design/words.ts';
import { allAreas } from './domains/neighbourhoods/public.ts';
import type { Database } from './platform/database/database.ts';
import { type Settings, unnamedTown } from './platform/settings.ts';

/** The settings with the name of the town in them: TOWN_NAME, or else that of the municipality that was read in. */
export async function withTownName(settings: Settings, database: Database): Promise<Settings> {
  if (settings.townName !== unnamedTown) return settings;
  const municipalities = (await allAreas(database.read)).filter(({ kind }) => kind === 'municipality');
  const names = municipalities.map(({ name }) => name).sort((a, b) => a.localeCompare(b, 'nl'));
  return { ...settings, townName: listInWords(names) || unnamedTown };
}
