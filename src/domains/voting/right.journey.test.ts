import assert from 'node:assert/strict';
import { codesFor } from '../../../test/ballots.ts';
import { makeBudget, putOnBallot } from '../../../test/budget.ts';
import { makeNeighbourhood } from '../../../test/neighbourhood.ts';
import { onEachEngine, type TestSite } from '../../../test/site.ts';
import { testTown } from '../../../test/town.ts';
import type { Page } from '../../../test/visitor.ts';
import { paths } from '../../paths.ts';
import { addDays, dayOf } from '../../platform/clock.ts';
import type { BudgetRules } from '../budgets/public.ts';
import { inGroups } from './code.ts';
import { hasCheckedAddress } from './has-checked-address.ts';
import { countBallots } from './urn-store.ts';

async function openVote(site: TestSite, rules: Partial<BudgetRules> = {}) {
  const neighbourhood = await makeNeighbourhood(site);
  const budget = await makeBudget(site, neighbourhood, rules);
  await putOnBallot(site, budget, { Bankjes: 5_000, Bomen: 12_000 });
  const voteWith = async (code: string): Promise<Page> =>
    (
      await (
        await site.visitor().get(paths.vote(budget.id))
      ).press('Naar het stembiljet', {
        'Uw stemcode': code,
      })
    ).press('Breng uw stem uit', { Bankjes: true });
  return { ...neighbourhood, neighbourhood, budget, voteWith };
}

const someone = {
  'Eerste voornaam': 'Zoë Anna',
  Geboortedatum: '1980-05-17',
  Postcode: '1234 ab',
  Huisnummer: '12 a',
};

const codeOn = (page: Page): string => page.$('.sw-receipt__code').text();

onEachEngine('an official makes codes, sees them once, and revokes a batch', async site => {
  const { budget, wim, amina, tess, voteWith } = await openVote(site);
  const batches = await wim.visitor.get(paths.votingCodes(budget.id));
  const wrong = await batches.press('Maak het vel', { Hoeveel: '0' });
  wrong.shows(
    'Kies waar de codes voor zijn.',
    'Geef de reeks een naam',
    'Vul een getal in van 1 tot en met 20.000.',
  );
  const wish = { Brieven: true, 'Naam van de reeks': 'Postcode 1234', Hoeveel: '3' };
  const sheet = await batches.press('Maak het vel', wish);
  assert.equal(sheet.status, 200);
  assert.equal(sheet.headers.get('cache-control'), 'no-store');
  assert.equal(sheet.$('.sw-letter').length, 3);
  assert.equal(sheet.$('.sw-letter svg path').length, 3);
  const codes = sheet
    .$('.sw-letter__characters')
    .toArray()
    .map(it => sheet.$(it).text());
  assert.equal(new Set(codes).size, 3);
  (await voteWith(codes[0] ?? '')).shows('Uw stem telt mee');

  const again = await batches.press('Maak het vel', wish);
  assert.equal(again.status, 409);
  again.shows('Deze reeks is al gemaakt.', 'minder dan 10', 'stembiljetten in de stembus');
  assert.ok(!again.body.includes(codes[1] ?? ''), 'codes do not come back');

  const file = await (await wim.visitor.get(paths.votingCodes(budget.id))).press(
    'Maak een bestand voor de drukkerij',
    wish,
  );
  assert.match(file.headers.get('content-type') ?? '', /text\/csv/);
  assert.equal(file.body.trim().split('\r\n').length, 4);
  assert.match(file.body, new RegExp(`http://samen.test${paths.vote(budget.id)}#[0-9A-Z]{16}`));

  const revoke = await wim.visitor.get(paths.revokeCodes(budget.id, 1));
  (await revoke.press('Trek de reeks in')).shows('Schrijf waarom de reeks wordt ingetrokken.');
  (await revoke.press('Trek de reeks in', { 'Waarom?': 'De doos is gestolen.' })).shows(
    'De reeks “Postcode 1234” is ingetrokken.',
  );
  (
    await site
      .visitor()
      .get(paths.vote(budget.id))
      .then(page => page.press('Naar het stembiljet', { 'Uw stemcode': codes[1] ?? '' }))
  ).shows('Deze stemcode is ingetrokken. De reden: De doos is gestolen.');
  assert.equal(await countBallots(site.database.read, budget.id), 1);

  assert.equal((await amina.visitor.get(paths.votingCodes(budget.id))).status, 404);
  assert.equal(
    (await tess.visitor.get(paths.votingDesk(budget.id))).status,
    200,
    'an official of the same town',
  );
  assert.equal((await amina.visitor.get(paths.votingDesk(budget.id))).status, 404);
});

onEachEngine('at the desk somebody gets one code, and a lost one is replaced', async site => {
  const { budget, wim, voteWith } = await openVote(site, { votingWays: ['desk'], leastAge: 12 });
  const desk = await wim.visitor.get(paths.votingDesk(budget.id));
  const livesThere = 'Ik heb gekeken: deze persoon woont in Westerwijk';
  (await desk.press('Geef een stemcode', { ...someone, Postcode: '12 AB' })).shows('Vul een postcode in');
  (await desk.press('Geef een stemcode', someone)).shows(
    'Zet hier een vinkje als deze persoon in Westerwijk woont.',
  );
  const child = { ...someone, Geboortedatum: '2014-06-01', [livesThere]: true };
  (await desk.press('Geef een stemcode', child)).shows('Stemmen kan vanaf 12 jaar.');

  const first = await desk.press('Geef een stemcode', { ...someone, [livesThere]: true });
  const second = await desk.press('Geef een stemcode', {
    'Eerste voornaam': 'zoe',
    Geboortedatum: '1980-05-17',
    Postcode: '1234AB',
    Huisnummer: '12A',
    [livesThere]: true,
  });
  second.shows('Deze persoon kreeg eerder een code, die nog niet is gebruikt.');
  assert.notEqual(codeOn(first), codeOn(second));
  (
    await site
      .visitor()
      .get(paths.vote(budget.id))
      .then(page => page.press('Naar het stembiljet', { 'Uw stemcode': codeOn(first) }))
  ).shows('Met deze stemcode is al gestemd, of u hebt er een nieuwe voor gekregen.');
  (await voteWith(codeOn(second))).shows('Uw stem telt mee');
  (await desk.press('Geef een stemcode', { ...someone, [livesThere]: true })).shows(
    'Deze persoon is al geholpen',
  );
});

onEachEngine('a letter is taken in at the desk, and nobody votes with both', async site => {
  const { budget, neighbourhood, wim, voteWith } = await openVote(site);
  const { codes } = await codesFor(site, neighbourhood, budget, 2);
  const desk = await wim.visitor.get(paths.votingDesk(budget.id));
  const here = { ...someone, 'Ik heb gekeken: deze persoon woont in Westerwijk': true };
  (await desk.press('Geef een stemcode', here)).shows('Vul de code uit de brief in');
  const given = await desk.press('Geef een stemcode', {
    ...here,
    'Stemcode uit de brief': inGroups(codes[0] ?? ''),
  });
  given.shows('Een stemcode voor deze kiezer');
  (await voteWith(codeOn(given))).shows('Uw stem telt mee');
  (
    await site
      .visitor()
      .get(paths.vote(budget.id))
      .then(page => page.press('Naar het stembiljet', { 'Uw stemcode': codes[0] ?? '' }))
  ).shows('Met deze stemcode is al gestemd');

  (await voteWith(codes[1] ?? '')).shows('Uw stem telt mee');
  const other = { ...here, 'Eerste voornaam': 'Kees', 'Stemcode uit de brief': codes[1] ?? '' };
  (await desk.press('Geef een stemcode', other)).shows(
    'Met deze code is al gestemd, of hij is al ingeleverd.',
  );
  const without = {
    ...here,
    'Eerste voornaam': 'Kees',
    'Ik heb gekeken: aan deze persoon is geen brief gestuurd': true,
  };
  (await desk.press('Geef een stemcode', without)).shows('Een stemcode voor deze kiezer');
});

onEachEngine(
  'somebody whose address was checked votes with an account, once, there or at the desk',
  async site => {
    const { budget, amina, wim } = await openVote(site, { votingWays: ['desk', 'account'] });
    const vote = () => amina.visitor.get(paths.vote(budget.id));
    (await site.visitor().get(paths.vote(budget.id))).shows('Inloggen en stemmen');
    (await vote()).shows('Uw adres is nog niet nagekeken.');

    const check = await wim.visitor.get(paths.addressChecks);
    const seen = { ...someone, 'Hoe u dit hebt nagekeken': 'Paspoort en basisregistratie' };
    const nobody = { ...seen, 'E-mailadres van het account': 'wim@example.nl' };
    (await check.press('Leg vast dat het adres klopt', nobody)).shows(
      'Er is geen account met dit e-mailadres, of het is uw eigen account.',
      'Kies de wijk of buurt waar deze persoon woont.',
    );
    const right = {
      ...seen,
      'E-mailadres van het account': 'amina@example.nl',
      'Waar deze persoon woont': testTown.southWest,
    };
    (await check.press('Leg vast dat het adres klopt', right)).shows('Het adres is vastgelegd: Zuidwest.');
    assert.equal((await amina.visitor.get(paths.addressChecks)).status, 404);
    (await amina.visitor.get(paths.account)).shows('U woont in Zuidwest', 'Paspoort en basisregistratie');
    const data = JSON.parse((await amina.visitor.get(paths.accountExport)).body);
    assert.equal(data.address.areaCode, testTown.southWest);
    assert.ok(!('residentKey' in data.address));

    const tab = await (await vote()).press('Begin met stemmen');
    const again = await (await vote()).press('Begin met stemmen');
    (await tab.press('Breng uw stem uit', { Bankjes: true })).shows('u hebt er een nieuwe voor gekregen');
    (await again.press('Breng uw stem uit', { Bankjes: true })).shows('Uw stem telt mee');
    (await vote()).shows('U hebt al gestemd.');
    const desk = await wim.visitor.get(paths.votingDesk(budget.id));
    const atDesk = { ...someone, 'Ik heb gekeken: deze persoon woont in Westerwijk': true };
    (await desk.press('Geef een stemcode', atDesk)).shows('Deze persoon is al geholpen');

    const holds = (area: string, today = dayOf(site.now())) =>
      hasCheckedAddress(site.database.read, amina.id, area, today);
    assert.equal(await holds(testTown.west), true);
    assert.equal(await holds(testTown.east), false);
    assert.equal(await holds(testTown.west, addDays(dayOf(site.now()), 366)), false);

    await (await amina.visitor.get(paths.accountErase)).press('Verwijder mijn account', {
      'Ik weet zeker': true,
    });
    assert.deepEqual(await site.database.read.selectFrom('addressChecks').selectAll().execute(), []);
  },
);
