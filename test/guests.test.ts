// A guest can change nothing that anybody else sees: a guest asks, and what is asked waits for a confirmation.
import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import { sql } from 'kysely';
import { paths } from '../src/paths.ts';
import { formsOf, openWholeSite, type WholeSite } from './whole-site.ts';

const site = await openWholeSite();
const forms = await formsOf(site);
after(() => site.close());

/** Where a request waits until whoever owns the address confirms it, and what keeps order in that. */
const waitingRoom = new Set([
  'submissions',
  'confirmations',
  'challenges',
  'attempts',
  'limits',
  'mails',
  'signingKeys',
  'pendingWords',
  'photos',
  'photoFiles',
  'pendingViews',
  'replyDrafts',
  // Stopping mail with the link in that mail needs no signing in (RFC 8058).
  'stoppedMail',
]);

/** The confirmation, and the receipt of a view with its secret key. */
const linksFromMail = new Set([paths.confirm(':token'), paths.askToSpeak(':key')]);

const tables = await namesOfTables(site);

test('no form that a guest sends changes what others see', async () => {
  const changed: string[] = [];
  for (const route of site.routes.filter(({ method }) => method === 'POST')) {
    // Whoever has the link from the mail is no longer a guest; in the demo anybody may be anybody, and gets a code.
    if (linksFromMail.has(route.pattern) || route.pattern.startsWith('/demo')) continue;
    const before = await contents(site);
    const response = await site.ask(
      site.app,
      'guest',
      'POST',
      route.address,
      filledIn(forms.for('guest', route)),
    );
    assert.ok(response.status < 500, `${route.pattern} answers ${response.status}`);
    const afterwards = await contents(site);
    for (const table of tables) {
      if (before.get(table) !== afterwards.get(table)) changed.push(`${route.pattern} changes ${table}`);
    }
  }
  assert.deepEqual(changed, []);
});

test('a change that comes from a page of somebody else is refused, whoever is signed in', async () => {
  for (const route of site.routes.filter(({ method }) => method === 'POST')) {
    for (const evidence of [
      { origin: 'https://elders.example' },
      { referer: 'https://elders.example/pagina' },
      { 'sec-fetch-site': 'cross-site' },
      { origin: 'null' },
    ]) {
      const before = await site.database.revision();
      const response = await site.app.fetch(
        new Request(new URL(route.address, site.settings.baseUrl), {
          method: 'POST',
          headers: { ...evidence, cookie: site.cookies.administrator } as Record<string, string>,
          body: forms.for('administrator', route) ?? new URLSearchParams(),
        }),
      );
      // A mail program that unsubscribes in one click sends no cookies and no origin of ours (RFC 8058).
      if (route.pattern.startsWith('/mail-stoppen/')) continue;
      assert.equal(response.status, 403, `${route.pattern} with ${JSON.stringify(evidence)}`);
      assert.equal(await site.database.revision(), before);
    }
  }
});

/** The form with something in every field, as somebody would who tries. */
function filledIn(fields: URLSearchParams | undefined): URLSearchParams {
  const filled = new URLSearchParams();
  for (const [name, value] of fields ?? []) filled.append(name, value || 'iemand@elders.example');
  return filled;
}

async function namesOfTables({ database }: WholeSite): Promise<string[]> {
  const { rows } = await sql<{ name: string }>`
    select name from sqlite_master where type = 'table' and name not like 'sqlite_%' and sql not like '%VIRTUAL%'`.execute(
    database.read,
  );
  return rows.map(({ name }) => name).filter(name => !waitingRoom.has(name));
}

async function contents({ database }: WholeSite): Promise<Map<string, string>> {
  const found = new Map<string, string>();
  for (const table of tables) {
    const { rows } = await sql`select * from ${sql.table(table)}`.execute(database.read);
    found.set(table, JSON.stringify(rows));
  }
  return found;
}
