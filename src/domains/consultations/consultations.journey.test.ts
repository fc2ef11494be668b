import assert from 'node:assert/strict';
import { makeConsultation, typedConsultation } from '../../../test/consultation.ts';
import { linkMailedTo, mailsTo } from '../../../test/mails.ts';
import { agreed, makeNeighbourhood, type Neighbourhood } from '../../../test/neighbourhood.ts';
import { onEachEngine, type TestSite } from '../../../test/site.ts';
import { makeTrajectory } from '../../../test/trajectory.ts';
import { ledgers } from '../../ledgers.ts';
import { paths } from '../../paths.ts';
import { compareLedger } from '../../platform/log/compare-ledger.ts';
import { founder, giveSeat, setUpBody } from '../organisations/public.ts';
import { ensurePerson } from '../people/public.ts';
import { eraseAuthor } from '../voices/public.ts';
import { announceConsultation } from './announce-consultation.ts';
import { eraseSubmitter } from './erase-submitter.ts';
import { forgetSubmitters } from './forget-submitters.ts';
import { setUpConsultation } from './set-up-consultation.ts';
import { viewsOf } from './view-store.ts';

// Announced on Monday 2 March, on display from Thursday 5 March until and including Wednesday 15 April.
const opened = '2026-03-10T10:00:00.000Z';
const lastSecond = '2026-04-15T21:59:59.000Z';
const midnight = '2026-04-15T22:00:00.000Z';
const afterPost = '2026-04-28T10:00:00.000Z';

/** It is another day, and who works for the municipality signs in again. */
async function onDay(site: TestSite, town: Neighbourhood, moment: string): Promise<void> {
  site.setNow(moment);
  for (const { visitor, id } of [town.amina, town.bram, town.wim, town.tess, town.moderator, town.ada])
    await site.signIn(visitor, id);
}

const address = {
  'Straat en huisnummer': 'Kadeweg 12',
  Postcode: '1234 AB',
  Woonplaats: 'Proefstad',
};
const myView = {
  ...address,
  'Uw naam': 'Amina Yilmaz',
  'Uw zienswijze': 'Ik, Amina Yilmaz, vind zes lagen te hoog.',
};

onEachEngine('A consultation is set up, announced, found and put in a calendar', async site => {
  const { wim, trafficId, tess, amina } = await makeNeighbourhood(site);
  const form = await wim.visitor.get(paths.newConsultation);
  const fields = {
    'Hoe heet de inspraak?': 'Plan voor de kade',
    'Welke ontwerpbesluiten liggen ter inzage?': 'Ontwerp omgevingsplan Kade',
    'Wie besluit?': 'Afdeling Verkeer',
    Thema: 'Verkeer en parkeren',
    'Ter inzage vanaf': '2026-03-08',
    'Waar en wanneer op papier te lezen?': 'Stadhuis',
    'Waar kan een brief heen?': 'Postbus 1',
    'Wie kunnen mensen bellen of mailen?': 'Wim Wijk',
    'E-mailadres': 'wim@example.nl',
  };
  const tooShort = await form.press('Zet de inspraak klaar', { ...fields, 'Hoeveel weken': '4' });
  assert.equal(tooShort.status, 422);
  tooShort.shows('De wet vraagt ten minste zes weken');

  const draft = await tooShort.press('Zet de inspraak klaar', { 'Hoeveel weken': '6' });
  draft.shows('Plan voor de kade', 'Nog niet aangekondigd');
  const stranger = site.visitor();
  assert.equal((await stranger.get(draft.path)).status, 404);
  assert.equal((await tess.visitor.get(draft.path)).status, 404);

  const announced = await draft.press('Kondig de inspraak aan');
  announced.shows('De inspraak is aangekondigd', 'Vanaf 8 maart 2026 kunt u een zienswijze indienen');
  // Six weeks are over on a Saturday: the term runs on to Monday.
  announced.shows('20 april 2026', 'een zaterdag');
  (await stranger.get(paths.consultations)).shows('Plan voor de kade', 'Aangekondigd');
  const calendar = await stranger.get(paths.consultationCalendar(1));
  assert.match(calendar.body, /DTSTART;VALUE=DATE:20260420/);
  assert.equal((await stranger.get(paths.submitView(1))).status, 404);
  assert.equal((await amina.visitor.get(paths.newConsultation)).status, 404);
  assert.ok(trafficId);
});

onEachEngine('The term can be made longer with a public reason, and never shorter', async site => {
  const town = await makeNeighbourhood(site);
  const { id } = await makeConsultation(site, town);
  await onDay(site, town, opened);
  const form = await town.wim.visitor.get(paths.correctAnnouncement(id));
  const shorter = await form.press('Maak de verbetering openbaar', {
    'Hoeveel weken': '5',
    'Waarom verandert de aankondiging?': 'Haast.',
  });
  assert.equal(shorter.status, 422);
  shorter.shows('ten minste zes weken');
  const noReason = await form.press('Maak de verbetering openbaar', { 'Hoeveel weken': '8' });
  noReason.shows('Schrijf waarom de aankondiging verandert');
  const longer = await form.press('Maak de verbetering openbaar', {
    'Hoeveel weken': '8',
    'Waarom verandert de aankondiging?': 'Er kwam een rapport bij.',
  });
  longer.shows(
    'Er kwam een rapport bij.',
    '29 april 2026',
    'ter inzage van 5 maart 2026 tot en met 15 april 2026',
  );
  const back = await (await town.wim.visitor.get(paths.correctAnnouncement(id))).press(
    'Maak de verbetering openbaar',
    { 'Hoeveel weken': '6', 'Waarom verandert de aankondiging?': 'Toch niet.' },
  );
  back.shows('De termijn kan langer worden, niet korter');
  // Whoever had the form open all the while sees that it changed.
  const meanwhile = await form.press('Maak de verbetering openbaar', {
    'Hoeveel weken': '9',
    'Waarom verandert de aankondiging?': 'Nog een rapport.',
  });
  meanwhile.shows('Iemand anders heeft dit net gewijzigd');
});

onEachEngine(
  'A view with an account: a receipt for the submitter, and no name for anybody else',
  async site => {
    const town = await makeNeighbourhood(site);
    const { id } = await makeConsultation(site, town);
    await onDay(site, town, opened);
    const form = await town.amina.visitor.get(paths.submitView(id));
    form.shows('Dit is een officiële zienswijze');
    const empty = await form.press('Dien de zienswijze in', { 'Uw naam': '' });
    assert.equal(empty.status, 422);
    empty.shows('Schrijf wat u vindt, en waarom.', 'Vul uw naam in', 'Vul straat en huisnummer in');

    const receipt = await empty.press('Dien de zienswijze in', myView);
    receipt.shows('Zienswijze 1', '10 maart 2026 om 11.00 uur', 'Uw zienswijze is ontvangen');
    const [mail] = await mailsTo(site, 'amina@example.nl');
    assert.match(mail?.subject ?? '', /^Ontvangen: Zienswijze 1/);
    assert.match(mail?.text ?? '', /10 maart 2026 om 11\.00 uur/);

    // Everybody sees that it is there; the words and the name only who answers and who decides.
    const private_ = ['Amina', 'Kadeweg', '1234 AB', 'zes lagen'];
    const stranger = site.visitor();
    for (const path of [paths.consultation(id), paths.voice(1), paths.voices, receipt.path, paths.log]) {
      const page = await stranger.get(path);
      assert.equal(page.status, 200, path);
      page.doesNotShow(...private_);
    }
    (await stranger.get(paths.voice(1))).shows('Zienswijze 1', 'Er is nog geen samenvatting');
    for (const who of [
      stranger,
      town.bram.visitor,
      town.tess.visitor,
      town.moderator.visitor,
      town.ada.visitor,
    ]) {
      assert.equal((await who.get(paths.formalViews(id))).status, 404);
      assert.equal((await who.get(paths.formalView(id, 1))).status, 404);
    }
    (await town.wim.visitor.get(paths.formalView(id, 1))).shows(...private_);
    for (const ledger of ledgers) assert.deepEqual(await compareLedger(site.database.read, ledger), []);
  },
);

onEachEngine('A guest is in time by the moment of sending, however late the mail is read', async site => {
  const town = await makeNeighbourhood(site);
  const { id } = await makeConsultation(site, town);
  site.setNow(lastSecond);
  const form = await site.visitor().get(paths.submitView(id));
  const fields = { ...myView, 'Uw e-mailadres': 'gast@example.nl' };
  (await form.press('Dien de zienswijze in', { ...fields, 'Uw e-mailadres': 'geen adres' })).shows(
    'Dit e-mailadres klopt niet',
  );
  const sent = await form.press('Dien de zienswijze in', fields);
  sent.shows('Kijk in uw mail', '15 april 2026 om 23.59 uur');
  site.setNow('2026-04-20T08:00:00.000Z');
  const link = new URL(await linkMailedTo(site, 'gast@example.nl'), 'http://samen.test').pathname;
  const receipt = await (await site.visitor().get(link)).press('Dien mijn zienswijze in');
  receipt.shows('Zienswijze 1', 'Kwam op tijd binnen', '23.59 uur');

  // One second later it is late: kept, and marked.
  await onDay(site, town, midnight);
  const late = await town.bram.visitor.get(paths.submitView(id));
  late.shows('De termijn is voorbij');
  const marked = await late.press('Dien de zienswijze in', { ...myView, 'Uw naam': 'Bram de Boer' });
  marked.shows('Uw zienswijze is te laat');
  (await site.visitor().get(paths.consultation(id))).shows('Te laat', 'De termijn is voorbij');
});

onEachEngine(
  'Whoever speaks for another sends the authorisation along, and only the body can open it',
  async site => {
    const town = await makeNeighbourhood(site);
    const { id } = await makeConsultation(site, town);
    await onDay(site, town, opened);
    const form = await town.amina.visitor.get(paths.submitView(id));
    const forOther = { ...myView, 'Voor iemand anders': true, 'Van wie is het?': 'Piet, Kadeweg 3' };
    const asked = await form.press('Dien de zienswijze in', forOther);
    asked.shows('Stuur de machtiging mee');
    const wrong = await asked.press('Dien de zienswijze in', {
      Machtiging: [new File(['<script>'], 'machtiging.html')],
    });
    wrong.shows('Dit soort bestand kunnen wij niet bewaren');
    const receipt = await wrong.press('Dien de zienswijze in', {
      Machtiging: [new File(['%PDF-1.7 getekend'], 'machtiging.pdf')],
    });
    receipt.shows('Zienswijze 1');
    const whole = await town.wim.visitor.get(paths.formalView(id, 1));
    whole.shows('Piet, Kadeweg 3', 'machtiging.pdf');
    const file = whole.$('a:contains("machtiging.pdf")').attr('href') ?? '';
    assert.equal((await town.wim.visitor.get(file)).body, '%PDF-1.7 getekend');
    assert.equal((await town.bram.visitor.get(file)).status, 404);
  },
);

onEachEngine('What was said by phone is confirmed by who said it, and a late letter is kept', async site => {
  const town = await makeNeighbourhood(site);
  const { id } = await makeConsultation(site, town);
  await onDay(site, town, '2026-04-24T10:00:00.000Z');
  const enter = async (fields: Record<string, string | boolean>) =>
    (await town.wim.visitor.get(paths.enterView(id))).press('Voer de zienswijze in', {
      ...address,
      'Naam van de indiener': 'Amina Yilmaz',
      'De zienswijze, zoals geschreven of gezegd': 'Te hoog.',
      ...fields,
    });
  const said = await enter({
    'Gezegd door de telefoon': true,
    'Op welke dag': '2026-04-15',
    'E-mailadres': 'sprak@example.nl',
  });
  said.shows('Nog niet bevestigd door wie dit zei', 'Is op tijd gezegd');
  const link = new URL(await linkMailedTo(site, 'sprak@example.nl'), 'http://samen.test').pathname;
  await (await site.visitor().get(link)).press('Zo heb ik het gezegd');
  (await town.wim.visitor.get(paths.formalView(id, 1))).shows('Bevestigd', 'per mail');

  const onPaper = await enter({ 'Gezegd aan de balie': true, 'Op welke dag': '2026-04-15' });
  (await onPaper.press('Op papier bevestigd')).shows('Bevestigd', 'op papier');

  const inTime = await enter({
    'Per post': true,
    'Op welke dag': '2026-04-22',
    'Dag van het poststempel': '2026-04-15',
  });
  inTime.shows('Ging op tijd op de post');
  const late = await enter({
    'Per post': true,
    'Op welke dag': '2026-04-23',
    'Dag van het poststempel': '2026-04-15',
  });
  late.shows('Te laat', 'langer dan een week na de termijn');
  const odd = await enter({
    'Per post': true,
    'Op welke dag': '2026-04-20',
    'Dag van het poststempel': '2026-04-22',
  });
  odd.shows('Het stempel kan niet van na de dag van ontvangst zijn');

  const noReason = await late.press('Laat buiten beschouwing');
  noReason.shows('Schrijf waarom deze zienswijze niet meetelt');
  const aside = await noReason.press('Laat buiten beschouwing', {
    'Waarom telt deze late zienswijze niet mee?': 'De indiener had tijd genoeg.',
  });
  aside.shows('Buiten beschouwing', 'De indiener had tijd genoeg.');
  assert.equal((await town.tess.visitor.get(paths.enterView(id))).status, 404);
});

onEachEngine(
  'Every view is summarised and answered before the note, and the note is there before the decision',
  async site => {
    const town = await makeNeighbourhood(site);
    const { id } = await makeConsultation(site, town);
    await onDay(site, town, opened);
    await (await town.amina.visitor.get(paths.submitView(id))).press('Dien de zienswijze in', myView);
    await onDay(site, town, afterPost);

    // Not before the note: whoever would decide is told what is missing.
    const decide = await town.tess.visitor.get(paths.decideConsultation(id));
    const decision = { Aangenomen: true, 'Waarom?': 'Het wordt lager, zoals gevraagd.' };
    const tooSoon = await decide.press('Leg het besluit vast', decision);
    assert.equal(tooSoon.status, 422);
    tooSoon.shows('De nota van beantwoording is er nog niet');

    const view = await town.wim.visitor.get(paths.formalView(id, 1));
    const naming = await view.press('Bewaar de samenvatting', {
      'Waar gaat het om, zonder naam?': 'Mevrouw Yilmaz vindt het te hoog.',
    });
    naming.shows('In deze tekst staat de naam');
    await naming.press('Bewaar de samenvatting', {
      'Waar gaat het om, zonder naam?': 'Het gebouw is te hoog.',
    });
    (await town.wim.visitor.get(paths.draftNote(id))).shows('De nota kan nog niet uit');
    const answer = await (await town.wim.visitor.get(paths.formalView(id, 1))).follow('Geef antwoord');
    await answer.press('Geef dit antwoord', { Overgenomen: true, 'Uw antwoord': 'Het worden vier lagen.' });

    const draft = await town.wim.visitor.get(paths.draftNote(id));
    (await draft.press('Publiceer de nota')).shows('Schrijf een inleiding');
    const note = await draft.press('Publiceer de nota', { Inleiding: 'Er kwam één zienswijze.' });
    note.shows('Er kwam één zienswijze.', 'Het gebouw is te hoog.', 'Het worden vier lagen.', 'Overgenomen');
    note.doesNotShow('Amina', 'Kadeweg');
    const csv = await site.visitor().get(paths.responseNoteCsv(id, 1));
    assert.match(csv.body, /Het gebouw is te hoog\./);
    assert.doesNotMatch(csv.body, /Amina/);

    const decided = await decide.press('Leg het besluit vast', decision);
    decided.shows('Besloten', 'Plan voor de kade');
    const told = (await mailsTo(site, 'amina@example.nl')).filter(mail =>
      /^Besluit|besluit/.test(mail.subject),
    );
    assert.equal(told.length, 1);
    assert.match(told[0]?.text ?? '', /Wat er met uw zienswijze is gedaan: overgenomen/);
    for (const ledger of ledgers) assert.deepEqual(await compareLedger(site.database.read, ledger), []);
  },
);

onEachEngine(
  'Submitters ask to speak until a day, the order is drawn in the open, and what they said is kept',
  async site => {
    const town = await makeNeighbourhood(site);
    const { id } = await makeConsultation(site, town, {
      hasHearing: true,
      hearingOn: '2026-04-20',
      hearingHour: '19.30',
      hearingPlace: 'Buurthuis',
      askUntil: '2026-04-16',
      order: 'lot',
    });
    await onDay(site, town, opened);
    const submit = async (who: typeof town.amina, speaks: boolean) =>
      (await who.visitor.get(paths.submitView(id))).press('Dien de zienswijze in', {
        ...myView,
        'Uw naam': who.name,
        'Ik wil ook spreken op de hoorzitting': speaks,
      });
    const amina = await submit(town.amina, true);
    amina.shows('U staat op de sprekerslijst');
    const bram = await (await submit(town.bram, false)).press('Ik wil spreken');
    bram.shows('U staat op de sprekerslijst');
    const list = await site.visitor().get(paths.hearing(id));
    list.shows('Zienswijze 1', 'Zienswijze 2');
    list.doesNotShow('Amina', 'Bram', 'Loot');
    const early = await town.wim.visitor.post(paths.drawSpeakers(id), new URLSearchParams());
    early.shows('Loten kan nu niet');

    await onDay(site, town, '2026-04-17T10:00:00.000Z');
    const late = await town.bram.visitor.post(
      `${new URL(bram.url).pathname}/spreken`,
      new URLSearchParams({ spreken: 'nee' }),
    );
    late.shows('Dit kan nu niet meer veranderen', 'U staat op de sprekerslijst');
    const drawn = await (await town.wim.visitor.get(paths.hearing(id))).press('Loot de volgorde');
    drawn.shows('De volgorde is geloot', 'Amina Yilmaz', '19.30 uur', '19.35 uur');
    const again = await town.wim.visitor.post(paths.drawSpeakers(id), new URLSearchParams());
    again.shows('Loten kan nu niet');

    await onDay(site, town, '2026-04-21T10:00:00.000Z');
    const view = await town.wim.visitor.get(paths.formalView(id, 1));
    (await view.press('Bewaar het verslag', { 'Wat zei de spreker': 'Amina wil vier lagen.' })).shows(
      'In deze tekst staat de naam',
    );
    await view.press('Bewaar het verslag', { 'Wat zei de spreker': 'Vier lagen is genoeg.' });
    (await site.visitor().get(paths.hearing(id))).shows('Vier lagen is genoeg.');
  },
);

onEachEngine(
  'The note waits for the post, for guests who still confirm, and for every answer',
  async site => {
    const town = await makeNeighbourhood(site);
    const { id } = await makeConsultation(site, town);
    const publish = async () =>
      town.wim.visitor.post(paths.draftNote(id), new URLSearchParams({ introduction: 'Dit is de nota.' }));
    await onDay(site, town, lastSecond);
    await (await site.visitor().get(paths.submitView(id))).press('Dien de zienswijze in', {
      ...myView,
      'Uw e-mailadres': 'gast@example.nl',
    });
    await onDay(site, town, '2026-04-22T10:00:00.000Z');
    (await publish()).shows('Er kan nog een brief aankomen');
    await onDay(site, town, '2026-04-23T10:00:00.000Z');
    (await publish()).shows('waarvan het e-mailadres nog niet is bevestigd');
    const link = new URL(await linkMailedTo(site, 'gast@example.nl'), 'http://samen.test').pathname;
    await (await site.visitor().get(link)).press('Dien mijn zienswijze in');
    (await publish()).shows('Nog niet elke zienswijze heeft een samenvatting');
    await (await town.wim.visitor.get(paths.formalView(id, 1))).press('Bewaar de samenvatting', {
      'Waar gaat het om, zonder naam?': 'Te hoog.',
    });
    (await publish()).shows('Nog niet elke zienswijze heeft een antwoord');
    assert.equal((await town.tess.visitor.get(paths.draftNote(id))).status, 404);
  },
);

onEachEngine(
  'The clerk of the body that decides reads views whole; a council member reads what everybody reads',
  async site => {
    const town = await makeNeighbourhood(site);
    const { municipalityId } = await site.database.read
      .selectFrom('bodies')
      .select('organisationId as municipalityId')
      .where('id', '=', town.teamId)
      .executeTakeFirstOrThrow();
    const councilId = await site.database.write(
      async tx =>
        agreed(
          await setUpBody(
            tx,
            founder,
            {
              organisationId: municipalityId,
              name: 'Gemeenteraad',
              kind: 'council',
              areaCode: '',
              about: '',
              isAnswering: false,
            },
            site.now(),
          ),
        ).id,
    );
    const { id } = await makeConsultation(site, town, { decidingBodyId: String(councilId) });
    const seatIn = async (role: 'clerk' | 'council-member', bodyId: number) => {
      const email = `${role}-${bodyId}@example.nl`;
      const person = await site.database.write(async tx => {
        const made = await ensurePerson(tx, { email, name: role }, site.now());
        const typed = {
          ...{ bodyId, role, email, name: role, title: '', isContactPoint: false },
          ...{ fromOn: '2026-03-01', untilOn: '', areaCodes: [] },
        };
        agreed(await giveSeat(tx, founder, typed, site.now()));
        return made;
      });
      const visitor = site.visitor();
      await site.signIn(visitor, person.id);
      return visitor;
    };
    await onDay(site, town, opened);
    await (await town.amina.visitor.get(paths.submitView(id))).press('Dien de zienswijze in', myView);
    const clerk = await seatIn('clerk', councilId);
    const member = await seatIn('council-member', councilId);
    const otherClerk = await seatIn('clerk', town.trafficId);
    (await clerk.get(paths.formalView(id, 1))).shows('Amina Yilmaz', 'Kadeweg 12');
    assert.equal((await clerk.get(paths.enterView(id))).status, 404);
    for (const who of [member, otherClerk]) {
      assert.equal((await who.get(paths.formalViews(id))).status, 404);
      assert.equal((await who.get(paths.formalView(id, 1))).status, 404);
      (await who.get(paths.consultation(id))).doesNotShow('Amina', 'Kadeweg');
    }
    (await member.get(paths.council)).shows('Plan voor de kade', '1, 1 zonder antwoord');
  },
);

onEachEngine(
  'Who erases an account is untied at once; name and address go when the term to appeal is over',
  async site => {
    const town = await makeNeighbourhood(site);
    const { id } = await makeConsultation(site, town);
    await onDay(site, town, opened);
    await (await town.amina.visitor.get(paths.submitView(id))).press('Dien de zienswijze in', myView);
    const { person } = await town.amina.viewer();
    assert.ok(person);
    await site.database.write(async tx => {
      await eraseAuthor(tx, person, site.now());
      await eraseSubmitter(tx, person, site.now());
    });
    const whole = await town.wim.visitor.get(paths.formalView(id, 1));
    whole.shows(
      'Amina Yilmaz',
      'Naam en adres blijven tot acht weken na het besluit',
      'Geen: stuur een brief',
    );
    await site.database.write(tx => forgetSubmitters(tx, site.now()));
    (await town.wim.visitor.get(paths.formalView(id, 1))).shows('Kadeweg 12');

    // The consultation is stopped: nothing needs the name any more.
    const stop = await town.wim.visitor.get(paths.withdrawConsultation(id));
    (await stop.press('Stop de inspraak')).shows('Schrijf waarom');
    const stopped = await stop.press('Stop de inspraak', {
      'Waarom stopt de inspraak?': 'Het plan is van de baan.',
    });
    stopped.shows('Deze inspraak is gestopt', 'Het plan is van de baan.');
    await site.database.write(tx => forgetSubmitters(tx, site.now()));
    const views = await viewsOf(site.database.read, id);
    assert.deepEqual(
      views.map(({ name, street, postcode, town: where, email }) => [name, street, postcode, where, email]),
      [['', '', '', '', '']],
    );
    assert.equal(views[0]?.text, 'Ik, [weggehaald], vind zes lagen te hoog.');
    for (const ledger of ledgers) assert.deepEqual(await compareLedger(site.database.read, ledger), []);
  },
);

onEachEngine('On a trajectory it is unmistakable that a reaction is no formal view', async site => {
  const town = await makeNeighbourhood(site);
  const trajectory = await makeTrajectory(site, town, { opensInDays: 1 });
  await onDay(site, town, '2026-03-10T10:00:00.000Z');
  const form = paths.newVoiceOn('trajectory', trajectory.id);
  (await town.amina.visitor.get(form)).shows('Wat u hier schrijft, is geen zienswijze');
  const viewer = await town.wim.viewer();
  const typed = typedConsultation(site, { opensInDays: 1, decidingBodyId: town.trafficId });
  await site.database.write(async tx => {
    const made = agreed(
      await setUpConsultation(
        tx,
        viewer,
        { bodyId: town.teamId, trajectoryId: trajectory.id, typed },
        site.now(),
      ),
    );
    const asked = { consultationId: made.id, edits: made.edits };
    agreed(await announceConsultation(tx, viewer, asked, site.now()));
    assert.deepEqual(await announceConsultation(tx, viewer, asked, site.now()), {
      refused: 'already-announced',
    });
  });
  await onDay(site, town, '2026-03-12T10:00:00.000Z');
  (await town.amina.visitor.get(form)).shows('Er loopt ook een inspraak', 'Dien een zienswijze in');
  (await site.visitor().get(paths.trajectory(trajectory.id))).shows(
    'Inspraak: Plan voor de kade',
    'Wat u bij dit traject zegt, is geen zienswijze.',
  );
});
