import type { Instant } from '../../platform/clock.ts';
import type { Queries } from '../../platform/database/database.ts';

/** Something that happened to a voice besides being answered by whoever asks. */
export interface Happened {
  readonly voiceId: number;
  readonly title: string;
  readonly what: 'withdrawn' | 'theme' | 'area' | 'hidden' | 'shown-again' | 'comment' | 'answered';
  /** The words of a comment or a reason. */
  readonly text: string;
  readonly at: Instant;
}

/** What happened to voices after a moment, the earliest first: taken back, put right, hidden, commented on, answered. */
export async function happenedTo(
  db: Queries,
  voiceIds: readonly number[],
  after: Instant,
): Promise<Happened[]> {
  if (voiceIds.length === 0) return [];
  const [corrections, moderations, comments, answers] = await Promise.all([
    db
      .selectFrom('corrections')
      .innerJoin('voices', 'voices.id', 'corrections.voiceId')
      .select(['voiceId', 'voices.title', 'what', 'reason as text', 'correctedAt as at'])
      .where('voiceId', 'in', voiceIds)
      .where('correctedAt', '>', after)
      .execute(),
    db
      .selectFrom('moderations')
      .innerJoin('voices', 'voices.id', 'moderations.voiceId')
      .select(['voiceId', 'voices.title', 'isHidden', 'reason as text', 'moderatedAt as at'])
      .where('voiceId', 'in', voiceIds)
      .where('commentId', 'is', null)
      .where('photoKey', 'is', null)
      .where('moderatedAt', '>', after)
      .execute(),
    db
      .selectFrom('comments')
      .innerJoin('voices', 'voices.id', 'comments.voiceId')
      .select(['voiceId', 'voices.title', 'comments.text', 'writtenAt as at'])
      .where('voiceId', 'in', voiceIds)
      .where('comments.hiddenAt', 'is', null)
      .where('writtenAt', '>', after)
      .execute(),
    db
      .selectFrom('answers')
      .innerJoin('answeredVoices', 'answeredVoices.answerId', 'answers.id')
      .innerJoin('voices', 'voices.id', 'answeredVoices.voiceId')
      .select(['voiceId', 'voices.title', 'answers.reason as text', 'answeredAt as at'])
      .where('voiceId', 'in', voiceIds)
      .where('answeredAt', '>', after)
      .execute(),
  ]);
  return [
    ...corrections,
    ...moderations.map(({ isHidden, ...row }) => ({
      ...row,
      what: isHidden ? ('hidden' as const) : ('shown-again' as const),
    })),
    ...comments.map(row => ({ ...row, what: 'comment' as const })),
    ...answers.map(row => ({ ...row, what: 'answered' as const })),
  ].sort((one, other) => (one.at < other.at ? -1 : one.at > other.at ? 1 : 0));
}
