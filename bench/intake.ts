// A spreadsheet of reactions: read, looked through and imported, against the same voices put in row by row by the bare engine.
import { DatabaseSync, type SQLInputValue } from 'node:sqlite';
import pg from 'pg';
import { importRows, keepFile } from '../src/domains/intake/public.ts';
import { readInThread } from '../src/domains/intake/reading/read-in-thread.ts';
import { isOfficialSeat, seatsHeldBy } from '../src/domains/organisations/public.ts';
import { trajectoryOccasion } from '../src/domains/participation/public.ts';
import { dayOf, systemClock } from '../src/platform/clock.ts';
import type { Engine } from '../src/platform/database/database.ts';
import { contest, median, tell } from './contest.ts';
import { type BenchDatabase, makeDatabase } from './databases.ts';
import type { Measured } from './load.ts';
import { buildTown } from './town.ts';
import { putOnTrajectory } from './trajectory.ts';

const rows = { few: 500, many: 5_000 };

export async function measureIntake(engine: Engine): Promise<void> {
  const made = await makeDatabase(engine);
  const town = await buildTown(made.database, 1_000);
  const trajectoryId = await putOnTrajectory(made.database, town, 100);
  const { themeSlug } = town;
  let file = 0;
  const ours = (count: number) => async () => {
    file += 1;
    return timed(count, () => importFile(made, { trajectoryId, themeSlug, file, count }));
  };
  try {
    const few: number[] = [];
    for (let round = 0; round < 5; round++) few.push((await ours(rows.few)()).seconds);
    const bare = await bareRows(made, trajectoryId);
    const many = await contest({
      title: `import of ${rows.many} rows (${engine})`,
      ours: ours(rows.many),
      floor: () => timed(rows.many, () => insertBare(made, bare)),
      target: 0.1,
    });
    const seconds = median(many.map(round => round.seconds));
    tell(`import of ${rows.many} rows (${engine})`, seconds <= 5, `${seconds.toFixed(2)} s`, '≤ 5 s');
    const growth = seconds / median(few);
    tell(`import (${engine}), ten times the rows`, growth <= 12, `× ${growth.toFixed(1)}`, '≤ × 12');
  } finally {
    await made.remove();
  }
}

/** Everything between choosing a file and the page that says it is in. */
async function importFile(
  { database }: BenchDatabase,
  it: {
    readonly trajectoryId: number;
    readonly themeSlug: string;
    readonly file: number;
    readonly count: number;
  },
): Promise<void> {
  const now = systemClock();
  const lines = Array.from(
    { length: it.count },
    (_, index) =>
      `Reactie ${index} uit bestand ${it.file}. De straat is in de zomer te heet en er staan te veel auto's;Schaduw`,
  );
  const bytes = new TextEncoder().encode(`Reactie;Wat is belangrijk\r\n${lines.join('\r\n')}`);
  const sheet = await readInThread(bytes, 'avond.csv');
  if ('refused' in sheet) throw new Error(`The file was refused: ${sheet.refused}`);
  await database.write(async tx => {
    const occasion = await trajectoryOccasion(tx, it.trajectoryId, now);
    const { personId } = await tx
      .selectFrom('seats')
      .select('personId')
      .where('bodyId', '=', occasion?.bodyId ?? 0)
      .where('role', '=', 'manager')
      .executeTakeFirstOrThrow();
    const seats = (await seatsHeldBy(tx, personId, dayOf(now))).filter(isOfficialSeat);
    const viewer = {
      person: { id: personId, name: 'Wim', email: null, createdAt: now, erasedAt: null },
      seats,
    };
    if (!occasion) throw new Error('There is no trajectory to import for');
    const setting = {
      name: `Avond ${it.file}`,
      channel: 'meeting' as const,
      receivedOn: dayOf(now),
      areaCode: occasion.defaultAreaCode,
    };
    const fingerprint = String(it.file).padStart(64, '0');
    const kept = { occasion, setting, themeSlug: it.themeSlug, fileName: 'avond.csv', fingerprint, sheet };
    const waiting = await keepFile(tx, viewer, kept, now);
    if ('refused' in waiting) throw new Error('The file was not kept');
    const outcome = await importRows(
      tx,
      viewer,
      { waitingId: waiting.id, occasions: { trajectory: trajectoryOccasion }, expected: it.count },
      now,
    );
    if ('refused' in outcome) throw new Error(`The rows were refused: ${outcome.refused}`);
  });
}

/** A voice as it stands in its table, without its number. */
async function bareRows({ database }: BenchDatabase, trajectoryId: number) {
  const { id: _, ...voice } = await database.read
    .selectFrom('voices')
    .selectAll()
    .where('occasionId', '=', trajectoryId)
    .where('sourceKind', '=', 'import')
    .executeTakeFirstOrThrow();
  return { columns: Object.keys(voice), values: Object.values(voice) };
}

/** The same voices, one statement a row, one commit for all. */
async function insertBare(
  { engine, place }: BenchDatabase,
  { columns, values }: { readonly columns: readonly string[]; readonly values: readonly unknown[] },
): Promise<void> {
  const names = columns.map(column => `"${column}"`).join(', ');
  const marks = columns.map((_, index) => (engine === 'sqlite' ? '?' : `$${index + 1}`)).join(', ');
  const sql = `insert into "voices" (${names}) values (${marks})`;
  if (engine === 'sqlite') {
    const connection = new DatabaseSync(place, { timeout: 5_000 });
    connection.exec('pragma synchronous = full; begin immediate');
    const statement = connection.prepare(sql);
    for (let row = 0; row < rows.many; row++) statement.run(...(values as SQLInputValue[]));
    connection.exec('commit');
    connection.close();
    return;
  }
  const client = new pg.Client({ connectionString: place });
  await client.connect();
  await client.query('begin');
  for (let row = 0; row < rows.many; row++)
    await client.query({ name: 'voice', text: sql, values: [...values] });
  await client.query('commit');
  await client.end();
}

/** How long it took, and what the process computed meanwhile. */
async function timed(
  count: number,
  work: () => Promise<void>,
): Promise<Measured & { readonly cpuMs: number }> {
  const before = process.cpuUsage();
  const begin = performance.now();
  await work();
  const seconds = (performance.now() - begin) / 1000;
  const { user, system } = process.cpuUsage(before);
  return {
    requests: count,
    seconds,
    perSecond: count / seconds,
    medianMs: (seconds * 1000) / count,
    p99Ms: Number.NaN,
    statuses: {},
    cpuMs: (user + system) / 1000 / count,
  };
}
