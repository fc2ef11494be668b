import assert from 'node:assert/strict';
import { linkMailedTo } from '../../../test/mails.ts';
import { agreed, makeNeighbourhood, type Neighbourhood } from '../../../test/neighbourhood.ts';
import { onEachEngine, type TestSite } from '../../../test/site.ts';
import { testTown } from '../../../test/town.ts';
import { makeTrajectory } from '../../../test/trajectory.ts';
import { paths } from '../../paths.ts';
import { addMinutes } from '../../platform/clock.ts';
import { importFigures } from '../indicators/public.ts';
import { findTrajectory, type PublishedTrajectory, trajectoryOccasion } from '../participation/public.ts';
import { ensurePerson } from '../people/public.ts';
import { bringInVoice } from '../voices/public.ts';
import { type AboutYou, nothingSaid } from './about-you.ts';
import { askAboutYou, forgetInvitations } from './ask-about-you.ts';
import { reachOf } from './reach-of.ts';
import { aboutPeopleIn } from './store.ts';
import { tellAboutYou } from './tell-about-you.ts';

/** A day after the first phase closed. */
const afterwards = '2026-03-18T12:00:00.000Z';

const words = {
  'Waar gaat het over?': 'Meer bomen',
  'Uw verhaal': 'Voor de schaduw.',
  Thema: 'Groen, water en dieren',
};

const figures = `code,inwoners,inwoners0tot15,inwoners15tot25,inwoners25tot45,inwoners45tot65,inwoners65plus
${testTown.west},2000,300,240,560,600,300
${testTown.southWest},1400,,,,,
${testTown.northWest},600,,,,,`;

/** So many people say something in the open phase, and tell this about themselves. */
async function manySpeak(
  { database, now }: TestSite,
  trajectoryId: number,
  count: number,
  told: Partial<AboutYou>,
): Promise<void> {
  await database.write(async tx => {
    const occasion = await trajectoryOccasion(tx, trajectoryId, now());
    for (let number = 1; number <= count; number++) {
      const email = `${Object.values(told).join('-')}-${number}@example.nl`;
      const { id: personId } = await ensurePerson(tx, { email, name: '' }, now());
      const draft = {
        kind: 'reaction',
        title: `Inbreng ${number}`,
        text: 'Zo is het.',
        themeSlug: 'groen',
        areaCode: testTown.southWest,
        longitude: null,
        latitude: null,
        authorName: '',
        interest: '',
        photoKeys: [],
      } as const;
      agreed(await bringInVoice(tx, { personId }, draft, now(), occasion));
      await tellAboutYou(tx, { trajectoryId, personId }, { ...nothingSaid, ...told }, now());
    }
  });
}

async function makeHeard(site: TestSite): Promise<{ town: Neighbourhood; trajectory: PublishedTrajectory }> {
  const town = await makeNeighbourhood(site);
  await importFigures(site.database, figures, { year: 2024, source: 'CBS', now: site.now() });
  return { town, trajectory: await makeTrajectory(site, town) };
}

onEachEngine(
  'who speaks is asked once about oneself, may pass it by, and takes it along when leaving',
  async site => {
    const { town, trajectory } = await makeHeard(site);
    const { id } = trajectory;
    const { visitor, id: personId } = town.amina;
    const asked = await (await visitor.get(paths.newVoiceOn('trajectory', id))).press('Verstuur', words);
    asked.shows(
      'Wilt u iets over uzelf vertellen?',
      'Uw inbreng staat op de website',
      'U hoeft niets in te vullen',
    );
    const voice = await asked.press('Bewaar dit', {
      '15 tot 25 jaar': true,
      'In welke buurt woont u?': 'Zuidwest',
    });
    voice.shows('Meer bomen', 'Dank u. Dit is bewaard.');
    assert.deepEqual((await aboutPeopleIn(site.database.read, id)).get(personId), {
      ...nothingSaid,
      ageGroup: '15-25',
      place: testTown.southWest,
    });
    const second = await (await visitor.get(paths.newVoiceOn('trajectory', id))).press('Verstuur', words);
    second.doesNotShow('over uzelf vertellen');

    const again = await visitor.get(paths.aboutYou(id));
    assert.equal(again.$('input[name=ageGroup]:checked').val(), '15-25');
    await again.press('Sla dit over');
    assert.equal((await aboutPeopleIn(site.database.read, id)).get(personId)?.ageGroup, '15-25');

    const data = await visitor.get(paths.accountExport);
    assert.match(data.body, /"ageGroup": ?"15-25"/);

    await (await visitor.get(paths.accountErase)).press('Verwijder mijn account', { 'Ik weet zeker': true });
    assert.equal((await aboutPeopleIn(site.database.read, id)).size, 0);
  },
);

onEachEngine('a guest comes by a link that holds for that guest, and once', async site => {
  const { town, trajectory } = await makeHeard(site);
  const { id } = trajectory;
  const guest = site.visitor();
  (await guest.get(paths.aboutYou(id))).shows('Inloggen');
  const form = await guest.get(paths.newVoiceOn('trajectory', id));
  await form.press('Ga verder', { ...words, 'Uw e-mailadres': 'gast@example.nl' });
  const asked = await (await guest.get(await linkMailedTo(site, 'gast@example.nl'))).press(
    'Plaats mijn inbreng',
  );
  asked.shows('Wilt u iets over uzelf vertellen?');
  const link = asked.path;
  (await asked.press('Bewaar dit', { '65 jaar of ouder': true })).shows('Meer bomen', 'Dit is bewaard');
  assert.deepEqual(
    [...(await aboutPeopleIn(site.database.read, id)).values()].map(({ ageGroup }) => ageGroup),
    ['65-up'],
  );
  (await guest.get(link)).shows('Inloggen');
  const other = await makeTrajectory(site, town);
  (await guest.get(link.replace(paths.aboutYou(id), paths.aboutYou(other.id)))).shows('Inloggen');
});

onEachEngine('a link that nobody used is forgotten when it no longer opens anything', async site => {
  const { town, trajectory } = await makeHeard(site);
  const ask = { trajectoryId: trajectory.id, personId: town.amina.id, isGuest: true, returnTo: paths.home };
  await site.database.write(tx => askAboutYou(tx, ask, site.now()));
  const left = async (now: string) => {
    await site.database.write(tx => forgetInvitations(tx, now));
    return (await site.database.read.selectFrom('aboutInvitations').selectAll().execute()).length;
  };
  assert.equal(await left(addMinutes(site.now(), 29 * 24 * 60)), 1);
  assert.equal(await left(addMinutes(site.now(), 30 * 24 * 60)), 0);
});

onEachEngine('when a phase is closed everybody sees who took part, and who is missing', async site => {
  const { town, trajectory } = await makeHeard(site);
  const { id } = trajectory;
  await manySpeak(site, id, 30, { ageGroup: '45-65', place: testTown.southWest });
  await manySpeak(site, id, 20, { ageGroup: '65-up', place: testTown.southWest });
  await manySpeak(site, id, 12, { ageGroup: '25-45', place: testTown.northWest });
  await manySpeak(site, id, 3, { ageGroup: '15-25' });
  const missing = 'Van de deelnemers is 23 procent jonger dan 45 jaar, in Westerwijk is dat 55 procent.';

  const guest = site.visitor();
  (await guest.get(paths.whoIsHeard(id))).doesNotShow('deelnemers via deze website', missing);
  (await guest.get(paths.trajectory(id))).doesNotShow(missing);
  (await town.wim.visitor.get(paths.trajectory(id))).shows('Wie er in deze fase nog mist', missing);
  (await town.wim.visitor.get(paths.whoIsHeard(id))).shows('Alleen u ziet deze fase nu', missing);

  site.setNow(afterwards);
  (await guest.get(paths.trajectory(id))).shows('Wie deed mee', missing);
  const page = await guest.get(paths.whoIsHeard(id));
  page.shows(
    '65 deelnemers via deze website',
    missing,
    '46% (30)',
    '31% (20)',
    'De andere samen',
    '23% (15)',
  );
  page.doesNotShow('(3)', 'Alleen u ziet');
});

onEachEngine('who runs it counts an evening, without a name', async site => {
  const { town, trajectory } = await makeHeard(site);
  const address = paths.attendances(trajectory.id);
  for (const { visitor } of [town.amina, town.tess]) assert.equal((await visitor.get(address)).status, 404);
  const { visitor } = town.wim;
  const wrong = await (await visitor.get(address)).press('Bewaar deze telling', {
    'Hoeveel mensen waren er?': '20',
    'Jonger dan 15 jaar': '15',
    '65 jaar of ouder': '15',
  });
  assert.equal(wrong.status, 422);
  wrong.shows(
    'Schrijf op welke bijeenkomst het was.',
    'Kies bij welke fase het hoort.',
    'Samen zijn dit meer mensen dan er waren.',
  );
  const counted = await wrong.press('Bewaar deze telling', {
    'Welke bijeenkomst was het?': 'Avond in het buurthuis',
    'Bij welke fase hoort het?': 'Luisteren',
    'Hoeveel mensen waren er?': '30',
  });
  counted.shows('De telling is bewaard.', 'Avond in het buurthuis', '30 deelnemers');
  const held = (await findTrajectory(site.database.read, trajectory.id)) as PublishedTrajectory;
  const { phases } = await reachOf(site.database.read, held, { now: site.now(), withOpen: true });
  assert.deepEqual(
    phases[0]?.evenings.map(({ people }) => people),
    [30],
  );
  assert.equal(
    (await town.amina.visitor.post(paths.takeBackAttendance(trajectory.id, 1), new URLSearchParams())).status,
    404,
  );
  (await counted.press('Haal weg de telling van Avond in het buurthuis')).doesNotShow('30 deelnemers');
});
