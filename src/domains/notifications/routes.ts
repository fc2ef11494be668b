import type { Context } from 'hono';
import { frameIn } from '../../design/layout.ts';
import { paths } from '../../paths.ts';
import { queryText, readForm } from '../../platform/form.ts';
import { allowed, found } from '../../platform/found.ts';
import { findBounce, findMail, newestMails, outboxCounts } from '../../platform/mail/outbox.ts';
import { networkOf } from '../../platform/network.ts';
import { isRefusal } from '../../platform/refusal.ts';
import { letterheadOf } from '../../platform/settings.ts';
import { goTo, numberIn, type Site, show } from '../../platform/site.ts';
import { findArea } from '../neighbourhoods/public.ts';
import { viewerIn } from '../organisations/public.ts';
import { isEmail, requestConfirmation, returnAddress, tidyEmail } from '../people/public.ts';
import { chooseMail } from './choose-mail.ts';
import { followTopic } from './follow-topic.ts';
import { followAction, followSubject } from './follow-when-confirmed.ts';
import { newsKinds } from './news.ts';
import { outboxMailPage, outboxPage } from './pages/outbox-page.ts';
import { stopMailPage } from './pages/stop-mail-page.ts';
import { followMailSentPage, followNowPage, wantToFollowPage } from './pages/want-to-follow-page.ts';
import { mayOpenOutbox, mayReadMail } from './policy.ts';
import { resumeMail } from './resume-mail.ts';
import { stopMail } from './stop-mail.ts';
import { readStopToken, stopKeyName } from './stop-token.ts';
import { findSigningKey, isFollowing, kindsStoppedBy, readAllNews } from './store.ts';
import { areaCodeOf, readTopic, type Topic } from './topic.ts';
import { trustAddressAction } from './trust-address-when-confirmed.ts';
import { unfollowTopic } from './unfollow-topic.ts';

const confirmationMinutes = 24 * 60;

export function notificationRoutes({ router, database, settings, now }: Site): void {
  // Following

  router.post(paths.follow, async c => {
    const form = await readForm(c);
    const topic = found(readTopic(form.text('onderwerp')));
    const returnTo = returnAddress(form.text('terug')) ?? paths.home;
    const { person } = viewerIn.of(c);
    if (!person) return goTo(c, paths.wantToFollow(topic, returnTo));
    await database.write(tx => followTopic(tx, person.id, topic, now()));
    return goTo(c, returnTo, {
      kind: 'ok',
      text: 'U volgt dit nu. U krijgt hooguit één overzicht per dag, na 17.00 uur.',
    });
  });

  router.post(paths.unfollow, async c => {
    const form = await readForm(c);
    const topic = found(readTopic(form.text('onderwerp')));
    const { person } = viewerIn.of(c);
    if (person) await database.write(tx => unfollowTopic(tx, person.id, topic));
    return goTo(c, returnAddress(form.text('terug')) ?? paths.home, {
      kind: 'ok',
      text: 'U volgt dit niet meer.',
    });
  });

  router.get(paths.follow, async c => {
    const topic = found(readTopic(queryText(c, 'onderwerp')));
    const returnTo = returnAddress(queryText(c, 'terug')) ?? paths.home;
    const it = { topic, what: await nameOf(topic), returnTo };
    const { person } = viewerIn.of(c);
    if (!person) return show(c, wantToFollowPage(frameIn.of(c), it));
    if (await isFollowing(database.read, person.id, topic)) return goTo(c, returnTo);
    return show(c, followNowPage(frameIn.of(c), it));
  });

  router.post(paths.followByMail, async c => {
    const form = await readForm(c);
    const topic = found(readTopic(form.text('onderwerp')));
    const returnTo = returnAddress(form.text('terug')) ?? paths.home;
    const email = form.text('email');
    const it = { topic, what: await nameOf(topic), returnTo, email };
    const refuse = (error: string, status: 422 | 429) =>
      show(c, wantToFollowPage(frameIn.of(c), { ...it, error }), status);
    if (!isEmail(tidyEmail(email))) {
      return refuse('Vul een e-mailadres in, zoals naam@voorbeeld.nl.', 422);
    }
    const asked = await database.write(tx =>
      requestConfirmation(
        tx,
        {
          email,
          action: followAction,
          subject: followSubject(topic, returnTo),
          minutes: confirmationMinutes,
          network: networkOf(c),
          words: {
            subject: `Volg ${it.what}`,
            text: `U wilt ${it.what} volgen. Druk op de knop om dat te bevestigen.\n\nHebt u hier niet om gevraagd? Dan hoeft u niets te doen.`,
            button: 'Ja, ik wil dit volgen',
            reason: 'U krijgt deze mail omdat iemand dit adres invulde op onze website.',
          },
        },
        now(),
      ),
    );
    if (isRefusal(asked)) {
      return refuse(
        'We hebben al vaak een mail naar dit adres gestuurd. Probeer het over een uur nog eens.',
        429,
      );
    }
    return show(c, followMailSentPage(frameIn.of(c), it));
  });

  async function nameOf(topic: Topic): Promise<string> {
    const code = areaCodeOf(topic);
    if (code) return found(await findArea(database.read, code)).name;
    if (topic === 'log') return 'het logboek';
    if (topic.startsWith('voice:')) return 'deze inbreng';
    if (topic.startsWith('promise:')) return 'deze afspraak';
    if (topic.startsWith('budget:')) return 'dit wijkbudget';
    if (topic.startsWith('trajectory:')) return 'dit participatietraject';
    if (topic.startsWith('consultation:')) return 'deze inspraak';
    return topic.startsWith('decision:') ? 'dit besluit' : 'dit orgaan';
  }

  // Choosing what to be told

  router.post(paths.mailChoices, async c => {
    const person = found(viewerIn.of(c).person);
    const form = await readForm(c);
    const kindsIn = (name: string) => newsKinds.filter(kind => form.all(name).includes(kind));
    const choice = { offered: kindsIn('aangeboden'), wanted: kindsIn('mail') };
    await database.write(tx => chooseMail(tx, person.id, choice, now()));
    return goTo(c, `${paths.myPage}#mail`, { kind: 'ok', text: 'Uw keuze is bewaard.' });
  });

  router.post(paths.readNews, async c => {
    const person = found(viewerIn.of(c).person);
    await database.write(tx => readAllNews(tx, person.id, now()));
    return goTo(c, paths.myPage);
  });

  router.post(paths.tryMail, async c => {
    const person = found(viewerIn.of(c).person);
    const email = found(person.email);
    if (!(await findBounce(database.read, email))) return goTo(c, paths.myPage);
    const asked = await database.write(tx =>
      requestConfirmation(
        tx,
        {
          email,
          action: trustAddressAction,
          subject: '',
          personId: person.id,
          minutes: confirmationMinutes,
          network: networkOf(c),
          words: {
            subject: 'Komt onze mail weer bij u aan?',
            text: 'Eerder kwam mail aan dit adres terug. Leest u dit? Druk dan op de knop.',
            button: 'Ja, mail komt aan',
            reason: 'U krijgt deze mail omdat u op uw pagina om een proefmail vroeg.',
          },
        },
        now(),
      ),
    );
    return goTo(
      c,
      paths.myPage,
      isRefusal(asked)
        ? { kind: 'warning', text: 'U vroeg al vaak om een mail. Probeer het over een uur nog eens.' }
        : { kind: 'ok', text: 'De proefmail is onderweg. Druk in die mail op de knop.' },
    );
  });

  // Stopping mail from a mail. A mail program posts without a session and without an origin (RFC 8058).

  const meantBy = async (c: Context) => {
    const token = c.req.param('token') ?? '';
    const key = found(await findSigningKey(database.read, stopKeyName));
    return { token, ...found(readStopToken(key, token)) };
  };

  router.get(paths.stopMail(':token'), async c => {
    const { token, personId, kind } = await meantBy(c);
    const isStopped = (await kindsStoppedBy(database.read, personId)).includes(kind);
    return show(c, stopMailPage(frameIn.of(c), { kind, token, isStopped }));
  });

  router.post(paths.stopMail(':token'), async c => {
    const { token, personId, kind } = await meantBy(c);
    await database.write(tx => stopMail(tx, personId, kind, now()));
    return show(c, stopMailPage(frameIn.of(c), { kind, token, isStopped: true }));
  });

  router.post(paths.resumeMail(':token'), async c => {
    const { token, personId, kind } = await meantBy(c);
    await database.write(tx => resumeMail(tx, personId, kind));
    return goTo(c, paths.stopMail(token), { kind: 'ok', text: 'U krijgt deze mails weer.' });
  });

  // The outbox

  const isReadable = settings.isDemo && settings.mailUrl === undefined;
  const shownAtATime = 20;

  router.get(paths.outbox, async c => {
    allowed(mayOpenOutbox(viewerIn.of(c), isReadable));
    const asked = queryText(c, 'voor');
    const before = /^[1-9]\d{0,14}$/.test(asked) ? Number(asked) : undefined;
    const mails = await newestMails(database.read, { before, atMost: shownAtATime + 1 });
    const counts = await outboxCounts(database.read);
    return show(
      c,
      outboxPage(frameIn.of(c), {
        mails: mails.slice(0, shownAtATime),
        counts,
        isReadable,
        hasMore: mails.length > shownAtATime,
      }),
    );
  });

  router.get('/postvak/:id', async c => {
    allowed(mayReadMail(isReadable));
    const mail = found(await findMail(database.read, numberIn(c, 'id')));
    const letter = found(mail.letter);
    return show(c, outboxMailPage(frameIn.of(c), { mail, letter, head: letterheadOf(settings) }));
  });
}
