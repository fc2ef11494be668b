// What is not there, and what is not for your eyes, look the same: a page that says it cannot be found.

export class NotFound extends Error {
  override readonly name = 'NotFound';
}

/** The thing itself, or the 404 page when there is none. */
export function found<Thing>(thing: Thing | null | undefined): Thing {
  if (thing === null || thing === undefined) throw new NotFound();
  return thing;
}

/** Goes on when the viewer may; otherwise the 404 page, so that nobody learns what exists. */
export function allowed(may: boolean): void {
  if (!may) throw new NotFound();
}
