// The programs a measurement needs: the site as it is really served, its floor, and the load on them.
import { type ChildProcess, spawn } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { setTimeout as pause } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import type { BareCommits } from './commit-floor.ts';
import type { Round } from './contest.ts';
import type { Burst, Measured } from './load.ts';

export interface Served {
  readonly url: string;
  readonly pid: number;
  /** What it wrote, for when something is wrong. */
  readonly said: () => string;
  stop(signal?: NodeJS.Signals): Promise<void>;
}

const fileHere = (name: string): string => fileURLToPath(new URL(name, import.meta.url));

/** The site by its own command, as an administrator starts it. */
export const serveSite = (environment: NodeJS.ProcessEnv): Promise<Served> =>
  serve([fileHere('../bin/samenwijk'), 'serve'], environment);

/** A floor program of this folder. */
export const serveFloor = (name: string, environment: NodeJS.ProcessEnv): Promise<Served> =>
  serve([process.execPath, fileHere(name)], environment);

async function serve(
  [program = '', ...parameters]: readonly string[],
  environment: NodeJS.ProcessEnv,
): Promise<Served> {
  const port = Number(environment.PORT ?? (await freePort()));
  const child = spawn(program, parameters, {
    env: {
      ...process.env,
      DATABASE_URL: '',
      HOST: '127.0.0.1',
      BASE_URL: '',
      ...environment,
      PORT: String(port),
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let said = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream.on('data', chunk => {
      said = (said + chunk).slice(-4_000);
    });
  }
  const url = `http://127.0.0.1:${port}`;
  const stop = (signal: NodeJS.Signals = 'SIGTERM'): Promise<void> => end(child, signal);
  const endWithUs = (): void => void child.kill('SIGKILL');
  process.once('exit', endWithUs);
  child.once('exit', () => process.removeListener('exit', endWithUs));
  for (let attempt = 0; attempt < 600; attempt++) {
    if (child.exitCode !== null) throw new Error(`It did not start: ${said}`);
    const response = await fetch(`${url}/healthz`).catch(() => undefined);
    await response?.body?.cancel();
    if (response) return { url, pid: child.pid ?? 0, said: () => said, stop };
    await pause(25);
  }
  await stop('SIGKILL');
  throw new Error(`It did not answer: ${said}`);
}

async function end(child: ChildProcess, signal: NodeJS.Signals): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const ended = new Promise<void>(resolve => child.once('exit', () => resolve()));
  child.kill(signal);
  const patience = setTimeout(() => child.kill('SIGKILL'), 10_000);
  await ended;
  clearTimeout(patience);
}

/** Sends a burst from a process of its own, and looks what it cost the server. */
export async function load({ pid }: Pick<Served, 'pid'>, burst: Burst, expected = 200): Promise<Round> {
  const before = cpuSeconds(pid);
  const measured = await burstOf(burst);
  const after = cpuSeconds(pid);
  if (Object.keys(measured.statuses).some(status => status !== String(expected))) {
    throw new Error(`${burst.url} answered ${JSON.stringify(measured.statuses)}`);
  }
  const cpuMs =
    before === undefined || after === undefined ? undefined : ((after - before) * 1000) / measured.requests;
  return { ...measured, cpuMs };
}

const burstOf = (burst: Burst): Promise<Measured> => outcomeOf('load.ts', burst);

/** Commits by the bare client of an engine, in a process of its own. */
export const commitBare = async (commits: BareCommits): Promise<Round> => ({
  ...(await outcomeOf('commit-floor.ts', commits)),
  cpuMs: undefined,
});

function outcomeOf(program: string, task: Burst | BareCommits): Promise<Measured> {
  const child = spawn(process.execPath, [fileHere(program), JSON.stringify(task)], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  let said = '';
  child.stdout.on('data', chunk => {
    said += chunk;
  });
  return new Promise((resolve, reject) => {
    child.once('exit', code =>
      code === 0 ? resolve(JSON.parse(said) as Measured) : reject(new Error(`${program} ended with ${code}`)),
    );
  });
}

const ticksPerSecond = 100;

/** What a process has computed so far, with all its threads. Only Linux tells. */
export function cpuSeconds(pid: number): number | undefined {
  const file = `/proc/${pid}/stat`;
  if (!existsSync(file)) return undefined;
  const fields = readFileSync(file, 'utf8')
    .replace(/^.*\) /, '')
    .split(' ');
  return (Number(fields[11]) + Number(fields[12])) / ticksPerSecond;
}

/** What a process holds in memory now, in megabytes. */
export function memoryMegabytes(pid: number): number | undefined {
  const file = `/proc/${pid}/status`;
  const line = existsSync(file) && /VmRSS:\s+(\d+) kB/.exec(readFileSync(file, 'utf8'));
  return line ? Number(line[1]) / 1024 : undefined;
}

export function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once('error', reject);
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address();
      probe.close(() => resolve(typeof address === 'object' && address ? address.port : 0));
    });
  });
}
