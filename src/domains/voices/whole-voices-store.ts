import type { Instant } from '../../platform/clock.ts';
import type { Queries } from '../../platform/database/database.ts';
import type { Outcome } from './answer.ts';
import type { OccasionRef } from './occasion.ts';
import type { Voice } from './voice.ts';

/** A voice with its words and the answer that holds. */
export interface WholeVoice
  extends Pick<Voice, 'id' | 'title' | 'text' | 'dueOn' | 'withdrawnAt' | 'hiddenAt' | 'currentAnswerId'> {
  readonly outcome: Outcome | null;
  readonly reason: string | null;
  readonly change: string | null;
  readonly answeredAt: Instant | null;
}

/** Everything on an occasion with its words and its answers, in the order in which it came. */
export const wholeVoicesOn = (db: Queries, { kind, id }: OccasionRef): Promise<WholeVoice[]> =>
  db
    .selectFrom('voices')
    .leftJoin('answers', 'answers.id', 'voices.currentAnswerId')
    .select([
      'voices.id',
      'voices.title',
      'voices.text',
      'voices.dueOn',
      'voices.withdrawnAt',
      'voices.hiddenAt',
      'voices.currentAnswerId',
      'answers.outcome',
      'answers.reason',
      'answers.change',
      'answers.answeredAt',
    ])
    .where('voices.occasionKind', '=', kind)
    .where('voices.occasionId', '=', id)
    .orderBy('voices.id')
    .execute();
