import assert from 'node:assert/strict';
import { agreed, makeNeighbourhood } from '../../../test/neighbourhood.ts';
import { onEachEngine, type TestSite } from '../../../test/site.ts';
import { testTown } from '../../../test/town.ts';
import { makeTrajectory } from '../../../test/trajectory.ts';
import { paths } from '../../paths.ts';
import { compareLedger } from '../../platform/log/compare-ledger.ts';
import { sealLog } from '../../platform/log/seal-log.ts';
import { trajectoryOccasion } from '../participation/public.ts';
import { bringInVoice } from '../voices/public.ts';
import { interestsOf, recordedWeighings } from './public.ts';

async function begun(site: TestSite) {
  const people = await makeNeighbourhood(site);
  const { id } = await makeTrajectory(site, people);
  const say = (title: string, interest: string) =>
    site.database.write(async tx => {
      const occasion = await trajectoryOccasion(tx, id, site.now());
      assert.ok(occasion);
      const draft = {
        ...{ kind: 'reaction' as const, title, text: title, interest, themeSlug: 'verkeer' },
        ...{ areaCode: testTown.west, longitude: null, latitude: null, authorName: '', photoKeys: [] },
      };
      return agreed(await bringInVoice(tx, { personId: people.amina.id }, draft, site.now(), occasion));
    });
  return { ...people, id, say };
}

onEachEngine('the register begins with who cannot speak, and says that numbers are no weight', async site => {
  const { id, amina, wim } = await begun(site);
  const page = await site.visitor().get(paths.interests(id));
  page.shows(
    'Dieren en natuur',
    'Toekomstige bewoners',
    'Niemand sprak hiervoor',
    'niet hoe zwaar het weegt',
    'Nog niet gewogen',
  );
  assert.deepEqual(
    page
      .$('.sw-interest__name')
      .toArray()
      .map(it => page.$(it).text()),
    ['Dieren en natuur', 'Toekomstige bewoners'],
  );
  page.doesNotShow('Voeg een belang toe');
  (await site.visitor().get(paths.trajectory(id))).shows('Belangen', 'Toekomstige bewoners');
  for (const address of [paths.newInterest(id), paths.interest(id, 'nature')]) {
    assert.equal((await amina.visitor.get(address)).status, 404);
    assert.equal(
      (await amina.visitor.post(address, new URLSearchParams({ name: 'x', whose: 'y' }))).status,
      404,
    );
  }
  assert.equal((await wim.visitor.get(paths.interest(id, 'niets'))).status, 404);
  assert.equal((await site.visitor().get(paths.interests(999))).status, 404);
});

onEachEngine(
  'an interest is named, heard in voices, put beside another, and weighed with a reason',
  async site => {
    const { id, wim, say } = await begun(site);
    const bikes = await say('De stoep staat vol', 'Veilig fietsen met mijn kinderen');
    await say('Houd de parkeerplaatsen', 'Dicht bij huis parkeren');
    let page = await wim.visitor.get(paths.interests(id));
    page.shows('In 2 reacties staat wat iemand belangrijk vindt');
    page = await page.follow('Voeg een belang toe');
    page = await page.press('Zet in het register', { 'Het belang': 'dieren en natuur' });
    assert.equal(page.status, 422);
    page.shows('Dit belang staat er al.', 'Schrijf op van wie dit belang is.');
    page = await page.press('Zet in het register', {
      'Het belang': 'Veilig fietsen',
      'Van wie': 'Kinderen en hun ouders',
      Zuidwest: true,
    });
    assert.equal(page.heading, 'Veilig fietsen');

    // What people said in other forms of the same words is suggested; the rest is not.
    page.shows('De stoep staat vol', 'Belangrijk voor deze persoon: Veilig fietsen met mijn kinderen');
    page.doesNotShow('Houd de parkeerplaatsen');
    page = await page.press('Wijs deze reacties aan', { 'De stoep staat vol': true });
    assert.equal(page.$('input[name=voices][checked]').attr('value'), String(bikes.id));
    page = await page.press('Leg vast dat het botst', { 'Met welk belang': 'Dieren en natuur' });
    assert.equal(page.status, 422);
    page.shows('Schrijf op hoe het botst.');
    page = await page.press('Leg vast dat het botst', {
      'Hoe botst het': 'Voor het fietspad gaan twee bomen weg.',
    });

    page = await page.press('Leg de weging vast', { 'Krijgt deels zijn zin': true });
    assert.equal(page.status, 422);
    page.shows('Zonder reden kan een weging niet worden bewaard.');
    page = await page.press('Leg de weging vast', { 'Waarom?': 'Het fietspad komt er, maar smaller.' });
    page = await page.press('Leg de weging vast', {
      'Krijgt zijn zin': true,
      'Waarom?': 'Er is toch ruimte gevonden.',
    });

    const shown = await site.visitor().get(paths.interests(id));
    shown.shows(
      'Veilig fietsen',
      'Kinderen en hun ouders, in Zuidwest. Gehoord in 1 reactie.',
      'Botst met Dieren en natuur.',
      'Botst met Veilig fietsen.',
      'Voor het fietspad gaan twee bomen weg.',
      'Krijgt zijn zin',
      'Er is toch ruimte gevonden.',
      '1 eerdere weging',
      'Het fietspad komt er, maar smaller.',
    );
    const open = await site.visitor().get(paths.interestsJson(id));
    assert.equal(JSON.parse(open.body).interests[2].weighings[0].reason, 'Er is toch ruimte gevonden.');
    assert.match(
      (await site.visitor().get(paths.interestsCsv(id))).body,
      /Veilig fietsen,Kinderen en hun ouders,Zuidwest,1,/,
    );
    await sealLog(site.database);
    assert.deepEqual(await site.database.snapshot(read => compareLedger(read, recordedWeighings)), []);

    page = await wim.visitor.get(page.url.pathname);
    page = await page.press('Het botst niet meer', { 'Met welk belang': 'Dieren en natuur' });
    (await site.visitor().get(paths.interests(id))).doesNotShow('Botst met');
  },
);

onEachEngine('two who keep the register at once do not write over each other', async site => {
  const { id, wim, ada } = await begun(site);
  const [first, second] = [
    await wim.visitor.get(paths.interest(id, 'nature')),
    await ada.visitor.get(paths.interest(id, 'nature')),
  ];
  await first.press('Leg de weging vast', { 'Krijgt zijn zin': true, 'Waarom?': 'De bomen blijven.' });
  const late = await second.press('Leg de weging vast', {
    'Heeft moeten wijken': true,
    'Waarom?': 'De bomen gaan weg.',
  });
  assert.equal(late.status, 422);
  late.shows('Een collega heeft dit intussen veranderd.', 'De bomen blijven.');
  assert.ok(late.$('textarea[name=reason]').text().includes('De bomen gaan weg.'));

  const [one, other] = [
    await wim.visitor.get(paths.interest(id, 'nature')),
    await ada.visitor.get(paths.interest(id, 'nature')),
  ];
  await one.press('Bewaar', { 'Van wie': 'Vleermuizen en gierzwaluwen' });
  const lost = await other.press('Bewaar', { 'Van wie': 'Bijen' });
  assert.equal(lost.status, 422);
  lost.shows('Een collega heeft dit intussen veranderd.');
  const register = await interestsOf(site.database.read, id);
  assert.deepEqual(
    register.map(it => it.whose),
    ['Vleermuizen en gierzwaluwen', 'Wie er later komt wonen'],
  );
});

onEachEngine('what stands there twice is taken out with a reason; what was weighed stays', async site => {
  const { id, wim } = await begun(site);
  let page = await wim.visitor.get(paths.newInterest(id));
  page = await page.press('Zet in het register', { 'Het belang': 'Rust', 'Van wie': 'Wie er slaapt' });
  const address = page.url.pathname;
  page = await page.press('Haal weg');
  assert.equal(page.status, 422);
  page = await page.press('Haal weg', { 'Waarom haalt u het weg?': 'Staat er dubbel' });
  page.doesNotShow('Wie er slaapt');
  assert.equal((await wim.visitor.get(address)).status, 404);
  page = await wim.visitor.get(paths.interest(id, 'future'));
  assert.equal(page.$('button').filter((_, it) => page.$(it).text().includes('Haal weg')).length, 0);
});
