import assert from 'node:assert/strict';
import { makeNeighbourhood } from '../../../test/neighbourhood.ts';
import { onEachEngine, type TestSite } from '../../../test/site.ts';
import type { Visitor } from '../../../test/visitor.ts';
import { paths } from '../../paths.ts';
import { appointAdministrator } from '../organisations/public.ts';
import { ensurePerson } from '../people/public.ts';
import { dueDay } from './due-day.ts';

async function administratorOf(site: TestSite): Promise<Visitor> {
  const personId = await site.database.write(async tx => {
    const person = await ensurePerson(tx, { email: 'ruth@example.nl', name: 'Ruth' }, site.now());
    await appointAdministrator(tx, person, { townName: 'Proefstad', now: site.now() });
    return person.id;
  });
  const visitor = site.visitor();
  await site.signIn(visitor, personId);
  return visitor;
}

onEachEngine('an administrator shortens a term, and it counts from then on', async site => {
  const { trafficId } = await makeNeighbourhood(site);
  const ruth = await administratorOf(site);
  const page = await (await ruth.get(paths.administration)).follow('Termijnen en sluitingsdagen');
  assert.equal(page.$('#veld-everybody-idea').attr('value'), '30');
  const saved = await page.press('Bewaar de termijnen', { 'Werkdagen voor een vraag': '5' });
  saved.shows('De termijnen zijn bewaard.');
  // From Monday 2 March five working days later is Monday 9 March.
  assert.equal(await dueDay(site.database.read, 'question', trafficId, '2026-03-02'), '2026-03-09');
});

onEachEngine('a body gets a term of its own, and loses it again', async site => {
  const { trafficId } = await makeNeighbourhood(site);
  const ruth = await administratorOf(site);
  const page = await ruth.get(paths.answerTerms);
  const given = await page.press('Geef een eigen termijn', {
    Orgaan: 'Afdeling Verkeer',
    'Werkdagen voor een melding': '2',
  });
  given.shows('Afdeling Verkeer', 'Melding');
  assert.equal(await dueDay(site.database.read, 'complaint', trafficId, '2026-03-02'), '2026-03-04');
  const dropped = await given.press('Haal weg de termijn van Afdeling Verkeer voor melding');
  dropped.shows('Dit orgaan heeft weer de gewone termijn.');
  assert.equal(await dueDay(site.database.read, 'complaint', trafficId, '2026-03-02'), '2026-03-16');
});

onEachEngine('a day on which the municipality is closed does not count', async site => {
  const { trafficId } = await makeNeighbourhood(site);
  const ruth = await administratorOf(site);
  const closed = await (await ruth.get(paths.answerTerms)).press('Voeg de dag toe', {
    Dag: '2026-03-05',
    Waarom: 'Brugdag',
  });
  closed.shows('De sluitingsdag staat erbij.', '5 maart 2026', 'Brugdag');
  assert.equal(await dueDay(site.database.read, 'complaint', trafficId, '2026-03-02'), '2026-03-17');
  (await closed.press('Haal weg Brugdag')).doesNotShow('Brugdag');
});

onEachEngine('a term that is no number is refused, and what was typed stays', async site => {
  await makeNeighbourhood(site);
  const ruth = await administratorOf(site);
  const again = await (await ruth.get(paths.answerTerms)).press('Bewaar de termijnen', {
    'Werkdagen voor een idee': 'drie weken',
    'Werkdagen voor een vraag': '0',
  });
  assert.equal(again.status, 422);
  again.shows('Vul een heel aantal werkdagen in, van 1 tot en met 260.');
  assert.equal(again.$('#veld-everybody-idea').attr('value'), 'drie weken');
  assert.equal(again.$('[aria-invalid="true"]').length, 2);
  const nothing = await (await ruth.get(paths.answerTerms)).press('Geef een eigen termijn');
  nothing.shows('Vul voor minstens één soort een aantal werkdagen in.');
  const past = await (await ruth.get(paths.answerTerms)).press('Voeg de dag toe', { Dag: '2026-01-05' });
  past.shows('Deze dag is al geweest.', 'Vul in waarom er die dag niet wordt gewerkt.');
});

onEachEngine('who is no administrator does not see the terms', async site => {
  const { tess } = await makeNeighbourhood(site);
  assert.equal((await site.visitor().get(paths.answerTerms)).status, 404);
  assert.equal((await tess.visitor.get(paths.answerTerms)).status, 404);
});
