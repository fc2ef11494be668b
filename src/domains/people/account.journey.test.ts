import assert from 'node:assert/strict';
import { linkMailedTo, mailsTo } from '../../../test/mails.ts';
import { onEachEngine, type TestSite } from '../../../test/site.ts';
import type { Visitor } from '../../../test/visitor.ts';
import { paths } from '../../paths.ts';
import { createAdmin } from './create-admin.ts';
import { ensurePerson } from './ensure-person.ts';
import type { Person } from './person.ts';
import { findPerson, findPersonByEmail } from './store.ts';

async function amaSignedIn(site: TestSite): Promise<{ person: Person; visitor: Visitor }> {
  const person = await site.database.write(tx =>
    ensurePerson(tx, { email: 'ama@dorp.test', name: 'Ama' }, site.now()),
  );
  const visitor = site.visitor();
  await site.signIn(visitor, person.id);
  return { person, visitor };
}

onEachEngine('a guest is asked to sign in, and comes back to the page', async site => {
  const page = await site.visitor().get(paths.sessions);
  assert.equal(page.heading, 'Inloggen');
  assert.equal(page.path, paths.signInTo(paths.sessions));
});

onEachEngine('somebody takes another name, but not none and not an endless one', async site => {
  const { visitor } = await amaSignedIn(site);
  const account = await visitor.get(paths.account);
  (await account.press('Bewaar de naam', { Naam: '' })).shows('Vul uw naam in.');
  (await account.press('Bewaar de naam', { Naam: 'a'.repeat(81) })).shows('ten hoogste 80 tekens');
  const changed = await account.press('Bewaar de naam', { Naam: "Ama d'Ancona" });
  changed.shows('Uw naam is gewijzigd.');
  assert.equal(changed.$('input[name="naam"]').val(), "Ama d'Ancona");
});

onEachEngine('a new address counts only when its reader says so, and the old one is told', async site => {
  const { visitor, person } = await amaSignedIn(site);
  const account = await visitor.get(paths.account);
  const to = (address: string) =>
    account.press('Stuur een mail naar dit adres', { 'Nieuw e-mailadres': address });
  (await to('nee')).shows('Vul een e-mailadres in');
  (await to('AMA@dorp.test')).shows('Dit adres gebruikt u al');
  (await to('ama@stad.test')).shows('Pas dan verandert uw adres');
  assert.equal((await findPerson(site.database.read, person.id))?.email, 'ama@dorp.test');

  // Somebody else's browser: the link is the proof, not the session.
  const confirm = await site.visitor().get(await linkMailedTo(site, 'ama@stad.test'));
  await confirm.press('Gebruik dit adres');
  assert.equal((await findPerson(site.database.read, person.id))?.email, 'ama@stad.test');
  assert.equal((await mailsTo(site, 'ama@dorp.test')).at(-1)?.subject, 'Uw e-mailadres is gewijzigd');
  assert.equal((await confirm.press('Gebruik dit adres')).status, 404);
});

onEachEngine('an address somebody else has cannot be taken', async site => {
  const { visitor, person } = await amaSignedIn(site);
  await site.database.write(tx => ensurePerson(tx, { email: 'bo@dorp.test', name: 'Bo' }, site.now()));
  const account = await visitor.get(paths.account);
  const asked = await account.press('Stuur een mail naar dit adres', { 'Nieuw e-mailadres': 'bo@dorp.test' });
  asked.shows('Pas dan verandert uw adres');
  const confirm = await visitor.get(await linkMailedTo(site, 'bo@dorp.test'));
  const refused = await confirm.press('Gebruik dit adres');
  assert.equal(refused.status, 409);
  refused.shows('Dit e-mailadres is al in gebruik');
  assert.equal((await findPerson(site.database.read, person.id))?.email, 'ama@dorp.test');
});

onEachEngine('somebody sees where they are signed in and ends one or all other sessions', async site => {
  const { person, visitor } = await amaSignedIn(site);
  const others = [site.visitor(), site.visitor(), site.visitor()] as const;
  for (const other of others) await site.signIn(other, person.id);
  const page = await visitor.get(paths.sessions);
  assert.equal(page.$('.sw-key').length, 4);
  page.shows('Dit apparaat', 'Laatst gebruikt op 2 maart 2026');

  const form = page
    .$('form[action*="/uitloggen"]')
    .filter((_, it) => /\d/.test(page.$(it).attr('action') ?? ''));
  const first = form.first().attr('action') ?? '';
  assert.equal((await visitor.post(first, new URLSearchParams())).path, paths.sessions);
  assert.equal((await visitor.post(first, new URLSearchParams())).status, 404);
  const after = await (await visitor.get(paths.sessions)).press('Log overal uit, behalve hier');
  assert.equal(after.$('.sw-key').length, 1);
  for (const other of others) assert.equal((await other.get(paths.account)).heading, 'Inloggen');
});

onEachEngine('nobody ends the session of another', async site => {
  const { person } = await amaSignedIn(site);
  const bo = await site.database.write(tx =>
    ensurePerson(tx, { email: 'bo@dorp.test', name: 'Bo' }, site.now()),
  );
  const visitor = site.visitor();
  await site.signIn(visitor, bo.id);
  const [session] = await site.database.read
    .selectFrom('sessions')
    .select('id')
    .where('personId', '=', person.id)
    .execute();
  const refused = await visitor.post(paths.endSession(session?.id ?? 0), new URLSearchParams());
  assert.equal(refused.status, 404);
});

onEachEngine('somebody downloads what is kept, and finds no secrets in it', async site => {
  const { visitor } = await amaSignedIn(site);
  const download = await visitor.get(paths.accountExport);
  assert.match(download.headers.get('content-disposition') ?? '', /attachment/);
  const data = JSON.parse(download.body) as Record<string, unknown>;
  assert.equal((data.person as Person).email, 'ama@dorp.test');
  assert.equal((data.sessions as unknown[]).length, 1);
  assert.ok(!/hash|secret/i.test(download.body));
});

onEachEngine('erasing an account leaves a number and nothing that says who it was', async site => {
  const { person, visitor } = await amaSignedIn(site);
  await (await visitor.get(paths.signIn)).press('Stuur mij een mail', { 'Uw e-mailadres': 'ama@dorp.test' });
  const page = await visitor.get(paths.accountErase);
  const refused = await page.press('Verwijder mijn account');
  assert.equal(refused.status, 422);
  refused.shows('Zet een vinkje');
  const erased = await refused.press('Verwijder mijn account', { 'Ik weet zeker': true });
  assert.equal(erased.path, '/');
  assert.deepEqual(
    { ...(await findPerson(site.database.read, person.id)) },
    {
      id: person.id,
      email: null,
      name: '',
      createdAt: person.createdAt,
      erasedAt: site.now(),
    },
  );
  for (const table of ['sessions', 'confirmations'] as const) {
    assert.deepEqual(await site.database.read.selectFrom(table).selectAll().execute(), []);
  }
  assert.equal((await visitor.get(paths.account)).heading, 'Inloggen');
  assert.equal(await findPersonByEmail(site.database.read, 'ama@dorp.test'), undefined);
});

onEachEngine('an administrator made on the terminal signs in with a link that works once', async site => {
  const wrong = await site.database.write(tx => createAdmin(tx, { email: 'nee', name: 'Ruth' }, site.now()));
  assert.deepEqual(wrong, { refused: 'no-email' });
  assert.deepEqual(
    await site.database.write(tx => createAdmin(tx, { email: 'ruth@dorp.test', name: ' ' }, site.now())),
    { refused: 'no-name' },
  );
  const made = await site.database.write(tx =>
    createAdmin(tx, { email: 'ruth@dorp.test', name: 'Ruth' }, site.now()),
  );
  assert.ok('address' in made);
  const page = await site.visitor().get(made.address);
  page.shows('ruth@dorp.test');
  const inside = await page.press('Inloggen');
  assert.equal(inside.path, paths.security);
  assert.equal((await page.press('Inloggen')).status, 404);
});
