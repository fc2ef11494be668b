import { frameIn } from '../../design/layout.ts';
import { paths } from '../../paths.ts';
import { queryText, readForm } from '../../platform/form.ts';
import { networkOf } from '../../platform/network.ts';
import { isRefusal } from '../../platform/refusal.ts';
import { goTo, type Site, show } from '../../platform/site.ts';
import { browserOf, goingTo, logged, waitFirst, welcome } from './answers.ts';
import { askForPasskey } from './ask-for-passkey.ts';
import { changeEmailAction, isOpen, signInAction, signInMinutes } from './confirmation.ts';
import { sessionIn } from './current-person.ts';
import type { Handed } from './handed.ts';
import { actionConfirmPage, signInConfirmPage } from './pages/confirm-page.ts';
import { linkSentPage } from './pages/link-sent-page.ts';
import { signInPage } from './pages/sign-in-page.ts';
import { emailTakenPage, linkGonePage, passkeyRefusedPage } from './pages/stopped-page.ts';
import { counterOfProof, questionForPasskey, readAnswer } from './passkey.ts';
import { isEmail, tidyEmail } from './person.ts';
import { requestSignIn } from './request-sign-in.ts';
import { returnAddress, withReturn } from './return-address.ts';
import { clearSessionCookie } from './session-cookie.ts';
import { signInByCode } from './sign-in-by-code.ts';
import { signInByLink } from './sign-in-by-link.ts';
import { signInByPasskey } from './sign-in-by-passkey.ts';
import {
  findConfirmation,
  findConfirmationByHandle,
  findPasskey,
  findPersonByEmail,
  removeSession,
  takeChallenge,
} from './store.ts';
import { hashOf } from './token.ts';
import { newEmail, useConfirmation } from './use-confirmation.ts';

export function signInRoutes(site: Site, handed: Handed): void {
  const { router, database, settings, now } = site;
  const providerLabel = settings.identityProvider?.label;
  const outbox = settings.isDemo ? paths.outbox : undefined;

  router.get(paths.signIn, c =>
    show(
      c,
      signInPage(frameIn.of(c), {
        returnTo: returnAddress(queryText(c, 'naar')),
        email: sessionIn.of(c)?.person.email ?? '',
        providerLabel,
      }),
    ),
  );

  router.post(paths.signIn, async c => {
    const form = await readForm(c);
    const email = form.text('email');
    const returnTo = returnAddress(form.text('naar'));
    if (!isEmail(tidyEmail(email))) {
      return show(c, signInPage(frameIn.of(c), { returnTo, email, error: 'no-email', providerLabel }), 422);
    }
    const network = networkOf(c);
    const requested = await database.write(tx =>
      requestSignIn(tx, { email, returnTo: returnTo ?? paths.myPage, network }, now()),
    );
    logged(site, handed, c, {
      action: 'people.request-link',
      result: isRefusal(requested) ? 'refused: too-often' : 'done',
    });
    return isRefusal(requested)
      ? waitFirst(site, c, requested)
      : goTo(c, `${paths.linkSent}?verzoek=${requested.handle}`);
  });

  router.get(paths.linkSent, async c => {
    const handle = queryText(c, 'verzoek');
    const confirmation = await findConfirmationByHandle(database.read, hashOf(handle));
    if (!confirmation || !isOpen(confirmation, now())) return goTo(c, paths.signIn);
    const { email, subject } = confirmation;
    const frame = frameIn.of(c);
    return show(c, linkSentPage(frame, { email, handle, returnTo: subject, minutes: signInMinutes, outbox }));
  });

  router.post(paths.linkSent, async c => {
    const form = await readForm(c);
    const handle = form.text('verzoek');
    const entered = await database.write(tx =>
      signInByCode(tx, browserOf(site, c), { handle, code: form.text('code') }, now()),
    );
    if (!isRefusal(entered)) {
      return 'nameBehind' in entered
        ? goTo(c, paths.confirm(entered.nameBehind))
        : welcome(site, handed, c, entered);
    }
    logged(site, handed, c, { action: 'people.sign-in-by-code', result: `refused: ${entered.refused}` });
    if (entered.refused === 'too-often') return waitFirst(site, c, entered);
    const confirmation = await findConfirmationByHandle(database.read, hashOf(handle));
    if (entered.refused === 'not-open' || !confirmation) return show(c, linkGonePage(frameIn.of(c)), 404);
    const { email, subject } = confirmation;
    return show(
      c,
      linkSentPage(frameIn.of(c), {
        email,
        handle,
        returnTo: subject,
        minutes: signInMinutes,
        error: entered.refused,
        outbox,
      }),
      422,
    );
  });

  // Opening the link does nothing yet: mail scanners open links too.
  router.get(paths.confirm(':token'), async c => {
    const token = c.req.param('token') ?? '';
    const frame = frameIn.of(c);
    const confirmation = await findConfirmation(database.read, hashOf(token));
    if (!confirmation || !isOpen(confirmation, now())) return show(c, linkGonePage(frame), 404);
    const { action, email } = confirmation;
    if (action === signInAction) {
      const isNew = !(await findPersonByEmail(database.read, email))?.name;
      return show(c, signInConfirmPage(frame, { token, email, isNew, name: '' }));
    }
    const asked = action === changeEmailAction ? newEmail : handed.actions[action];
    if (!asked) return show(c, linkGonePage(frame), 404);
    return show(c, actionConfirmPage(frame, { ...asked, token, email }));
  });

  router.post(paths.confirm(':token'), async c => {
    const token = c.req.param('token') ?? '';
    const frame = frameIn.of(c);
    const confirmation = await findConfirmation(database.read, hashOf(token));
    if (!confirmation) return show(c, linkGonePage(frame), 404);

    if (confirmation.action !== signInAction) {
      const used = await database.write(tx =>
        useConfirmation(tx, { token, network: networkOf(c), actions: handed.actions }, now()),
      );
      const action = `people.confirm-${confirmation.action}`;
      if (!isRefusal(used)) {
        logged(site, handed, c, { action, result: 'done', actor: used.person.id });
        return goTo(c, used.address, { kind: 'ok', text: used.done });
      }
      logged(site, handed, c, { action, result: `refused: ${used.refused}` });
      if (used.refused === 'too-often') return waitFirst(site, c, used);
      return used.refused === 'email-taken'
        ? show(c, emailTakenPage(frame), 409)
        : show(c, linkGonePage(frame), 404);
    }

    const name = (await readForm(c)).text('naam');
    const entered = await database.write(tx => signInByLink(tx, browserOf(site, c), { token, name }, now()));
    if (!isRefusal(entered)) return welcome(site, handed, c, entered);
    logged(site, handed, c, { action: 'people.sign-in-by-mail', result: `refused: ${entered.refused}` });
    if (entered.refused === 'too-often') return waitFirst(site, c, entered);
    if (entered.refused === 'not-open') return show(c, linkGonePage(frame), 404);
    const { email } = confirmation;
    return show(
      c,
      signInConfirmPage(frame, { token, email, isNew: true, name, error: entered.refused }),
      422,
    );
  });

  router.post(paths.passkeyQuestion, async c => {
    const question = await questionForPasskey(settings);
    const { challenge } = question;
    const asked = await database.write(tx =>
      askForPasskey(tx, { challenge, personId: null, network: networkOf(c) }, now()),
    );
    return isRefusal(asked) ? waitFirst(site, c, asked) : c.json(question);
  });

  router.post(paths.passkeySignIn, async c => {
    const form = await readForm(c);
    const returnTo = goingTo(form.text('naar'));
    const read = readAnswer(form.text('antwoord'));
    const isAsked =
      read && (await database.write(tx => takeChallenge(tx, hashOf(read.challenge), null, now())));
    const passkey = isAsked ? await findPasskey(database.read, read.answer.id) : undefined;
    const counter = read && passkey ? await counterOfProof(settings, read, passkey) : null;
    const entered =
      passkey && counter !== null
        ? await database.write(tx =>
            signInByPasskey(tx, browserOf(site, c), { passkey, counter, returnTo }, now()),
          )
        : ({ refused: 'not-there' } as const);
    if (!isRefusal(entered)) return welcome(site, handed, c, entered);
    logged(site, handed, c, { action: 'people.sign-in-by-passkey', result: 'refused: no-proof' });
    return show(c, passkeyRefusedPage(frameIn.of(c), withReturn(paths.signIn, returnTo)), 422);
  });

  router.post(paths.signOut, async c => {
    const signedIn = sessionIn.of(c);
    if (signedIn) {
      await database.write(tx => removeSession(tx, signedIn.person.id, signedIn.session.id));
      logged(site, handed, c, { action: 'people.sign-out', result: 'done' });
    }
    clearSessionCookie(settings, c);
    return goTo(c, paths.home, { kind: 'ok', text: 'U bent uitgelogd.' });
  });
}
