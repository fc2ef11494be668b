// The cookie that holds the token of a session: not readable by scripts, not sent along from other sites.
import type { Context } from 'hono';
import { deleteCookie, getCookie, setCookie } from 'hono/cookie';
import type { Settings } from '../../platform/settings.ts';
import { longestDays } from './session.ts';

type Where = Pick<Settings, 'baseUrl'>;

const isHttps = ({ baseUrl }: Where): boolean => baseUrl.startsWith('https:');

/** Over https the name itself forbids that another host sets it. */
export const sessionCookieName = (settings: Where): string =>
  isHttps(settings) ? '__Host-samenwijk' : 'samenwijk';

export const readSessionCookie = (settings: Where, c: Context): string | undefined =>
  getCookie(c, sessionCookieName(settings));

export function setSessionCookie(settings: Where, c: Context, token: string): void {
  setCookie(c, sessionCookieName(settings), token, {
    path: '/',
    httpOnly: true,
    sameSite: 'Lax',
    secure: isHttps(settings),
    maxAge: longestDays * 86_400,
  });
}

export function clearSessionCookie(settings: Where, c: Context): void {
  deleteCookie(c, sessionCookieName(settings), { path: '/', secure: isHttps(settings) });
}
