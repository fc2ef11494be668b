import { randomBytes } from 'node:crypto';
import { canonical, digestOf, type Entry } from './entry.ts';

/** An entry with its salt and its digest, ready to stand in the table. */
export function saltedEntry({ kind, subject, at, facts }: Entry) {
  const salt = randomBytes(16).toString('hex');
  const text = canonical(facts);
  return { kind, subject, at, facts: text, salt, digest: digestOf(salt, text) };
}
