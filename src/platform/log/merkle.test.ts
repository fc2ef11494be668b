import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { test } from 'node:test';
import fc from 'fast-check';
import {
  consistencyProof,
  emptyTree,
  grow,
  type Hash,
  inclusionProof,
  type Kept,
  leafHash,
  positionsFor,
  rootOf,
  type Tree,
} from './merkle.ts';

// The inputs and roots that the logs of Certificate Transparency are tested with.
const leaves = [
  '',
  '00',
  '10',
  '2021',
  '3031',
  '40414243',
  '5051525354555657',
  '606162636465666768696a6b6c6d6e6f',
];
const roots = [
  'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855',
  '6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d',
  'fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125',
  'aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77',
  'd37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7',
  '4e3bbb1f7b478dcfe71fb631631519a3bca12c9aefca1612bfce4c13a86264d4',
  '76e67dadbcdf1e10e1b74ddc608abd2f98dfb16fbce75277b5232a127f2087ef',
  'ddb89be403809e325750d3d263cd78929c2942b7942a34b77e122c9594a74c8c',
  '5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328',
];

test('the tree has the roots that everybody else computes', () => {
  let tree = emptyTree;
  assert.equal(rootOf(tree), roots[0]);
  leaves.forEach((leaf, index) => {
    tree = grow(tree, leafHash(Buffer.from(leaf, 'hex')));
    assert.equal(rootOf(tree), roots[index + 1]);
  });
});

/** A tree with every leaf and peak at hand, as the database keeps them. */
function treeOf(size: number): { kept: Kept[]; roots: Hash[] } {
  let tree: Tree = emptyTree;
  const kept: Kept[] = [];
  const rootsSoFar: Hash[] = [rootOf(tree)];
  for (let i = 0; i < size; i++) {
    const leaf = leafHash(`leaf ${i}`);
    tree = grow(tree, leaf);
    kept.push({ leaf, peak: tree.peaks.at(-1) ?? '' });
    rootsSoFar.push(rootOf(tree));
  }
  return { kept, roots: rootsSoFar };
}

const answer = (kept: readonly Kept[], sum: (at: (position: number) => Kept) => Hash[]): Hash[] => {
  const needed = new Set(positionsFor(sum));
  return sum(position => {
    assert.ok(needed.has(position));
    const found = kept[position - 1];
    assert.ok(found);
    return found;
  });
};

const sizeAndLess = fc
  .integer({ min: 1, max: 300 })
  .chain(size => fc.tuple(fc.constant(size), fc.integer({ min: 1, max: size })));
const { kept, roots: rootAt } = treeOf(300);

test('whoever holds a proof of inclusion finds the root from it, and for no other leaf', () => {
  fc.assert(
    fc.property(sizeAndLess, ([size, position]) => {
      const path = answer(kept, inclusionProof(position - 1, size));
      const leaf = kept[position - 1]?.leaf ?? '';
      assert.equal(rootFromInclusion(leaf, position - 1, size, path), rootAt[size]);
      assert.notEqual(rootFromInclusion(leafHash('another'), position - 1, size, path), rootAt[size]);
      assert.ok(path.length <= Math.ceil(Math.log2(size)));
    }),
  );
});

test('whoever holds a proof of consistency sees that the record only grew', () => {
  fc.assert(
    fc.property(sizeAndLess, ([size, earlier]) => {
      const path = answer(kept, consistencyProof(earlier, size));
      assert.ok(isConsistent(earlier, size, rootAt[earlier] ?? '', rootAt[size] ?? '', path));
      assert.ok(earlier === size || !isConsistent(earlier, size, leafHash('no'), rootAt[size] ?? '', path));
    }),
  );
});

// What a reader would write after RFC 9162, sections 2.1.3.2 and 2.1.4.2, sharing nothing with the code above.

const sha = (...parts: Buffer[]): Buffer => createHash('sha256').update(Buffer.concat(parts)).digest();
const join = (left: Buffer, right: Buffer): Buffer => sha(Buffer.of(1), left, right);

function rootFromInclusion(
  leaf: string,
  index: number,
  size: number,
  path: readonly string[],
): string | null {
  let fn = index;
  let sn = size - 1;
  let r: Buffer = Buffer.from(leaf, 'hex');
  for (const hex of path) {
    const p = Buffer.from(hex, 'hex');
    if (sn === 0) return null;
    if (fn & 1 || fn === sn) {
      r = join(p, r);
      while (!(fn & 1) && fn !== 0) {
        fn >>= 1;
        sn >>= 1;
      }
    } else {
      r = join(r, p);
    }
    fn >>= 1;
    sn >>= 1;
  }
  return sn === 0 ? r.toString('hex') : null;
}

function isConsistent(
  first: number,
  second: number,
  from: string,
  to: string,
  proof: readonly string[],
): boolean {
  if (first === second) return proof.length === 0 && from === to;
  const path = proof.map(hex => Buffer.from(hex, 'hex'));
  if ((first & (first - 1)) === 0) path.unshift(Buffer.from(from, 'hex'));
  let fn = first - 1;
  let sn = second - 1;
  while (fn & 1) {
    fn >>= 1;
    sn >>= 1;
  }
  const start = path.shift();
  if (!start) return false;
  let fr: Buffer = start;
  let sr: Buffer = start;
  for (const c of path) {
    if (sn === 0) return false;
    if (fn & 1 || fn === sn) {
      fr = join(c, fr);
      sr = join(c, sr);
      while (!(fn & 1) && fn !== 0) {
        fn >>= 1;
        sn >>= 1;
      }
    } else {
      sr = join(sr, c);
    }
    fn >>= 1;
    sn >>= 1;
  }
  return fr.toString('hex') === from && sr.toString('hex') === to && sn === 0;
}
