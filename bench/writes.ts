// Writing: a voice brought in by the real form, on disk before it is acknowledged, against the same rows in one bare commit.
import { randomUUID } from 'node:crypto';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { createApp } from '../src/app.ts';
import { paths } from '../src/paths.ts';
import { systemClock } from '../src/platform/clock.ts';
import type { Engine } from '../src/platform/database/database.ts';
import { readSettings } from '../src/platform/settings.ts';
import { overhear, type Query } from './capture.ts';
import { contest, median, tell, whole } from './contest.ts';
import { type BenchDatabase, makeDatabase } from './databases.ts';
import { commitBare, load, serveSite } from './processes.ts';
import { type BenchTown, buildTown } from './town.ts';

const voices = 1_000;
const seconds = 1.5;

export async function measureWrites(engine: Engine): Promise<void> {
  const made = await makeDatabase(engine);
  const town = await buildTown(made.database, voices);
  const file = join(made.environment.DATA_DIR ?? '.', 'commit.json');
  writeFileSync(file, JSON.stringify(await captureVoice(made, town)));
  const site = await serveSite(made.environment);
  const rates: number[] = [];
  try {
    for (const connections of [1, 8, 32]) {
      const rounds = await contest({
        title: `voice brought in (${engine}), ${connections} at a time`,
        ours: () =>
          load(
            site,
            {
              url: site.url + paths.newVoice,
              connections,
              seconds,
              headers: { cookie: `samenwijk=${town.resident}` },
              form: { ...voiceForm(town), once: '{once}' },
            },
            303,
          ),
        floor: () => commitBare({ file, place: made.place, connections, seconds }),
        target: 0.8,
      });
      rates.push(median(rounds.map(round => round.perSecond)));
    }
    if (engine === 'postgres') {
      const isGrowing = rates.every((rate, index) => index === 0 || rate > (rates[index - 1] ?? 0));
      const shown = rates.map(whole).join(' → ');
      tell('voices brought in (postgres) grow with connections', isGrowing, shown, '1 → 8 → 32, each more');
    }
  } finally {
    await site.stop();
    await made.remove();
  }
}

/** What a resident fills in. */
export const voiceForm = (town: BenchTown): Record<string, string> => ({
  kind: 'idea',
  title: 'Meer bomen langs de singel',
  text: 'Wij wonen hier al jaren en zien dat het elk seizoen heter wordt.\n\nGraag een rij bomen aan de zonkant.',
  themeSlug: town.themeSlug,
  areaCode: town.buurt,
  longitude: '',
  latitude: '',
  isNamed: 'on',
});

/** The writes of one voice, in order, with {once} where the number of the form stood. */
async function captureVoice({ database }: BenchDatabase, town: BenchTown): Promise<readonly Query[]> {
  const app = createApp({ database, settings: readSettings({ PORT: '3000' }), now: systemClock });
  const bringIn = async (once: string): Promise<void> => {
    const response = await app.fetch(
      new Request(`http://127.0.0.1:3000${paths.newVoice}`, {
        method: 'POST',
        headers: { cookie: `samenwijk=${town.resident}`, origin: 'http://127.0.0.1:3000' },
        body: new URLSearchParams({ ...voiceForm(town), once }),
      }),
    );
    if (response.status !== 303) throw new Error(`Bringing in answered ${response.status}`);
  };
  await bringIn(randomUUID());
  const once = randomUUID();
  const queries: Query[] = [];
  const stop = overhear(query => queries.push(query));
  try {
    await bringIn(once);
  } finally {
    stop();
  }
  return queries
    .filter(({ sql }) => /^(insert|update|delete)/i.test(sql))
    .map(({ sql, values }) => ({ sql, values: values.map(value => (value === once ? '{once}' : value)) }));
}
