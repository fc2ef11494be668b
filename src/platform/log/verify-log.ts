// Does all the sums of the record again, and says which entry is the first that is not what it was, and in what way.
import type { Queries } from '../database/database.ts';
import { digestOf, erasure, leafOf } from './entry.ts';
import { emptyTree, grow, type Hash, peakPositions, rootOf, spanEndingAt, type Tree } from './merkle.ts';
import { type Head, type LogRow, sealedEntries, unsealedEntries } from './store.ts';

export type Way = 'altered' | 'removed' | 'inserted' | 'reordered' | 'cut-off';

/** The first entry that is not what it was. */
export interface Break {
  readonly way: Way;
  /** Its position, counted from 1. When the whole record after it was rewritten: the first it can be. */
  readonly position: number;
  /** The last it can be; almost always the same. */
  readonly until: number;
  readonly kind: string | null;
  readonly subject: string | null;
  /** One English sentence. */
  readonly sentence: string;
}

export interface LogVerdict {
  readonly head: Head;
  /** Entries that were committed a moment ago and have no place yet. */
  readonly waiting: number;
  readonly erased: number;
  readonly headsCompared: number;
  readonly firstBreak: Break | undefined;
}

const atOnce = 2_000;
/** How far ahead is looked for an entry that was moved. */
const searchedAhead = 20_000;

/** Verifies the record in one snapshot, against itself and against heads that were kept outside. */
export async function verifyLog(
  read: Queries,
  keptHeads: readonly Head[],
  progress: (verified: number) => void = () => {},
): Promise<LogVerdict> {
  const walk = new Walk(keptHeads);
  let after = { position: 0, id: 0 };
  for (;;) {
    const rows = await sealedEntries(read, after, atOnce);
    for (const row of rows) walk.take(row);
    const last = rows.at(-1);
    if (!last || walk.isBroken) break;
    after = { position: last.position ?? 0, id: last.id };
    progress(walk.tree.size);
  }
  const unsealed = await unsealedEntries(read, 1_000_000);
  const { tree, erased } = walk;
  const firstBreak =
    walk.brokenAt === undefined
      ? (walk.erasedUnseen() ?? walk.rewritten() ?? unsealedAltered(unsealed, tree.size))
      : earliest(walk.rewritten(), await diagnose(read, walk, walk.brokenAt));
  return {
    head: { size: tree.size, root: rootOf(tree) },
    waiting: unsealed.length,
    erased: erased.size,
    headsCompared: keptHeads.length,
    firstBreak,
  };
}

/** The walk along the sealed entries, up to the first that does not follow from those before it. */
class Walk {
  tree: Tree = emptyTree;
  /** The tree before the last entry that was taken. */
  before: Tree = emptyTree;
  previous: LogRow | undefined;
  brokenAt: LogRow | undefined;
  readonly erased = new Map<number, LogRow>();
  readonly #accounted = new Set<number>();
  readonly #heads: readonly Head[];
  #lastSure = 0;
  #firstRewritten: Head | undefined;
  readonly #rootsAt = new Map<number, Hash[]>();

  constructor(heads: readonly Head[]) {
    this.#heads = [...heads].sort((a, b) => a.size - b.size);
    for (const head of this.#heads) {
      this.#rootsAt.set(head.size, [...(this.#rootsAt.get(head.size) ?? []), head.root]);
    }
  }

  get isBroken(): boolean {
    return this.brokenAt !== undefined;
  }

  take(row: LogRow): void {
    if (this.isBroken) return;
    const grown = grow(this.tree, leafOf(row));
    const isInPlace =
      row.position === grown.size && row.root === rootOf(grown) && row.peak === grown.peaks.at(-1);
    if (!isInPlace || !holdsItsFacts(row)) {
      this.brokenAt = row;
      return;
    }
    if (row.facts === null) this.erased.set(row.id, row);
    if (row.kind === erasure) for (const id of erasedBy(row)) this.#accounted.add(id);
    this.before = this.tree;
    this.tree = grown;
    this.previous = row;
    this.#compare();
  }

  #compare(): void {
    const roots = this.#rootsAt.get(this.tree.size);
    if (!roots || this.#firstRewritten) return;
    if (roots.every(root => root === rootOf(this.tree))) this.#lastSure = this.tree.size;
    else this.#firstRewritten = { size: this.tree.size, root: rootOf(this.tree) };
  }

  /** Facts are gone and no entry says that they were erased. Only sure once everything was read. */
  erasedUnseen(): Break | undefined {
    if (this.isBroken) return undefined;
    const unseen = [...this.erased.values()].find(row => !this.#accounted.has(row.id));
    return unseen && broken('altered', unseen, 'its facts are gone, and no entry says that they were erased');
  }

  /** A head that was kept outside does not fit: the entries agree with each other, but were rewritten together. */
  rewritten(): Break | undefined {
    const first = this.#firstRewritten;
    if (first) {
      const position = this.#lastSure + 1;
      return {
        way: 'altered',
        position,
        until: first.size,
        kind: null,
        subject: null,
        sentence: `${position === first.size ? `Entry ${position} is` : `One of the entries ${position} to ${first.size} is`} not what it was: the record was rewritten from there on, and a head that was kept outside at size ${first.size} does not fit any more.`,
      };
    }
    const beyond = this.#heads.find(head => head.size > this.tree.size);
    if (!beyond || this.isBroken) return undefined;
    const position = this.tree.size + 1;
    const longest = this.#heads.at(-1)?.size ?? position;
    return {
      way: 'cut-off',
      position,
      until: position,
      kind: null,
      subject: null,
      sentence: `The record is cut off: entry ${position} is the first that is missing. It had at least ${longest} entries, as a head that was kept outside says, and now has ${this.tree.size}.`,
    };
  }
}

const erasedBy = (row: LogRow): number[] => {
  const { entries } = JSON.parse(row.facts ?? '{}') as { entries?: readonly string[] };
  return (entries ?? []).map(Number);
};

/** Whether the facts are those the digest was made of. Erased facts are no fault. */
const holdsItsFacts = ({ facts, salt, digest }: LogRow): boolean =>
  facts === null ? salt === null : salt !== null && digestOf(salt, facts) === digest;

function unsealedAltered(rows: readonly LogRow[], size: number): Break | undefined {
  const altered = rows.find(row => !holdsItsFacts(row));
  return altered && broken('altered', { ...altered, position: size + 1 }, 'its facts do not fit its digest');
}

/** What was told exactly goes before "somewhere in this range", unless the range lies before it. */
const earliest = (range: Break | undefined, exact: Break): Break =>
  range && range.until < exact.position ? range : exact;

function broken(way: Way, row: LogRow, because: string, position = row.position ?? 0): Break {
  const sentence = `Entry ${position} (${row.kind}, ${row.subject}) was ${way}: ${because}.`;
  return { way, position, until: position, kind: row.kind, subject: row.subject, sentence };
}

/** What happened at an entry that does not follow from those before it, told from what stands after it. */
async function diagnose(read: Queries, walk: Walk, row: LogRow): Promise<Break> {
  const { tree, before, previous } = walk;
  const expected = tree.size + 1;
  const position = row.position ?? 0;
  if (position > expected) {
    const missing = position - expected;
    return {
      way: 'removed',
      position: expected,
      until: expected,
      kind: null,
      subject: null,
      sentence: `Entry ${expected} was removed: ${missing === 1 ? 'the place is' : `${missing} places are`} empty.`,
    };
  }
  if (position < expected) {
    return broken('inserted', row, 'another entry has this place already', position);
  }
  if (!holdsItsFacts(row)) return broken('altered', row, 'its facts do not fit its digest');

  const later = (await sealedEntries(read, { position, id: row.id }, searchedAhead)) as readonly LogRow[];
  const next = later[0];
  const withRow = grow(tree, leafOf(row));
  if (next && fits(withRow, next)) return broken('altered', row, 'its place in the tree was overwritten');

  const rightful = later.findIndex(
    other => fits(tree, other) || rootOf(grow(tree, leafOf(other))) === row.root,
  );
  const found = later[rightful];
  if (found) {
    const comesLater = fitsLater(grow(tree, leafOf(found)), row, later.toSpliced(rightful, 1));
    return comesLater
      ? broken(
          'reordered',
          row,
          `entry ${found.position} (${found.kind}, ${found.subject}) belongs in this place`,
        )
      : broken('inserted', row, 'without it, the entries after it follow from those before it');
  }
  if (previous && fits(before, row)) {
    return broken('inserted', previous, 'without it, the entries after it follow from those before it');
  }
  const isHeadOnly = row.root === rootOf(withRow) || row.peak === withRow.peaks.at(-1);
  if (later.length === 0 && isHeadOnly)
    return broken('altered', row, 'its place in the tree was overwritten');
  if (standsWhereItWas(tree, [row, ...later])) {
    return broken('altered', row, 'it is not the entry that was sealed in this place');
  }
  return {
    ...broken('removed', row, ''),
    sentence: `Entry ${position} was removed: what stands in its place now (${row.kind}, ${row.subject}) was sealed further on.`,
  };
}

/** Whether the entry was sealed right after the tree. */
const fits = (tree: Tree, row: LogRow): boolean => row.root === rootOf(grow(tree, leafOf(row)));

/** Whether a displaced entry fits somewhere among those that follow, walking them in their own order. */
function fitsLater(start: Tree, displaced: LogRow, rows: readonly LogRow[]): boolean {
  let tree = start;
  const leaf = leafOf(displaced);
  const roots = new Set([displaced.root, ...rows.map(row => row.root)]);
  for (const row of rows) {
    if (roots.has(rootOf(grow(tree, leaf)))) return true;
    tree = grow(tree, leafOf(row));
  }
  return roots.has(rootOf(grow(tree, leaf)));
}

/**
 * Whether the entries from here on still have the positions they were sealed at: then none was removed or put in. Those
 * that can tell have a peak that, together with the part of the tree that is sure, makes their root; most must agree.
 */
function standsWhereItWas(sure: Tree, rows: readonly LogRow[]): boolean {
  const witnesses = rows.flatMap(({ position, peak, root }) => {
    const size = position ?? 0;
    const start = size - spanEndingAt(size);
    if (start > sure.size || !peak) return [];
    const left = sure.peaks.slice(0, peakPositions(start).length);
    return [rootOf({ size, peaks: [...left, peak] }) === root];
  });
  return witnesses.filter(agrees => agrees).length * 2 > witnesses.length;
}
