// kill -9 of the server under 100 writes a second: nothing acknowledged is lost, nothing is there twice or by half.
import { spawnSync } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { sql } from 'kysely';
import { paths } from '../src/paths.ts';
import type { Database, Engine } from '../src/platform/database/database.ts';
import { tell } from './contest.ts';
import { type BenchDatabase, makeDatabase } from './databases.ts';
import { freePort, type Served, serveFloor, serveSite } from './processes.ts';
import { type BenchTown, buildTown } from './town.ts';
import { voiceForm } from './writes.ts';

const perSecond = 100;

export async function measureKills(engine: Engine): Promise<void> {
  const kept = await killMany(engine, 20, environment => serveSite(environment));
  tell(
    `20 kills under ${perSecond} writes a second (${engine})`,
    kept.wrong.length === 0,
    kept.summary,
    'all there',
    [...kept.wrong],
  );
  const control = await killMany(engine, 5, environment => serveFloor('acknowledge-early.ts', environment));
  tell(
    `the same check of a server that acknowledges before the commit (${engine})`,
    control.wrong.length > 0,
    control.summary,
    'must be caught',
    control.wrong,
  );
}

interface Outcome {
  readonly summary: string;
  /** What a resident or the record would miss, in words. */
  readonly wrong: readonly string[];
}

async function killMany(
  engine: Engine,
  kills: number,
  start: (environment: NodeJS.ProcessEnv) => Promise<Served>,
): Promise<Outcome> {
  const made = await makeDatabase(engine);
  try {
    const town = await buildTown(made.database, 0);
    // By the number of its form: where the resident was told that it stands, or nothing when no answer came.
    const told = new Map<string, string | undefined>();
    const environment = { ...made.environment, PORT: String(await freePort()) };
    for (let kill = 0; kill < kills; kill++) {
      const server = await start(environment);
      const writing = new AbortController();
      const writers = writeSteadily(server.url, town, told, writing.signal);
      await pause(500 + Math.random() * 700);
      await server.stop('SIGKILL');
      writing.abort();
      await writers;
    }
    // Whoever got no answer sends the form again, as a browser does.
    const server = await serveSite(environment);
    const unanswered = [...told].filter(([, address]) => address === undefined).map(([once]) => once);
    for (const once of unanswered) told.set(once, await bringIn(server.url, town, once));
    await server.stop();
    const wrong = [...(await compare(made.database, told)), ...verify(made)];
    return { summary: `${told.size} sent`, wrong };
  } finally {
    await made.remove();
  }
}

/** A new voice every hundredth of a second, whether or not the answers keep up. */
async function writeSteadily(
  url: string,
  town: BenchTown,
  told: Map<string, string | undefined>,
  signal: AbortSignal,
): Promise<void> {
  const underWay = new Set<Promise<void>>();
  const begin = performance.now();
  for (let sent = 0; !signal.aborted; sent++) {
    while (!signal.aborted && ((performance.now() - begin) / 1000) * perSecond <= sent) await pause(5);
    if (underWay.size >= perSecond) continue;
    const once = randomUUID();
    told.set(once, undefined);
    const asked = bringIn(url, town, once, signal)
      .then(address => void told.set(once, address))
      .catch(() => {})
      .finally(() => underWay.delete(asked));
    underWay.add(asked);
  }
  await Promise.all(underWay);
}

async function bringIn(url: string, town: BenchTown, once: string, signal?: AbortSignal): Promise<string> {
  const response = await fetch(url + paths.newVoice, {
    method: 'POST',
    redirect: 'manual',
    headers: { cookie: `samenwijk=${town.resident}`, origin: url },
    body: new URLSearchParams({ ...voiceForm(town), title: `Inbreng ${once}`, once }),
    ...(signal && { signal }),
  });
  await response.body?.cancel();
  const address = response.headers.get('location');
  if (response.status !== 303 || !address) throw new Error(`Bringing in answered ${response.status}`);
  return address;
}

/** What was told, beside what is there. */
async function compare(database: Database, told: ReadonlyMap<string, string | undefined>): Promise<string[]> {
  const voices = await database.read.selectFrom('voices').select(['id', 'title']).execute();
  const byTitle = Map.groupBy(voices, voice => voice.title);
  let [lost, elsewhere, double] = [0, 0, 0];
  for (const [once, address] of told) {
    const there = byTitle.get(`Inbreng ${once}`) ?? [];
    if (there.length === 0) lost += 1;
    else if (there.length > 1) double += 1;
    else if (paths.voice(there[0]?.id ?? 0) !== address) elsewhere += 1;
  }
  const count = async (question: ReturnType<typeof sql<{ count: number }>>): Promise<number> =>
    Number((await question.execute(database.read)).rows[0]?.count);
  const unrecorded = await count(
    sql`select count(*) as "count" from "voices" where not exists (select 1 from "logEntries" where "kind" = 'voice.brought-in' and "subject" = 'voice:' || "voices"."id")`,
  );
  const untold = voices.length - (await count(sql`select count(*) as "count" from "news"`));
  const unfinished = await count(sql`select count(*) as "count" from "submissions" where "address" = ''`);
  return [
    ...(lost > 0 ? [`${lost} acknowledged and lost`] : []),
    ...(elsewhere > 0 ? [`${elsewhere} at another address than told`] : []),
    ...(double > 0 ? [`${double} twice`] : []),
    ...(unrecorded + Math.abs(untold) + unfinished > 0
      ? [`${unrecorded} without record, ${untold} without news, ${unfinished} half sent`]
      : []),
  ];
}

function verify({ environment }: BenchDatabase): string[] {
  const command = fileURLToPath(new URL('../src/cli/samenwijk.ts', import.meta.url));
  const { status, stdout, stderr } = spawnSync(process.execPath, [command, 'verify'], {
    env: { ...process.env, DATABASE_URL: '', ...environment },
    encoding: 'utf8',
  });
  return status === 0 ? [] : [`verify says ${(stdout + stderr).trim().split('\n').at(-1)}`];
}
