import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { fewest, shownCounts } from './shown-counts.ts';

const tables = fc.array(fc.oneof(fc.nat(15), fc.nat(60)), { minLength: 2, maxLength: 7 });
const total = (counts: readonly number[]): number => counts.reduce((sum, count) => sum + count, 0);

test('a group of fewer than ten is never shown', () => {
  assert.deepEqual(shownCounts([10, 40, 25]), [10, 40, 25]);
  fc.assert(
    fc.property(tables, counts => {
      for (const count of shownCounts(counts)) assert.ok(count === null || count >= fewest);
    }),
  );
});

test('a small group cannot be found by subtracting what is shown from the whole', () => {
  assert.deepEqual(shownCounts([4, 30, 20]), [null, 30, null], 'the smallest other goes with it');
  assert.deepEqual(
    shownCounts([4, 3, 30, 20]),
    [null, null, 30, null],
    'two that are seven together need a third',
  );
  assert.deepEqual(shownCounts([4, 8, 30, 20]), [null, null, 30, 20], 'two that are twelve together do not');
  assert.deepEqual(shownCounts([0, 30, 20]), [null, 30, null]);
  assert.deepEqual(
    shownCounts([9, 9, 9, 30, 20]),
    [null, null, null, 30, null],
    'nor three that must be nine',
  );
  assert.deepEqual(shownCounts([4, 5]), [null, null]);
  fc.assert(
    fc.property(tables, counts => {
      const shown = shownCounts(counts);
      const hidden = counts.filter((_, index) => shown[index] === null);
      assert.notEqual(hidden.length, 1);
      assert.ok(hidden.length === 0 || total(hidden) >= fewest || hidden.length === counts.length);
    }),
  );
});

test('who knows the rule and the whole still cannot find a small group', () => {
  // Every table of this many groups up to this size, by what is shown of it. In each of those that look the same, a
  // group of fewer than ten must have more than one size.
  for (const [groups, largest] of [
    [3, 32],
    [4, 16],
    [5, 11],
  ] as const) {
    const seen = new Map<string, { readonly first: readonly number[]; readonly differs: boolean[] }>();
    const tryAll = (counts: number[]): void => {
      if (counts.length < groups) {
        for (let count = 0; count <= largest; count++) tryAll([...counts, count]);
        return;
      }
      const shown = shownCounts(counts);
      // Where nothing at all is shown, the whole is not told either.
      if (shown.every(it => it === null)) return;
      const looks = `${shown.join()} of ${total(counts)}`;
      const same = seen.get(looks);
      if (!same) seen.set(looks, { first: counts, differs: counts.map(() => false) });
      else
        counts.forEach((count, index) => {
          if (count !== same.first[index]) same.differs[index] = true;
        });
    };
    tryAll([]);
    for (const [looks, { first, differs }] of seen)
      for (const [index, count] of first.entries())
        assert.ok(count >= fewest || differs[index], `${first} can be found from ${looks}`);
  }
});
