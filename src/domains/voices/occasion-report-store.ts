import type { Day, Instant } from '../../platform/clock.ts';
import type { Queries } from '../../platform/database/database.ts';
import type { Outcome } from './answer.ts';
import type { OccasionRef } from './occasion.ts';
import type { Channel, VoiceKind } from './voice.ts';

/** A voice as a report counts it: numbers, days and names of things, none of its words. */
export interface ReportedVoice {
  readonly id: number;
  readonly kind: VoiceKind;
  readonly part: string | null;
  readonly sourceKind: string | null;
  readonly theme: string;
  readonly area: string | null;
  readonly channel: Channel;
  readonly receivedOn: Day;
  /** By when an answer is owed; null when nothing is owed now. */
  readonly dueOn: Day | null;
  readonly withdrawnAt: Instant | null;
  readonly hiddenAt: Instant | null;
  readonly answerId: number | null;
  /** By when that answer was owed. */
  readonly answerDueOn: Day | null;
  /** What the author found of that answer. */
  readonly isToThePoint: boolean | null;
}

/** What was brought in on an occasion, in the order of the numbers, also what was withdrawn or hidden since. */
export const reportedVoices = (
  db: Queries,
  { kind, id }: OccasionRef,
  { after, atMost }: { readonly after: number; readonly atMost: number },
): Promise<ReportedVoice[]> =>
  db
    .selectFrom('voices')
    .innerJoin('themes', 'themes.slug', 'voices.themeSlug')
    .leftJoin('areas', 'areas.code', 'voices.areaCode')
    .leftJoin('answeredVoices', join =>
      join
        .onRef('answeredVoices.voiceId', '=', 'voices.id')
        .onRef('answeredVoices.answerId', '=', 'voices.currentAnswerId'),
    )
    .leftJoin('reactions', join =>
      join
        .onRef('reactions.voiceId', '=', 'voices.id')
        .onRef('reactions.answerId', '=', 'voices.currentAnswerId'),
    )
    .select([
      'voices.id',
      'voices.kind',
      'voices.occasionPart as part',
      'voices.sourceKind',
      'themes.name as theme',
      'areas.name as area',
      'voices.channel',
      'voices.receivedOn',
      'voices.dueOn',
      'voices.withdrawnAt',
      'voices.hiddenAt',
      'voices.currentAnswerId as answerId',
      'answeredVoices.dueOn as answerDueOn',
      'reactions.isToThePoint',
    ])
    .where('voices.occasionKind', '=', kind)
    .where('voices.occasionId', '=', id)
    .where('voices.id', '>', after)
    .orderBy('voices.id')
    .limit(atMost)
    .execute();

/** An answer as a report shows it. */
export interface ReportedAnswer {
  readonly id: number;
  readonly outcome: Outcome;
  readonly reason: string;
  readonly bodyName: string;
  readonly passedOnToBodyName: string | null;
  readonly answeredAt: Instant;
  /** What changed because of it, and where that can be read; empty where nothing was said of that. */
  readonly change: string;
  readonly changeLabel: string;
  readonly changeAddress: string;
  /** The line of the frame that it falls outside of. */
  readonly frameLine: string | null;
}

/** The answers of these numbers. */
export const reportedAnswers = async (db: Queries, ids: readonly number[]): Promise<ReportedAnswer[]> =>
  ids.length === 0
    ? []
    : db
        .selectFrom('answers')
        .innerJoin('bodies', 'bodies.id', 'answers.bodyId')
        .leftJoin('bodies as receivers', 'receivers.id', 'answers.passedOnToBodyId')
        .select([
          'answers.id',
          'answers.outcome',
          'answers.reason',
          'bodies.name as bodyName',
          'receivers.name as passedOnToBodyName',
          'answers.answeredAt',
          'answers.change',
          'answers.changeLabel',
          'answers.changeAddress',
          'answers.frameLine',
        ])
        .where('answers.id', 'in', ids)
        .execute();

/** What residents wrote, and the name of whoever chose to be named. */
export interface VoiceWords {
  readonly id: number;
  readonly title: string;
  readonly text: string;
  readonly interest: string;
  readonly authorName: string;
  readonly sourceLabel: string;
}

/** The words of these voices as they stand today; what is hidden is left out. */
export const wordsOfVoices = async (db: Queries, ids: readonly number[]): Promise<VoiceWords[]> =>
  ids.length === 0
    ? []
    : db
        .selectFrom('voices')
        .select(['id', 'title', 'text', 'interest', 'authorName', 'sourceLabel'])
        .where('id', 'in', ids)
        .where('hiddenAt', 'is', null)
        .execute();

/** How many different people spoke on an occasion, and how often somebody was written down who has no account. */
export async function countSpeakers(
  db: Queries,
  { kind, id }: OccasionRef,
): Promise<{ readonly people: number; readonly withoutAccount: number }> {
  const { people, withoutAccount } = await db
    .selectFrom('voices')
    .select(({ fn }) => [
      fn.count<number>('personId').distinct().as('people'),
      fn.countAll<number>().filterWhere('personId', 'is', null).as('withoutAccount'),
    ])
    .where('occasionKind', '=', kind)
    .where('occasionId', '=', id)
    .executeTakeFirstOrThrow();
  return { people: Number(people), withoutAccount: Number(withoutAccount) };
}

/** How often what was brought in on an occasion was supported by others. */
export async function countSupportOn(db: Queries, { kind, id }: OccasionRef): Promise<number> {
  const { total } = await db
    .selectFrom('supports')
    .innerJoin('voices', 'voices.id', 'supports.voiceId')
    .select(({ fn }) => fn.countAll<number>().as('total'))
    .where('voices.occasionKind', '=', kind)
    .where('voices.occasionId', '=', id)
    .executeTakeFirstOrThrow();
  return Number(total);
}

/** Whether somebody brought something in on an occasion and did not take all of it back. */
export const hasSpokenOn = async (
  db: Queries,
  { kind, id }: OccasionRef,
  personId: number,
): Promise<boolean> =>
  (await db
    .selectFrom('voices')
    .select('id')
    .where('personId', '=', personId)
    .where('occasionKind', '=', kind)
    .where('occasionId', '=', id)
    .where('withdrawnAt', 'is', null)
    .limit(1)
    .executeTakeFirst()) !== undefined;

/** What somebody brought in on an occasion, and what came of it. */
export interface SpokenVoice {
  readonly id: number;
  readonly personId: number;
  readonly title: string;
  readonly outcome: Outcome | null;
  readonly isOwed: boolean;
}

/** What these people brought in on an occasion, in the order of the numbers. */
export const spokenBy = async (
  db: Queries,
  { kind, id }: OccasionRef,
  personIds: readonly number[],
): Promise<SpokenVoice[]> => {
  if (personIds.length === 0) return [];
  const rows = await db
    .selectFrom('voices')
    .leftJoin('answers', 'answers.id', 'voices.currentAnswerId')
    .select(['voices.id', 'voices.personId', 'voices.title', 'voices.dueOn', 'answers.outcome'])
    .where('voices.occasionKind', '=', kind)
    .where('voices.occasionId', '=', id)
    .where('voices.personId', 'in', personIds)
    .where('voices.withdrawnAt', 'is', null)
    .orderBy('voices.id')
    .execute();
  return rows.flatMap(({ personId, dueOn, ...voice }) =>
    personId === null ? [] : [{ ...voice, personId, isOwed: dueOn !== null }],
  );
};
