import assert from 'node:assert/strict';
import { mailsTo } from '../../../test/mails.ts';
import {
  agreed,
  makeNeighbourhood,
  type Neighbourhood,
  type Townsperson,
} from '../../../test/neighbourhood.ts';
import { onEachEngine, type TestSite } from '../../../test/site.ts';
import { testTown } from '../../../test/town.ts';
import { makeTrajectory } from '../../../test/trajectory.ts';
import { paths } from '../../paths.ts';
import { addDays, addMinutes, dayOf } from '../../platform/clock.ts';
import { sealLog } from '../../platform/log/seal-log.ts';
import { founder, giveSeat, seatsHeldBy } from '../organisations/public.ts';
import { type Plan, trajectoryOccasion } from '../participation/public.ts';
import { ensurePerson } from '../people/public.ts';
import { bringInVoice, commentOnVoice, findVoice, withdrawVoice } from '../voices/public.ts';

/** A trajectory that the team runs, and a second official in the team. */
async function makeAnswering(
  site: TestSite,
  plan: Partial<Plan> = {},
): Promise<Neighbourhood & { readonly yara: Townsperson; readonly trajectoryId: number }> {
  const town = await makeNeighbourhood(site);
  const { id: trajectoryId } = await makeTrajectory(site, town, plan);
  const email = 'yara@example.nl';
  const name = 'Yara Tweede';
  const { id } = await site.database.write(async tx => {
    const made = await ensurePerson(tx, { email, name }, site.now());
    const seat = {
      bodyId: town.teamId,
      role: 'official' as const,
      name,
      email,
      title: '',
      isContactPoint: false,
      fromOn: dayOf(site.now()),
      untilOn: '',
      areaCodes: [],
    };
    agreed(await giveSeat(tx, founder, seat, site.now()));
    return made;
  });
  const visitor = site.visitor();
  await site.signIn(visitor, id);
  const yara: Townsperson = {
    id,
    name,
    visitor,
    viewer: async () => ({
      person: { id, email, name, createdAt: site.now(), erasedAt: null },
      seats: await seatsHeldBy(site.database.read, id, dayOf(site.now())),
    }),
  };
  return { ...town, yara, trajectoryId };
}

/** What people say in the trajectory; each by somebody else unless told otherwise. */
const say = (
  site: TestSite,
  trajectoryId: number,
  titles: readonly string[],
  personId?: number,
  sourceOf?: (index: number) => { readonly kind: string; readonly id: number; readonly label: string },
): Promise<number[]> =>
  site.database.write(async tx => {
    const occasion = await trajectoryOccasion(tx, trajectoryId, site.now());
    const ids: number[] = [];
    for (const [index, title] of titles.entries()) {
      const email = `spreker${index}@example.nl`;
      const speaker =
        personId ?? (await ensurePerson(tx, { email, name: `Spreker ${index}` }, site.now())).id;
      const draft = {
        kind: 'reaction' as const,
        title,
        text: '',
        themeSlug: 'groen',
        areaCode: testTown.southWest,
        longitude: null,
        latitude: null,
        authorName: '',
        photoKeys: [],
        interest: '',
      };
      const voice = agreed(
        await bringInVoice(
          tx,
          { personId: speaker },
          { ...draft, ...(sourceOf && { source: sourceOf(index) }) },
          site.now(),
          occasion,
        ),
      );
      ids.push(voice.id);
    }
    return ids;
  });

const trees = ['Meer bomen in de straat', 'Bomen voor schaduw', 'Geen bomen voor mijn raam'];

onEachEngine(
  'Wim puts three voices together and answers them in one go; each author is told once',
  async site => {
    const { wim, amina, trajectoryId } = await makeAnswering(site);
    const [first = 0, second = 0, third = 0] = await say(site, trajectoryId, trees, amina.id);
    await say(site, trajectoryId, ['Een bankje bij de bushalte']);
    const queue = await wim.visitor.get(paths.clustersOn('trajectory', trajectoryId));
    queue.shows('nog 4 van 4 te beantwoorden.', 'Meer bomen in de straat', 'Een bankje bij de bushalte');
    const cluster = await queue.press('Maak een groep', {
      'Meer bomen in de straat': true,
      'Bomen voor schaduw': true,
    });
    cluster.shows('Een groep van 2 keer inbreng.', 'Lijkt erop', 'Geen bomen voor mijn raam', 'Ook: bomen');
    cluster.doesNotShow('Een bankje bij de bushalte');
    assert.equal(cluster.heading, 'Bomen');
    const more = await cluster.press('Voeg gekozen toe', { 'Geen bomen voor mijn raam': true });
    more.shows('1 keer inbreng is toegevoegd.');

    const own = await more.press('Bewaar de zinnen', {
      'Zin voor deze indiener: Geen bomen voor mijn raam': 'Voor uw raam komt er geen.',
    });
    own.shows('Bewaard om ', 'Voor uw raam komt er geen.');
    const unfinished = await own.press('Bekijk en verstuur');
    assert.equal(unfinished.status, 422);
    unfinished.shows('Kies wat ermee gebeurt.', 'Schrijf uw antwoord, met de reden.');

    const send = await unfinished.press('Bekijk en verstuur', {
      'Naam van de groep': 'Bomen in de straat',
      'Deels overgenomen': true,
      'Uw antwoord, met de reden': 'We planten er acht, waar geen leidingen liggen.',
      'Wat is er door deze inbreng veranderd?': 'Acht bomen in plaats van vier.',
      'Waar is dat te lezen?': paths.planVersion(trajectoryId, 1),
    });
    send.shows(
      'Dit antwoord geldt voor 3 keer inbreng.',
      '1 indiener krijgt bericht.',
      'Voor uw raam komt er geen.',
    );
    const sent = await send.press('Verstuur het antwoord op 3 keer inbreng');
    sent.shows('Het antwoord is verstuurd.', 'Verstuurd', 'We planten er acht');

    for (const id of [first, second, third]) {
      const page = await site.visitor().get(paths.voice(id));
      page.shows(
        'Deels overgenomen',
        'Wat er verandert: Acht bomen in plaats van vier. Participatieplan, versie 1',
      );
      page.doesNotShow('Voor uw raam komt er geen.');
    }
    (await amina.visitor.get(paths.voice(third))).shows(
      'Alleen voor de indiener: Voor uw raam komt er geen.',
    );
    const mails = (await mailsTo(site, 'amina@example.nl')).filter(mail => mail.text.includes('geantwoord'));
    assert.equal(mails.length, 1);
    assert.match(mails[0]?.text ?? '', /Voor uw raam komt er geen/);
    (await wim.visitor.get(paths.clustersOn('trajectory', trajectoryId))).shows(
      'nog 1 van 4 te beantwoorden.',
    );
    (await wim.visitor.get(paths.sentClusters)).shows('Bomen in de straat', '3 keer inbreng');
  },
);

onEachEngine(
  'Voices from one file are chosen by the name of what was read, not by one of its rows',
  async site => {
    const { wim, trajectoryId } = await makeAnswering(site);
    await say(site, trajectoryId, trees, undefined, index => ({
      kind: 'import',
      id: 1,
      label: `Inloopavond, met soep, rij ${index + 2}`,
    }));
    await say(site, trajectoryId, ['Een bankje'], undefined, () => ({
      kind: 'question',
      id: 1,
      label: 'Vragenlijst Bomen, vraag 4',
    }));
    const queue = await wim.visitor.get(paths.clustersOn('trajectory', trajectoryId));
    assert.deepEqual(
      queue
        .$('select[name=bron] option')
        .toArray()
        .map(it => queue.$(it).text()),
      ['Overal vandaan', 'Inloopavond, met soep', 'Vragenlijst Bomen, vraag 4'],
    );
  },
);

onEachEngine('All that fits a choice is put together at once; nothing lies in two clusters', async site => {
  const { wim, tess, amina, trajectoryId } = await makeAnswering(site);
  const ids = await say(
    site,
    trajectoryId,
    Array.from({ length: 60 }, (_, n) => `Boom nummer ${n}`),
  );
  await sealLog(site.database);
  const page = await wim.visitor.get(`${paths.clustersOn('trajectory', trajectoryId)}&kies=pagina`);
  assert.equal(page.$('input[name=inbreng][checked]').length, 50);
  const none = await (await wim.visitor.get(paths.clusters)).press('Maak een groep');
  assert.equal(none.status, 422);
  none.shows('Kies eerst inbreng');
  const all = await page.press('Maak een groep', { 'Kies alle 60': true });
  all.shows('60 keer inbreng, één antwoord');
  const again = await wim.visitor.post(
    paths.clusters,
    new URLSearchParams({ doe: 'maak', inbreng: String(ids[0]) }),
  );
  assert.equal(again.status, 422);
  again.shows('ligt intussen in een groep van een collega');

  // Answering it by itself leads to the cluster; whoever is not of the body sees nothing.
  assert.equal((await wim.visitor.get(paths.answerVoice(ids[0] ?? 0))).path, paths.cluster(1));
  for (const other of [tess, amina]) assert.equal((await other.visitor.get(paths.cluster(1))).status, 404);
  assert.equal((await amina.visitor.get(paths.clusters)).status, 404);

  const taken = await all.press('Haal gekozen uit de groep', { 'Boom nummer 0': true });
  taken.shows('1 keer inbreng is uit de groep gehaald.', '59 keer inbreng');
  const gone = await taken.press('Hef de groep op');
  gone.shows('is opgeheven', '60 keer inbreng wacht');
});

onEachEngine('Two officials who write at the same time both keep their words, and choose', async site => {
  const { wim, yara, trajectoryId } = await makeAnswering(site);
  await say(site, trajectoryId, trees);
  const made = await (await wim.visitor.get(paths.clusters)).press('Maak een groep', {
    'Meer bomen in de straat': true,
    'Bomen voor schaduw': true,
  });
  const hers = await yara.visitor.get(made.path);
  hers.shows('Wim Wijk is hiermee bezig');
  const [one, other] = await Promise.all([
    made.press('Bewaar', { 'Uw antwoord, met de reden': 'Dat doen we.' }),
    hers.press('Bewaar', { 'Uw antwoord, met de reden': 'Dat doen we niet.' }),
  ]);
  assert.deepEqual([one.status, other.status].sort(), [200, 409]);
  const [kept, clash] = one.status === 200 ? [one, other] : [other, one];
  kept.shows('Bewaard om');
  clash.shows(
    'heeft intussen iets anders bewaard',
    'Dat doen we.',
    'Dat doen we niet.',
    'Ga verder met de tekst van',
  );
  const saved = await clash.press('Bewaar mijn tekst');
  assert.equal(saved.status, 200);
  const mine = one.status === 200 ? 'Dat doen we niet.' : 'Dat doen we.';
  assert.equal(saved.$('textarea[name=reason]').text().trim(), mine);

  // A sentence for one author is compared with what stood there.
  const label = 'Zin voor deze indiener: Bomen voor schaduw';
  const [early, late] = [await wim.visitor.get(made.path), await yara.visitor.get(made.path)];
  await early.press('Bewaar de zinnen', { [label]: 'Dank voor de foto.' });
  const both = await late.press('Bewaar de zinnen', { [label]: 'Dank voor de tekening.' });
  assert.equal(both.status, 409);
  both.shows('Een collega schreef hier intussen iets anders', 'Dank voor de foto.', 'Dank voor de tekening.');
  (await both.press('Bewaar de zinnen')).shows('Bewaard om ');

  // Whatever was typed goes along with every button of the page.
  const form = await wim.visitor.get(made.path);
  const all = await form.press('Bewaar', { [label]: 'Komt u kijken?', 'Naam van de groep': 'Schaduw' });
  all.shows('Schaduw', 'Komt u kijken?');
});

onEachEngine(
  'Where a second reader is asked for, nobody sends an answer that only they have seen',
  async site => {
    const { wim, yara, amina, trajectoryId } = await makeAnswering(site, { needsSecondReader: true });
    const [first = 0, second = 0] = await say(site, trajectoryId, trees, amina.id);
    const answer = {
      'Buiten het kader': true,
      'Uw antwoord, met de reden': 'Het riool gaat voor, daar kan geen boom op staan.',
    };
    const form = await wim.visitor.get(paths.answerVoice(first));
    form.shows('leest een collega elk antwoord na');
    const noLine = await form.press('Laat nakijken', answer);
    assert.equal(noLine.status, 422);
    noLine.shows('Kies wat er vastligt');
    assert.equal((await site.database.read.selectFrom('clusters').selectAll().execute()).length, 0);
    const proposed = await noLine.press('Laat nakijken', {
      'Wat ligt er vast?': 'Het riool wordt vervangen.',
    });
    proposed.shows('Uw antwoord ligt klaar om na te kijken.', 'Een collega leest dit na');
    proposed.doesNotShow('Goed zo');
    assert.equal(
      (await mailsTo(site, 'yara@example.nl')).filter(mail => mail.subject.includes('nalezen')).length,
      1,
    );
    const clusterId = Number(proposed.path.split('/').at(-1));
    const version = String(proposed.$('input[name=version]').first().attr('value'));
    const self = await wim.visitor.post(
      paths.checkAnswer(clusterId),
      new URLSearchParams({ version, doe: 'akkoord', note: '' }),
    );
    assert.equal(self.status, 422);
    self.shows('U schreef dit antwoord zelf.');
    const early = await wim.visitor.post(
      paths.sendAnswer(clusterId),
      new URLSearchParams({ version, seenUntil: site.now() }),
    );
    assert.equal(early.status, 409);
    early.shows('Bij dit traject leest een collega elk antwoord na');

    const reading = await yara.visitor.get(paths.cluster(clusterId));
    reading.shows('Lees dit antwoord na', 'Wat vastligt: Het riool wordt vervangen.');
    const noNote = await reading.press('Stuur terug');
    assert.equal(noNote.status, 422);
    noNote.shows('Schrijf wat er anders moet');
    const returned = await noNote.press('Stuur terug', {
      'Wat moet er anders?': 'Vertel waar wel een boom kan.',
    });
    returned.shows('Het antwoord gaat terug.');
    const back = await wim.visitor.get(paths.cluster(clusterId));
    back.shows('Yara Tweede las het na en vraagt iets te veranderen', 'Vertel waar wel een boom kan.');
    await back.press('Laat nalezen', {
      'Uw antwoord, met de reden': 'Op het riool kan geen boom. Aan de overkant wel.',
    });
    const agreedPage = await (await yara.visitor.get(paths.cluster(clusterId))).press('Goed zo');
    agreedPage.shows('U vindt dit antwoord goed.', 'Aan de overkant wel.');
    const sent = await agreedPage.press('Verstuur het antwoord op 1 keer inbreng');
    sent.shows('Het antwoord is verstuurd.', 'Nagelezen door Yara Tweede.');
    const page = await site.visitor().get(paths.voice(first));
    page.shows(
      'Buiten het kader',
      'Wat vastligt: Het riool wordt vervangen.',
      'Nagelezen door Yara Tweede',
      'Wim Wijk',
    );

    // Also without the form: the ledger itself refuses.
    const raw = await wim.visitor.post(
      paths.answerVoice(second),
      new URLSearchParams({ after: '', outcome: 'adopted', reason: 'Goed.' }),
    );
    raw.shows('Een collega leest dit na');
    assert.notEqual((await findVoice(site.database.read, second))?.dueOn, null);
  },
);

onEachEngine('What happens to a voice meanwhile is seen before the answer goes out', async site => {
  const { wim, bram, amina, trajectoryId } = await makeAnswering(site);
  const [first = 0, second = 0] = await say(site, trajectoryId, trees, amina.id);
  const made = await (await wim.visitor.get(paths.clusters)).press('Maak een groep', {
    'Meer bomen in de straat': true,
    'Bomen voor schaduw': true,
  });
  const send = await made.press('Bekijk en verstuur', {
    Overgenomen: true,
    'Uw antwoord, met de reden': 'Dat doen we in het voorjaar.',
  });
  send.doesNotShow('Er is intussen iets veranderd');
  site.setNow(addMinutes(site.now(), 5));
  await site.database.write(async tx => {
    agreed(
      await withdrawVoice(tx, await amina.viewer(), { voiceId: first, reason: 'Al geregeld' }, site.now()),
    );
    const comment = {
      voiceId: second,
      parentId: null,
      text: 'Liever een linde.',
      authorName: 'Bram',
      seatId: null,
    };
    agreed(await commentOnVoice(tx, await bram.viewer(), comment as never, site.now()));
  });
  const changed = await send.press('Verstuur het antwoord op 2 keer inbreng');
  assert.equal(changed.status, 409);
  changed.shows(
    'De indiener trok dit in',
    'Er kwam een reactie bij',
    'Liever een linde.',
    '1 keer inbreng gaat niet mee',
  );
  const sent = await changed.press('Verstuur het antwoord op 1 keer inbreng');
  sent.shows('Het antwoord is verstuurd.');
  (await site.visitor().get(paths.voice(second))).shows('Dat doen we in het voorjaar.');
  (await site.visitor().get(paths.voice(first))).doesNotShow('Dat doen we in het voorjaar.');
});

onEachEngine('Passed on, a cluster stays together for who owes the answer now', async site => {
  const { wim, tess, trafficId, trajectoryId } = await makeAnswering(site);
  const [first = 0] = await say(site, trajectoryId, trees);
  const made = await (await wim.visitor.get(paths.clusters)).press('Maak een groep', {
    'Meer bomen in de straat': true,
    'Bomen voor schaduw': true,
  });
  const send = await made.press('Bekijk en verstuur', {
    Doorsturen: true,
    'Doorsturen aan': 'Afdeling Verkeer',
    'Uw antwoord, met de reden': 'De afdeling gaat over de bomen langs de weg.',
  });
  send.shows('Afdeling Verkeer krijgt deze inbreng bij elkaar');
  await send.press('Verstuur het antwoord op 2 keer inbreng');
  const voice = await findVoice(site.database.read, first);
  assert.equal(voice?.bodyId, trafficId);
  assert.ok((voice?.dueOn ?? '') > addDays(dayOf(site.now()), 20));
  const list = await tess.visitor.get(paths.clusterList);
  list.shows('Bomen', '2 keer inbreng');
  const cluster = await tess.visitor.get(paths.cluster(2));
  const done = await (
    await cluster.press('Bekijk en verstuur', {
      Overgenomen: true,
      'Uw antwoord, met de reden': 'We planten ze dit jaar.',
    })
  ).press('Verstuur het antwoord op 2 keer inbreng');
  done.shows('Het antwoord is verstuurd.');
  (await site.visitor().get(paths.voice(first))).shows(
    'Doorgestuurd aan Afdeling Verkeer',
    'We planten ze dit jaar.',
  );
});
