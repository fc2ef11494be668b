import { capital } from '../../design/words.ts';
import type { Instant } from '../../platform/clock.ts';
import { tellingWordsIn } from '../../platform/search/stem.ts';
import type { OccasionRef } from '../voices/public.ts';

/** The answer of a cluster as it is being written; blank as long as nothing is chosen. */
export interface Words {
  readonly name: string;
  readonly outcome: string;
  readonly reason: string;
  readonly change: string;
  readonly changeLabel: string;
  readonly changeAddress: string;
  readonly frameLine: string;
  readonly passedOnToBodyId: number | null;
}

/** Voices of one body, on one occasion or on none, that get one answer. */
export interface Cluster extends Words {
  readonly id: number;
  readonly bodyId: number;
  readonly occasionKind: string | null;
  readonly occasionId: number | null;
  readonly version: number;
  readonly writtenBySeatId: number | null;
  readonly writtenAt: Instant | null;
  readonly takenBySeatId: number | null;
  readonly takenAt: Instant | null;
  readonly proposedAt: Instant | null;
  readonly checkedBySeatId: number | null;
  readonly checkedAt: Instant | null;
  readonly returnedBySeatId: number | null;
  /** What a colleague wrote who sent it back; blank otherwise. */
  readonly returnedNote: string;
  readonly begunAt: Instant;
  readonly answerId: number | null;
  readonly sentAt: Instant | null;
}

export type ClusterState = 'writing' | 'returned' | 'proposed' | 'checked' | 'sent';

export const stateNames: Record<ClusterState, string> = {
  writing: 'In de maak',
  returned: 'Terug om aan te passen',
  proposed: 'Wacht op nakijken',
  checked: 'Nagekeken',
  sent: 'Verstuurd',
};

/** Where the answer of a cluster stands. */
export function stateOf(
  it: Pick<Cluster, 'sentAt' | 'checkedAt' | 'proposedAt' | 'returnedNote'>,
): ClusterState {
  if (it.sentAt !== null) return 'sent';
  if (it.checkedAt !== null) return 'checked';
  if (it.proposedAt !== null) return 'proposed';
  return it.returnedNote === '' ? 'writing' : 'returned';
}

export const occasionRef = ({
  occasionKind: kind,
  occasionId: id,
}: Pick<Cluster, 'occasionKind' | 'occasionId'>): OccasionRef | undefined =>
  kind !== null && id !== null ? { kind, id } : undefined;

/** The words of a cluster alone. */
export const wordsOf = (it: Words): Words => ({
  name: it.name,
  outcome: it.outcome,
  reason: it.reason,
  change: it.change,
  changeLabel: it.changeLabel,
  changeAddress: it.changeAddress,
  frameLine: it.frameLine,
  passedOnToBodyId: it.passedOnToBodyId,
});

export const isSameWords = (one: Words, other: Words): boolean =>
  JSON.stringify(wordsOf(one)) === JSON.stringify(wordsOf(other));

export const longestName = 150;
export const longestOwnWords = 500;

/** A first name for a cluster: the title that is shared most, or else the word. */
export function nameFrom(titles: readonly string[]): string {
  const words = titles.flatMap(title =>
    tellingWordsIn(title).flatMap(({ text, it }) =>
      text.length < shortestTelling ? [] : [{ key: it.stem, text: capital(text.toLocaleLowerCase('nl')) }],
    ),
  );
  return (
    mostShared(titles.map(title => ({ key: title.toLocaleLowerCase('nl'), text: title }))) ??
    mostShared(words) ??
    titles[0] ??
    'Groep'
  ).slice(0, longestName);
}

const shortestTelling = 5;

/** What occurs most often, if anything occurs more than once. */
function mostShared(things: readonly { readonly key: string; readonly text: string }[]): string | undefined {
  const [most] = [...Map.groupBy(things, ({ key }) => key).values()].sort(
    (one, other) => other.length - one.length,
  );
  return most && most.length > 1 ? most[0]?.text : undefined;
}

/** A cluster in which nothing is chosen or written yet. */
export const begun = (
  of: Pick<Cluster, 'bodyId' | 'occasionKind' | 'occasionId'>,
  name: string,
  begunAt: Instant,
): Omit<Cluster, 'id'> => ({
  bodyId: of.bodyId,
  occasionKind: of.occasionKind,
  occasionId: of.occasionId,
  name,
  outcome: '',
  reason: '',
  change: '',
  changeLabel: '',
  changeAddress: '',
  frameLine: '',
  passedOnToBodyId: null,
  version: 1,
  writtenBySeatId: null,
  writtenAt: null,
  takenBySeatId: null,
  takenAt: null,
  proposedAt: null,
  checkedBySeatId: null,
  checkedAt: null,
  returnedBySeatId: null,
  returnedNote: '',
  begunAt,
  answerId: null,
  sentAt: null,
});
