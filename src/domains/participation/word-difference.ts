/** A stretch of text that stayed, went or came. */
export interface Stretch {
  readonly kind: 'same' | 'gone' | 'new';
  readonly text: string;
}

/** Beyond this many comparisons the whole text is taken to be new: it would be read as new as well. */
const mostComparisons = 4_000_000;

/**
 * What changed from one text to another, word by word: the longest common subsequence of words and the white space between
 * them (Wagner & Fischer 1974). The stretches that are not new make up the old text, those that are not gone the new one.
 */
export function wordDifference(before: string, after: string): Stretch[] {
  const [old, now] = [wordsOf(before), wordsOf(after)];
  let start = 0;
  while (start < old.length && start < now.length && old[start] === now[start]) start++;
  let end = 0;
  while (
    end < old.length - start &&
    end < now.length - start &&
    old[old.length - 1 - end] === now[now.length - 1 - end]
  )
    end++;
  return joined([
    ...old.slice(0, start).map(text => ({ kind: 'same' as const, text })),
    ...between(old.slice(start, old.length - end), now.slice(start, now.length - end)),
    ...old.slice(old.length - end).map(text => ({ kind: 'same' as const, text })),
  ]);
}

const wordsOf = (text: string): string[] => text.match(/\s+|[\p{L}\p{N}]+|[^\s\p{L}\p{N}]/gu) ?? [];

function between(old: readonly string[], now: readonly string[]): Stretch[] {
  const gone = old.map(text => ({ kind: 'gone' as const, text }));
  const came = now.map(text => ({ kind: 'new' as const, text }));
  if (old.length * now.length > mostComparisons) return [...gone, ...came];
  const width = now.length + 1;
  // How many words the rest of both texts, from here on, have in common.
  const common = new Uint16Array((old.length + 1) * width);
  const at = (i: number, j: number): number => common[i * width + j] ?? 0;
  for (let i = old.length - 1; i >= 0; i--)
    for (let j = now.length - 1; j >= 0; j--)
      common[i * width + j] = old[i] === now[j] ? at(i + 1, j + 1) + 1 : Math.max(at(i + 1, j), at(i, j + 1));
  const stretches: Stretch[] = [];
  let [i, j] = [0, 0];
  while (i < old.length && j < now.length) {
    if (old[i] === now[j]) {
      stretches.push({ kind: 'same', text: old[i] ?? '' });
      i++;
      j++;
    } else if (at(i + 1, j) >= at(i, j + 1)) stretches.push(...gone.slice(i, ++i));
    else stretches.push(...came.slice(j, ++j));
  }
  return [...stretches, ...gone.slice(i), ...came.slice(j)];
}

/** Stretches of one kind side by side become one; a lone space between two changes belongs to both. */
function joined(stretches: readonly Stretch[]): Stretch[] {
  const groups: { same: string; gone: string; came: string }[] = [];
  for (const [index, { kind, text }] of stretches.entries()) {
    const last = groups.at(-1);
    const isLoneSpace =
      kind === 'same' &&
      /^\s+$/.test(text) &&
      last?.same === '' &&
      stretches[index + 1] !== undefined &&
      stretches[index + 1]?.kind !== 'same';
    if (kind === 'same' && !isLoneSpace) {
      if (last && last.same !== '') last.same += text;
      else groups.push({ same: text, gone: '', came: '' });
      continue;
    }
    const group = last && last.same === '' ? last : { same: '', gone: '', came: '' };
    if (group !== last) groups.push(group);
    if (kind !== 'new') group.gone += text;
    if (kind !== 'gone') group.came += text;
  }
  return groups.flatMap(({ same, gone, came }) =>
    [
      { kind: 'same' as const, text: same },
      { kind: 'gone' as const, text: gone },
      { kind: 'new' as const, text: came },
    ].filter(({ text }) => text !== ''),
  );
}
