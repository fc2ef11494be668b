// How quickly the report of a trajectory is put together, shown and set as a PDF: 500 voices, and 5,000.
import { createApp } from '../src/app.ts';
import { seatsHeldBy, type Viewer } from '../src/domains/organisations/public.ts';
import { emptyPlan } from '../src/domains/participation/plan.ts';
import {
  beginTrajectory,
  findTrajectory,
  type PublishedTrajectory,
  statePlan,
} from '../src/domains/participation/public.ts';
import { findPerson } from '../src/domains/people/public.ts';
import { gatherReport } from '../src/domains/reports/gather-report.ts';
import { pdfInThread } from '../src/domains/reports/pdf-in-thread.ts';
import { reportChapters } from '../src/domains/reports/report-chapters.ts';
import { spokenOf } from '../src/domains/reports/spoken-of.ts';
import { insertReport } from '../src/domains/reports/store.ts';
import { paths } from '../src/paths.ts';
import { addMinutes, dayOf, systemClock } from '../src/platform/clock.ts';
import type { Database, Engine } from '../src/platform/database/database.ts';
import { isRefusal } from '../src/platform/refusal.ts';
import { readSettings } from '../src/platform/settings.ts';
import { median, tell } from './contest.ts';
import { makeDatabase } from './databases.ts';
import { buildTown } from './town.ts';

const sizes = [500, 5_000] as const;
const words = { introduction: 'Inleiding.', weighing: 'Gewogen.', evaluation: [] };

interface Took {
  readonly assemble: number;
  readonly page: number;
  readonly pdf: number;
  readonly pdfMegabytes: number;
  readonly memoryMegabytes: number;
}

/** Growth is straight when ten times the voices take no more than so many times as long. */
const straight = 12;

export async function measureReports(engine: Engine): Promise<void> {
  const took: Took[] = [];
  for (const size of sizes) took.push(await measureSize(engine, size));
  const [small, large] = took;
  if (!small || !large) return;
  const seconds = (of: keyof Took): string =>
    `${small[of].toFixed(2)} s for ${sizes[0]}, ${large[of].toFixed(2)} s for ${sizes[1]}`;
  const line = (title: string, of: 'assemble' | 'page' | 'pdf', most: number): void => {
    tell(
      `${engine}: ${title} of 5,000 voices`,
      large[of] <= most,
      `${large[of].toFixed(2)} s`,
      `≤ ${most} s`,
      [seconds(of)],
    );
  };
  line('report assembled', 'assemble', 3);
  line('page', 'page', 1);
  line('PDF', 'pdf', 30);
  const growth = (of: 'assemble' | 'pdf'): number => large[of] / small[of];
  for (const part of ['assemble', 'pdf'] as const)
    tell(
      `${engine}: growth of the ${part === 'pdf' ? 'PDF' : 'report'} from 500 to 5,000`,
      growth(part) <= straight,
      `${growth(part).toFixed(1)} ×`,
      `≤ ${straight} ×`,
      [seconds(part)],
    );
  tell(
    `${engine}: memory for the PDF of 5,000 voices`,
    large.memoryMegabytes <= 768,
    `${large.memoryMegabytes.toFixed(0)} MB`,
    '≤ 768 MB',
    [`the file is ${large.pdfMegabytes.toFixed(1)} MB`],
  );
}

async function measureSize(engine: Engine, size: number): Promise<Took> {
  const { database, environment, remove } = await makeDatabase(engine);
  try {
    const now = systemClock();
    await buildTown(database, size);
    const trajectory = await allOnOneTrajectory(database, now);
    const assemble = await secondsOf(3, () => gatherReport(database.read, trajectory, now));
    const report = await gatherReport(database.read, trajectory, now);
    const publishedBySeatId = 1;
    await database.write(tx =>
      insertReport(tx, {
        trajectoryId: trajectory.id,
        number: 1,
        kept: JSON.stringify({ report, words }),
        exemptionId: null,
        publishedBySeatId,
        publishedAt: now,
      }),
    );
    const settings = readSettings({ ...environment, BASE_URL: 'http://samen.test', PORT: '3000' });
    const app = createApp({ database, settings, now: () => now, log: () => {} });
    const address = `${settings.baseUrl}${paths.publishedReport(trajectory.id, 1)}`;
    const page = await secondsOf(5, async () => {
      const response = await app.fetch(new Request(address, { headers: { cookie: 'x=y' } }));
      if (response.status !== 200) throw new Error(`${address} gave ${response.status}`);
      await response.text();
    });
    const chapters = reportChapters(report, words, await spokenOf(database.read, report, report.responses), {
      exemption: null,
    });
    const watch = watchMemory();
    let bytes = 0;
    const pdf = await secondsOf(1, async () => {
      const file = await pdfInThread({
        title: 'Verslag',
        kicker: 'Verslag',
        heading: trajectory.title,
        byline: 'Versie 1.',
        publishedAt: now,
        address: paths.publishedReport(trajectory.id, 1),
        baseUrl: settings.baseUrl,
        chapters,
      });
      bytes = file.length;
    });
    return { assemble, page, pdf, pdfMegabytes: bytes / 1e6, memoryMegabytes: watch() };
  } finally {
    await remove();
  }
}

/** Every voice of the town is brought in on one trajectory, of which the phase is over. */
async function allOnOneTrajectory(database: Database, now: string): Promise<PublishedTrajectory> {
  const seats = await seatsHeldBy(database.read, 1, dayOf(now));
  const person = await findPerson(database.read, 1);
  const [seat] = seats;
  if (!seat || !person) throw new Error('The town has nobody who runs a trajectory');
  const viewer: Viewer = { person, seats };
  const plan = {
    ...emptyPlan,
    title: 'Kerkstraat',
    reason: 'Het riool is oud.',
    decidingBodyId: seat.bodyId,
    phases: [
      {
        key: 'luisteren',
        name: 'Luisteren',
        about: 'Wat is er nodig?',
        rung: 'consult',
        motivation: 'Er is veel open.',
        opensAt: addMinutes(now, -60 * 24 * 60),
        closesAt: addMinutes(now, -30 * 24 * 60),
        methods: ['Via deze website'],
      },
    ],
  };
  const id = await database.write(async tx => {
    const begun = await beginTrajectory(tx, viewer, { runningBodyId: seat.bodyId, plan }, now);
    if (isRefusal(begun)) throw new Error(begun.refused);
    await statePlan(tx, begun, plan, { reason: '', statedBySeatId: seat.id, checkedBySeatId: null }, now);
    const occasion = { kind: 'trajectory', id: begun.id };
    await tx
      .insertInto('occasions')
      .values({ ...occasion, name: plan.title, address: paths.trajectory(begun.id) })
      .execute();
    await tx
      .updateTable('voices')
      .set({ occasionKind: 'trajectory', occasionId: begun.id, occasionPart: 'luisteren' })
      .execute();
    return begun.id;
  });
  return (await findTrajectory(database.read, id)) as PublishedTrajectory;
}

async function secondsOf(rounds: number, work: () => Promise<unknown>): Promise<number> {
  const times: number[] = [];
  for (let round = 0; round < rounds; round++) {
    const begin = performance.now();
    await work();
    times.push((performance.now() - begin) / 1_000);
  }
  return median(times);
}

/** How much more memory this process took at most since now, with its threads. */
function watchMemory(): () => number {
  const before = process.memoryUsage.rss();
  let most = before;
  const timer = setInterval(() => {
    most = Math.max(most, process.memoryUsage.rss());
  }, 50);
  return () => {
    clearInterval(timer);
    return (most - before) / 1e6;
  };
}
