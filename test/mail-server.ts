// A mail server of the test's own, on loopback: it speaks real SMTP and keeps what it is given.
import { createHash, createPublicKey, verify } from 'node:crypto';
import type { AddressInfo } from 'node:net';
import { SMTPServer, type SMTPServerOptions } from 'smtp-server';

/** A mail as it came over the wire. */
export interface Received {
  readonly to: readonly string[];
  readonly source: string;
}

export interface MailServer {
  readonly url: string;
  readonly received: Received[];
  close(): Promise<void>;
}

export async function openMailServer(options: SMTPServerOptions = {}, port = 0): Promise<MailServer> {
  const received: Received[] = [];
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS'],
    closeTimeout: 100,
    onData(stream, session, done) {
      const chunks: Buffer[] = [];
      stream.on('data', chunk => chunks.push(chunk));
      stream.on('end', () => {
        const to = session.envelope.rcptTo.map(({ address }) => address);
        received.push({ to, source: Buffer.concat(chunks).toString('latin1') });
        done();
      });
    },
    ...options,
  });
  // A sender that is killed breaks its connection; that is the point of some tests.
  server.on('error', () => {});
  await new Promise<void>(resolve => server.listen(port, '127.0.0.1', resolve));
  const { port: listeningOn } = server.server.address() as AddressInfo;
  return {
    url: `smtp://127.0.0.1:${listeningOn}`,
    received,
    close: () => new Promise(resolve => server.close(() => resolve())),
  };
}

/** The headers of a mail, unfolded, by their name in small letters, and each part of the body as it was meant. */
export function readMail(source: string): { headers: Map<string, string>; text: string; html: string } {
  const [head, body] = splitAtEmptyLine(source);
  const headers = headersOf(head);
  const boundary = /boundary="?([^";]+)"?/.exec(headers.get('content-type') ?? '')?.[1];
  const parts = boundary ? body.split(`--${boundary}`).slice(1, -1) : [];
  const part = (type: string): string => {
    for (const each of parts) {
      const [partHead, content] = splitAtEmptyLine(each.replace(/^\r\n/, ''));
      const partHeaders = headersOf(partHead);
      if (partHeaders.get('content-type')?.startsWith(type))
        return decoded(content, partHeaders.get('content-transfer-encoding') ?? '7bit');
    }
    return '';
  };
  return { headers, text: part('text/plain'), html: part('text/html') };
}

function splitAtEmptyLine(source: string): [string, string] {
  const at = source.indexOf('\r\n\r\n');
  return [source.slice(0, at + 2), source.slice(at + 4)];
}

const headersOf = (head: string): Map<string, string> =>
  new Map(
    head
      .replace(/\r\n[ \t]+/g, ' ')
      .split('\r\n')
      .filter(Boolean)
      .map(line => [
        line.slice(0, line.indexOf(':')).toLowerCase(),
        line.slice(line.indexOf(':') + 1).trim(),
      ]),
  );

function decoded(content: string, encoding: string): string {
  if (encoding === 'base64') return Buffer.from(content, 'base64').toString('utf8');
  if (encoding !== 'quoted-printable') return content;
  const bytes = content
    .replace(/=\r\n/g, '')
    .replace(/=([0-9A-F]{2})/g, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)));
  return Buffer.from(bytes, 'latin1').toString('utf8');
}

/** Whether the DKIM signature of a mail holds (RFC 6376, relaxed/relaxed, rsa-sha256), and which headers it covers. */
export function checkDkim(source: string, publicKey: string): { holds: boolean; signed: string[] } {
  const [head, body] = splitAtEmptyLine(source);
  const lines = head.split(/\r\n(?![ \t])/).filter(Boolean);
  const signature = lines.find(line => /^dkim-signature:/i.test(line)) ?? '';
  const tags = new Map(
    signature
      .slice(signature.indexOf(':') + 1)
      .split(';')
      .map(tag => [
        tag.slice(0, tag.indexOf('=')).trim(),
        tag.slice(tag.indexOf('=') + 1).replace(/\s/g, ''),
      ]),
  );
  const relaxed = (line: string): string => {
    const name = line.slice(0, line.indexOf(':')).toLowerCase().trim();
    return `${name}:${line
      .slice(line.indexOf(':') + 1)
      .replace(/\r\n/g, '')
      .replace(/[ \t]+/g, ' ')
      .trim()}`;
  };
  const signed = (tags.get('h') ?? '').toLowerCase().split(':');
  const covered = signed.flatMap(name =>
    lines.filter(line => relaxed(line).startsWith(`${name}:`)).map(relaxed),
  );
  const unsigned = relaxed(signature).replace(/\bb=[^;]*$|\bb=[^;]*(?=;)/, 'b=');
  const bodyText = `${body
    .replace(/[ \t]+/g, ' ')
    .replace(/ \r\n/g, '\r\n')
    .replace(/(\r\n)+$/, '')}\r\n`;
  const bodyHash = createHash('sha256').update(bodyText, 'latin1').digest('base64');
  const holds =
    tags.get('bh') === bodyHash &&
    verify(
      'sha256',
      Buffer.from([...covered, unsigned].join('\r\n'), 'latin1'),
      createPublicKey(publicKey),
      Buffer.from(tags.get('b') ?? '', 'base64'),
    );
  return { holds, signed };
}
