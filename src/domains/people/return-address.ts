/** An address of this site to go back to, or nothing when what was given leads anywhere else. */
export function returnAddress(given: string): string | undefined {
  if (!given.startsWith('/') || given.length > 500 || !URL.canParse(given, here)) return undefined;
  const { origin, pathname, search, hash } = new URL(given, here);
  return origin === here && !pathname.startsWith('//') ? pathname + search + hash : undefined;
}

const here = 'http://here.invalid';

/** An address with the place to return to, in its query. */
export const withReturn = (address: string, returnTo: string | undefined): string =>
  returnTo ? `${address}?naar=${encodeURIComponent(returnTo)}` : address;
