import type { Context } from 'hono';
import { frameIn } from '../../design/layout.ts';
import { paths } from '../../paths.ts';
import { queryText, readForm } from '../../platform/form.ts';
import { allowed, found } from '../../platform/found.ts';
import { findMail, newestMails, outboxCounts } from '../../platform/mail/outbox.ts';
import { goTo, numberIn, ownAddress, type Site, show } from '../../platform/site.ts';
import { findArea } from '../neighbourhoods/public.ts';
import { viewerIn } from '../organisations/public.ts';
import { chooseMail } from './choose-mail.ts';
import { followTopic } from './follow-topic.ts';
import { newsKinds } from './news.ts';
import { outboxMailPage, outboxPage } from './pages/outbox-page.ts';
import { stopMailPage } from './pages/stop-mail-page.ts';
import { followNowPage, wantToFollowPage } from './pages/want-to-follow-page.ts';
import { mayOpenOutbox, mayReadMail } from './policy.ts';
import { resumeMail } from './resume-mail.ts';
import { stopMail } from './stop-mail.ts';
import { readStopToken, stopKeyName } from './stop-token.ts';
import { findSigningKey, isFollowing, kindsStoppedBy, saveAllRead } from './store.ts';
import { areaCodeOf, readTopic, type Topic } from './topic.ts';
import { unfollowTopic } from './unfollow-topic.ts';

export function notificationRoutes({ router, database, settings, now }: Site): void {
  // Following

  router.post(paths.follow, async c => {
    const form = await readForm(c);
    const topic = found(readTopic(form.text('onderwerp')));
    const returnTo = ownAddress(form.text('terug'), paths.home);
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
    return goTo(c, ownAddress(form.text('terug'), paths.home), {
      kind: 'ok',
      text: 'U volgt dit niet meer.',
    });
  });

  router.get(paths.follow, async c => {
    const topic = found(readTopic(queryText(c, 'onderwerp')));
    const returnTo = ownAddress(queryText(c, 'terug'), paths.home);
    const it = { topic, what: await nameOf(topic), returnTo };
    const { person } = viewerIn.of(c);
    if (!person) return show(c, wantToFollowPage(frameIn.of(c), it));
    if (await isFollowing(database.read, person.id, topic)) return goTo(c, returnTo);
    return show(c, followNowPage(frameIn.of(c), it));
  });

  async function nameOf(topic: Topic): Promise<string> {
    const code = areaCodeOf(topic);
    if (code) return found(await findArea(database.read, code)).name;
    if (topic.startsWith('voice:')) return 'deze inbreng';
    if (topic.startsWith('promise:')) return 'deze afspraak';
    return topic.startsWith('decision:') ? 'dit besluit' : 'dit orgaan';
  }

  // Choosing what to be told

  router.post(paths.mailChoices, async c => {
    const person = found(viewerIn.of(c).person);
    const wanted = (await readForm(c)).all('mail');
    const kinds = newsKinds.filter(kind => wanted.includes(kind));
    await database.write(tx => chooseMail(tx, person.id, kinds, now()));
    return goTo(c, `${paths.myPage}#mail`, { kind: 'ok', text: 'Uw keuze is bewaard.' });
  });

  router.post(paths.readNews, async c => {
    const person = found(viewerIn.of(c).person);
    await database.write(tx => saveAllRead(tx, person.id, now()));
    return goTo(c, paths.myPage);
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
    return show(c, outboxMailPage(frameIn.of(c), { mail, letter, baseUrl: settings.baseUrl }));
  });
}
