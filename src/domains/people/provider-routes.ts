import type { Context } from 'hono';
import { deleteCookie, getCookie, setCookie } from 'hono/cookie';
import { frameIn } from '../../design/layout.ts';
import { paths } from '../../paths.ts';
import { queryText } from '../../platform/form.ts';
import { networkOf } from '../../platform/network.ts';
import { isRefusal } from '../../platform/refusal.ts';
import { type Site, show } from '../../platform/site.ts';
import { browserOf, goingTo, logged, waitFirst, welcome } from './answers.ts';
import type { Handed } from './handed.ts';
import { providerFailedPage, providerWithoutEmailPage } from './pages/stopped-page.ts';
import { type Errand, openProvider } from './provider.ts';
import { signInByProvider } from './sign-in-by-provider.ts';
import { spendAttempts } from './spend-attempts.ts';

const errandCookie = 'organisatie';

/** Signing in by the identity provider of the municipality, where the settings name one. */
export function providerRoutes(site: Site, handed: Handed): void {
  const { router, database, settings, now } = site;
  if (!settings.identityProvider) return;
  const { label } = settings.identityProvider;
  const provider = openProvider(settings, settings.identityProvider);
  const isSecure = settings.baseUrl.startsWith('https:');

  function failed(c: Context, error: unknown): Response | Promise<Response> {
    const code = (error as { code?: string; error?: string }).error ?? (error as { code?: string }).code;
    logged(site, handed, c, {
      action: 'people.sign-in-by-provider',
      result: `refused: ${/^[\w.-]{1,60}$/.test(code ?? '') ? code : 'failed'}`,
    });
    return show(c, providerFailedPage(frameIn.of(c), label), 503);
  }

  // A link and not a form: after a form, browsers follow no redirect to an address outside form-action.
  router.get(paths.provider, async c => {
    try {
      const { address, errand } = await provider.send(goingTo(queryText(c, 'naar')));
      setCookie(c, errandCookie, JSON.stringify(errand), {
        path: paths.provider,
        httpOnly: true,
        sameSite: 'Lax',
        secure: isSecure,
        maxAge: 15 * 60,
      });
      return c.redirect(address, 303);
    } catch (error) {
      return failed(c, error);
    }
  });

  // The one GET that changes something: the standard brings people back by GET. It does so only in a browser that
  // carries the errand, and the code it brings works once.
  router.get(paths.providerReturn, async c => {
    const errand = errandOf(getCookie(c, errandCookie));
    deleteCookie(c, errandCookie, { path: paths.provider, secure: isSecure });
    if (!errand) return failed(c, new Error('No errand'));
    const tooOften = await database.write(tx =>
      spendAttempts(tx, [{ what: 'provider-from', who: networkOf(c) }], now()),
    );
    if (tooOften) return waitFirst(site, c, tooOften);
    try {
      const identity = await provider.receive(new URL(c.req.url).search, errand);
      const returnTo = goingTo(errand.returnTo);
      const entered = await database.write(tx =>
        signInByProvider(tx, browserOf(site, c), { identity, returnTo }, now()),
      );
      if (!isRefusal(entered)) return await welcome(site, handed, c, entered);
      logged(site, handed, c, {
        action: 'people.sign-in-by-provider',
        result: `refused: ${entered.refused}`,
      });
      return show(c, providerWithoutEmailPage(frameIn.of(c), label), 403);
    } catch (error) {
      if (database.failureOf(error)) throw error;
      return failed(c, error);
    }
  });
}

function errandOf(cookie: string | undefined): Errand | null {
  try {
    const { state, nonce, verifier, returnTo } = JSON.parse(cookie ?? '') as Partial<Errand>;
    return state && nonce && verifier && returnTo ? { state, nonce, verifier, returnTo } : null;
  } catch {
    return null;
  }
}
