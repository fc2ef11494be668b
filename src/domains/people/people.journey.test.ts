import assert from 'node:assert/strict';
import { sql } from 'kysely';
import { onEachEngine } from '../../../test/site.ts';
import { addDays, dayOf } from '../../platform/clock.ts';
import { ensurePerson, findPersonByEmail } from './public.ts';

onEachEngine('somebody is one person, however the address is typed', async ({ database, now }) => {
  const first = await database.write(tx => ensurePerson(tx, { email: 'Ama@Dorp.test ', name: 'Ama' }, now()));
  const again = await database.write(tx => ensurePerson(tx, { email: 'ama@dorp.test', name: 'A.' }, now()));
  assert.deepEqual(again, first);
  assert.deepEqual(await findPersonByEmail(database.read, 'ama@dorp.test'), first);
});

onEachEngine('reading in a session writes once a day at most', async site => {
  const { database, now } = site;
  const person = await database.write(tx => ensurePerson(tx, { email: 'ama@dorp.test', name: 'Ama' }, now()));
  const visitor = site.visitor();
  await site.signIn(visitor, person.id);
  // On PostgreSQL the revision also moves with other databases of the server, so there the row itself is watched.
  const state = async (): Promise<string> =>
    site.engine === 'sqlite'
      ? database.revision()
      : JSON.stringify(
          await database.read.selectFrom('sessions').select(sql`xmin::text`.as('written')).execute(),
        );
  const before = await state();
  await visitor.get('/');
  assert.equal(await state(), before);
  site.setNow(`${addDays(dayOf(now()), 1)}T08:00:00.000Z`);
  await visitor.get('/');
  const nextDay = await state();
  assert.notEqual(nextDay, before);
  await visitor.get('/');
  assert.equal(await state(), nextDay);
});
