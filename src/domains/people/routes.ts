import { secretKeyIn } from '../../platform/secret-key.ts';
import type { Site } from '../../platform/site.ts';
import { accountRoutes } from './account-routes.ts';
import type { Handed } from './handed.ts';
import { providerRoutes } from './provider-routes.ts';
import { secondStepRoutes } from './second-step-routes.ts';
import { securityRoutes } from './security-routes.ts';
import { signInRoutes } from './sign-in-routes.ts';

/** Signing in and out, and everything about one's own account. */
export function peopleRoutes(site: Site, handed: Handed): void {
  // Nothing here may be kept by a browser for who sits down next.
  for (const path of ['/inloggen', '/inloggen/*', '/bevestigen/*', '/account', '/account/*']) {
    site.router.use(path, async (c, next) => {
      await next();
      c.res.headers.set('Cache-Control', 'no-store');
    });
  }
  const key = secretKeyIn(site.settings.secretFile);
  signInRoutes(site, handed);
  providerRoutes(site, handed);
  secondStepRoutes(site, handed, key);
  accountRoutes(site, handed);
  securityRoutes(site, handed, key);
}
