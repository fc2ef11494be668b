// The signed part of a link that stops one kind of mail for one person, without signing in.
import { createHmac, randomBytes, timingSafeEqual } from 'node:crypto';
import type { Transaction } from '../../platform/database/database.ts';
import { type NewsKind, newsKinds } from './news.ts';
import { keepSigningKey } from './store.ts';

const sign = (key: string, text: string): string =>
  createHmac('sha256', key).update(text).digest('base64url').slice(0, 32);

export const stopKeyName = 'stop-mail';

/** The key of this installation; made at first use. */
export const stopKey = (tx: Transaction): Promise<string> =>
  keepSigningKey(tx, stopKeyName, randomBytes(32).toString('base64url'));

/** A token that stands for "this person wants no more of this kind", and for nothing else. */
export function makeStopToken(key: string, personId: number, kind: NewsKind): string {
  const what = `${personId}.${kind}`;
  return `${what}.${sign(key, what)}`;
}

/** What a token stands for; undefined when we did not make it. */
export function readStopToken(key: string, token: string): { personId: number; kind: NewsKind } | undefined {
  const [personId = '', kindText = '', signature = ''] = token.split('.');
  const kind = newsKinds.find(known => known === kindText);
  if (!kind || !/^[1-9]\d{0,14}$/.test(personId)) return undefined;
  const expected = Buffer.from(sign(key, `${personId}.${kind}`));
  const given = Buffer.from(signature);
  const isOurs = given.length === expected.length && timingSafeEqual(given, expected);
  return isOurs ? { personId: Number(personId), kind } : undefined;
}
