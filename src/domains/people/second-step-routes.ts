import type { Context } from 'hono';
import { frameIn } from '../../design/layout.ts';
import { paths } from '../../paths.ts';
import { dayOf } from '../../platform/clock.ts';
import { queryText, readForm } from '../../platform/form.ts';
import { networkOf } from '../../platform/network.ts';
import { isRefusal } from '../../platform/refusal.ts';
import type { SecretKey } from '../../platform/secret-key.ts';
import { goTo, type Site, show } from '../../platform/site.ts';
import { goingTo, logged, waitFirst } from './answers.ts';
import { askForPasskey } from './ask-for-passkey.ts';
import { sessionIn } from './current-person.ts';
import type { Handed } from './handed.ts';
import { secondStepPage } from './pages/second-step-page.ts';
import { passkeyRefusedPage } from './pages/stopped-page.ts';
import { passSecondStep } from './pass-second-step.ts';
import { counterOfProof, questionForPasskey, readAnswer } from './passkey.ts';
import { withReturn } from './return-address.ts';
import { hasSecondFactor } from './second-factor.ts';
import type { SignedIn } from './session.ts';
import { setSessionCookie } from './session-cookie.ts';
import { showCode } from './show-code.ts';
import { findPasskey, passkeysOf, savePasskeyUsed, secondFactorsOf, takeChallenge } from './store.ts';
import { hashOf } from './token.ts';

/** The second step, for who has signed in half, for officials, and before a change in how one signs in. */
export function secondStepRoutes(site: Site, handed: Handed, key: SecretKey): void {
  const { router, database, settings, now } = site;

  const inSession =
    (answer: (c: Context, signedIn: SignedIn) => Response | Promise<Response>) => (c: Context) => {
      const signedIn = sessionIn.of(c);
      return signedIn ? answer(c, signedIn) : goTo(c, paths.signIn);
    };

  router.get(
    paths.secondStep,
    inSession(async (c, { person, session }) => {
      const factors = await secondFactorsOf(database.read, person.id);
      const returnTo = goingTo(queryText(c, 'naar'));
      const isAsked =
        hasSecondFactor(factors) || (await handed.mustHaveSecondFactor(database.read, person.id, now()));
      if (!isAsked) return goTo(c, paths.security);
      return show(c, secondStepPage(frameIn.of(c), { factors, returnTo, isHalf: session.isHalf }));
    }),
  );

  router.post(
    paths.secondStep,
    inSession(async (c, signedIn) => {
      const form = await readForm(c);
      const returnTo = goingTo(form.text('naar'));
      const passed = await database.write(tx => showCode(tx, key, signedIn, form.text('code'), now()));
      if (!isRefusal(passed)) {
        setSessionCookie(settings, c, passed.token);
        logged(site, handed, c, { action: 'people.second-step-by-code', result: 'done' });
        return goTo(c, returnTo);
      }
      logged(site, handed, c, { action: 'people.second-step-by-code', result: `refused: ${passed.refused}` });
      if (passed.refused === 'too-often') return waitFirst(site, c, passed);
      const factors = await secondFactorsOf(database.read, signedIn.person.id);
      const { isHalf } = signedIn.session;
      return show(
        c,
        secondStepPage(frameIn.of(c), { factors, returnTo, isHalf, error: passed.refused }),
        422,
      );
    }),
  );

  router.post(
    paths.secondStepQuestion,
    inSession(async (c, { person }) => {
      const question = await questionForPasskey(settings, await passkeysOf(database.read, person.id));
      const { challenge } = question;
      const asked = await database.write(tx =>
        askForPasskey(tx, { challenge, personId: person.id, network: networkOf(c) }, now()),
      );
      return isRefusal(asked) ? waitFirst(site, c, asked) : c.json(question);
    }),
  );

  router.post(
    paths.secondStepPasskey,
    inSession(async (c, { person, session }) => {
      const form = await readForm(c);
      const returnTo = goingTo(form.text('naar'));
      const read = readAnswer(form.text('antwoord'));
      const isAsked =
        read && (await database.write(tx => takeChallenge(tx, hashOf(read.challenge), person.id, now())));
      const passkey = isAsked ? await findPasskey(database.read, read.answer.id) : undefined;
      const counter =
        read && passkey?.personId === person.id ? await counterOfProof(settings, read, passkey) : null;
      if (!passkey || counter === null) {
        logged(site, handed, c, { action: 'people.second-step-by-passkey', result: 'refused: no-proof' });
        return show(c, passkeyRefusedPage(frameIn.of(c), withReturn(paths.secondStep, returnTo)), 422);
      }
      const token = await database.write(async tx => {
        await savePasskeyUsed(tx, passkey.id, { counter, lastUsedOn: dayOf(now()) });
        return passSecondStep(tx, session.id, now());
      });
      setSessionCookie(settings, c, token);
      logged(site, handed, c, { action: 'people.second-step-by-passkey', result: 'done' });
      return goTo(c, returnTo);
    }),
  );
}
