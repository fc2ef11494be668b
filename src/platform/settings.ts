// What the environment says about this installation, checked once, at the start.
import { createPrivateKey } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import type { Letterhead } from './mail/mail.ts';

export interface Settings {
  readonly port: number;
  readonly host: string;
  /** Where the database (SQLite), the photos and the mail file live. */
  readonly dataDir: string;
  /** Only for PostgreSQL. */
  readonly databaseUrl: string | undefined;
  /** Where the key lies with which secrets in the database are sealed; the same for every process of the site. */
  readonly secretFile: string;
  /** What residents type to get here; links in mail begin with it. No slash at the end. */
  readonly baseUrl: string;
  readonly mailUrl: string | undefined;
  /** Who mail comes from, such as Samenwijk <wijken@example.nl>; undefined: the site, by the name of the town. */
  readonly mailFrom: string | undefined;
  /** With what mail is signed; undefined: it is not. */
  readonly dkim:
    | { readonly domain: string; readonly selector: string; readonly privateKey: string }
    | undefined;
  /** The identity provider people can sign in with; undefined: none. */
  readonly identityProvider: IdentityProvider | undefined;
  readonly isDemo: boolean;
  /** Where an address or postcode becomes a place, such as PDOK Locatieserver; undefined: people choose their wijk by name. */
  readonly geocoderUrl: string | undefined;
  /** The municipality or neighbourhood it is for, as the pages call it. */
  readonly townName: string;
  /** The municipality's own design tokens, in place of ours. */
  readonly tokensFile: string | undefined;
}

export interface IdentityProvider {
  readonly issuer: string;
  readonly clientId: string;
  readonly clientSecret: string;
  /** What stands on the button: the name people know it by. */
  readonly label: string;
  /** What we ask for and must get back for it to count as a second factor; undefined: it never does. */
  readonly acr: string | undefined;
}

export class SettingsWrong extends Error {
  override readonly name = 'SettingsWrong';
  readonly sentences: readonly string[];
  constructor(sentences: readonly string[]) {
    super(sentences.join('\n'));
    this.sentences = sentences;
  }
}

/** What a town is called as long as nobody said its name and no municipality was read in. */
export const unnamedTown = 'uw gemeente';

/** The site as it calls itself to people who are elsewhere, in their mail: Samenwijk Waterveen. */
export const letterheadOf = ({ townName, baseUrl }: Settings): Letterhead => ({
  siteName: townName === unnamedTown ? 'Samenwijk' : `Samenwijk ${townName}`,
  baseUrl,
});

/** The town of the demo. It does not exist. */
const demoTown = 'Waterveen';

/** Reads the settings, or throws SettingsWrong with one sentence for each that is wrong. */
export function readSettings(environment: Record<string, string | undefined>): Settings {
  const wrong: string[] = [];
  const given = (name: string): string | undefined => environment[name]?.trim() || undefined;

  const port = Number(given('PORT') ?? 3000);
  if (!Number.isInteger(port) || port < 0 || port > 65_535) {
    wrong.push(`PORT is "${given('PORT')}"; it must be a whole number from 0 to 65535.`);
  }
  const host = given('HOST') ?? '127.0.0.1';
  if (/[\s/]/.test(host))
    wrong.push(`HOST is "${host}"; it must be a host name or an IP address, such as 0.0.0.0.`);

  const baseUrl = (given('BASE_URL') ?? `http://${host.includes(':') ? `[${host}]` : host}:${port}`).replace(
    /\/+$/,
    '',
  );
  if (!isAddress(baseUrl, ['http:', 'https:']) || new URL(baseUrl).pathname !== '/') {
    wrong.push(
      `BASE_URL is "${baseUrl}"; it must be an address without a path, such as https://samen.example.nl.`,
    );
  }
  const databaseUrl = given('DATABASE_URL');
  if (databaseUrl && !isAddress(databaseUrl, ['postgres:', 'postgresql:'])) {
    wrong.push(
      'DATABASE_URL must be an address such as postgres://name:secret@host:5432/town (PostgreSQL 15 or newer).',
    );
  }
  const mailUrl = given('MAIL_URL');
  if (mailUrl && !isAddress(mailUrl, ['smtp:', 'smtps:'])) {
    wrong.push('MAIL_URL must be an address such as smtp://name:secret@host:587.');
  }
  const mailFrom = given('MAIL_FROM');
  if (mailFrom && !/^([^<>\n]*<[^<>\s@]+@[^<>\s@]+>|[^<>\s@]+@[^<>\s@]+)$/.test(mailFrom)) {
    wrong.push(
      `MAIL_FROM is "${mailFrom}"; it must be an e-mail address, such as Samenwijk <wijken@example.nl>.`,
    );
  }
  const geocoderUrl = given('GEOCODER_URL');
  if (geocoderUrl && !isAddress(geocoderUrl, ['http:', 'https:'])) {
    wrong.push(
      'GEOCODER_URL must be the address of a PDOK Locatieserver, such as https://api.pdok.nl/bzk/locatieserver/search/v3_1/free.',
    );
  }
  const dkim = readDkim(given, wrong);
  const identityProvider = readIdentityProvider(given, wrong);
  const tokensFile = given('TOKENS_FILE');
  if (tokensFile && !existsSync(tokensFile)) {
    wrong.push(`TOKENS_FILE is "${tokensFile}"; there is no such file.`);
  }
  const dataDir = given('DATA_DIR') ?? './data';
  const secretFile = given('SECRET_FILE');
  if (secretFile && !existsSync(dirname(resolve(secretFile)))) {
    wrong.push(`SECRET_FILE is "${secretFile}"; there is no folder ${dirname(resolve(secretFile))}.`);
  }
  const demo = given('DEMO') ?? '0';
  if (!['0', '1', 'true', 'false'].includes(demo)) wrong.push(`DEMO is "${demo}"; it must be 1 or 0.`);

  if (wrong.length > 0) throw new SettingsWrong(wrong);
  return {
    port,
    host,
    dataDir,
    databaseUrl,
    secretFile: secretFile ?? join(dataDir, 'secret.key'),
    baseUrl,
    mailUrl,
    mailFrom,
    dkim,
    identityProvider,
    geocoderUrl,
    tokensFile,
    isDemo: demo === '1' || demo === 'true',
    townName: given('TOWN_NAME') ?? (demo === '1' || demo === 'true' ? demoTown : unnamedTown),
  };
}

function isAddress(text: string, protocols: readonly string[]): boolean {
  return URL.canParse(text) && protocols.includes(new URL(text).protocol);
}

function readDkim(given: (name: string) => string | undefined, wrong: string[]): Settings['dkim'] {
  const [domain, selector, file] = [given('DKIM_DOMAIN'), given('DKIM_SELECTOR'), given('DKIM_KEY_FILE')];
  if (!domain && !selector && !file) return undefined;
  if (!domain || !selector || !file) {
    wrong.push('DKIM_DOMAIN, DKIM_SELECTOR and DKIM_KEY_FILE belong together: set all three, or none.');
    return undefined;
  }
  try {
    const privateKey = readFileSync(file, 'utf8');
    createPrivateKey(privateKey);
    return { domain, selector, privateKey };
  } catch {
    wrong.push(
      `DKIM_KEY_FILE is "${file}"; it must be a file with a private key in PEM form that can be read.`,
    );
    return undefined;
  }
}

function readIdentityProvider(
  given: (name: string) => string | undefined,
  wrong: string[],
): IdentityProvider | undefined {
  const [issuer, clientId, clientSecret] = [
    given('OIDC_ISSUER'),
    given('OIDC_CLIENT_ID'),
    given('OIDC_CLIENT_SECRET'),
  ];
  if (!issuer && !clientId && !clientSecret) return undefined;
  if (!issuer || !clientId || !clientSecret) {
    wrong.push('OIDC_ISSUER, OIDC_CLIENT_ID and OIDC_CLIENT_SECRET belong together: set all three, or none.');
    return undefined;
  }
  const isLoopback = /^http:\/\/(127\.[\d.]+|localhost|\[::1\])(:|\/|$)/.test(issuer);
  if (!isAddress(issuer, ['https:']) && !isLoopback) {
    wrong.push(`OIDC_ISSUER is "${issuer}"; it must be an address such as https://login.example.nl.`);
  }
  return {
    issuer,
    clientId,
    clientSecret,
    label: given('OIDC_LABEL') ?? 'de gemeente',
    acr: given('OIDC_ACR'),
  };
}
