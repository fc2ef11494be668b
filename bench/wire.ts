// What goes over the wire, as it goes: fetch() would unpack it.
import { request } from 'node:http';

export interface Sent {
  readonly status: number;
  readonly bytes: Buffer;
  readonly encoding: string;
  readonly headers: Readonly<Record<string, unknown>>;
}

export function asSent(url: string, headers: Readonly<Record<string, string>>): Promise<Sent> {
  return new Promise((resolve, reject) => {
    const asked = request(url, { headers }, response => {
      const parts: Buffer[] = [];
      response.on('data', (part: Buffer) => parts.push(part));
      response.on('end', () =>
        resolve({
          status: response.statusCode ?? 0,
          bytes: Buffer.concat(parts),
          encoding: response.headers['content-encoding'] ?? '',
          headers: response.headers,
        }),
      );
    });
    asked.on('error', reject);
    asked.end();
  });
}
