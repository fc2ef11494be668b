import assert from 'node:assert/strict';
import { makeNeighbourhood } from '../../../test/neighbourhood.ts';
import { onEachEngine } from '../../../test/site.ts';
import { paths } from '../../paths.ts';

onEachEngine('Everybody reads the guidance, whole or for one role', async site => {
  const guest = site.visitor();
  const whole = await guest.get(paths.guidance);
  assert.equal(whole.status, 200);
  assert.match(whole.text, /geen wet/);
  assert.match(whole.text, /Begin als er nog iets te kiezen is/);
  const forResidents = await guest.get(`${paths.guidance}?voor=community`);
  assert.match(forResidents.text, /Zeg wat voor u belangrijk is/);
  assert.doesNotMatch(forResidents.text, /Begin als er nog iets te kiezen is/);
  assert.equal((await guest.get(paths.guidanceEdition(2))).status, 404);
});

onEachEngine('The adviser makes an own edition, and the one before stays readable', async site => {
  const { ada, wim, amina } = await makeNeighbourhood(site);
  for (const { visitor } of [wim, amina]) {
    assert.equal((await visitor.get(paths.editGuidance)).status, 404);
    assert.equal((await visitor.get(paths.newPoint)).status, 404);
  }

  const form = await ada.visitor.get(paths.newPoint);
  const empty = await form.press('Bewaar het punt');
  assert.equal(empty.status, 422);
  assert.match(empty.text, /Schrijf het punt op/);
  assert.match(empty.text, /Kies voor wie het punt is/);
  const added = await empty.press('Bewaar het punt', {
    'Het punt': 'Zet koffie.',
    'Waarom dit helpt': 'Een gesprek begint met iets warms.',
    'In welk deel staat het?': 'hearing',
    Ambtenaren: true,
  });
  assert.equal(added.status, 200);
  assert.match(added.text, /Erbij: Zet koffie\./);
  assert.doesNotMatch((await site.visitor().get(paths.guidance)).text, /Zet koffie/);

  const silent = await added.press('Geef uitgave 2 uit');
  assert.equal(silent.status, 422);
  assert.match(silent.text, /Schrijf waarom er een nieuwe uitgave komt/);
  const published = await silent.press('Geef uitgave 2 uit', {
    'Waarom komt er een nieuwe uitgave?': 'De wijk vroeg om koffie.',
  });
  assert.match(published.text, /Uitgave 2 geldt vanaf nu/);
  const guest = site.visitor();
  assert.match((await guest.get(paths.guidance)).text, /Zet koffie/);
  assert.match((await guest.get(paths.guidance)).text, /De wijk vroeg om koffie/);
  const first = await guest.get(paths.guidanceEdition(1));
  assert.doesNotMatch(first.text, /Zet koffie/);
  assert.match(first.text, /geldt niet meer/);
});

onEachEngine('Who changes the next edition second sees what happened, and chooses', async site => {
  const { ada } = await makeNeighbourhood(site);
  const point = await ada.visitor.get(paths.writePoint('go-there'));
  const list = await ada.visitor.get(paths.editGuidance);
  const meanwhile = await ada.visitor.get(paths.writePoint('go-there'));
  await meanwhile.press('Bewaar het punt', { 'Het punt': 'Ga de straat op.' });

  const late = await point.press('Bewaar het punt', { 'Het punt': 'Bel aan.' });
  assert.equal(late.status, 409);
  assert.match(late.text, /Ga de straat op/);
  assert.equal(late.$('input[name=advice]').val(), 'Bel aan.');
  const chosen = await late.press('Bewaar het punt');
  assert.match(chosen.text, /Gewijzigd: Bel aan\./);

  const move = await ada.visitor.post(
    paths.movePointUp('two-ways'),
    new URLSearchParams({ version: String(list.$('input[name=version]').first().attr('value')) }),
  );
  assert.equal(move.status, 409);
  assert.match(move.text, /uw stap niet gedaan/);
  const up = await ada.visitor.post(paths.movePointUp('two-ways'), new URLSearchParams({ version: '2' }));
  assert.match(up.text, /de punten staan anders/);
  const away = await ada.visitor.post(paths.removePoint('go-there'), new URLSearchParams({ version: '3' }));
  assert.match(away.text, /Weg: Ga naar mensen toe\./);
  const dropped = await away.press('Gooi deze wijzigingen weg');
  assert.match(dropped.text, /De wijzigingen zijn weg/);
  const nothing = await ada.visitor.post(paths.publishGuidance, new URLSearchParams({ version: '0' }));
  assert.equal(nothing.status, 422);
  assert.match(nothing.text, /U hebt nog niets veranderd/);
});
