import assert from 'node:assert/strict';
import { mailsTo } from '../../../test/mails.ts';
import { onEachEngine, type TestSite } from '../../../test/site.ts';
import { makeTown, testTown } from '../../../test/town.ts';
import type { Visitor } from '../../../test/visitor.ts';
import { paths } from '../../paths.ts';
import { ensurePerson } from '../people/public.ts';
import { founder, foundOrganisation, giveSeat, setUpBody } from './public.ts';

/** A town with its municipality, and somebody who arranges it. */
async function withAdministrator(site: TestSite): Promise<{ administrator: Visitor; departmentId: number }> {
  await makeTown(site);
  const { departmentId, personId } = await site.database.write(async tx => {
    const municipality = await foundOrganisation(
      tx,
      founder,
      { name: 'Gemeente Proefstad', kind: 'municipality', areaCode: '', about: '', website: '', email: '' },
      site.now(),
    );
    assert.ok(!('refused' in municipality));
    const body = await setUpBody(
      tx,
      founder,
      {
        organisationId: municipality.id,
        name: 'Bestuurszaken',
        kind: 'department',
        areaCode: '',
        about: '',
        isAnswering: true,
      },
      site.now(),
    );
    assert.ok(!('refused' in body));
    const person = await ensurePerson(tx, { email: 'beheer@example.nl', name: 'Ruth Beheer' }, site.now());
    const seat = {
      ...emptyTyped,
      bodyId: body.id,
      name: 'Ruth Beheer',
      email: 'beheer@example.nl',
      role: 'administrator',
    };
    assert.ok(!('refused' in (await giveSeat(tx, founder, seat, site.now()))));
    return { departmentId: body.id, personId: person.id };
  });
  const administrator = site.visitor();
  await site.signIn(administrator, personId);
  return { administrator, departmentId };
}

const emptyTyped = {
  name: '',
  email: '',
  role: '',
  title: '',
  isContactPoint: false,
  fromOn: '2026-01-01',
  untilOn: '',
  areaCodes: [],
};

onEachEngine('an administrator adds an association, its board and its chair', async site => {
  const { administrator } = await withAdministrator(site);

  const form = await (await administrator.get(paths.organisations)).follow('Voeg een organisatie toe');
  const organisation = await form.press('Bewaar', {
    Naam: "Wijkvereniging d'Ancona & <b>Zonen</b>",
    'Wat voor organisatie is het?': 'Vereniging',
    'Waar werkt de organisatie?': 'Westerwijk',
    'Over de organisatie': 'Voor de hele wijk.',
  });
  assert.equal(organisation.status, 200);
  assert.equal(organisation.heading, "Wijkvereniging d'Ancona & <b>Zonen</b>");

  const body = await (await organisation.follow('Voeg een orgaan toe')).press('Bewaar', {
    Naam: 'Bestuur',
    'Wat voor orgaan is het?': 'Bestuur',
  });
  const seat = await (await body.follow('Geef een rol in Bestuur')).press('Geef een rol', {
    Naam: 'Sanne Voorzit',
    'E-mailadres': 'sanne@example.nl',
    Rol: 'Voorzitter',
    Vanaf: '2026-03-01',
    Westerwijk: true,
    'Is het aanspreekpunt': true,
  });
  seat.shows(
    'Sanne Voorzit heeft nu deze rol.',
    'Voorzitter',
    'Voor Westerwijk.',
    'Aanspreekpunt.',
    'Sinds 1 maart 2026.',
  );
  const forGuest = await site.visitor().get(seat.path);
  forGuest.shows('Sanne Voorzit');
  forGuest.doesNotShow('sanne@example.nl', 'Geef een rol', 'Wijzig de gegevens');
});

onEachEngine('a form that is not in order names every wrong field and keeps what was typed', async site => {
  const { administrator, departmentId } = await withAdministrator(site);
  const again = await (await administrator.get(paths.newSeat(departmentId))).press('Geef een rol', {
    'E-mailadres': 'geen adres',
    'Hoe de rol hier heet': 'wijkregisseur',
    Vanaf: '2026-02-30',
    'Tot en met': '2026-01-01',
  });
  assert.equal(again.status, 422);
  again.shows(
    'Vul de naam in van wie de rol krijgt.',
    'Vul een heel e-mailadres in',
    'Kies een rol.',
    'Vul in vanaf welke dag de rol geldt.',
  );
  assert.equal(again.$('[name=title]').attr('value'), 'wijkregisseur');
  assert.equal(again.$('[name=email]').attr('value'), 'geen adres');
});

onEachEngine('a role that has ended stays readable, and gives no authority the day after', async site => {
  const { administrator, departmentId } = await withAdministrator(site);
  const given = await (await administrator.get(paths.newSeat(departmentId))).press('Geef een rol', {
    Naam: 'Tweede Beheerder',
    'E-mailadres': 'tweede@example.nl',
    Rol: 'Beheerder',
  });
  const [mail] = await mailsTo(site, 'tweede@example.nl');
  assert.equal(mail?.subject, 'U hebt een rol gekregen: beheerder, Bestuurszaken');
  assert.match(mail?.text ?? '', /beheerder van Bestuurszaken \(Gemeente Proefstad\)[\s\S]*tweede bewijs/);
  const ended = await (await given.follow('Beëindig de rol van Tweede Beheerder')).press('Beëindig de rol', {
    'Laatste dag': '2026-03-10',
  });
  ended.shows('De rol is beëindigd.', 'tot en met 10 maart 2026');
  const { id } = await site.database.write(tx =>
    ensurePerson(tx, { email: 'tweede@example.nl', name: 'Tweede Beheerder' }, site.now()),
  );
  const second = site.visitor();
  await site.signIn(second, id);
  assert.equal((await second.get(paths.newOrganisation)).status, 200);
  site.setNow('2026-03-11T10:00:00.000Z');
  await site.signIn(second, id);
  assert.equal((await second.get(paths.newOrganisation)).status, 404);
  (await site.visitor().get(paths.organisation(1))).shows('Eerder (1)', 'Tweede Beheerder');
});

onEachEngine('an administrator cannot lock everybody out by ending the own role', async site => {
  const { administrator } = await withAdministrator(site);
  const page = await administrator.get(paths.organisation(1));
  const refused = await (await page.follow('Beëindig de rol van Ruth Beheer')).press('Beëindig de rol');
  assert.equal(refused.status, 422);
  refused.shows('U kunt uw eigen rol als beheerder niet beëindigen.');
});

onEachEngine('an official seat counts only after the second factor', async site => {
  await withAdministrator(site);
  const { id } = await site.database.write(tx =>
    ensurePerson(tx, { email: 'beheer@example.nl', name: 'Ruth Beheer' }, site.now()),
  );
  const visitor = site.visitor();
  await site.signIn(visitor, id, { secondFactor: false });
  const shown = await visitor.get(paths.newOrganisation);
  assert.equal(shown.heading, 'Stel een tweede stap in');
  // Putting it off leads to a page that does not ask for it at once again.
  assert.equal((await shown.follow('Doe dit later')).path, paths.home);
});

onEachEngine('the same form sent twice makes one organisation', async site => {
  const { administrator } = await withAdministrator(site);
  const form = await administrator.get(paths.newOrganisation);
  const answers = { Naam: 'Speeltuinvereniging', 'Wat voor organisatie is het?': 'Vereniging' };
  const first = await form.press('Bewaar', answers);
  const second = await form.press('Bewaar', answers);
  assert.equal(second.path, first.path);
  const list = await administrator.get(paths.organisations);
  assert.equal(list.$(`main a[href="${first.path}"]`).length, 1);
  assert.equal(list.text.split('Speeltuinvereniging').length, 2);
});

onEachEngine('a moved contact point leaves one in the wijk', async site => {
  const { administrator, departmentId } = await withAdministrator(site);
  for (const [name, email] of [
    ['Eerste Manager', 'een@example.nl'],
    ['Tweede Manager', 'twee@example.nl'],
  ] as const) {
    await (await administrator.get(paths.newSeat(departmentId))).press('Geef een rol', {
      Naam: name,
      'E-mailadres': email,
      Rol: 'Wijkmanager',
      Westerwijk: true,
      'Is het aanspreekpunt': true,
    });
  }
  const rows = await site.database.read
    .selectFrom('seats')
    .innerJoin('portfolio', 'portfolio.seatId', 'seats.id')
    .innerJoin('persons', 'persons.id', 'seats.personId')
    .select('persons.name')
    .where('seats.isContactPoint', '=', true)
    .where('portfolio.areaCode', '=', testTown.west)
    .execute();
  assert.deepEqual(
    rows.map(row => row.name),
    ['Tweede Manager'],
  );
});

onEachEngine('a body does not stop answering while somebody still waits for it', async site => {
  const { administrator, departmentId } = await withAdministrator(site);
  const form = await administrator.get(paths.editBody(departmentId));
  const renamed = await form.press('Bewaar', { Naam: 'Afdeling Bestuur' });
  renamed.shows('De gegevens zijn bijgewerkt.', 'Afdeling Bestuur', 'Geeft antwoord op inbreng');

  const { id } = await site.database.write(tx =>
    ensurePerson(tx, { email: 'amina@example.nl', name: 'Amina' }, site.now()),
  );
  const amina = site.visitor();
  await site.signIn(amina, id);
  await (await amina.get(paths.newVoice)).press('Plaats uw inbreng', {
    Vraag: true,
    'Waar gaat het over?': 'Wanneer is het loket open?',
    'Uw verhaal': 'Ik stond voor een dichte deur.',
    Thema: 'Iets anders',
  });
  const refused = await (await administrator.get(paths.editBody(departmentId))).press('Bewaar', {
    'Dit orgaan geeft antwoord op inbreng': false,
  });
  assert.equal(refused.status, 422);
  refused.shows('Er wachten nog mensen op antwoord van dit orgaan.');
});
