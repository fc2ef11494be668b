// The hash tree of RFC 9162 (Certificate Transparency), section 2.1, as it grows leaf by leaf.
import { hash } from 'node:crypto';

/** A SHA-256 hash, as 64 hexadecimal digits. */
export type Hash = string;

/** A tree that can grow: its size, and the roots of the full subtrees it consists of, the largest first. */
export interface Tree {
  readonly size: number;
  readonly peaks: readonly Hash[];
}

export const emptyTree: Tree = { size: 0, peaks: [] };

export const leafHash = (leaf: string | Uint8Array): Hash =>
  hash('sha256', Buffer.concat([Buffer.of(0), typeof leaf === 'string' ? Buffer.from(leaf) : leaf]), 'hex');

export const nodeHash = (left: Hash, right: Hash): Hash =>
  hash('sha256', Buffer.from(`01${left}${right}`, 'hex'), 'hex');

/** The tree with one leaf more. Its last peak is the largest full subtree that ends with this leaf. */
export function grow({ size, peaks }: Tree, leaf: Hash): Tree {
  const grown = [...peaks];
  let peak = leaf;
  for (let rest = size; rest % 2 === 1; rest = (rest - 1) / 2) peak = nodeHash(grown.pop() ?? '', peak);
  grown.push(peak);
  return { size: size + 1, peaks: grown };
}

/** The hash that stands for every leaf and their order. */
export const rootOf = ({ peaks }: Tree): Hash =>
  peaks.length === 0
    ? hash('sha256', '', 'hex')
    : peaks.slice(0, -1).reduceRight((right, left) => nodeHash(left, right), peaks.at(-1) ?? '');

/** How many leaves the largest full subtree has that ends with the leaf at this position (counted from 1). */
export function spanEndingAt(position: number): number {
  let span = 1;
  while (position % (span * 2) === 0) span *= 2;
  return span;
}

/** The positions whose peaks make up a tree of this size. */
export function peakPositions(size: number): number[] {
  const positions: number[] = [];
  for (let rest = size; rest > 0; rest -= spanEndingAt(rest)) positions.unshift(rest);
  return positions;
}

/** What is kept at every position of a tree: its own leaf, and the largest full subtree that ends with it. */
export interface Kept {
  readonly leaf: Hash;
  readonly peak: Hash;
}

/** Something worked out from what is kept at some positions, without reading the whole tree. */
type Sum<Result> = (at: (position: number) => Kept) => Result;

/** The positions a sum needs to have. */
export function positionsFor(sum: Sum<unknown>): number[] {
  const asked = new Set<number>();
  sum(position => {
    asked.add(position);
    return { leaf: '', peak: '' };
  });
  return [...asked];
}

/** That the leaf with this index (from 0) is in the tree of this size (RFC 9162, 2.1.3.1). */
export const inclusionProof =
  (index: number, size: number): Sum<Hash[]> =>
  at => {
    const path = (m: number, first: number, n: number): Hash[] => {
      if (n === 1) return [];
      const k = largestPowerBelow(n);
      return m < k
        ? [...path(m, first, k), subtree(at, first + k, n - k)]
        : [...path(m - k, first + k, n - k), subtree(at, first, k)];
    };
    return path(index, 0, size);
  };

/** That the tree of the earlier size is the beginning of the tree of the later size (RFC 9162, 2.1.4.1). */
export const consistencyProof =
  (earlier: number, size: number): Sum<Hash[]> =>
  at => {
    const part = (m: number, first: number, n: number, isWhole: boolean): Hash[] => {
      if (m === n) return isWhole ? [] : [subtree(at, first, n)];
      const k = largestPowerBelow(n);
      return m <= k
        ? [...part(m, first, k, isWhole), subtree(at, first + k, n - k)]
        : [...part(m - k, first + k, n - k, false), subtree(at, first, k)];
    };
    return earlier === 0 ? [] : part(earlier, 0, size, true);
  };

/** The root of the leaves from an index on. A full subtree on the left is kept; one on the right is put together. */
function subtree(at: (position: number) => Kept, first: number, leaves: number): Hash {
  const last = first + leaves;
  if (leaves === spanEndingAt(last)) return at(last).peak;
  if (leaves === 1) return at(last).leaf;
  const k = largestPowerBelow(leaves);
  return nodeHash(subtree(at, first, k), subtree(at, first + k, leaves - k));
}

function largestPowerBelow(n: number): number {
  let k = 1;
  while (k * 2 < n) k *= 2;
  return k;
}
