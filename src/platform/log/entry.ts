// One entry of the record, and how it is hashed. Pure: anyone can do the same sums with the same result.
import { hash } from 'node:crypto';
import type { Instant } from '../clock.ts';
import { type Hash, leafHash } from './merkle.ts';

/** Plain values that mean the same on every machine; no dates, no undefined. */
export type Facts = { readonly [name: string]: string | number | boolean | null | readonly string[] };

/** One thing that was said, answered, decided, promised or changed. */
export interface Entry {
  /** What happened, as domain.participle: voice.brought-in, answer.given, promise.kept. */
  readonly kind: string;
  /** What it happened to: voice:12, promise:3. */
  readonly subject: string;
  readonly at: Instant;
  /** Everything that must never change unseen. May hold personal data: only its salted digest is in the tree. */
  readonly facts: Facts;
}

/** The kind of the entry that says which facts were erased. */
export const erasure = 'facts.erased';

/** Facts as one text that is the same for the same facts, whatever order they came in (RFC 8785). */
export const canonical = (facts: Facts): string =>
  JSON.stringify(Object.fromEntries(Object.entries(facts).sort(([a], [b]) => (a < b ? -1 : 1))));

/** Proves the facts to whoever holds them, and tells nothing to whoever does not: the salt is random and can be erased. */
export const digestOf = (salt: string, facts: string): Hash =>
  hash('sha256', Buffer.concat([Buffer.from(salt, 'hex'), Buffer.from(facts)]), 'hex');

/** What stands in the tree for an entry: everything but the facts themselves, and the place it will get. */
export const leafOf = (entry: {
  readonly id: number;
  readonly kind: string;
  readonly subject: string;
  readonly at: Instant;
  readonly digest: Hash;
}): Hash => leafHash(leafText(entry));

export const leafText = ({ id, kind, subject, at, digest }: Parameters<typeof leafOf>[0]): string =>
  JSON.stringify({ at, digest, id, kind, subject });
