import type { Instant } from '../../platform/clock.ts';
import type { Queries } from '../../platform/database/database.ts';
import { type OccasionRef, readOccasionKey } from './occasion.ts';
import type { VoiceSource } from './voice.ts';

/** What on an occasion a voice can be about, such as a passage of a document: its words, and where they can be read. */
export interface Source extends VoiceSource {
  readonly quote: string;
  readonly address: string;
  readonly occasion: OccasionRef;
  /** Set where nothing more is said about it: it only tells where a voice came from. */
  readonly isClosed?: true;
}

/** How a source of one kind reads at a moment; app.ts hands them in, by kind. */
export type FindSource = (db: Queries, id: number, now: Instant) => Promise<Source | undefined>;
export type Sources = Readonly<Record<string, FindSource>>;

/** passage-34: how a source is written in an address. */
export const sourceKey = ({ kind, id }: Pick<VoiceSource, 'kind' | 'id'>): string => `${kind}-${id}`;

/** The source a key stands for; undefined when it stands for none, or cannot be read now. */
export const findSource = async (
  db: Queries,
  sources: Sources,
  key: string,
  now: Instant,
): Promise<Source | undefined> => {
  const ref = readOccasionKey(key);
  return ref && Object.hasOwn(sources, ref.kind) ? sources[ref.kind]?.(db, ref.id, now) : undefined;
};
