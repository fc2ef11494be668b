// The command line as its user meets it: a process of its own, what it prints, and how it ends.
import assert from 'node:assert/strict';
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { connect, createServer, type Server, type Socket } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { sql } from 'kysely';
import { onEachEngine, openTestSite, type TestSite } from '../../test/site.ts';
import { appendToLog } from '../platform/log/append-to-log.ts';
import { sealLog } from '../platform/log/seal-log.ts';
import { latestHead } from '../platform/log/store.ts';
import { secretKeyIn } from '../platform/secret-key.ts';

const program = new URL('samenwijk.ts', import.meta.url).pathname;

interface Ended {
  readonly code: number | null;
  readonly out: string;
  readonly errors: string;
}

type Environment = Record<string, string | undefined>;

function start(words: readonly string[], environment: Environment): ChildProcess {
  const { DATABASE_URL: _, ...outside } = process.env;
  return spawn(process.execPath, [program, ...words], {
    env: { ...outside, PORT: '0', ...environment } as NodeJS.ProcessEnv,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
}

async function run(words: readonly string[], environment: Environment = {}): Promise<Ended> {
  const child = start(words, environment);
  let out = '';
  let errors = '';
  child.stdout?.on('data', (data: Buffer) => {
    out += data;
  });
  child.stderr?.on('data', (data: Buffer) => {
    errors += data;
  });
  const [code] = (await once(child, 'close')) as [number | null];
  return { code, out, errors };
}

/** No site goes on after its test, also when the test failed. */
const serving = new Set<ChildProcess>();
after(() => {
  for (const child of serving) child.kill('SIGKILL');
});

/** Starts the site in a process of its own; resolves when it listens. */
async function serve(environment: Environment): Promise<{ child: ChildProcess; address: string }> {
  const child = start(['serve'], environment);
  serving.add(child);
  let said = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream?.on('data', (data: Buffer) => {
      said += data;
    });
  }
  for (let tries = 0; tries < 400; tries++) {
    const address = /running on (http:\S+)/.exec(said)?.[1];
    if (address) return { child, address };
    assert.equal(child.exitCode, null, said);
    await new Promise(resolve => setTimeout(resolve, 50));
  }
  throw new Error(`The site did not start: ${said}`);
}

async function stopped(child: ChildProcess, signal: NodeJS.Signals = 'SIGTERM'): Promise<number | null> {
  const closed = once(child, 'close');
  child.kill(signal);
  const [code] = (await closed) as [number | null];
  return code;
}

async function inFolder(work: (folder: string) => Promise<void>): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'samenwijk-cli-'));
  try {
    await work(folder);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

const environmentOf = ({ settings }: TestSite): Environment => ({
  DATA_DIR: settings.dataDir,
  DATABASE_URL: settings.databaseUrl,
});

test('every command tells how it is used', async () => {
  const { code, out } = await run(['--help']);
  assert.equal(code, 0);
  for (const name of [
    'serve',
    'demo',
    'migrate',
    'create-admin',
    'import areas',
    'import figures',
    'verify',
    'backup',
    'restore',
  ]) {
    assert.match(out, new RegExp(`^  ${name} `, 'm'));
  }
  const help = await run(['restore', '--help']);
  assert.deepEqual([help.code, help.errors], [0, '']);
  assert.match(help.out, /--force/);
});

test('whoever types something wrong is told what, in a sentence', async () => {
  for (const [words, sentence] of [
    [['fly'], /There is no command "fly"/],
    [['import'], /samenwijk import areas, samenwijk import figures, or samenwijk import ballots\./],
    [['import', 'areas'], /Say which file/],
    [['import', 'areas', '/nonesuch.geojson'], /There is no file "\/nonesuch.geojson"/],
    [['verify', '--head', '12'], /is not a head/],
    [['backup', '--quickly'], /Unknown option '--quickly'/],
  ] as const) {
    const { code, errors } = await run(words, { DATA_DIR: '/dev/null/none' });
    assert.equal(code, 1);
    assert.match(errors, sentence);
    assert.doesNotMatch(errors, /^\s+at /m);
  }
});

test('a start that cannot be is one clear sentence and exit code 1', async () => {
  await inFolder(async folder => {
    writeFileSync(
      join(folder, 'samenwijk.sqlite'),
      'this is no database, but a letter to the mayor'.repeat(20),
    );
    const taken = createServer();
    await new Promise<void>(resolve => taken.listen(0, '127.0.0.1', resolve));
    const { port } = taken.address() as { port: number };
    const cases: [Environment, RegExp][] = [
      [{ PORT: 'abc' }, /^PORT is "abc"/],
      [{ DATA_DIR: '/dev/null/x' }, /^DATA_DIR is "\/dev\/null\/x"/],
      [{ DATA_DIR: '/proc/x' }, /^DATA_DIR is "\/proc\/x"/],
      [{ DATA_DIR: folder }, /cannot be opened: file is not a database/],
      [{ DATA_DIR: join(folder, 'new'), PORT: String(port) }, new RegExp(`^Port ${port} is in use`)],
      [
        { DATA_DIR: join(folder, 'new'), DATABASE_URL: 'postgres://x@127.0.0.1:1/y' },
        /^The database at 127.0.0.1:1\/y .* cannot be reached/,
      ],
    ];
    for (const [environment, sentence] of cases) {
      const { code, errors } = await run(['serve'], environment);
      assert.equal(code, 1, errors);
      assert.match(errors.trim(), sentence);
      assert.doesNotMatch(errors, /^\s+at /m);
    }
    taken.close();
  });
});

onEachEngine('a database of a newer version is left alone', async site => {
  await sql`insert into "migrations" values ('9999-from-the-future', 'x', '2030-01-01')`
    .execute(site.database.read.withoutPlugins())
    .catch(() =>
      site.database.runScript(`insert into "migrations" values ('9999-from-the-future', 'x', '2030-01-01')`),
    );
  const { code, errors } = await run(['serve'], environmentOf(site));
  assert.equal(code, 1);
  assert.match(errors, /newer version of Samenwijk: it has 9999-from-the-future/);
  assert.doesNotMatch(errors, /^\s+at /m);
});

onEachEngine('a site that is told to stop finishes what it is doing, and seals the record', async site => {
  const { child, address } = await serve(environmentOf(site));
  assert.equal((await fetch(`${address}/healthz`)).status, 200);
  await site.database.write(tx =>
    appendToLog(tx, { kind: 'voice.brought-in', subject: 'voice:1', at: site.now(), facts: {} }),
  );
  // A resident on a slow line, halfway through sending a form.
  const { hostname, port } = new URL(address);
  const line = connect(Number(port), hostname);
  line.write('POST /nergens HTTP/1.1\r\nHost: x\r\nContent-Length: 10\r\n\r\nhalf-');
  const answered = once(line, 'data') as Promise<[Buffer]>;
  await new Promise(resolve => setTimeout(resolve, 300));
  const ended = stopped(child);
  await new Promise(resolve => setTimeout(resolve, 300));
  await assert.rejects(fetch(address), 'nobody new is let in');
  line.write('whole');
  assert.match(String((await answered)[0]), /^HTTP\/1\.1 404/);
  assert.equal(await ended, 0);
  assert.equal((await latestHead(site.database.read))?.size, 1);
});

onEachEngine('verify tells whole from broken by its exit code', async site => {
  const { database } = site;
  await database.write(async tx => {
    for (const number of [1, 2, 3]) {
      await appendToLog(tx, {
        kind: 'note.made',
        subject: `note:${number}`,
        at: site.now(),
        facts: { number },
      });
    }
  });
  const head = await sealLog(database);
  assert.ok(head);
  const whole = await run(['verify', '--head', `${head.size}:${head.root}`], environmentOf(site));
  assert.deepEqual([whole.code, whole.errors], [0, '']);
  assert.match(whole.out, /The record is whole: 3 entries/);
  const other = await run(['verify', '--json', '--head', `2:${'0'.repeat(64)}`], environmentOf(site));
  assert.equal(other.code, 2);
  assert.equal(JSON.parse(other.out).firstBreak.way, 'altered');
  const longer = await run(['verify', '--head', `9:${'0'.repeat(64)}`], environmentOf(site));
  assert.equal(longer.code, 2);
  assert.match(longer.out, /cut off: entry 4 is the first that is missing/);
});

onEachEngine('back up, wipe, restore, verify: the town is as it was', async site => {
  const environment = environmentOf(site);
  await inFolder(async folder => {
    const made = await run(['create-admin', 'anna@example.nl', 'Anna', 'de Vries'], environment);
    assert.equal(made.code, 0, made.errors);
    assert.match(made.out, /Anna de Vries is administrator now/);
    assert.match(
      (await run(['create-admin', 'anna@example.nl', 'Anna'], environment)).out,
      /was administrator already/,
    );

    // Anna has an app with codes. Its secret is sealed with a key that no backup holds.
    const secret = secretKeyIn(site.settings.secretFile).seal('JBSWY3DPEHPK3PXP', 'authenticator:1');
    const at = site.now();
    await site.database.write(tx =>
      tx
        .insertInto('authenticators')
        .values({ personId: 1, secret, createdAt: at, confirmedAt: at, lastStep: 0 })
        .execute(),
    );
    const file = join(folder, 'town.backup');
    const backup = await run(['backup', file], environment);
    assert.equal(backup.code, 0, backup.errors);
    assert.match(backup.out, /The key in \S+secret\.key is not in it/);
    assert.equal((await run(['backup', file], environment)).code, 1, 'never over another backup');

    const other = site.engine === 'postgres' ? await openTestSite('postgres') : undefined;
    const elsewhere = other ? environmentOf(other) : { DATA_DIR: join(folder, 'elsewhere') };
    const restored = await run(['restore', file], elsewhere);
    assert.equal(restored.code, 0, restored.errors + restored.out);
    assert.match(restored.out, /The record is whole/);
    assert.match(restored.errors, /does not open the codes apps of one person.*reset-second-step/);
    const again = await run(['restore', file], elsewhere);
    assert.equal(again.code, 1);
    assert.match(again.errors, /There is a site in this database already/);
    assert.equal((await run(['restore', file, '--force'], elsewhere)).code, 0);
    await other?.close();
  });
});

test('a backup is not put under a site that runs', async () => {
  await inFolder(async folder => {
    const file = join(folder, 'town.backup');
    const { child } = await serve({ DATA_DIR: folder });
    assert.equal((await run(['backup', file], { DATA_DIR: folder })).code, 0);
    const { code, errors } = await run(['restore', file, '--force'], { DATA_DIR: folder });
    assert.equal(code, 1);
    assert.match(errors, /in use: stop the site first/);
    assert.equal(await stopped(child, 'SIGINT'), 0);
  });
});

/** A way to the database server that can be cut. */
async function wayTo(
  address: string,
): Promise<{ through: string; cut(): void; mend(): Promise<void>; close(): void }> {
  const target = new URL(address);
  const open = new Set<Socket>();
  let server: Server;
  const listen = (port: number): Promise<number> =>
    new Promise(resolve => {
      server = createServer(near => {
        const far = connect(Number(target.port || 5432), target.hostname);
        for (const socket of [near, far]) {
          open.add(socket);
          socket
            .on('error', () => {})
            .on('close', () => {
              near.destroy();
              far.destroy();
            });
        }
        near.pipe(far).pipe(near);
      }).listen(port, '127.0.0.1', () => resolve((server.address() as { port: number }).port));
    });
  const port = await listen(0);
  const through = new URL(address);
  through.hostname = '127.0.0.1';
  through.port = String(port);
  const cut = (): void => {
    server.close();
    for (const socket of open) socket.destroy();
  };
  return { through: through.href, cut, mend: async () => void (await listen(port)), close: cut };
}

const skip = !process.env.TEST_DATABASE_URL && 'no PostgreSQL: TEST_DATABASE_URL is not set';
test('a database that is away for a while gives a clear page, and is found again', { skip }, async () => {
  const site = await openTestSite('postgres');
  const way = await wayTo(site.settings.databaseUrl ?? '');
  const { child, address } = await serve({ DATA_DIR: site.settings.dataDir, DATABASE_URL: way.through });
  assert.equal((await fetch(`${address}/wijken`)).status, 200);
  way.cut();
  for (const path of ['/wijken', '/wijken?zoek=zand']) {
    const response = await fetch(address + path);
    assert.equal(response.status, 503, path);
    assert.match(await response.text(), /<h1/);
  }
  assert.equal((await fetch(`${address}/healthz`)).status, 503);
  await new Promise(resolve => setTimeout(resolve, 1_500));
  await way.mend();
  assert.equal((await fetch(`${address}/wijken`)).status, 200);
  assert.equal((await fetch(`${address}/healthz`)).status, 200);
  assert.equal(await stopped(child), 0);
  way.close();
  await site.close();
});
