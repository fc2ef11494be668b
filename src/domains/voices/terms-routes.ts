import type { Context } from 'hono';
import { frameIn } from '../../design/layout.ts';
import { paths } from '../../paths.ts';
import { dayOf } from '../../platform/clock.ts';
import { readForm } from '../../platform/form.ts';
import { allowed } from '../../platform/found.ts';
import { goTo, numberIn, type Site, show } from '../../platform/site.ts';
import { answeringBodies, viewerIn } from '../organisations/public.ts';
import { closeDay } from './close-day.ts';
import { dropAnswerTerm } from './drop-answer-term.ts';
import { openDay } from './open-day.ts';
import { type TermsShown, termsPage } from './pages/terms-page.ts';
import { mayArrangeTerms } from './policy.ts';
import { setAnswerTerms } from './set-answer-terms.ts';
import { closedDaysFrom, ownTerms, usualTerms } from './term-store.ts';
import { voiceKinds } from './voice.ts';

/** Where an administrator sets the terms within which answers are owed, and the days that do not count. */
export function termsRoutes({ router, database, now }: Site): void {
  const again = async (c: Context, refused?: TermsShown['refused']) => {
    const db = database.read;
    const today = dayOf(now());
    const page = termsPage(frameIn.of(c), {
      usual: await usualTerms(db),
      own: await ownTerms(db),
      bodies: await answeringBodies(db, today),
      closedDays: await closedDaysFrom(db, today),
      ...(refused && { refused }),
    });
    return show(c, page, refused ? 422 : 200);
  };

  router.get(paths.answerTerms, c => {
    allowed(mayArrangeTerms(viewerIn.of(c)));
    return again(c);
  });

  router.post(paths.answerTerms, async c => {
    allowed(mayArrangeTerms(viewerIn.of(c)));
    const form = await readForm(c);
    const who = form.text('wie');
    const workingDays = Object.fromEntries(voiceKinds.map(kind => [kind, form.text(kind)]));
    const bodyId = who === 'iedereen' ? null : Number(who);
    const outcome = await database.write(tx =>
      setAnswerTerms(tx, viewerIn.of(c), { bodyId, workingDays }, now()),
    );
    if (!('refused' in outcome)) {
      return goTo(c, paths.answerTerms, { kind: 'ok', text: 'De termijnen zijn bewaard.' });
    }
    allowed(outcome.refused !== 'not-allowed');
    return again(c, {
      form: bodyId === null ? 'everybody' : 'body',
      typed: { ...workingDays, wie: who },
      kinds: 'problems' in outcome ? outcome.problems : {},
      isNothing: outcome.refused === 'nothing',
    });
  });

  router.post('/beheer/termijnen/:id/weg', async c => {
    const outcome = await database.write(tx => dropAnswerTerm(tx, viewerIn.of(c), numberIn(c, 'id'), now()));
    allowed(!('refused' in outcome));
    return goTo(c, paths.answerTerms, { kind: 'ok', text: 'Dit orgaan heeft weer de gewone termijn.' });
  });

  router.post(paths.closedDays, async c => {
    allowed(mayArrangeTerms(viewerIn.of(c)));
    const form = await readForm(c);
    const typed = { day: form.text('day'), name: form.text('name') };
    const outcome = await database.write(tx => closeDay(tx, viewerIn.of(c), typed, now()));
    if (!('refused' in outcome)) {
      return goTo(c, paths.answerTerms, { kind: 'ok', text: 'De sluitingsdag staat erbij.' });
    }
    allowed(outcome.refused !== 'not-allowed');
    return again(c, { form: 'day', typed, day: 'problems' in outcome ? outcome.problems : {} });
  });

  router.post('/beheer/sluitingsdagen/:day/weg', async c => {
    const outcome = await database.write(tx => openDay(tx, viewerIn.of(c), c.req.param('day'), now()));
    allowed(!('refused' in outcome));
    return goTo(c, paths.answerTerms, { kind: 'ok', text: 'De sluitingsdag is weggehaald.' });
  });
}
