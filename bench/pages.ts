// Reading: a page made for one guest against its floor, the same page kept for the next guest against the bare bytes.
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { paths } from '../src/paths.ts';
import type { Engine } from '../src/platform/database/database.ts';
import { type Captured, capturePage, withoutKeptPage } from './capture.ts';
import { contest, median, tell } from './contest.ts';
import { makeDatabase } from './databases.ts';
import { load, serveFloor, serveSite } from './processes.ts';
import { type BenchTown, buildTown } from './town.ts';
import { putOnTrajectory } from './trajectory.ts';
import { asSent } from './wire.ts';

const voices = 10_000;
/** So many of them on one trajectory. */
const onTrajectory = 5_000;
const seconds = 1.2;

const pagesOf = (town: BenchTown, trajectoryId: number): readonly (readonly [string, string])[] => [
  ['neighbourhood page', paths.area(town.buurt)],
  ['register page', paths.voices],
  ['voice page', paths.voice(town.voiceId)],
  ['trajectory page', paths.trajectory(trajectoryId)],
  ['voices of a trajectory', paths.voicesOn('trajectory', trajectoryId)],
];

export async function measurePages(engine: Engine): Promise<void> {
  const made = await makeDatabase(engine);
  const town = await buildTown(made.database, voices);
  const trajectoryId = await putOnTrajectory(made.database, town, onTrajectory);
  const site = await serveSite(made.environment);
  try {
    for (const [title, path] of pagesOf(town, trajectoryId)) {
      const captured = await capturePage(made.database, path);
      await measureMade(`${title}, made (${engine})`, path, captured);
      await measureKept(`${title}, kept (${engine})`, path);
    }
  } finally {
    await site.stop();
    await made.remove();
  }

  async function measureMade(title: string, path: string, captured: Captured): Promise<void> {
    const floor = await floorOf(captured);
    try {
      const burst = { connections: 8, seconds, headers: { accept: 'text/html', ...withoutKeptPage } };
      const ours = () => load(site, { ...burst, url: site.url + path });
      await contest({
        title: `${title}, ${captured.queries.length} queries, ${kilobytes(captured.pieces.join(''))}`,
        ours,
        floor: () => load(floor, { ...burst, url: floor.url }),
        target: 0.6,
      });
      const crowded: number[] = [];
      for (let round = 0; round < 5; round++) {
        const { medianMs, p99Ms } = await load(site, { ...burst, connections: 64, url: site.url + path });
        crowded.push(p99Ms / medianMs);
      }
      const times = median(crowded);
      tell(`${title}, p99 at 64 connections`, times <= 4, `${times.toFixed(2)} ×`, '≤ 4 × the median');
    } finally {
      await floor.stop('SIGKILL');
    }
  }

  async function measureKept(title: string, path: string): Promise<void> {
    const headers = { accept: 'text/html', 'accept-encoding': 'gzip, br' };
    // The second time it comes from what is kept, packed as the browser takes it.
    await (await fetch(site.url + path, { headers })).text();
    const { bytes, encoding } = await asSent(site.url + path, headers);
    const floor = await floorOf({ queries: [], pieces: [], packed: bytes.toString('base64'), encoding });
    try {
      const burst = { connections: 8, seconds, headers };
      await contest({
        title: `${title}, ${kilobytes(bytes)} ${encoding}`,
        ours: () => load(site, { ...burst, url: site.url + path }),
        floor: () => load(floor, { ...burst, url: floor.url }),
        target: 0.5,
      });
    } finally {
      await floor.stop('SIGKILL');
    }
  }

  function floorOf(captured: Captured): ReturnType<typeof serveFloor> {
    const file = join(made.environment.DATA_DIR ?? '.', 'floor.json');
    writeFileSync(file, JSON.stringify(captured));
    return serveFloor('floor.ts', { FLOOR_FILE: file, FLOOR_DATABASE: made.place });
  }
}

const kilobytes = (text: string | Buffer): string => `${(Buffer.byteLength(text) / 1000).toFixed(1)} kB`;
