import { addDays, addMinutes, type Day, dayOf, type Instant } from '../../platform/clock.ts';
import type { Person } from './person.ts';

/** How somebody showed who it is. */
export type Method = 'mail' | 'code' | 'passkey' | 'provider';

/** One browser in which somebody is signed in. */
export interface Session {
  readonly id: number;
  readonly personId: number;
  readonly method: Method;
  readonly device: string;
  readonly createdAt: Instant;
  readonly lastUsedOn: Day;
  readonly secondFactorAt: Instant | null;
  /** A second factor is asked and not given yet: nobody is signed in until then. */
  readonly isHalf: boolean;
}

/** Who is signed in, and in which session. */
export interface SignedIn {
  readonly person: Person;
  readonly session: Session;
}

export const idleDays = 14;
export const longestDays = 90;
const secondFactorMinutes = 12 * 60;
const freshMinutes = 30;
const halfMinutes = 15;

/** A session ends when it was not used for two weeks, and after three months in any case. */
export function isLive(session: Session, now: Instant): boolean {
  if (session.isHalf && now >= addMinutes(session.createdAt, halfMinutes)) return false;
  return (
    addDays(session.lastUsedOn, idleDays) >= dayOf(now) &&
    addDays(dayOf(session.createdAt), longestDays) >= dayOf(now)
  );
}

/** A second factor counts for a working day; then an official is asked again. */
export const passedSecondFactor = ({ secondFactorAt }: Session, now: Instant): boolean =>
  secondFactorAt !== null && now < addMinutes(secondFactorAt, secondFactorMinutes);

/** Changing how one signs in asks for proof that was given just now, of the strongest kind the person has. */
export function showedJustNow(
  { secondFactorAt, createdAt }: Session,
  hasSecondFactor: boolean,
  now: Instant,
): boolean {
  const shownAt = hasSecondFactor ? secondFactorAt : (secondFactorAt ?? createdAt);
  return shownAt !== null && now < addMinutes(shownAt, freshMinutes);
}

const browsers: readonly (readonly [RegExp, string])[] = [
  [/\bEdg(e|A|iOS)?\//, 'Edge'],
  [/\bOPR\//, 'Opera'],
  [/\bSamsungBrowser\//, 'Samsung Internet'],
  [/\b(Firefox|FxiOS)\//, 'Firefox'],
  [/(Chrome|CriOS|Chromium)\//, 'Chrome'],
  [/\bSafari\//, 'Safari'],
];
const machines: readonly (readonly [RegExp, string])[] = [
  [/\biPad\b/, 'een iPad'],
  [/\biPhone\b/, 'een iPhone'],
  [/\bAndroid\b/, 'Android'],
  [/\bWindows\b/, 'Windows'],
  [/\b(Macintosh|Mac OS X)\b/, 'een Mac'],
  [/\bCrOS\b/, 'een Chromebook'],
  [/\bLinux\b/, 'Linux'],
];

/** A browser in words its owner recognises. The text it sends about itself is not kept. */
export function deviceOf(userAgent: string): string {
  const browser = browsers.find(([pattern]) => pattern.test(userAgent))?.[1] ?? 'Onbekende browser';
  const machine = machines.find(([pattern]) => pattern.test(userAgent))?.[1];
  return machine ? `${browser} op ${machine}` : browser;
}
