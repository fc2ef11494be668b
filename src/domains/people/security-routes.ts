import type { Context } from 'hono';
import { frameIn } from '../../design/layout.ts';
import { type Html, trusted } from '../../design/view.ts';
import { paths } from '../../paths.ts';
import { readForm } from '../../platform/form.ts';
import { allowed } from '../../platform/found.ts';
import { networkOf } from '../../platform/network.ts';
import { isRefusal } from '../../platform/refusal.ts';
import type { SecretKey } from '../../platform/secret-key.ts';
import { goTo, numberIn, type Site, show } from '../../platform/site.ts';
import { addPasskey } from './add-passkey.ts';
import { forPerson, logged, waitFirst } from './answers.ts';
import { askForPasskey } from './ask-for-passkey.ts';
import { beginAuthenticator } from './begin-authenticator.ts';
import { confirmAuthenticator } from './confirm-authenticator.ts';
import { giveUpAuthenticator } from './give-up-authenticator.ts';
import { giveUpPasskey } from './give-up-passkey.ts';
import type { Handed } from './handed.ts';
import { authenticatorPage, recoveryCodesPage } from './pages/authenticator-page.ts';
import { securityPage } from './pages/security-page.ts';
import { longestPasskeyName, newPasskeyIn, questionForNewPasskey, readAnswer } from './passkey.ts';
import { renewRecoveryCodes } from './renew-recovery-codes.ts';
import { withReturn } from './return-address.ts';
import { addressForApp, hasSecondFactor, openSecret } from './second-factor.ts';
import { type SignedIn, showedJustNow } from './session.ts';
import { setSessionCookie } from './session-cookie.ts';
import { findAuthenticator, passkeysOf, savePasskeyName, secondFactorsOf, takeChallenge } from './store.ts';
import { tellOwner } from './tell-owner.ts';
import { hashOf } from './token.ts';

/** The ways to sign in: passkeys, an app with codes, and codes for on paper. */
export function securityRoutes(site: Site, handed: Handed, key: SecretKey): void {
  const { router, database, settings, now } = site;
  type Answer = (c: Context, signedIn: SignedIn) => Response | Promise<Response>;

  /** A change in how somebody signs in asks for proof that was given just now; who gave it longer ago does so first. */
  const afterProof = (answer: Answer) =>
    forPerson(async (c, signedIn) => {
      const isSetUp = hasSecondFactor(await secondFactorsOf(database.read, signedIn.person.id));
      if (showedJustNow(signedIn.session, isSetUp, now())) return answer(c, signedIn);
      return goTo(c, withReturn(isSetUp ? paths.secondStep : paths.signIn, paths.security), {
        kind: 'info',
        text: isSetUp
          ? 'Laat eerst zien dat u het bent. Daarna kunt u dit veranderen.'
          : 'Log eerst opnieuw in. Daarna kunt u dit veranderen.',
      });
    });

  async function showSecurity(
    c: Context,
    { person, session }: SignedIn,
    error?: 'known-already' | 'proof-failed',
  ): Promise<Response> {
    const [passkeys, factors, isObliged] = await Promise.all([
      passkeysOf(database.read, person.id),
      secondFactorsOf(database.read, person.id),
      handed.mustHaveSecondFactor(database.read, person.id, now()),
    ]);
    const { device } = session;
    return show(
      c,
      securityPage(frameIn.of(c), { passkeys, factors, isObliged, device, ...(error && { error }) }),
      error ? 422 : 200,
    );
  }

  router.get(
    paths.security,
    forPerson((c, signedIn) => showSecurity(c, signedIn)),
  );

  router.post(
    paths.newPasskeyQuestion,
    afterProof(async (c, { person }) => {
      const passkeys = await passkeysOf(database.read, person.id);
      const question = await questionForNewPasskey(settings, person, passkeys);
      const { challenge } = question;
      const asked = await database.write(tx =>
        askForPasskey(tx, { challenge, personId: person.id, network: networkOf(c) }, now()),
      );
      return isRefusal(asked) ? waitFirst(site, c, asked) : c.json(question);
    }),
  );

  router.post(
    paths.passkeys,
    afterProof(async (c, signedIn) => {
      const form = await readForm(c);
      const read = readAnswer(form.text('antwoord'));
      const isAsked =
        read &&
        (await database.write(tx => takeChallenge(tx, hashOf(read.challenge), signedIn.person.id, now())));
      const key = isAsked ? await newPasskeyIn(settings, read) : null;
      const added = key
        ? await database.write(tx => addPasskey(tx, signedIn, { key, name: form.text('sleutelnaam') }, now()))
        : ({ refused: 'proof-failed' } as const);
      logged(site, handed, c, {
        action: 'people.add-passkey',
        result: isRefusal(added) ? `refused: ${added.refused}` : 'done',
      });
      if (isRefusal(added)) return showSecurity(c, signedIn, added.refused);
      setSessionCookie(settings, c, added.token);
      return goTo(c, paths.security, { kind: 'ok', text: 'De toegangssleutel is gemaakt.' });
    }),
  );

  router.post(
    paths.passkeyName(':id'),
    forPerson(async (c, { person }) => {
      const id = numberIn(c, 'id');
      const name = (await readForm(c)).text('naam').slice(0, longestPasskeyName);
      if (name) allowed(await database.write(tx => savePasskeyName(tx, person.id, id, name)));
      return goTo(c, paths.security);
    }),
  );

  router.post(
    paths.endPasskey(':id'),
    afterProof(async (c, { person }) => {
      const id = numberIn(c, 'id');
      const gone = await database.write(tx => giveUpPasskey(tx, person, id, now()));
      allowed(!isRefusal(gone));
      logged(site, handed, c, { action: 'people.remove-passkey', result: 'done' });
      return goTo(c, paths.security, { kind: 'ok', text: 'De toegangssleutel is weggehaald.' });
    }),
  );

  router.get(
    paths.authenticator,
    afterProof(async (c, { person }) => {
      const authenticator = await findAuthenticator(database.read, person.id);
      const secret = authenticator && !authenticator.confirmedAt && openSecret(key, authenticator);
      if (!secret) return goTo(c, paths.security);
      return show(c, await setUpPage(c, secret, person.email ?? ''));
    }),
  );

  router.post(
    paths.authenticator,
    afterProof(async (c, signedIn) => {
      const { person } = signedIn;
      const form = await readForm(c);
      if (form.text('stap') !== 'bevestigen') {
        const begun = await database.write(tx => beginAuthenticator(tx, key, person.id, now()));
        return goTo(c, isRefusal(begun) ? paths.security : paths.authenticator);
      }
      const confirmed = await database.write(tx =>
        confirmAuthenticator(tx, key, signedIn, form.text('code'), now()),
      );
      logged(site, handed, c, {
        action: 'people.add-authenticator',
        result: isRefusal(confirmed) ? `refused: ${confirmed.refused}` : 'done',
      });
      if (!isRefusal(confirmed)) {
        setSessionCookie(settings, c, confirmed.token);
        return show(c, recoveryCodesPage(frameIn.of(c), confirmed.recoveryCodes));
      }
      if (confirmed.refused === 'too-often') return waitFirst(site, c, confirmed);
      const authenticator = await findAuthenticator(database.read, person.id);
      const secret = authenticator && openSecret(key, authenticator);
      if (confirmed.refused === 'not-begun' || !secret) return goTo(c, paths.security);
      return show(c, await setUpPage(c, secret, person.email ?? '', 'wrong-code'), 422);
    }),
  );

  router.post(
    paths.endAuthenticator,
    afterProof(async (c, { person }) => {
      await database.write(tx => giveUpAuthenticator(tx, person, now()));
      logged(site, handed, c, { action: 'people.remove-authenticator', result: 'done' });
      return goTo(c, paths.security, { kind: 'ok', text: 'De app is weggehaald.' });
    }),
  );

  router.post(
    paths.recoveryCodes,
    afterProof(async (c, { person }) => {
      const { hasApp } = await secondFactorsOf(database.read, person.id);
      if (!hasApp) return goTo(c, paths.security);
      const codes = await database.write(async tx => {
        await tellOwner(tx, person, 'codes-renewed', now());
        return renewRecoveryCodes(tx, person.id);
      });
      logged(site, handed, c, { action: 'people.renew-recovery-codes', result: 'done' });
      return show(c, recoveryCodesPage(frameIn.of(c), codes));
    }),
  );
}

async function setUpPage(c: Context, secret: string, email: string, error?: 'wrong-code'): Promise<Html> {
  const address = addressForApp(secret, email);
  // Loaded when the first picture is drawn: few people ever see one.
  const { default: QRCode } = await import('qrcode');
  const drawing = await QRCode.toString(address, { type: 'svg', margin: 2, errorCorrectionLevel: 'M' });
  const picture = trusted(
    drawing.trim().replace('<svg ', '<svg role="img" aria-label="Code voor de camera van uw app" '),
  );
  return authenticatorPage(frameIn.of(c), { picture, address, secret, ...(error && { error }) });
}
