// A change is only taken from our own pages: another site cannot make a resident's browser act.
import type { MiddlewareHandler } from 'hono';

const harmless = new Set(['GET', 'HEAD', 'OPTIONS']);

/**
 * Refuses a change that a browser sent from another origin. Browsers say where a form stood in Origin, the older ones
 * in Referer; a request that says neither does not come from a page and has no cookies to abuse.
 */
export function refuseForeignOrigins(baseUrl: string): MiddlewareHandler {
  const ours = new URL(baseUrl).origin;
  return async (c, next) => {
    if (harmless.has(c.req.method)) return next();
    const origin = c.req.header('origin') ?? originOf(c.req.header('referer'));
    const fetchSite = c.req.header('sec-fetch-site');
    // Somebody may reach us by another name than BASE_URL, such as localhost; then the cookies are of that name too.
    const isOurs =
      origin === undefined
        ? fetchSite === undefined || fetchSite === 'same-origin' || fetchSite === 'none'
        : origin === ours || (URL.canParse(origin) && new URL(origin).host === c.req.header('host'));
    if (isOurs) return next();
    return c.text(
      'Dit formulier kwam niet van deze website. Open de pagina opnieuw en probeer het nog eens.',
      403,
    );
  };
}

const originOf = (address: string | undefined): string | undefined =>
  address && URL.canParse(address) ? new URL(address).origin : undefined;
