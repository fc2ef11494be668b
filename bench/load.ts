// One burst of requests to this machine, from a process of its own so that the server has its own core.
// node bench/load.ts '{"url": …}' prints what it measured as JSON. It ends by the clock or by the count, whichever is first.
import { randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { connect } from 'node:net';

export interface Burst {
  readonly url: string;
  readonly connections: number;
  readonly seconds: number;
  readonly headers?: Readonly<Record<string, string>>;
  /** Sent as a form by POST; {once} in a value becomes a fresh number each time. */
  readonly form?: Readonly<Record<string, string>>;
  /** Rows of which each is used once: {name} in a value of the form becomes what the row has under that name. */
  readonly rows?: RowsOfFile;
  readonly atMost?: number;
}

/** So many rows of a file of JSON, from one on. When they run out, it is over. */
export interface RowsOfFile {
  readonly file: string;
  readonly from: number;
  readonly count: number;
}

export type Row = Readonly<Record<string, string>>;

export const readRows = ({ file, from, count }: RowsOfFile): Row[] =>
  (JSON.parse(readFileSync(file, 'utf8')) as Row[]).slice(from, from + count);

export interface Measured {
  readonly requests: number;
  readonly seconds: number;
  readonly perSecond: number;
  readonly medianMs: number;
  readonly p99Ms: number;
  readonly statuses: Readonly<Record<string, number>>;
}

const longestSeconds = 30;
const mostRequests = 1_000_000;

if (import.meta.main) {
  const burst = JSON.parse(process.argv[2] ?? '{}') as Burst;
  console.log(JSON.stringify(await send(burst)));
  process.exit(0);
}

async function send({ url, connections, seconds, headers = {}, form, rows, atMost = mostRequests }: Burst) {
  const { hostname, port, pathname, search } = new URL(url);
  if (hostname !== '127.0.0.1') throw new Error('Only this machine is measured');
  const host = `${hostname}:${port}`;
  const heading = Object.entries({ host, ...headers }).map(([name, value]) => `${name}: ${value}\r\n`);
  const plain = Buffer.from(`GET ${pathname}${search} HTTP/1.1\r\n${heading.join('')}\r\n`);
  const filled = form && new URLSearchParams(form).toString();
  const unused = rows && readRows(rows);
  const most = Math.min(atMost, unused?.length ?? atMost);
  const request = (): Buffer => {
    if (filled === undefined) return plain;
    let body = filled.replaceAll('%7Bonce%7D', randomUUID());
    for (const [name, value] of Object.entries(unused?.pop() ?? {}))
      body = body.replace(`%7B${name}%7D`, encodeURIComponent(value));
    const type = `content-type: application/x-www-form-urlencoded\r\ncontent-length: ${Buffer.byteLength(body)}\r\n`;
    return Buffer.from(
      `POST ${pathname}${search} HTTP/1.1\r\norigin: http://${host}\r\n${heading.join('')}${type}\r\n${body}`,
    );
  };

  const begin = performance.now();
  const end = begin + Math.min(seconds, longestSeconds) * 1000;
  const times: number[] = [];
  const statuses: Record<string, number> = {};
  let sent = 0;
  await Promise.all(Array.from({ length: connections }, () => oneConnection()));
  times.sort((a, b) => a - b);
  const at = (share: number): number =>
    times[Math.min(times.length - 1, Math.floor(times.length * share))] ?? 0;
  const took = (performance.now() - begin) / 1000;
  return {
    requests: times.length,
    seconds: took,
    perSecond: times.length / took,
    medianMs: at(0.5),
    p99Ms: at(0.99),
    statuses,
  } satisfies Measured;

  /** Asks, waits for the whole answer, and asks again. */
  function oneConnection(): Promise<void> {
    return new Promise((resolve, reject) => {
      const socket = connect(Number(port), hostname);
      socket.setNoDelay(true);
      let asked = 0;
      let head = '';
      /** Bytes of the body still to come; -1 while the head is read, Infinity for a body in chunks. */
      let toCome = -1;

      const ask = (): void => {
        if (performance.now() >= end || sent >= most) {
          socket.end();
          resolve();
          return;
        }
        sent += 1;
        head = '';
        toCome = -1;
        asked = performance.now();
        socket.write(request());
      };
      socket.on('connect', ask);
      socket.on('error', reject);
      socket.on('data', (chunk: Buffer) => {
        let body = chunk.length;
        if (toCome === -1) {
          head += chunk.toString('latin1');
          const headLength = head.indexOf('\r\n\r\n');
          if (headLength === -1) return;
          body = head.length - headLength - 4;
          const status = head.slice(9, 12);
          statuses[status] = (statuses[status] ?? 0) + 1;
          const length = /\r\ncontent-length: (\d+)/i.exec(head.slice(0, headLength));
          const hasNoBody = status === '304' || status === '204';
          toCome = hasNoBody ? 0 : length ? Number(length[1]) : Number.POSITIVE_INFINITY;
        }
        toCome -= body;
        const isLastChunk =
          toCome === Number.POSITIVE_INFINITY && chunk.subarray(-5).toString() === '0\r\n\r\n';
        if (toCome > 0 && !isLastChunk) return;
        times.push(performance.now() - asked);
        ask();
      });
    });
  }
}
