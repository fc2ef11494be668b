// What several routes of signing in answer with.
import type { Context } from 'hono';
import { frameIn } from '../../design/layout.ts';
import { paths } from '../../paths.ts';
import type { LogLine } from '../../platform/log/log-line.ts';
import { inLog, networkOf } from '../../platform/network.ts';
import { goTo, type Site, show } from '../../platform/site.ts';
import type { Browser, NewlySignedIn } from './complete-sign-in.ts';
import { sessionIn } from './current-person.ts';
import type { Handed } from './handed.ts';
import type { TooOften } from './limit.ts';
import { tooOftenPage } from './pages/stopped-page.ts';
import { returnAddress, withReturn } from './return-address.ts';
import { deviceOf, type SignedIn } from './session.ts';
import { readSessionCookie, setSessionCookie } from './session-cookie.ts';

type Answer = Response | Promise<Response>;

/** The browser a request came from. */
export const browserOf = ({ settings }: Site, c: Context): Browser => ({
  device: deviceOf(c.req.header('user-agent') ?? ''),
  network: networkOf(c),
  oldToken: readSessionCookie(settings, c),
});

/** A line for the log about what this request tried. */
export function logged(
  { now }: Site,
  { log }: Handed,
  c: Context,
  line: Pick<LogLine, 'action' | 'result'> & Partial<Pick<LogLine, 'object' | 'actor'>>,
): void {
  const actor = line.actor ?? sessionIn.of(c)?.person.id ?? null;
  const object = line.object ?? (actor === null ? 'nobody' : `person:${actor}`);
  log({ at: now(), action: line.action, object, result: line.result, origin: inLog(networkOf(c)), actor });
}

/** Somebody is in: the cookie is set, and it goes on to the second step where one is owed. */
export async function welcome(
  site: Site,
  handed: Handed,
  c: Context,
  { person, method, token, returnTo, isHalf, isSure }: NewlySignedIn,
): Promise<Response> {
  setSessionCookie(site.settings, c, token);
  logged(site, handed, c, { action: `people.sign-in-by-${method}`, result: 'done', actor: person.id });
  const owesSecondStep =
    isHalf || (!isSure && (await handed.mustHaveSecondFactor(site.database.read, person.id, site.now())));
  return goTo(c, owesSecondStep ? withReturn(paths.secondStep, returnTo) : returnTo);
}

/** 429, with the moment from which it is possible again. */
export function waitFirst({ now }: Site, c: Context, { tryAgainAt }: TooOften): Answer {
  const seconds = Math.ceil((Date.parse(tryAgainAt) - Date.parse(now())) / 1000);
  c.header('Retry-After', String(Math.max(1, seconds)));
  return show(c, tooOftenPage(frameIn.of(c), tryAgainAt), 429);
}

/** Where to go afterwards: where somebody came from, or the page of their own. */
export const goingTo = (given: string): string => returnAddress(given) ?? paths.myPage;

/** A page for who is signed in; others sign in first and come back to it. */
export const forPerson =
  (answer: (c: Context, signedIn: SignedIn) => Answer) =>
  (c: Context): Answer => {
    const signedIn = sessionIn.of(c);
    if (signedIn && !signedIn.session.isHalf) return answer(c, signedIn);
    const returnTo = c.req.method === 'GET' ? c.req.path : paths.account;
    return goTo(c, withReturn(signedIn ? paths.secondStep : paths.signIn, returnTo));
  };
