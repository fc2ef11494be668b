import { createHash, randomBytes } from 'node:crypto';
import type { Refusal } from '../../platform/refusal.ts';

/** What gives a right to one ballot, or what a ballot is changed and found with: sixteen characters that can be typed over. */
export type CodeKind = 'code' | 'receipt';

/** Crockford's 32 characters: none can be taken for another, and no U, so that few words appear. */
const alphabet = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const length = 16;

/** What the weighted sum of all characters comes to, for each kind. */
const sums: Record<CodeKind, number> = { code: 0, receipt: 21 };

/**
 * Powers of a generator of the field of 32 elements (polynomial x⁵ + x² + 1). All weights differ and none is zero, so one
 * wrong character changes the sum, and so do two characters that changed places.
 */
const powers: readonly number[] = powersOfTwo();

function powersOfTwo(): number[] {
  const elements: number[] = [];
  for (
    let element = 1;
    elements.length < 31;
    element = element & 16 ? (element << 1) ^ 0b100101 : element << 1
  )
    elements.push(element);
  return elements;
}

/** The sum of the first fifteen characters by their weights; the sixteenth has weight one. */
function weigh(values: readonly number[]): number {
  return values.reduce((sum, value, index) => {
    if (value === 0) return sum;
    const power = (powers.indexOf(value) + (index < length - 1 ? index + 1 : 0)) % 31;
    return sum ^ (powers[power] ?? 0);
  }, 0);
}

/** A new one: 75 bits of chance and a character that checks them. */
export function makeCode(kind: CodeKind): string {
  const chance = Array.from(randomBytes(length - 1), byte => byte & 31);
  return [...chance, weigh(chance) ^ sums[kind]].map(value => alphabet[value]).join('');
}

export interface ReadCode {
  readonly kind: CodeKind;
  readonly code: string;
}

/** Why what was typed is no code at all. */
export type UnreadableCode =
  | Refusal<'no-code' | 'mistyped'>
  | (Refusal<'wrong-length'> & { readonly characters: number });

/** What somebody typed, in whatever way: with spaces or dashes, in small letters, O for 0, I or L for 1. */
export function readCode(typed: string): ReadCode | UnreadableCode {
  const code = typed
    .replace(/^.*#/s, '')
    .replace(/[\s.\-\u2010-\u2015_]/g, '')
    .toUpperCase()
    .replaceAll('O', '0')
    .replace(/[IL]/g, '1');
  if (code === '') return { refused: 'no-code' };
  const values = Array.from(code, character => alphabet.indexOf(character));
  if (values.length !== length) return { refused: 'wrong-length', characters: values.length };
  if (values.includes(-1)) return { refused: 'mistyped' };
  const sum = weigh(values);
  const kind = (['code', 'receipt'] as const).find(one => sums[one] === sum);
  return kind ? { kind, code } : { refused: 'mistyped' };
}

/** In four groups of four, as it is printed and shown. */
export const inGroups = (code: string): string => code.replace(/.{4}(?=.)/g, '$&-');

/** All that is kept of a code or a receipt. It holds 75 bits of chance, so a fast hash cannot be turned back. */
export const hashOfCode = (code: string): string => createHash('sha256').update(code).digest('hex');

/** The mark under which a ballot stands in the published list: twelve characters of the hash of its receipt, in its order. */
export function markOf(receiptHash: string): string {
  const bits = BigInt(`0x${receiptHash.slice(0, 15)}`);
  return Array.from({ length: 12 }, (_, index) => alphabet[Number((bits >> BigInt(55 - 5 * index)) & 31n)])
    .join('')
    .replace(/.{4}(?=.)/g, '$& ');
}

/** The mark of the ballot that belongs to a receipt, for whoever looks for their own in the published list. */
export function findMark(typed: string): string | UnreadableCode | Refusal<'not-a-receipt'> {
  const read = readCode(typed);
  if ('refused' in read) return read;
  return read.kind === 'receipt' ? markOf(hashOfCode(read.code)) : { refused: 'not-a-receipt' };
}
