/** Fewer people than this are never shown as a group. */
export const fewest = 10;

/**
 * Which counts can be shown when their sum is known. A group of fewer than ten is hidden. So that it cannot be found by
 * subtraction, the smallest other groups are hidden with it, until at least two are hidden, together they are ten or more,
 * and not all of them nine. Nothing tells which of the hidden groups was the small one. The test tries every table up to a
 * size: even who knows this rule finds no group of fewer than ten.
 *
 * Complementary suppression in one dimension: Hundepool et al., Statistical Disclosure Control (2012), section 4.3.
 *
 * @param counts whole numbers of people, one for each group
 * @returns the same counts, with null for what is hidden
 */
export function shownCounts(counts: readonly number[]): (number | null)[] {
  const hidden = new Set(counts.filter(count => count < fewest));
  if (hidden.size === 0) return [...counts];
  const larger = [...new Set(counts)].filter(count => count >= fewest).sort((a, b) => a - b);
  for (const count of larger) {
    const together = counts.filter(it => hidden.has(it));
    const sum = together.reduce((total, it) => total + it, 0);
    // All nine is the only way to such a sum.
    if (together.length >= 2 && sum >= fewest && together.some(it => it !== fewest - 1)) break;
    // Groups that are equally large go together: which of them was hidden would tell something.
    hidden.add(count);
  }
  return counts.map(count => (hidden.has(count) ? null : count));
}
