import assert from 'node:assert/strict';
import { makeBudget } from '../../../test/budget.ts';
import { mailsTo } from '../../../test/mails.ts';
import { agreed, makeNeighbourhood, type Townsperson } from '../../../test/neighbourhood.ts';
import { onEachEngine, type TestSite } from '../../../test/site.ts';
import { testTown } from '../../../test/town.ts';
import { drawUpProject } from '../../domains/projects/public.ts';
import { makePromise } from '../../domains/promises/public.ts';
import { bringInVoice } from '../../domains/voices/public.ts';
import { sendReminders } from './send-reminders.ts';

const bringIn = (
  site: TestSite,
  person: Townsperson,
  title: string,
  { themeSlug = 'groen', areaCode = testTown.southWest as string } = {},
): Promise<string> =>
  site.database.write(async tx => {
    const draft = {
      kind: 'complaint',
      title,
      text: 'Sinds vorige week.',
      themeSlug,
      areaCode,
      longitude: null,
      latitude: null,
      authorName: '',
      photoKeys: [],
    } as const;
    return agreed(await bringInVoice(tx, { personId: person.id }, draft, site.now())).dueOn ?? '';
  });

const morning = (day: string) => `${day}T09:00:00.000Z`;
const later = (site: TestSite, day: string) => site.setNow(morning(day));

onEachEngine('An official sees what is late, what falls due soon, and what can wait', async site => {
  const { amina, wim } = await makeNeighbourhood(site);
  await bringIn(site, amina, 'Boom omgewaaid');
  later(site, '2026-03-10');
  await bringIn(site, amina, 'Hek kapot', { themeSlug: 'openbare-ruimte' });
  later(site, '2026-03-18');
  await bringIn(site, amina, 'Put verstopt', { areaCode: testTown.northWest });

  await site.signIn(wim.visitor, wim.id);
  const page = await wim.visitor.get('/werkvoorraad');
  assert.equal(page.status, 200);
  page.shows('Te laat 1', 'Binnen 5 werkdagen 1', 'Later 1', '3 antwoorden worden verwacht');
  const order = ['Boom omgewaaid', 'Hek kapot', 'Put verstopt'].map(title => page.text.indexOf(title));
  assert.deepEqual(
    order,
    order.toSorted((a, b) => a - b),
  );
  assert.equal(page.$('a:contains("Geef antwoord")').length, 3);

  const one = await page.press('Toon', { Thema: 'Straat, stoep en onderhoud' });
  one.shows('Hek kapot', '1 antwoord wordt verwacht');
  one.doesNotShow('Boom omgewaaid');
  const place = await page.press('Toon', { 'Wijk of buurt': 'Noordwest (buurt)' });
  place.shows('Put verstopt');
  place.doesNotShow('Hek kapot');
});

onEachEngine(
  'Each official sees the work of the own bodies first, and may look at that of others',
  async site => {
    const { amina, tess } = await makeNeighbourhood(site);
    await bringIn(site, amina, 'Boom omgewaaid');
    const own = await tess.visitor.get('/werkvoorraad');
    own.shows('Er wacht niets op antwoord');
    const all = await own.press('Toon', { Orgaan: 'Alle organen' });
    all.shows('Boom omgewaaid');
    assert.equal(all.$('a:contains("Geef antwoord")').length, 0, 'who does not answer for it gets no button');
  },
);

onEachEngine('The work queue is not there for residents and guests', async site => {
  const { amina } = await makeNeighbourhood(site);
  assert.equal((await amina.visitor.get('/werkvoorraad')).status, 404);
  assert.equal((await site.visitor().get('/werkvoorraad')).status, 404);
});

onEachEngine('Addresses with nonsense in them do not break the work queue', async site => {
  const { wim } = await makeNeighbourhood(site);
  for (const query of [
    'orgaan=x&thema=%00&plaats=BU',
    'na=2026-02-30.1',
    'na=2026-03-01.99999999999999999999',
  ])
    assert.equal((await wim.visitor.get(`/werkvoorraad?${query}`)).status, 200);
});

onEachEngine(
  'Who owes an answer is reminded before it is late and when it is, each time once',
  async site => {
    const { amina, wim } = await makeNeighbourhood(site);
    const dueOn = await bringIn(site, amina, 'Boom omgewaaid');
    assert.equal(dueOn, '2026-03-16', 'ten working days');
    const remindersOn = async (day: string): Promise<string[]> => {
      const before = (await mailsTo(site, 'wim@example.nl')).length;
      later(site, day);
      await sendReminders(site.database, site.now());
      await sendReminders(site.database, site.now());
      return (await mailsTo(site, 'wim@example.nl')).slice(before).map(mail => mail.subject);
    };
    assert.deepEqual(await remindersOn('2026-03-03'), ['Nieuw voor Wijkteam Westerwijk: Boom omgewaaid']);
    assert.deepEqual(await remindersOn('2026-03-11'), []);
    assert.deepEqual(await remindersOn('2026-03-12'), [
      'Het antwoord op “Boom omgewaaid” wordt uiterlijk 16 maart verwacht',
    ]);
    assert.deepEqual(await remindersOn('2026-03-13'), []);
    assert.deepEqual(await remindersOn('2026-03-14'), [], 'not on Saturday');
    assert.deepEqual(await remindersOn('2026-03-17'), ['Het antwoord op “Boom omgewaaid” is te laat']);
    assert.deepEqual(await remindersOn('2026-03-18'), []);
    await site.signIn(wim.visitor, wim.id);
    (await wim.visitor.get('/mijn-pagina')).shows('Het antwoord op “Boom omgewaaid” is te laat');
  },
);

onEachEngine('Several answers that fall due together make one mail', async site => {
  const { amina, teamId } = await makeNeighbourhood(site);
  await bringIn(site, amina, 'Boom omgewaaid');
  await bringIn(site, amina, 'Hek kapot');
  later(site, '2026-03-13');
  await sendReminders(site.database, site.now());
  const mails = await mailsTo(site, 'wim@example.nl');
  assert.deepEqual(
    mails.map(mail => mail.subject),
    ['2 antwoorden van Wijkteam Westerwijk worden binnen twee werkdagen verwacht'],
  );
  assert.equal(mails[0]?.action?.address, `/werkvoorraad?orgaan=${teamId}`);
});

onEachEngine(
  'Who promised something is reminded two weeks before, three days before and when it is late',
  async site => {
    const { wim, teamId } = await makeNeighbourhood(site);
    const viewer = await wim.viewer();
    const typed = {
      keeperKey: `body:${teamId}`,
      isContact: false,
      title: 'Bankje plaatsen',
      text: '',
      themeSlug: '',
      dueOn: '2026-03-20',
      promisedOn: '2026-03-02',
      beneficiary: 'de buurt',
      beneficiaryOrganisationId: null,
      beneficiaryAreaCode: '',
      areaCodes: [testTown.southWest],
      decisionId: '',
      voiceIds: '',
      meeting: 'Wijkoverleg van maart',
    };
    await site.database.write(async tx => agreed(await makePromise(tx, viewer, typed, site.now())));
    const days = [
      '2026-03-05',
      '2026-03-06',
      '2026-03-09',
      '2026-03-17',
      '2026-03-18',
      '2026-03-23',
      '2026-03-24',
    ];
    const told: [string, string][] = [];
    for (const day of days) {
      const before = (await mailsTo(site, 'wim@example.nl')).length;
      later(site, day);
      await sendReminders(site.database, site.now());
      for (const mail of (await mailsTo(site, 'wim@example.nl')).slice(before))
        told.push([day, mail.subject]);
    }
    assert.deepEqual(told, [
      ['2026-03-06', 'De afspraak “Bankje plaatsen” loopt af op 20 maart'],
      ['2026-03-17', 'De afspraak “Bankje plaatsen” loopt af op 20 maart'],
      ['2026-03-23', 'De afspraak “Bankje plaatsen” is te laat'],
    ]);
    await site.signIn(wim.visitor, wim.id);
    const queue = await wim.visitor.get('/werkvoorraad');
    queue.shows('Bankje plaatsen', 'Te laat');
    (await wim.visitor.get('/mijn-pagina')).shows('Wat u hebt beloofd', 'Bankje plaatsen');
  },
);

onEachEngine('the team sees what its budgets ask, and a late result is named', async site => {
  const people = await makeNeighbourhood(site);
  const budget = await makeBudget(site, people, { votingOpensInDays: 15 });
  await site.database.write(async tx => {
    const viewer = await people.wim.viewer();
    const plan = {
      budgetId: budget.id,
      title: 'Bankje',
      text: '',
      areaCode: '',
      longitude: null,
      latitude: null,
      voiceIds: [],
      meeting: 'Bewonersavond',
    };
    agreed(await drawUpProject(tx, viewer, plan, site.now()));
  });
  const queue = async () => {
    await site.signIn(people.wim.visitor, people.wim.id);
    return people.wim.visitor.get('/werkvoorraad');
  };
  (await queue()).shows('Wijkbudgetten', '1 plan is nog niet nagekeken', 'tot 7 maart 2026');
  (await people.tess.visitor.get('/werkvoorraad')).doesNotShow('nog niet nagekeken');
  site.setNow('2026-03-28T11:00:00.000Z');
  (await queue()).shows('Maak de uitslag openbaar');
  site.setNow('2026-03-30T11:00:00.000Z');
  (await queue()).shows('De uitslag is te laat');
});
