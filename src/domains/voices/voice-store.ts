import { type Expression, expressionBuilder, type Generated, type SqlBool } from 'kysely';
import type { Day, Instant } from '../../platform/clock.ts';
import type { Queries, Tables, Transaction } from '../../platform/database/database.ts';
import { putTogetherOnce } from '../../platform/database/put-together-once.ts';
import type { Around, Mark } from '../../platform/keyset.ts';
import type { Outcome } from './answer.ts';
import type { OccasionRef } from './occasion.ts';
import { isByDueDay, type Voice, type VoiceKind, type VoiceSource, type VoiceState } from './voice.ts';

/** A thing as its table has it: the database gives the number. */
export type Stored<Thing extends { id: number }> = { -readonly [K in keyof Omit<Thing, 'id'>]: Thing[K] } & {
  id: Generated<number>;
};

declare module '../../platform/database/database.ts' {
  interface Tables {
    voices: Stored<Voice>;
  }
}

/** A voice as it stands in a list: what it is, where it is about, who owes it, and what came of it. */
export interface VoiceLine
  extends Pick<
    Voice,
    | 'id'
    | 'kind'
    | 'occasionKind'
    | 'occasionId'
    | 'occasionPart'
    | 'sourceLabel'
    | 'interest'
    | 'title'
    | 'themeSlug'
    | 'areaCode'
    | 'wijkCode'
    | 'longitude'
    | 'latitude'
    | 'authorName'
    | 'broughtInAt'
    | 'receivedOn'
    | 'bodyId'
    | 'dueOn'
    | 'withdrawnAt'
  > {
  readonly occasionName: string | null;
  readonly occasionAddress: string | null;
  readonly themeName: string;
  readonly areaName: string | null;
  readonly bodyName: string;
  /** What the last answer came to; also there while the voice is owed an answer again. */
  readonly outcome: Outcome | null;
  readonly answeredAt: Instant | null;
}

/** Which voices; what is left out does not matter. */
export interface VoiceFilter {
  /** A buurt, or a wijk with all that lies in it. */
  readonly areaCode?: string | undefined;
  readonly occasion?: OccasionRef | undefined;
  /** A part of that occasion, such as a phase. */
  readonly part?: string | undefined;
  /** Where on an occasion it comes from. */
  readonly source?: Pick<VoiceSource, 'kind' | 'id'> | undefined;
  readonly bodyId?: number | undefined;
  readonly state?: VoiceState | undefined;
  readonly kind?: VoiceKind | undefined;
  readonly themeSlug?: string | undefined;
  readonly fromOn?: Day | undefined;
  readonly untilOn?: Day | undefined;
}

/** Where every list of voices begins; what is hidden is left out. */
export const voiceRows = putTogetherOnce((db: Queries) =>
  db
    .selectFrom('voices')
    .innerJoin('themes', 'themes.slug', 'voices.themeSlug')
    .innerJoin('bodies', 'bodies.id', 'voices.bodyId')
    .leftJoin('areas', 'areas.code', 'voices.areaCode')
    .leftJoin('answers', 'answers.id', 'voices.currentAnswerId')
    .leftJoin('occasions', join =>
      join
        .onRef('occasions.kind', '=', 'voices.occasionKind')
        .onRef('occasions.id', '=', 'voices.occasionId'),
    )
    .select([
      'voices.id',
      'voices.kind',
      'voices.occasionKind',
      'voices.occasionId',
      'voices.occasionPart',
      'voices.sourceLabel',
      'voices.interest',
      'occasions.name as occasionName',
      'occasions.address as occasionAddress',
      'voices.title',
      'voices.themeSlug',
      'voices.areaCode',
      'voices.wijkCode',
      'voices.longitude',
      'voices.latitude',
      'voices.authorName',
      'voices.broughtInAt',
      'voices.receivedOn',
      'voices.bodyId',
      'voices.dueOn',
      'voices.withdrawnAt',
      'themes.name as themeName',
      'areas.name as areaName',
      'bodies.name as bodyName',
      'answers.outcome',
      'answers.answeredAt',
    ])
    .where('voices.hiddenAt', 'is', null),
);

/** One page of a list. What waits stands by the day it is owed, the longest late first; the rest the newest first. */
export async function voicesIn(
  db: Queries,
  filter: VoiceFilter,
  { today, after, before, atMost = 20 }: Around & { readonly today: Day; readonly atMost?: number },
): Promise<VoiceLine[]> {
  const day = isByDueDay(filter.state) ? 'voices.dueOn' : 'voices.receivedOn';
  const isRising = isByDueDay(filter.state) !== (before !== undefined);
  const mark = after ?? before;
  const rows = await voiceRows(db)
    .where(matching(filter, today))
    .$if(mark !== undefined, query =>
      query.where(is =>
        is(is.refTuple(day, 'voices.id'), isRising ? '>' : '<', is.tuple(mark?.day ?? '', mark?.id ?? 0)),
      ),
    )
    .orderBy(day, isRising ? 'asc' : 'desc')
    .orderBy('voices.id', isRising ? 'asc' : 'desc')
    .limit(atMost)
    .execute();
  return before ? rows.reverse() : rows;
}

/** Where a voice stands in such a list. */
export const markIn =
  (filter: VoiceFilter) =>
  ({ receivedOn, dueOn, id }: VoiceLine): Mark => ({
    day: isByDueDay(filter.state) ? (dueOn ?? receivedOn) : receivedOn,
    id,
  });

export function matching(filter: VoiceFilter, today: Day): Expression<SqlBool> {
  const { areaCode, occasion, part, source, bodyId, state, kind, themeSlug, fromOn, untilOn } = filter;
  const is = expressionBuilder<Tables, 'voices'>();
  return is.and([
    ...(areaCode?.startsWith('WK') ? [is('voices.wijkCode', '=', areaCode)] : []),
    ...(areaCode?.startsWith('BU') ? [is('voices.areaCode', '=', areaCode)] : []),
    ...(occasion
      ? [is('voices.occasionKind', '=', occasion.kind), is('voices.occasionId', '=', occasion.id)]
      : []),
    ...(part ? [is('voices.occasionPart', '=', part)] : []),
    ...(source ? [is('voices.sourceKind', '=', source.kind), is('voices.sourceId', '=', source.id)] : []),
    ...(bodyId ? [is('voices.bodyId', '=', bodyId)] : []),
    ...(kind ? [is('voices.kind', '=', kind)] : []),
    ...(themeSlug ? [is('voices.themeSlug', '=', themeSlug)] : []),
    ...(fromOn ? [is('voices.receivedOn', '>=', fromOn)] : []),
    ...(untilOn ? [is('voices.receivedOn', '<=', untilOn)] : []),
    ...(state === 'owed' ? [is('voices.dueOn', '>=', today)] : []),
    ...(state === 'late' ? [is('voices.dueOn', '<', today)] : []),
    ...(state === 'answered' || state === 'withdrawn'
      ? [
          ...(state === 'answered' ? [is('voices.dueOn', 'is', null)] : []),
          is('voices.withdrawnAt', state === 'answered' ? 'is' : 'is not', null),
        ]
      : []),
  ]);
}

/** The voices of these numbers, the oldest first; what is hidden is left out. */
export const voiceLines = async (db: Queries, ids: readonly number[]): Promise<VoiceLine[]> =>
  ids.length === 0 ? [] : voiceRows(db).where('voices.id', 'in', ids).orderBy('voices.id').execute();

/** What somebody brought in, the newest first, for the own page. */
export const voicesOf = (db: Queries, personId: number, { atMost = 50 } = {}): Promise<VoiceLine[]> =>
  voiceRows(db).where('voices.personId', '=', personId).orderBy('voices.id', 'desc').limit(atMost).execute();

/** Who brought in these voices, as far as they have an account. */
export async function authorIdsOf(db: Queries, voiceIds: readonly number[]): Promise<number[]> {
  if (voiceIds.length === 0) return [];
  const rows = await db
    .selectFrom('voices')
    .select('personId')
    .distinct()
    .where('id', 'in', voiceIds)
    .where('personId', 'is not', null)
    .execute();
  return rows.flatMap(row => row.personId ?? []);
}

/** How many voices there are about each source of one kind; what is hidden is left out, and so is a source without any. */
export async function countsBySource(
  db: Queries,
  kind: string,
  ids: readonly number[],
): Promise<ReadonlyMap<number, number>> {
  if (ids.length === 0) return new Map();
  const rows = await db
    .selectFrom('voices')
    .select(({ fn }) => ['sourceId', fn.countAll<number>().as('count')])
    .where('sourceKind', '=', kind)
    .where('sourceId', 'in', ids)
    .where('hiddenAt', 'is', null)
    .groupBy('sourceId')
    .execute();
  return new Map(rows.map(({ sourceId, count }) => [sourceId ?? 0, Number(count)]));
}

export const findVoice = (db: Queries, id: number): Promise<Voice | undefined> =>
  db.selectFrom('voices').selectAll().where('id', '=', id).executeTakeFirst();

export const holdVoice = (tx: Transaction, id: number): Promise<Voice | undefined> =>
  tx.selectFrom('voices').selectAll().where('id', '=', id).forUpdate().executeTakeFirst();

/** The voices of these numbers, in the order of their numbers, so that two clusters never wait for each other. */
export const holdVoices = async (tx: Transaction, ids: readonly number[]): Promise<Voice[]> =>
  ids.length === 0
    ? []
    : tx.selectFrom('voices').selectAll().where('id', 'in', ids).orderBy('id').forUpdate().execute();

export async function insertVoice(tx: Transaction, voice: Omit<Voice, 'id'>): Promise<number> {
  const { id } = await tx.insertInto('voices').values(voice).returning('id').executeTakeFirstOrThrow();
  return id;
}

const insertedAtOnce = 200;

/** Puts in many, in their order. */
export async function insertVoices(tx: Transaction, voices: readonly Omit<Voice, 'id'>[]): Promise<Voice[]> {
  const inserted: Voice[] = [];
  for (let from = 0; from < voices.length; from += insertedAtOnce) {
    const part = voices.slice(from, from + insertedAtOnce);
    const rows = await tx.insertInto('voices').values(part).returning('id').execute();
    // Numbers are given out in the order of the rows; an engine may tell them in another.
    const ids = rows.map(row => row.id).sort((one, other) => one - other);
    for (const [index, voice] of part.entries()) inserted.push({ ...voice, id: ids[index] as number });
  }
  return inserted;
}

export async function saveVoice(
  tx: Transaction,
  id: number,
  changed: Partial<Omit<Voice, 'id'>>,
): Promise<void> {
  await tx.updateTable('voices').set(changed).where('id', '=', id).execute();
}

/** The same change to each of them. */
export async function saveVoices(
  tx: Transaction,
  ids: readonly number[],
  changed: Partial<Omit<Voice, 'id'>>,
): Promise<void> {
  if (ids.length > 0) await tx.updateTable('voices').set(changed).where('id', 'in', ids).execute();
}

/** Voices as they stand, in the order of their numbers, to be compared with the record. */
export const voicesAfter = (db: Queries, id: number, atMost: number) =>
  db.selectFrom('voices').selectAll().where('id', '>', id).orderBy('id').limit(atMost).execute();

/** The words by which voices can be found: their own, and those of the answers. What is hidden is not there. */
export async function voicesToFind(db: Queries, ids: readonly number[]) {
  if (ids.length === 0) return [];
  const voices = await db
    .selectFrom('voices')
    .leftJoin('areas', 'areas.code', 'voices.areaCode')
    .select(['voices.id', 'voices.title', 'voices.text', 'areas.name as areaName'])
    .where('voices.id', 'in', ids)
    .where('voices.hiddenAt', 'is', null)
    .execute();
  const answers = await db
    .selectFrom('answers')
    .innerJoin('answeredVoices', 'answeredVoices.answerId', 'answers.id')
    .select(['answeredVoices.voiceId', 'answers.reason'])
    .where('answeredVoices.voiceId', 'in', ids)
    .orderBy('answers.id')
    .execute();
  return voices.map(({ id, title, text, areaName }) => ({
    id,
    title,
    text: [text, ...answers.filter(answer => answer.voiceId === id).map(answer => answer.reason)].join(
      '\n\n',
    ),
    places: areaName ?? '',
  }));
}
