// Whether pages stay as fast in a large town as in a small one: the same pages in towns of 1,000, 10,000 and 100,000 voices.
import { createApp } from '../src/app.ts';
import { paths } from '../src/paths.ts';
import { addDays, dayOf, systemClock } from '../src/platform/clock.ts';
import type { Engine } from '../src/platform/database/database.ts';
import { readSettings } from '../src/platform/settings.ts';
import { withoutKeptPage } from './capture.ts';
import { median, tell } from './contest.ts';
import { type BenchDatabase, makeDatabase } from './databases.ts';
import { type BenchTown, buildTown } from './town.ts';

const sizes = [1_000, 10_000, 100_000];
const rounds = 40;
const slowest = 1.3;

interface Looked {
  readonly title: string;
  readonly path: string;
  readonly cookie: string;
}

/** The registers with each choice, as a guest reads them. */
export function registersOf(town: BenchTown): readonly Looked[] {
  const today = dayOf(systemClock());
  const { cookie } = withoutKeptPage;
  const voices = (title: string, query: string): Looked => ({
    title: `register of voices, ${title}`,
    path: `${paths.voices}?${query}`,
    cookie,
  });
  const promises = (title: string, query: string): Looked => ({
    title: `register of promises, ${title}`,
    path: `${paths.promises}?${query}`,
    cookie,
  });
  return [
    voices('all', ''),
    voices('deep', `na=${addDays(today, -365)}.1`),
    voices('a buurt', `wijk=${town.buurt}`),
    voices('a wijk', `wijk=${town.wijk}`),
    voices('a body', `orgaan=${town.bodyId}`),
    voices('a theme', `thema=${town.themeSlug}`),
    voices('a kind', 'soort=complaint'),
    voices('owed', 'stand=owed'),
    voices('late', 'stand=late'),
    voices('answered', 'stand=answered'),
    voices('withdrawn', 'stand=withdrawn'),
    voices('late in a wijk', `wijk=${town.wijk}&stand=late`),
    voices('a theme in a wijk', `wijk=${town.wijk}&thema=${town.themeSlug}`),
    voices('a period', `vanaf=${addDays(today, -400)}&tot-en-met=${addDays(today, -200)}`),
    promises('all', ''),
    promises('late', 'stand=late'),
    promises('kept', 'stand=kept'),
    promises('a buurt', `wijk=${town.buurt}`),
    promises('late in a wijk', `wijk=${town.wijk}&stand=late`),
  ];
}

/** Each page by its name, with its address in a town of any size, and who reads it. */
function pagesOf(town: BenchTown): readonly Looked[] {
  const { cookie } = withoutKeptPage;
  return [
    { title: 'neighbourhood page', path: paths.area(town.buurt), cookie },
    { title: 'voice page', path: paths.voice(town.voiceId), cookie },
    ...registersOf(town),
    { title: 'search, one word', path: `${paths.search}?q=bomen`, cookie },
    { title: 'search, two words', path: `${paths.search}?q=speeltuin+tegels`, cookie },
    { title: 'work queue', path: paths.workQueue, cookie: `samenwijk=${town.official}` },
    { title: 'my page', path: paths.myPage, cookie: `samenwijk=${town.resident}` },
  ];
}

interface Sized {
  readonly made: BenchDatabase;
  readonly pages: readonly Looked[];
  look(page: { path: string; cookie: string }): Promise<{ readonly ms: number; readonly size: number }>;
}

export async function measureGrowth(engine: Engine): Promise<void> {
  const towns: Sized[] = [];
  try {
    for (const size of sizes) towns.push(await townOf(engine, size));
    const [small] = towns;
    for (const [index, page] of small?.pages.entries() ?? []) {
      const times: number[][] = towns.map(() => []);
      const kilobytes: number[] = [];
      let isMissing = false;
      for (let round = 0; round < rounds && !isMissing; round++) {
        for (const [place, town] of towns.entries()) {
          const there = town.pages[index] ?? page;
          const { ms, size } = await town.look(there);
          if (size === 0) isMissing = true;
          // The first look at a page fills caches in every town.
          if (round > 4) times[place]?.push(ms);
          kilobytes[place] = size / 1000;
        }
      }
      if (isMissing) {
        tell(`${page.title} (${engine})`, false, 'no page', `≤ ${slowest} ×`);
        continue;
      }
      // The quick quarter of the looks: who else uses the machine slows the others.
      const took = times.map(quickQuarter);
      const growth = (took.at(-1) ?? 0) / (took[0] ?? 1);
      tell(`${page.title} (${engine})`, growth <= slowest, `${growth.toFixed(2)} ×`, `≤ ${slowest} ×`, [
        `${took.map(ms => ms.toFixed(2)).join(' → ')} ms`,
        `${kilobytes.map(size => size.toFixed(0)).join(' → ')} kB`,
      ]);
    }
  } finally {
    for (const { made } of towns) await made.remove();
  }
}

const quickQuarter = (times: readonly number[]): number =>
  median([...times].sort((a, b) => a - b).slice(0, Math.ceil(times.length / 4)));

async function townOf(engine: Engine, size: number): Promise<Sized> {
  const made = await makeDatabase(engine);
  const town = await buildTown(made.database, size);
  const app = createApp({
    database: made.database,
    settings: readSettings({ PORT: '3000' }),
    now: systemClock,
  });
  return {
    made,
    pages: pagesOf(town),
    look: async ({ path, cookie }) => {
      const begin = performance.now();
      const response = await app.fetch(
        new Request(`http://127.0.0.1:3000${path}`, { headers: { accept: 'text/html', cookie } }),
      );
      const text = await response.text();
      return { ms: performance.now() - begin, size: response.status === 200 ? text.length : 0 };
    },
  };
}
