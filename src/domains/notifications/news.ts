import type { Instant } from '../../platform/clock.ts';
import type { Topic } from './topic.ts';

/** What a message is about; people can stop each kind by itself. */
export type NewsKind =
  /** What became of something you brought in. */
  | 'own-voice'
  /** What you promised, or what was promised to you. */
  | 'own-promise'
  /** What your body owes: for officials. */
  | 'work'
  /** What happened with what you follow; only in the daily digest. */
  | 'followed'
  /** The head of the record, each day, for who follows the record. */
  | 'head';

export const newsKinds = [
  'own-voice',
  'own-promise',
  'work',
  'followed',
  'head',
] as const satisfies readonly NewsKind[];

export interface News {
  readonly kind: NewsKind;
  /** Told by a mail of their own. Followers of the topics get it in their digest, unless they are told already. */
  readonly personIds: readonly number[];
  readonly topics: readonly Topic[];
  /** Who did it; is not told. */
  readonly actorId: number | null;
  /** One plain Dutch sentence that can stand as the subject of a mail. */
  readonly title: string;
  /** Plain text, a few sentences; empty lines make paragraphs. */
  readonly text: string;
  /** Where on the site it can be read; begins with a slash. */
  readonly address: string;
  readonly now: Instant;
}
