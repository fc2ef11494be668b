import assert from 'node:assert/strict';
import sharp from 'sharp';
import { agreed, makeNeighbourhood, type Neighbourhood } from '../../../test/neighbourhood.ts';
import { onEachEngine, type TestSite } from '../../../test/site.ts';
import { testTown } from '../../../test/town.ts';
import type { Page } from '../../../test/visitor.ts';
import { paths } from '../../paths.ts';
import { newestMails } from '../../platform/mail/outbox.ts';
import { everythingBy } from './author-store.ts';
import { bringInVoice } from './bring-in-voice.ts';
import { eraseAuthor } from './erase-author.ts';
import { forgetLeftovers } from './forget-leftovers.ts';
import type { Voice } from './voice.ts';
import type { VoiceDraft } from './voice-draft.ts';
import { findVoice } from './voice-store.ts';

const filledIn = {
  Vraag: true,
  'Waar gaat het over?': 'Komt er een zebrapad bij de school?',
  'Uw verhaal': 'Kinderen steken over tussen de auto’s.\n\nWanneer komt het?',
  Thema: 'Verkeer en parkeren',
  'Over welke wijk of buurt gaat het?': 'Zuidwest',
};

const draft: VoiceDraft = {
  kind: 'idea',
  title: 'Een bank op het plein',
  text: 'Zodat ouderen kunnen zitten.',
  themeSlug: 'openbare-ruimte',
  areaCode: testTown.southWest,
  longitude: null,
  latitude: null,
  authorName: '',
  photoKeys: [],
};

const voiceBy = async (site: TestSite, personId: number, facts: Partial<VoiceDraft> = {}): Promise<Voice> =>
  site.database.write(async tx =>
    agreed(await bringInVoice(tx, { personId }, { ...draft, ...facts }, site.now())),
  );

const answerTo = async (
  { wim }: Pick<Neighbourhood, 'wim'>,
  voice: Pick<Voice, 'id'>,
  how: Record<string, string | boolean> = {},
): Promise<Page> =>
  (await wim.visitor.get(paths.answerVoice(voice.id))).press('Geef dit antwoord', {
    'Niet overgenomen': true,
    'Uw antwoord, met de reden': 'Er ligt een gasleiding onder het plein.',
    ...how,
  });

const mailsTo = async (site: TestSite, address: string): Promise<string[]> =>
  (await newestMails(site.database.read))
    .filter(mail => mail.toAddress === address)
    .map(mail => mail.letter?.subject ?? '');

onEachEngine('Amina brings in a question, and sees who answers it and by when', async site => {
  const { amina } = await makeNeighbourhood(site);
  const page = await (await amina.visitor.get(paths.newVoice)).press('Plaats uw inbreng', filledIn);
  assert.equal(page.status, 200);
  assert.equal(page.heading, 'Komt er een zebrapad bij de school?');
  // Fifteen working days from Monday 2 March.
  page.shows('Antwoord uiterlijk op 23 maart 2026', 'Wijkteam Westerwijk', 'Een bewoner', 'Zuidwest');
  page.doesNotShow('Amina');
});

onEachEngine('whoever wants to be named is named, and a name may look like anything', async site => {
  const { amina } = await makeNeighbourhood(site);
  const title = '<b>O’Neil</b> & \u202Ed’Ancona 🌳\u200B';
  const page = await (await amina.visitor.get(paths.newVoice)).press('Plaats uw inbreng', {
    ...filledIn,
    'Waar gaat het over?': title,
    'Uw verhaal': '<script>alert(1)</script>',
    'Zet mijn naam erbij': true,
  });
  page.shows('Amina Yilmaz', '<script>alert(1)</script>');
  assert.equal(page.$('h1').text(), title);
  assert.equal(page.$('script:not([src])').length, 0);
});

onEachEngine('a form with mistakes names each of them and keeps what was typed, photos too', async site => {
  const { amina } = await makeNeighbourhood(site);
  const form = await amina.visitor.get(paths.newVoice);
  const again = await form.press('Plaats uw inbreng', {
    'Uw verhaal': 'Alleen dit.',
    'Foto’s': [await photo()],
  });
  assert.equal(again.status, 422);
  again.shows('Kies wat u wilt inbrengen.', 'Schrijf in één zin waar het over gaat.', 'Kies een thema.');
  assert.equal(again.$('textarea[name=text]').text().trim(), 'Alleen dit.');
  assert.equal(again.$('input[name=photoKeys]').length, 1);
  const done = await again.press('Plaats uw inbreng', filledIn);
  assert.equal(done.status, 200);
  assert.equal(done.$('.sw-photos img').length, 1);
  const picture = await amina.visitor.get(done.$('.sw-photos img').attr('src') ?? '');
  assert.equal(picture.headers.get('content-type'), 'image/webp');
});

onEachEngine('a file that is no photo is refused with a sentence, and the sixth photo too', async site => {
  const { amina } = await makeNeighbourhood(site);
  const form = await amina.visitor.get(paths.newVoice);
  const lie = new File(['<svg xmlns="http://www.w3.org/2000/svg"/>'], 'foto.jpg', { type: 'image/jpeg' });
  const refused = await form.press('Plaats uw inbreng', { ...filledIn, 'Foto’s': [lie] });
  assert.equal(refused.status, 422);
  refused.shows('Dit bestand is geen foto die wij kunnen tonen.');
  const six = await Promise.all([1, 2, 3, 4, 5, 6].map(photo));
  const tooMany = await form.press('Plaats uw inbreng', { ...filledIn, 'Foto’s': six });
  tooMany.shows('ten hoogste vijf foto’s');
  assert.equal(tooMany.$('input[name=photoKeys]').length, 5);
});

onEachEngine('the same form sent twice brings in one voice', async site => {
  const { amina } = await makeNeighbourhood(site);
  const form = await amina.visitor.get(paths.newVoice);
  const first = await form.press('Plaats uw inbreng', filledIn);
  const second = await form.press('Plaats uw inbreng', filledIn);
  assert.equal(second.path, first.path);
});

onEachEngine(
  'a guest brings something in after pressing the button in the mail, and not before',
  async site => {
    await makeNeighbourhood(site);
    const guest = site.visitor();
    const form = await guest.get(paths.newVoice);
    const wrong = await form.press('Ga verder', { ...filledIn, 'Uw e-mailadres': 'geen adres' });
    wrong.shows('Dit e-mailadres klopt niet.');
    const sent = await wrong.press('Ga verder', { 'Uw e-mailadres': 'gast@example.nl', 'Uw naam': 'Gerda' });
    assert.equal(sent.heading, 'Kijk in uw mail');
    (await guest.get(paths.voices)).shows('Er is nog niets ingebracht');

    const [mail] = await newestMails(site.database.read);
    assert.equal(mail?.toAddress, 'gast@example.nl');
    const button = await guest.get(mail?.letter?.action?.address ?? '');
    const placed = await button.press('Plaats mijn inbreng');
    assert.equal(placed.heading, 'Komt er een zebrapad bij de school?');
    placed.shows('Uw inbreng staat op de website.');
    placed.doesNotShow('Gerda');
  },
);

onEachEngine('Wim writes down what was said at a meeting; a resident cannot', async site => {
  const { wim, amina } = await makeNeighbourhood(site);
  assert.equal((await amina.visitor.get(paths.enterVoice)).status, 404);
  const form = await wim.visitor.get(paths.enterVoice);
  const future = await form.press('Voer in', { 'Op welke dag?': '2026-03-03' });
  future.shows('Deze dag moet nog komen.', 'Kies hoe het is binnengekomen.');
  const page = await form.press('Voer in', {
    'Op een bijeenkomst': true,
    'Op welke dag?': '2026-02-27',
    Idee: true,
    'Waar gaat het over?': 'Een jeu-de-boulesbaan',
    'Het verhaal van de indiener': 'Er is plaats achter de kerk.',
    Thema: 'Spelen, sport en cultuur',
    'Over welke wijk of buurt gaat het?': 'Heel Westerwijk',
  });
  // The term runs from the day it was said, not from the day it was typed in.
  page.shows('op een bijeenkomst', 'ingevoerd door Wijkteam Westerwijk', '27 februari 2026');
  // Whoever spoke there has no account: the one who answers is asked to tell it.
  const answered = await (await page.follow('Geef antwoord')).press('Geef dit antwoord', {
    Overgenomen: true,
    'Uw antwoord, met de reden': 'Die baan komt er in mei.',
  });
  answered.shows('Vertel het ook zelf', 'Leg hierover een afspraak vast');
});

onEachEngine('an answer without a reason cannot be given, by the form or past it', async site => {
  const town = await makeNeighbourhood(site);
  const voice = await voiceBy(site, town.amina.id);
  const again = await answerTo(town, voice, { 'Uw antwoord, met de reden': ' \u200B ' });
  assert.equal(again.status, 422);
  again.shows('Zonder reden kan een antwoord niet worden verstuurd.');

  const seat = (await town.wim.viewer()).seats[0];
  for (const outcome of ['not', 'partly', 'outside-frame'] as const) {
    const raw = site.database.write(tx =>
      tx
        .insertInto('answers')
        .values({
          outcome,
          reason: ' \n\t\u00a0',
          bodyId: town.teamId,
          seatId: seat?.id ?? 0,
          answeredAt: site.now(),
          passedOnToBodyId: null,
          change: '',
          changeLabel: '',
          changeAddress: '',
        })
        .execute(),
    );
    const error = await raw.catch((reason: unknown) => reason);
    assert.equal(site.database.failureOf(error), 'constraint');
  }
});

onEachEngine('Amina hears what came of it, and says that it does not answer the point', async site => {
  const town = await makeNeighbourhood(site);
  const voice = await voiceBy(site, town.amina.id);
  const answered = await answerTo(town, voice);
  answered.shows('Niet overgenomen', 'Er ligt een gasleiding onder het plein.', 'Wim Wijk', 'wijkmanager');
  assert.deepEqual(await mailsTo(site, 'amina@example.nl'), ['Antwoord op: Een bank op het plein']);

  const page = await town.amina.visitor.get(paths.voice(voice.id));
  const unexplained = await page.press('Geef uw oordeel', { Nee: true });
  unexplained.shows('Schrijf in één zin wat u nog mist in het antwoord.');
  const reopened = await unexplained.press('Geef uw oordeel', {
    Nee: true,
    'In één zin': 'De bank kan ook naast de leiding.',
  });
  reopened.shows('Opnieuw gevraagd', 'De bank kan ook naast de leiding.', 'geeft opnieuw antwoord');
  assert.deepEqual(await mailsTo(site, 'wim@example.nl'), ['Opnieuw gevraagd: Een bank op het plein']);

  const settled = await answerTo(town, voice, {
    Overgenomen: true,
    'Uw antwoord, met de reden': 'Dat kan. In mei.',
  });
  settled.shows('Overgenomen');
  const content = await (await town.amina.visitor.get(paths.voice(voice.id))).press('Geef uw oordeel', {
    Ja: true,
  });
  content.shows('De indiener vindt dat dit antwoord ingaat op de kern.');
});

onEachEngine('only who speaks for the body that owes it answers', async site => {
  const town = await makeNeighbourhood(site);
  const voice = await voiceBy(site, town.amina.id);
  for (const visitor of [site.visitor(), town.amina.visitor, town.tess.visitor, town.moderator.visitor]) {
    assert.equal((await visitor.get(paths.answerVoice(voice.id))).status, 404);
    const post = await visitor.post(
      paths.answerVoice(voice.id),
      new URLSearchParams({ outcome: 'not', reason: 'Nee.' }),
    );
    assert.equal(post.status, 404);
  }
});

onEachEngine('what is passed on is owed by the receiver, with a term of its own', async site => {
  const town = await makeNeighbourhood(site);
  const voice = await voiceBy(site, town.amina.id, { kind: 'complaint' });
  site.setNow('2026-03-12T10:00:00.000Z');
  // The second step holds for a working day.
  for (const official of [town.wim, town.tess]) await site.signIn(official.visitor, official.id);
  const nobody = await answerTo(town, voice, { Doorsturen: true });
  nobody.shows('Kies wie het antwoord gaat geven.');
  const passedOn = await answerTo(town, voice, { Doorsturen: true, 'Doorsturen aan': 'Afdeling Verkeer' });
  // Ten working days from Thursday 12 March.
  passedOn.shows('Doorgestuurd aan Afdeling Verkeer', 'Antwoord uiterlijk op 26 maart 2026');
  assert.equal((await town.wim.visitor.get(paths.answerVoice(voice.id))).status, 404);
  assert.equal((await town.tess.visitor.get(paths.answerVoice(voice.id))).status, 200);
  assert.deepEqual(await mailsTo(site, 'tess@example.nl'), ['Aan u doorgestuurd: Een bank op het plein']);
});

onEachEngine('Wim looks for what gets the same answer, and nothing he typed is lost', async site => {
  const town = await makeNeighbourhood(site);
  const first = await voiceBy(site, town.amina.id);
  await voiceBy(site, town.bram.id, {
    title: 'Waar kan mijn moeder zitten?',
    text: 'Bij de bushalte is niets.',
  });
  const page = await town.wim.visitor.get(paths.answerVoice(first.id));
  page.shows('Er wacht geen andere inbreng die hierop lijkt.');
  page.doesNotShow('Waar kan mijn moeder zitten?');
  const found = await page.press('Zoek inbreng', {
    Overgenomen: true,
    'Uw antwoord, met de reden': 'Er komen twee banken.',
    'Zoek andere inbreng': 'bushalte zitten',
  });
  assert.equal(found.$('textarea[name=reason]').text().trim(), 'Er komen twee banken.');
  const nothing = await found.press('Zoek inbreng', {
    'Waar kan mijn moeder zitten?': true,
    'Zoek nog meer inbreng': 'zwembad',
  });
  nothing.shows('Waar kan mijn moeder zitten?');
  (await nothing.press('Geef dit antwoord')).shows('Dit antwoord is ook gegeven aan 1 ander');
});

onEachEngine('one answer serves a cluster, and each author is told', async site => {
  const town = await makeNeighbourhood(site);
  const first = await voiceBy(site, town.amina.id);
  await voiceBy(site, town.bram.id, { title: 'Bankjes op het plein graag' });
  const page = await answerTo(town, first, { 'Bankjes op het plein graag': true });
  page.shows('Dit antwoord is ook gegeven aan 1 ander', 'Bankjes op het plein graag');
  assert.deepEqual(await mailsTo(site, 'bram@example.nl'), ['Antwoord op: Bankjes op het plein graag']);
});

onEachEngine('two officials who answer at once do not answer twice', async site => {
  const town = await makeNeighbourhood(site);
  const voice = await voiceBy(site, town.amina.id);
  const mine = await town.wim.visitor.get(paths.answerVoice(voice.id));
  await answerTo(town, voice);
  const late = await mine.press('Geef dit antwoord', {
    Overgenomen: true,
    'Uw antwoord, met de reden': 'Goed idee.',
  });
  late.shows('Een collega heeft intussen geantwoord.');
});

onEachEngine('an idea cannot merely be "answered"', async site => {
  const town = await makeNeighbourhood(site);
  const voice = await voiceBy(site, town.amina.id);
  const post = await town.wim.visitor.post(
    paths.answerVoice(voice.id),
    new URLSearchParams({ outcome: 'answered', reason: 'Dank u.' }),
  );
  assert.equal(post.status, 422);
  post.shows('Alleen een vraag kan “beantwoord” zijn.');
});

onEachEngine('A draft of an answer is kept for the colleagues, and for nobody else', async site => {
  const town = await makeNeighbourhood(site);
  const voice = await voiceBy(site, town.amina.id);
  const form = await town.wim.visitor.get(paths.answerVoice(voice.id));
  const kept = await form.press('Bewaar als concept', { 'Uw antwoord, met de reden': 'Nog even nadenken.' });
  kept.shows('Uw concept is bewaard.', 'Nog even nadenken.', 'Wim Wijk schreef er het laatst aan');
  (await site.visitor().get(paths.voice(voice.id))).doesNotShow('Nog even nadenken.');
  assert.equal((await town.amina.visitor.get(kept.path)).status, 404);
  assert.equal((await town.wim.visitor.get(paths.answerVoice(voice.id))).path, kept.path);
});

onEachEngine('a deadline passes in public, without anybody pressing a button', async site => {
  const { amina } = await makeNeighbourhood(site);
  const voice = await voiceBy(site, amina.id, { kind: 'complaint' });
  site.setNow('2026-03-18T10:00:00.000Z');
  (await site.visitor().get(paths.voice(voice.id))).shows('Het antwoord is 2 dagen te laat');
  (await site.visitor().get(`${paths.voices}?stand=late`)).shows('Een bank op het plein', 'Antwoord te laat');
  (await site.visitor().get(`${paths.voices}?stand=owed`)).doesNotShow('Een bank op het plein');
});

onEachEngine(
  'Bram supports once, and can take it back; an author does not support the own voice',
  async site => {
    const { amina, bram } = await makeNeighbourhood(site);
    const voice = await voiceBy(site, amina.id);
    const supported = await (await bram.visitor.get(paths.voice(voice.id))).press('Dit vind ik ook');
    supported.shows('U steunt dit.');
    const again = await bram.visitor.post(paths.supportVoice(voice.id), new URLSearchParams({ steun: 'ja' }));
    again.shows('U steunt dit.');
    (await site.visitor().get(paths.voice(voice.id))).shows('1 persoon steunt dit');
    (await supported.press('Neem uw steun terug')).shows('Nog niemand anders steunt dit.');
    const own = await amina.visitor.post(paths.supportVoice(voice.id), new URLSearchParams({ steun: 'ja' }));
    assert.equal(own.status, 404);
  },
);

onEachEngine('a guest supports and comments by mail', async site => {
  const { amina } = await makeNeighbourhood(site);
  const voice = await voiceBy(site, amina.id);
  const guest = site.visitor();
  const support = await (await guest.get(paths.voice(voice.id))).follow('Dit vind ik ook');
  await support.press('Ga verder', { 'Uw e-mailadres': 'gast@example.nl' });
  const [mail] = await newestMails(site.database.read);
  const counted = await (await guest.get(mail?.letter?.action?.address ?? '')).press('Steun deze inbreng');
  counted.shows('1 persoon steunt dit');

  const other = site.visitor();
  const comment = await (await other.get(paths.voice(voice.id))).follow('Schrijf een reactie');
  const empty = await comment.press('Ga verder');
  empty.shows('Schrijf eerst uw reactie.', 'Vul uw e-mailadres in');
  await empty.press('Ga verder', { 'Uw reactie': 'Ik ook.', 'Uw e-mailadres': 'ander@example.nl' });
  const [second] = await newestMails(site.database.read);
  const placed = await (await other.get(second?.letter?.action?.address ?? '')).press('Plaats mijn reactie');
  placed.shows('Ik ook.');
});

onEachEngine('comments go one level deep', async site => {
  const { amina, bram, wim } = await makeNeighbourhood(site);
  const voice = await voiceBy(site, amina.id);
  const write = await bram.visitor.get(paths.commentOnVoice(voice.id));
  (await write.press('Plaats uw reactie')).shows('Schrijf eerst uw reactie.');
  const first = await write.press('Plaats uw reactie', { 'Uw reactie': 'Goed plan.' });
  first.shows('Goed plan.');
  first.doesNotShow('Bram');
  const reply = await (await wim.visitor.get(`${paths.commentOnVoice(voice.id)}?op=1`)).press(
    'Plaats uw reactie',
    {
      'Uw reactie': 'Dank u.',
    },
  );
  // Who speaks for the body does so by name and role.
  reply.shows('Wim Wijk, wijkmanager bij Wijkteam Westerwijk');
  assert.equal((await bram.visitor.get(`${paths.commentOnVoice(voice.id)}?op=2`)).status, 404);
  assert.deepEqual(await mailsTo(site, 'bram@example.nl'), ['Reactie op: Een bank op het plein']);
});

onEachEngine('what a moderator hides shows why, can be shown again, and its author is told', async site => {
  const town = await makeNeighbourhood(site);
  const voice = await voiceBy(site, town.amina.id);
  assert.equal((await town.wim.visitor.get(paths.moderateVoice(voice.id))).status, 404);
  const form = await town.moderator.visitor.get(paths.moderateVoice(voice.id));
  (await form.press('Haal weg')).shows('Schrijf op waarom.');
  await form.press('Haal weg', { 'Waarom?': 'Er staat een telefoonnummer in.' });
  const stub = await site.visitor().get(paths.voice(voice.id));
  stub.shows('Deze inbreng is weggehaald', 'Er staat een telefoonnummer in.');
  stub.doesNotShow('Een bank op het plein');
  (await site.visitor().get(paths.voices)).doesNotShow('Een bank op het plein');
  (await town.amina.visitor.get(paths.voice(voice.id))).shows('Een bank op het plein', 'Alleen u');
  assert.deepEqual(await mailsTo(site, 'amina@example.nl'), [
    'Uw inbreng is weggehaald: Een bank op het plein',
  ]);
  assert.equal((await town.wim.visitor.get(paths.answerVoice(voice.id))).status, 404);

  site.setNow('2026-06-01T10:00:00.000Z');
  await site.signIn(town.moderator.visitor, town.moderator.id);
  const back = await town.moderator.visitor.get(paths.moderateVoice(voice.id));
  const shown = await back.press('Zet terug', { 'Waarom?': 'Het nummer was van de indiener zelf.' });
  shown.shows('Een bank op het plein', 'Inbreng teruggezet');
  // The months in which nobody could answer do not make it late.
  shown.doesNotShow('te laat');
});

onEachEngine('a comment is hidden by itself', async site => {
  const town = await makeNeighbourhood(site);
  const voice = await voiceBy(site, town.amina.id);
  await (await town.bram.visitor.get(paths.commentOnVoice(voice.id))).press('Plaats uw reactie', {
    'Uw reactie': 'Wat een onzin van die mensen.',
  });
  const list = await town.moderator.visitor.get(paths.moderation);
  list.shows('Wat een onzin van die mensen.');
  const form = await town.moderator.visitor.get(`${paths.moderateVoice(voice.id)}?reactie=1`);
  await form.press('Haal weg', { 'Waarom?': 'Schelden mag niet.' });
  const page = await site.visitor().get(paths.voice(voice.id));
  page.shows('Een moderator heeft deze reactie weggehaald.', 'Schelden mag niet.');
  page.doesNotShow('onzin');
  assert.equal((await town.bram.visitor.get(paths.moderation)).status, 404);
});

onEachEngine('theme and place are put right with a reason, and a resident cannot', async site => {
  const town = await makeNeighbourhood(site);
  const voice = await voiceBy(site, town.amina.id);
  assert.equal((await town.bram.visitor.get(paths.correctVoice(voice.id))).status, 404);
  const form = await town.wim.visitor.get(paths.correctVoice(voice.id));
  (await form.press('Verbeter', { 'Waarom?': 'Zo.' })).shows(
    'Kies een ander thema of een andere wijk of buurt.',
  );
  const page = await form.press('Verbeter', {
    Thema: 'Wonen en bouwen',
    'Waarom?': 'Het gaat over de nieuwbouw.',
  });
  page.shows('Thema verbeterd', 'Het gaat over de nieuwbouw.', 'wonen en bouwen');
});

onEachEngine('an author withdraws; what was said stays, and nothing is owed', async site => {
  const town = await makeNeighbourhood(site);
  const voice = await voiceBy(site, town.amina.id);
  assert.equal((await town.bram.visitor.get(paths.withdrawVoice(voice.id))).status, 404);
  const page = await (await town.amina.visitor.get(paths.withdrawVoice(voice.id))).press('Trek in', {
    'Waarom trekt u het in?': 'Het is al opgelost.',
  });
  page.shows('Ingetrokken', 'Het is al opgelost.', 'Zodat ouderen kunnen zitten.');
  assert.equal((await findVoice(site.database.read, voice.id))?.dueOn, null);
  assert.equal((await town.wim.visitor.get(paths.answerVoice(voice.id))).status, 404);
});

onEachEngine('an author reopens an answered voice later on, and others cannot', async site => {
  const town = await makeNeighbourhood(site);
  const voice = await voiceBy(site, town.amina.id);
  assert.equal((await town.amina.visitor.get(paths.reopenVoice(voice.id))).status, 404);
  await answerTo(town, voice);
  assert.equal((await town.bram.visitor.get(paths.reopenVoice(voice.id))).status, 404);
  const form = await town.amina.visitor.get(paths.reopenVoice(voice.id));
  (await form.press('Vraag het opnieuw')).shows('Schrijf op waarom.');
  const page = await form.press('Vraag het opnieuw', {
    'Waarom vraagt u het opnieuw?': 'De leiding is verlegd.',
  });
  page.shows('Opnieuw gevraagd', 'De leiding is verlegd.');
});

onEachEngine('the register shows what lies in a wijk, by kind, and twenty at a time', async site => {
  const { amina } = await makeNeighbourhood(site);
  for (let number = 1; number <= 21; number++)
    await voiceBy(site, amina.id, { title: `Bank ${number} erbij` });
  await voiceBy(site, amina.id, {
    title: 'Iets aan de oostkant',
    areaCode: testTown.southEast,
    kind: 'question',
  });
  const all = await site.visitor().get(paths.voices);
  all.shows('Iets aan de oostkant', 'Bank 21 erbij');
  all.doesNotShow('Bank 2 erbij');
  const second = await all.follow('Volgende');
  second.shows('Bank 1 erbij', 'Bank 2 erbij');
  (await second.follow('Vorige')).shows('Iets aan de oostkant', 'Bank 21 erbij');
  (await site.visitor().get(`${paths.voices}?wijk=${testTown.west}`)).doesNotShow('oostkant');
  const east = await site.visitor().get(`${paths.voices}?wijk=${testTown.east}&soort=question`);
  east.shows('Iets aan de oostkant');
  east.doesNotShow('Bank');
  (await site.visitor().get(`${paths.voices}?soort=complaint`)).shows('Er is niets gevonden');
});

onEachEngine('the register can be taken away as a file, and a formula stays text', async site => {
  const { amina } = await makeNeighbourhood(site);
  await voiceBy(site, amina.id, { title: '=HYPERLINK("http://x")', interest: 'Koelte voor mijn moeder' });
  const csv = await site.visitor().get(paths.voicesCsv);
  assert.match(csv.body, /"'=HYPERLINK\(""http:\/\/x""\)"/);
  assert.doesNotMatch(csv.body, /Amina/);
  const json = JSON.parse((await site.visitor().get(paths.voicesJson)).body) as {
    title: string;
    interest: string;
  }[];
  assert.equal(json[0]?.title, '=HYPERLINK("http://x")');
  assert.equal(json[0]?.interest, 'Koelte voor mijn moeder');
  assert.match(csv.body, /Koelte voor mijn moeder/);
});

onEachEngine('whoever is erased leaves the words and takes the name along', async site => {
  const { amina, bram } = await makeNeighbourhood(site);
  const voice = await voiceBy(site, amina.id, {
    authorName: 'Amina Yilmaz',
    text: 'Groet van Amina Yilmaz.',
  });
  await (await amina.visitor.get(paths.commentOnVoice(voice.id))).press('Plaats uw reactie', {
    'Uw reactie': 'Bel amina@example.nl',
    'Zet mijn naam erbij': true,
  });
  const { person } = await amina.viewer();
  assert.ok(person);
  const known = await everythingBy(site.database.read, amina.id);
  assert.deepEqual([known.voices.length, known.comments.length], [1, 1]);
  await site.database.write(tx => eraseAuthor(tx, person, site.now()));
  const page = await bram.visitor.get(paths.voice(voice.id));
  page.shows('Een bank op het plein', 'Een bewoner');
  page.doesNotShow('Amina', 'amina@');
});

onEachEngine(
  'a voice for the whole town is owed by a body for the whole town, within its own term',
  async site => {
    const { amina, trafficId } = await makeNeighbourhood(site);
    await site.database.write(tx =>
      tx.insertInto('answerTerms').values({ kind: 'idea', bodyId: trafficId, workingDays: 5 }).execute(),
    );
    const voice = await voiceBy(site, amina.id, { areaCode: null });
    assert.deepEqual([voice.bodyId, voice.dueOn], [trafficId, '2026-03-09']);
  },
);

onEachEngine('a point on the map finds its buurt', async site => {
  const { amina } = await makeNeighbourhood(site);
  const voice = await voiceBy(site, amina.id, { areaCode: null, ...testTown.placeInSouthWest });
  assert.deepEqual([voice.areaCode, voice.wijkCode], [testTown.southWest, testTown.west]);
});

onEachEngine('photos of a form that was never sent are gone after a week, the others stay', async site => {
  const { amina } = await makeNeighbourhood(site);
  const form = await amina.visitor.get(paths.newVoice);
  const unsent = await form.press('Plaats uw inbreng', { 'Foto’s': [await photo()] });
  const sent = await form.press('Plaats uw inbreng', { ...filledIn, 'Foto’s': [await photo()] });
  const looseKey = unsent.$('input[name=photoKeys]').attr('value') ?? '';
  const keptAddress = sent.$('.sw-photos img').attr('src') ?? '';
  site.setNow('2026-03-10T10:00:00.000Z');
  await site.database.write(tx => forgetLeftovers(tx, site.now()));
  assert.equal((await site.visitor().get(paths.thumbnail(looseKey))).status, 404);
  assert.equal((await site.visitor().get(keptAddress)).status, 200);
});

const photo = async (number = 1): Promise<File> => {
  const bytes = await sharp({ create: { width: 60, height: 40, channels: 3, background: '#3a7' } })
    .jpeg()
    .toBuffer();
  return new File([new Uint8Array(bytes)], `foto-${number}.jpg`, { type: 'image/jpeg' });
};
