import assert from 'node:assert/strict';
import { linkMailedTo } from '../../../test/mails.ts';
import { makeNeighbourhood } from '../../../test/neighbourhood.ts';
import { onEachEngine } from '../../../test/site.ts';
import { makeTrajectory } from '../../../test/trajectory.ts';
import { paths } from '../../paths.ts';
import { addMinutes } from '../../platform/clock.ts';

const words = {
  'Waar gaat het over?': 'Minder auto’s',
  'Uw verhaal': 'Dan kan mijn kind fietsen.',
  'Wat is voor u hierin belangrijk?': 'Dat mijn kind veilig naar school kan.',
  Thema: 'Verkeer en parkeren',
};

/** Twenty days ago at noon the first phase opened: it closes within the hour. */
const lastHour = { opensInDays: -20 };
const justClosed = '2026-03-02T11:00:00.000Z';

onEachEngine('somebody without an account says what matters, and finds it on the page', async site => {
  const town = await makeNeighbourhood(site);
  const { id } = await makeTrajectory(site, town, lastHour);
  const guest = site.visitor();
  const form = await (await guest.get(paths.trajectory(id))).follow('Doe mee');
  form.shows('Wat is er nodig?', 'U krijgt antwoord, met een reden, uiterlijk op 16 april 2026');
  form.doesNotShow('Antwoord binnen');
  const again = await form.press('Ga verder', words);
  again.shows('e-mailadres');
  assert.equal(again.status, 422);
  assert.equal(again.$('[name=interest]').val(), words['Wat is voor u hierin belangrijk?']);
  await again.press('Ga verder', { 'Uw e-mailadres': 'nieuw@example.nl' });
  // Sent in time is in time, also when the phase has closed before the button in the mail is pressed.
  site.setNow(addMinutes(justClosed, 30));
  const asked = await (await guest.get(await linkMailedTo(site, 'nieuw@example.nl'))).press(
    'Plaats mijn inbreng',
  );
  asked.shows('Uw inbreng staat op de website', 'Wilt u iets over uzelf vertellen?');
  const voice = await asked.press('Sla dit over');
  voice.shows(
    'Belangrijk voor de indiener: Dat mijn kind veilig naar school kan.',
    'Ingebracht bij: Kerkstraat opnieuw ingericht, Luisteren',
    'Antwoord uiterlijk op 16 april 2026',
  );
});

onEachEngine('what was typed stays when the phase closes meanwhile', async site => {
  const town = await makeNeighbourhood(site);
  const { id } = await makeTrajectory(site, town, lastHour);
  const form = await town.amina.visitor.get(paths.newVoiceOn('trajectory', id));
  const tooLong = await form.press('Verstuur', {
    ...words,
    'Wat is voor u hierin belangrijk?': 'o'.repeat(501),
  });
  assert.equal(tooLong.status, 422);
  tooLong.shows('Maak korter wat voor u belangrijk is');

  site.setNow(justClosed);
  const late = await form.press('Verstuur', words);
  assert.equal(late.status, 422);
  late.shows('Meedoen kan weer vanaf 12 maart 2026 om 12.00 uur', 'U kunt het nog wel los inbrengen');
  assert.equal(late.$('[name=interest]').val(), words['Wat is voor u hierin belangrijk?']);
  const voice = await late.press('Plaats uw inbreng', { Idee: true });
  voice.shows('Minder auto’s', 'Belangrijk voor de indiener');
  voice.doesNotShow('Ingebracht bij');
});

onEachEngine('what was typed stays when the session ran out meanwhile', async site => {
  const town = await makeNeighbourhood(site);
  const { id } = await makeTrajectory(site, town, { opensInDays: 0 });
  site.setNow('2026-03-02T12:00:00.000Z');
  const form = await town.amina.visitor.get(paths.newVoiceOn('trajectory', id));
  site.setNow('2026-03-20T12:00:00.000Z');
  const asked = await form.press('Verstuur', words);
  asked.shows('Uw e-mailadres');
  assert.equal(asked.$('[name=interest]').val(), words['Wat is voor u hierin belangrijk?']);
  assert.equal(asked.$('[name=text]').val(), words['Uw verhaal']);
  await asked.press('Ga verder', { 'Uw e-mailadres': 'amina@example.nl' });
  const link = await linkMailedTo(site, 'amina@example.nl');
  const placed = await (await site.visitor().get(link)).press('Plaats mijn inbreng');
  (await placed.press('Sla dit over')).shows('Minder auto’s', 'Luisteren');
});

onEachEngine('an official enters what somebody said on the last morning of a phase', async site => {
  const town = await makeNeighbourhood(site);
  const { id } = await makeTrajectory(site, town, lastHour);
  site.setNow('2026-03-03T09:00:00.000Z');
  await site.signIn(town.wim.visitor, town.wim.id);
  const closed = await town.wim.visitor.get(paths.enterVoiceOn('trajectory', id));
  const form = await closed.press('Ga verder', { 'Op welke dag kwam het binnen?': '2026-03-02' });
  const voice = await form.press('Voer in', {
    'Op een bijeenkomst': true,
    'Waar gaat het over?': 'Een bankje',
    'Het verhaal van de indiener': 'Om even te zitten.',
    'Wat is voor de indiener hierin belangrijk?': 'Onderweg kunnen rusten.',
    Thema: 'Verkeer en parkeren',
  });
  voice.shows(
    'Belangrijk voor de indiener: Onderweg kunnen rusten.',
    'Kerkstraat opnieuw ingericht, Luisteren',
  );
});

onEachEngine('the register keeps to one phase, by its name, through its pages and its files', async site => {
  const town = await makeNeighbourhood(site);
  const { id } = await makeTrajectory(site, town);
  for (let number = 1; number <= 21; number++)
    await (await town.amina.visitor.get(paths.newVoiceOn('trajectory', id))).press('Verstuur', {
      ...words,
      'Waar gaat het over?': `Reactie ${number}`,
    });
  const list = await site.visitor().get(`${paths.voicesOn('trajectory', id)}&fase=luisteren`);
  list.shows('fase Luisteren', 'Reactie 21');
  const next = await list.follow('Volgende');
  assert.match(next.url.search, /fase=luisteren/);
  next.shows('Reactie 1', 'fase Luisteren');
  const without = await next.follow('Zonder Kerkstraat opnieuw ingericht');
  assert.doesNotMatch(without.url.search, /fase/);
  const other = await site.visitor().get(`${paths.voicesOn('trajectory', id)}&fase=ontwerp`);
  other.shows('Er is niets gevonden', 'fase Reageren op het ontwerp');
  const csv = (await site.visitor().get(`${paths.voicesCsv}?bij=trajectory-${id}&fase=luisteren`)).body;
  assert.equal(csv.trim().split('\r\n').length, 22);
});
