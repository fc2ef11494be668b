import { type Expression, expressionBuilder, type Generated, type SqlBool } from 'kysely';
import type { Day, Instant } from '../../platform/clock.ts';
import type { Queries, Tables, Transaction } from '../../platform/database/database.ts';
import { putTogetherOnce } from '../../platform/database/put-together-once.ts';
import type { Around, Mark } from '../../platform/keyset.ts';
import type { Role } from '../organisations/public.ts';
import type { Answer, Outcome } from './answer.ts';
import type { OccasionRef } from './occasion.ts';
import { isByDueDay, stateOf, type Voice, type VoiceKind, type VoiceState } from './voice.ts';

type Stored<Thing extends { id: number }> = { -readonly [K in keyof Omit<Thing, 'id'>]: Thing[K] } & {
  id: Generated<number>;
};

declare module '../../platform/database/database.ts' {
  interface Tables {
    pendingWords: { key: string; content: string; sentAt: Instant };
    themes: { slug: string; name: string; position: number };
    voiceKinds: { slug: VoiceKind; position: number };
    answerTerms: { id: Generated<number>; kind: VoiceKind; bodyId: number | null; workingDays: number };
    closedDays: { day: Day; name: string };
    occasions: { kind: string; id: number; name: string; address: string };
    voices: Stored<Voice>;
    answers: Stored<Answer>;
    answeredVoices: { voiceId: number; answerId: number; dueOn: Day | null };
    reactions: {
      voiceId: number;
      answerId: number;
      isToThePoint: boolean;
      line: string;
      reactedAt: Instant;
    };
    reopenings: { voiceId: number; answerId: number; reason: string; reopenedAt: Instant };
    answerDrafts: {
      personId: number;
      voiceId: number;
      outcome: string;
      reason: string;
      passedOnToBodyId: number | null;
      alsoFor: string;
      savedAt: Instant;
    };
    supports: { voiceId: number; personId: number; since: Instant };
    comments: {
      id: Generated<number>;
      voiceId: number;
      parentId: number | null;
      personId: number | null;
      authorName: string;
      seatId: number | null;
      text: string;
      writtenAt: Instant;
      hiddenAt: Instant | null;
    };
    photos: {
      key: string;
      voiceId: number | null;
      position: number;
      width: number;
      height: number;
      thumbnailWidth: number;
      thumbnailHeight: number;
      fingerprint: string;
      addedAt: Instant;
      hiddenAt: Instant | null;
    };
    photoFiles: { photoKey: string; size: 'large' | 'thumbnail'; bytes: Buffer };
    moderations: {
      id: Generated<number>;
      voiceId: number;
      commentId: number | null;
      photoKey: string | null;
      isHidden: boolean;
      reason: string;
      seatId: number;
      moderatedAt: Instant;
    };
    corrections: {
      id: Generated<number>;
      voiceId: number;
      what: 'theme' | 'area' | 'withdrawn';
      was: string;
      became: string;
      reason: string;
      seatId: number | null;
      correctedAt: Instant;
    };
  }
}

// Voices, as lists show them

/** A voice as it stands in a list: what it is, where it is about, who owes it, and what came of it. */
export interface VoiceLine
  extends Pick<
    Voice,
    | 'id'
    | 'kind'
    | 'occasionKind'
    | 'occasionId'
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
  readonly bodyId?: number | undefined;
  readonly state?: VoiceState | undefined;
  readonly kind?: VoiceKind | undefined;
  readonly themeSlug?: string | undefined;
  readonly fromOn?: Day | undefined;
  readonly untilOn?: Day | undefined;
}

const lines = putTogetherOnce((db: Queries) =>
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
  const rows = await lines(db)
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

function matching(filter: VoiceFilter, today: Day): Expression<SqlBool> {
  const { areaCode, occasion, bodyId, state, kind, themeSlug, fromOn, untilOn } = filter;
  const is = expressionBuilder<Tables, 'voices'>();
  return is.and([
    ...(areaCode?.startsWith('WK') ? [is('voices.wijkCode', '=', areaCode)] : []),
    ...(areaCode?.startsWith('BU') ? [is('voices.areaCode', '=', areaCode)] : []),
    ...(occasion
      ? [is('voices.occasionKind', '=', occasion.kind), is('voices.occasionId', '=', occasion.id)]
      : []),
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
  ids.length === 0 ? [] : lines(db).where('voices.id', 'in', ids).orderBy('voices.id').execute();

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

/** Where a list of what is owed goes on: after the voice with this day and number. */
export interface OwedMark {
  readonly dueOn: Day;
  readonly id: number;
}

/** What these bodies owe, the most urgent first. */
export const owedBy = async (
  db: Queries,
  bodyIds: readonly number[],
  {
    filter = {},
    after,
    atMost = 100,
  }: {
    filter?: Pick<VoiceFilter, 'areaCode' | 'themeSlug'>;
    after?: OwedMark | undefined;
    atMost?: number;
  } = {},
): Promise<VoiceLine[]> =>
  bodyIds.length === 0
    ? []
    : lines(db)
        .where('voices.bodyId', 'in', bodyIds)
        .where('voices.dueOn', 'is not', null)
        .where(matching(filter, ''))
        .$if(after !== undefined, query =>
          query.where(row =>
            row(
              row.refTuple('voices.dueOn', 'voices.id'),
              '>',
              row.tuple(after?.dueOn ?? '', after?.id ?? 0),
            ),
          ),
        )
        .orderBy('voices.dueOn')
        .orderBy('voices.id')
        .limit(atMost)
        .execute();

/** How many answers these bodies owe: late, due on or before a day, and later than that. */
export async function countOwedBy(
  db: Queries,
  bodyIds: readonly number[],
  filter: Pick<VoiceFilter, 'areaCode' | 'themeSlug'>,
  { today, soonUntil }: { today: Day; soonUntil: Day },
): Promise<{ late: number; soon: number; later: number }> {
  if (bodyIds.length === 0) return { late: 0, soon: 0, later: 0 };
  const rows = await db
    .selectFrom('voices')
    .select(({ fn }) => ['dueOn', fn.countAll<number>().as('count')])
    .where('bodyId', 'in', bodyIds)
    .where('dueOn', 'is not', null)
    .where('hiddenAt', 'is', null)
    .where(matching(filter, today))
    .groupBy('dueOn')
    .execute();
  const counts = { late: 0, soon: 0, later: 0 };
  for (const { dueOn, count } of rows) {
    if (dueOn === null) continue;
    counts[dueOn < today ? 'late' : dueOn <= soonUntil ? 'soon' : 'later'] += Number(count);
  }
  return counts;
}

/** What was brought in after a moment and is owed an answer, for the morning mail to those who owe it. */
export const owedSince = (db: Queries, after: Instant, until: Instant): Promise<VoiceLine[]> =>
  lines(db)
    .where('voices.broughtInAt', '>', after)
    .where('voices.broughtInAt', '<=', until)
    .where('voices.dueOn', 'is not', null)
    .orderBy('voices.id')
    .execute();

/** The voices that are owed an answer between two days, for the reminders. */
export const owedBetween = (db: Queries, from: Day, until: Day): Promise<VoiceLine[]> =>
  lines(db)
    .where('voices.dueOn', '>=', from)
    .where('voices.dueOn', '<=', until)
    .orderBy('voices.dueOn')
    .orderBy('voices.id')
    .execute();

/** What else a body owes that may get the same answer: with a word in its title, or on the same theme or place. */
export const owedLike = (
  db: Queries,
  voice: Pick<Voice, 'id' | 'bodyId' | 'themeSlug' | 'areaCode'>,
  word: string,
): Promise<VoiceLine[]> =>
  lines(db)
    .where('voices.bodyId', '=', voice.bodyId)
    .where('voices.dueOn', 'is not', null)
    .where('voices.id', '<>', voice.id)
    .where(is =>
      word === ''
        ? is.or([
            is('voices.themeSlug', '=', voice.themeSlug),
            ...(voice.areaCode === null ? [] : [is('voices.areaCode', '=', voice.areaCode)]),
          ])
        : is(is.fn<string>('lower', ['voices.title']), 'like', `%${likeText(word.toLowerCase())}%`),
    )
    .orderBy('voices.dueOn')
    .orderBy('voices.id')
    .limit(30)
    .execute();

/** Text inside a LIKE pattern: what would match anything matches itself. */
const likeText = (text: string): string => text.replace(/[%_\\]/g, '');

/** What is owed to a neighbourhood (or, without a code, the town), the most urgent first. */
export const owedIn = (
  db: Queries,
  areaCode: string | null,
  { today, onlyLate = false, atMost = 20 }: { today: Day; onlyLate?: boolean; atMost?: number },
): Promise<VoiceLine[]> =>
  lines(db)
    .where(matching({ areaCode: areaCode ?? undefined }, today))
    .where('voices.dueOn', 'is not', null)
    .$if(onlyLate, query => query.where('voices.dueOn', '<', today))
    .orderBy('voices.dueOn')
    .orderBy('voices.id')
    .limit(atMost)
    .execute();

/** What somebody brought in, the newest first, for the own page. */
export const voicesOf = (db: Queries, personId: number, { atMost = 50 } = {}): Promise<VoiceLine[]> =>
  lines(db).where('voices.personId', '=', personId).orderBy('voices.id', 'desc').limit(atMost).execute();

export interface VoiceCounts {
  readonly owed: number;
  readonly late: number;
  readonly answered: number;
}

/** Counting stops here, so that it takes as long in a large town as in a small one: 100 reads as "more than 99". */
export const countedAtMost = 100;

/** How many voices of a place (null: the town) wait, wait too long, and were answered; each counted up to a hundred. */
export async function countVoices(db: Queries, areaCode: string | null, today: Day): Promise<VoiceCounts> {
  const count = async (state: keyof VoiceCounts): Promise<number> => {
    const { total } = await db
      .selectFrom(
        db
          .selectFrom('voices')
          .select('voices.id')
          .where('voices.hiddenAt', 'is', null)
          .where(matching({ areaCode: areaCode ?? undefined, ...(state === 'answered' && { state }) }, today))
          .$if(state !== 'answered', query =>
            query.where('voices.dueOn', state === 'late' ? '<' : '>=', today),
          )
          .limit(countedAtMost)
          .as('some'),
      )
      .select(({ fn }) => fn.countAll<number>().as('total'))
      .executeTakeFirstOrThrow();
    return total;
  };
  const [owed, late, answered] = await Promise.all([count('owed'), count('late'), count('answered')]);
  return { owed, late, answered };
}

// Voices on an occasion

/** Everything that was brought in on an occasion, the newest first; what is hidden is left out. */
export const voicesOnOccasion = (
  db: Queries,
  kind: string,
  id: number,
  {
    filter = {},
    ...around
  }: Around & { readonly today: Day; readonly atMost?: number; readonly filter?: VoiceFilter },
): Promise<VoiceLine[]> => voicesIn(db, { ...filter, occasion: { kind, id } }, around);

/** How the voices of one kind on an occasion stand. */
export interface OccasionCounts extends VoiceCounts {
  readonly kind: VoiceKind;
  readonly withdrawn: number;
}

/** How the voices on an occasion stand today, for each kind of which there is one; what is hidden is left out. */
export async function countsOnOccasion(
  db: Queries,
  kind: string,
  id: number,
  today: Day,
): Promise<OccasionCounts[]> {
  const rows = await db
    .selectFrom('voices')
    .select(({ fn }) => ['kind', 'dueOn', 'withdrawnAt', fn.countAll<number>().as('count')])
    .where(matching({ occasion: { kind, id } }, today))
    .where('hiddenAt', 'is', null)
    .groupBy(['kind', 'dueOn', 'withdrawnAt'])
    .orderBy('kind')
    .execute();
  return [...Map.groupBy(rows, row => row.kind)].map(([kind, ofKind]) => {
    const counts = { owed: 0, late: 0, answered: 0, withdrawn: 0 };
    for (const row of ofKind) counts[stateOf(row, today)] += Number(row.count);
    return { kind, ...counts };
  });
}

/** How many people support each of these voices; who is not in it is supported by nobody. */
export async function supportCountsOf(
  db: Queries,
  voiceIds: readonly number[],
): Promise<ReadonlyMap<number, number>> {
  if (voiceIds.length === 0) return new Map();
  const rows = await db
    .selectFrom('supports')
    .select(({ fn }) => ['voiceId', fn.countAll<number>().as('count')])
    .where('voiceId', 'in', voiceIds)
    .groupBy('voiceId')
    .execute();
  return new Map(rows.map(row => [row.voiceId, Number(row.count)]));
}

/** How many different people brought in or support these voices. Who has no account, as on paper, cannot be counted. */
export async function countPeopleBehind(db: Queries, voiceIds: readonly number[]): Promise<number> {
  if (voiceIds.length === 0) return 0;
  const { count } = await db
    .selectFrom(
      db
        .selectFrom('voices')
        .select('personId')
        .where('id', 'in', voiceIds)
        .where('personId', 'is not', null)
        .union(db.selectFrom('supports').select('personId').where('voiceId', 'in', voiceIds))
        .as('people'),
    )
    .select(({ fn }) => fn.countAll<number>().as('count'))
    .executeTakeFirstOrThrow();
  return Number(count);
}

/** How lists of voices call an occasion, and where it can be read. */
export interface OccasionName extends OccasionRef {
  readonly name: string;
  readonly address: string;
}

export const nameOfOccasion = (db: Queries, { kind, id }: OccasionRef): Promise<OccasionName | undefined> =>
  db.selectFrom('occasions').selectAll().where('kind', '=', kind).where('id', '=', id).executeTakeFirst();

/** The occasions that voices were brought in on, the newest of each kind first. */
export const occasionNames = (db: Queries, atMost = 100): Promise<OccasionName[]> =>
  db.selectFrom('occasions').selectAll().orderBy('kind').orderBy('id', 'desc').limit(atMost).execute();

export async function saveOccasion(tx: Transaction, occasion: OccasionName): Promise<void> {
  const { name, address } = occasion;
  await tx
    .insertInto('occasions')
    .values(occasion)
    .onConflict(conflict => conflict.columns(['kind', 'id']).doUpdateSet({ name, address }))
    .execute();
}

// One voice

export const findVoice = (db: Queries, id: number): Promise<Voice | undefined> =>
  db.selectFrom('voices').selectAll().where('id', '=', id).executeTakeFirst();

export const holdVoice = (tx: Transaction, id: number): Promise<Voice | undefined> =>
  tx.selectFrom('voices').selectAll().where('id', '=', id).forUpdate().executeTakeFirst();

export async function insertVoice(tx: Transaction, voice: Omit<Voice, 'id'>): Promise<number> {
  const { id } = await tx.insertInto('voices').values(voice).returning('id').executeTakeFirstOrThrow();
  return id;
}

export async function saveVoice(
  tx: Transaction,
  id: number,
  changed: Partial<Omit<Voice, 'id'>>,
): Promise<void> {
  await tx.updateTable('voices').set(changed).where('id', '=', id).execute();
}

// Themes, terms and closed days

export interface Theme {
  readonly slug: string;
  readonly name: string;
}

export const allThemes = (db: Queries): Promise<Theme[]> =>
  db.selectFrom('themes').select(['slug', 'name']).orderBy('position').orderBy('slug').execute();

/** Within how many working days a body owes an answer to a kind of voice: its own term, or everybody's. */
export async function answerTerm(db: Queries, kind: VoiceKind, bodyId: number): Promise<number> {
  const terms = await db
    .selectFrom('answerTerms')
    .select(['bodyId', 'workingDays'])
    .where('kind', '=', kind)
    .where(row => row.or([row('bodyId', 'is', null), row('bodyId', '=', bodyId)]))
    .execute();
  const term = terms.find(row => row.bodyId === bodyId) ?? terms[0];
  if (!term) throw new Error(`There is no answer term for a ${kind}`);
  return term.workingDays;
}

/** Within how many working days an answer comes, by kind. */
export type AnswerTerms = Readonly<Partial<Record<VoiceKind, number>>>;

/** Within how many working days most bodies answer, to tell in advance. */
export const usualTerms = (db: Queries): Promise<AnswerTerms> => termsOf(db, null);

/** Within how many working days a body answers: its own terms, and everybody's where it has none. */
export async function termsOf(db: Queries, bodyId: number | null): Promise<AnswerTerms> {
  const rows = await db
    .selectFrom('answerTerms')
    .select(['kind', 'workingDays', 'bodyId'])
    .where(row => row.or([row('bodyId', 'is', null), ...(bodyId ? [row('bodyId', '=', bodyId)] : [])]))
    .execute();
  const ownLast = [...rows].sort((a, b) => (a.bodyId ?? 0) - (b.bodyId ?? 0));
  return Object.fromEntries(ownLast.map(row => [row.kind, row.workingDays]));
}

/** A term of a body's own, with the name of the body. */
export interface OwnTerm {
  readonly id: number;
  readonly kind: VoiceKind;
  readonly bodyName: string;
  readonly workingDays: number;
}

export const ownTerms = (db: Queries): Promise<OwnTerm[]> =>
  db
    .selectFrom('answerTerms')
    .innerJoin('bodies', 'bodies.id', 'answerTerms.bodyId')
    .select(['answerTerms.id', 'answerTerms.kind', 'bodies.name as bodyName', 'answerTerms.workingDays'])
    .orderBy('bodies.name')
    .orderBy('answerTerms.kind')
    .execute();

/** A body, or everybody when it is null, answers a kind of voice within so many working days from now on. */
export async function saveTerm(
  tx: Transaction,
  {
    kind,
    bodyId,
    workingDays,
  }: { readonly kind: VoiceKind; readonly bodyId: number | null; readonly workingDays: number },
): Promise<void> {
  const { numUpdatedRows } = await tx
    .updateTable('answerTerms')
    .set({ workingDays })
    .where('kind', '=', kind)
    .where(row => (bodyId === null ? row('bodyId', 'is', null) : row('bodyId', '=', bodyId)))
    .executeTakeFirst();
  if (numUpdatedRows === 0n)
    await tx.insertInto('answerTerms').values({ kind, bodyId, workingDays }).execute();
}

/** Takes a body's own term away; the term of everybody stays. */
export const removeOwnTerm = (
  tx: Transaction,
  id: number,
): Promise<{ kind: VoiceKind; bodyId: number | null; workingDays: number } | undefined> =>
  tx
    .deleteFrom('answerTerms')
    .where('id', '=', id)
    .where('bodyId', 'is not', null)
    .returning(['kind', 'bodyId', 'workingDays'])
    .executeTakeFirst();

export interface ClosedDay {
  readonly day: Day;
  readonly name: string;
}

export const closedDaysFrom = (db: Queries, from: Day): Promise<ClosedDay[]> =>
  db.selectFrom('closedDays').selectAll().where('day', '>=', from).orderBy('day').execute();

export async function saveClosedDay(tx: Transaction, closed: ClosedDay): Promise<void> {
  await tx
    .insertInto('closedDays')
    .values(closed)
    .onConflict(conflict => conflict.column('day').doUpdateSet({ name: closed.name }))
    .execute();
}

export async function removeClosedDay(tx: Transaction, day: Day): Promise<void> {
  await tx.deleteFrom('closedDays').where('day', '=', day).execute();
}

/** The days on which the municipality is closed by its own choice. */
export const closedDaysBetween = async (db: Queries, from: Day, until: Day): Promise<Day[]> =>
  (
    await db
      .selectFrom('closedDays')
      .select('day')
      .where('day', '>=', from)
      .where('day', '<=', until)
      .execute()
  ).map(row => row.day);

// Answers

/** Who spoke for a body: the role, the body and the name of the person. */
interface SpokenFrom {
  readonly role: Role;
  readonly seatTitle: string;
  readonly bodyName: string;
  readonly personName: string;
}

const spokenFrom = putTogetherOnce((db: Queries) =>
  db
    .selectFrom('seats')
    .innerJoin('bodies', 'bodies.id', 'seats.bodyId')
    .innerJoin('persons', 'persons.id', 'seats.personId')
    .select([
      'seats.role',
      'seats.title as seatTitle',
      'bodies.name as bodyName',
      'persons.name as personName',
    ]),
);

export const findAnswer = (db: Queries, id: number): Promise<Answer | undefined> =>
  db.selectFrom('answers').selectAll().where('id', '=', id).executeTakeFirst();

export async function insertAnswer(tx: Transaction, answer: Omit<Answer, 'id'>): Promise<number> {
  const { id } = await tx.insertInto('answers').values(answer).returning('id').executeTakeFirstOrThrow();
  return id;
}

export async function insertAnsweredVoice(
  tx: Transaction,
  row: { readonly voiceId: number; readonly answerId: number; readonly dueOn: Day | null },
): Promise<void> {
  await tx.insertInto('answeredVoices').values(row).execute();
}

/** The voices of these numbers, in the order of their numbers, so that two clusters never wait for each other. */
export const holdVoices = async (tx: Transaction, ids: readonly number[]): Promise<Voice[]> =>
  ids.length === 0
    ? []
    : tx.selectFrom('voices').selectAll().where('id', 'in', ids).orderBy('id').forUpdate().execute();

/** An answer to one voice, with what the author found of it. */
export interface GivenAnswer extends Answer, SpokenFrom {
  readonly dueOn: Day | null;
  readonly passedOnToBodyName: string | null;
  /** To how many voices it was given; more than one is a cluster. */
  readonly voiceCount: number;
  readonly isToThePoint: boolean | null;
  readonly reactionLine: string | null;
  readonly reactedAt: Instant | null;
  readonly reopenedFor: string | null;
  readonly reopenedAt: Instant | null;
}

/** Everything that was answered to a voice, in order. */
export const answersTo = (db: Queries, voiceId: number): Promise<GivenAnswer[]> =>
  spokenFrom(db)
    .innerJoin('answers', 'answers.seatId', 'seats.id')
    .innerJoin('answeredVoices', 'answeredVoices.answerId', 'answers.id')
    .leftJoin('bodies as receivers', 'receivers.id', 'answers.passedOnToBodyId')
    .leftJoin('reactions', join =>
      join
        .onRef('reactions.answerId', '=', 'answers.id')
        .onRef('reactions.voiceId', '=', 'answeredVoices.voiceId'),
    )
    .leftJoin('reopenings', join =>
      join
        .onRef('reopenings.answerId', '=', 'answers.id')
        .onRef('reopenings.voiceId', '=', 'answeredVoices.voiceId'),
    )
    .select([
      'answers.id',
      'answers.outcome',
      'answers.reason',
      'answers.bodyId',
      'answers.seatId',
      'answers.answeredAt',
      'answers.passedOnToBodyId',
      'answeredVoices.dueOn',
      'receivers.name as passedOnToBodyName',
      'reactions.isToThePoint',
      'reactions.line as reactionLine',
      'reactions.reactedAt',
      'reopenings.reason as reopenedFor',
      'reopenings.reopenedAt',
    ])
    .select(row =>
      row
        .selectFrom('answeredVoices as cluster')
        .whereRef('cluster.answerId', '=', 'answers.id')
        .select(row.fn.countAll<number>().as('count'))
        .as('voiceCount'),
    )
    .where('answeredVoices.voiceId', '=', voiceId)
    .orderBy('answers.id')
    .$castTo<GivenAnswer>()
    .execute();

/** The other voices that got the same answer; what is hidden is left out. */
export const answeredTogether = (
  db: Queries,
  answerId: number,
  { besides, atMost = 20 }: { besides: number; atMost?: number },
): Promise<VoiceLine[]> =>
  lines(db)
    .innerJoin('answeredVoices', 'answeredVoices.voiceId', 'voices.id')
    .where('answeredVoices.answerId', '=', answerId)
    .where('voices.id', '<>', besides)
    .orderBy('voices.id', 'desc')
    .limit(atMost)
    .execute();

export const findReaction = (
  db: Queries,
  voiceId: number,
  answerId: number,
): Promise<{ readonly isToThePoint: boolean } | undefined> =>
  db
    .selectFrom('reactions')
    .select('isToThePoint')
    .where('voiceId', '=', voiceId)
    .where('answerId', '=', answerId)
    .executeTakeFirst();

export async function insertReaction(tx: Transaction, reaction: Tables['reactions']): Promise<void> {
  await tx.insertInto('reactions').values(reaction).execute();
}

export async function insertReopening(tx: Transaction, reopening: Tables['reopenings']): Promise<void> {
  await tx.insertInto('reopenings').values(reopening).execute();
}

// Drafts of answers

export interface KeptDraft {
  readonly outcome: string;
  readonly reason: string;
  readonly passedOnToBodyId: number | null;
  readonly alsoFor: readonly number[];
  readonly savedAt: Instant;
}

export async function findDraft(
  db: Queries,
  personId: number,
  voiceId: number,
): Promise<KeptDraft | undefined> {
  const row = await db
    .selectFrom('answerDrafts')
    .selectAll()
    .where('personId', '=', personId)
    .where('voiceId', '=', voiceId)
    .executeTakeFirst();
  return row && { ...row, alsoFor: JSON.parse(row.alsoFor) as number[] };
}

export async function saveDraft(
  tx: Transaction,
  personId: number,
  voiceId: number,
  { alsoFor, ...draft }: KeptDraft,
): Promise<void> {
  const words = { ...draft, alsoFor: JSON.stringify(alsoFor) };
  await tx
    .insertInto('answerDrafts')
    .values({ personId, voiceId, ...words })
    .onConflict(conflict => conflict.columns(['personId', 'voiceId']).doUpdateSet(words))
    .execute();
}

export async function deleteDrafts(tx: Transaction, voiceIds: readonly number[]): Promise<void> {
  if (voiceIds.length > 0) await tx.deleteFrom('answerDrafts').where('voiceId', 'in', voiceIds).execute();
}

// Support

export async function insertSupport(tx: Transaction, support: Tables['supports']): Promise<boolean> {
  const { numInsertedOrUpdatedRows } = await tx
    .insertInto('supports')
    .values(support)
    .onConflict(conflict => conflict.columns(['voiceId', 'personId']).doNothing())
    .executeTakeFirst();
  return numInsertedOrUpdatedRows === 1n;
}

export async function deleteSupport(tx: Transaction, voiceId: number, personId: number): Promise<boolean> {
  const { numDeletedRows } = await tx
    .deleteFrom('supports')
    .where('voiceId', '=', voiceId)
    .where('personId', '=', personId)
    .executeTakeFirst();
  return numDeletedRows === 1n;
}

/** What somebody supports, the newest first, for the own page. */
export const voicesSupportedBy = (
  db: Queries,
  personId: number,
  { atMost = 20 } = {},
): Promise<VoiceLine[]> =>
  lines(db)
    .innerJoin('supports', 'supports.voiceId', 'voices.id')
    .where('supports.personId', '=', personId)
    .orderBy('supports.since', 'desc')
    .orderBy('voices.id', 'desc')
    .limit(atMost)
    .execute();

export async function supportOf(
  db: Queries,
  voiceId: number,
  personId: number | null,
): Promise<{ readonly count: number; readonly isOwn: boolean }> {
  const { count } = await db
    .selectFrom('supports')
    .select(({ fn }) => fn.countAll<number>().as('count'))
    .where('voiceId', '=', voiceId)
    .executeTakeFirstOrThrow();
  if (personId === null) return { count, isOwn: false };
  const own = await db
    .selectFrom('supports')
    .select('since')
    .where('voiceId', '=', voiceId)
    .where('personId', '=', personId)
    .executeTakeFirst();
  return { count, isOwn: own !== undefined };
}

// Comments

/** What somebody said about a voice. */
export interface Comment {
  readonly id: number;
  readonly voiceId: number;
  readonly parentId: number | null;
  readonly personId: number | null;
  /** Empty for whoever chose not to be named. */
  readonly authorName: string;
  /** When somebody spoke for the body that owes the answer. */
  readonly seatId: number | null;
  readonly text: string;
  readonly writtenAt: Instant;
  readonly hiddenAt: Instant | null;
}

export const findComment = (db: Queries, id: number): Promise<Comment | undefined> =>
  db.selectFrom('comments').selectAll().where('id', '=', id).executeTakeFirst();

/** The comments on a voice, in the order in which they were written. */
export const commentsOn = (
  db: Queries,
  voiceId: number,
): Promise<(Comment & { role: Role | null; seatTitle: string | null; bodyName: string | null })[]> =>
  db
    .selectFrom('comments')
    .leftJoin('seats', 'seats.id', 'comments.seatId')
    .leftJoin('bodies', 'bodies.id', 'seats.bodyId')
    .selectAll('comments')
    .select(['seats.role', 'seats.title as seatTitle', 'bodies.name as bodyName'])
    .where('comments.voiceId', '=', voiceId)
    .orderBy('comments.id')
    .limit(500)
    .execute();

export async function insertComment(tx: Transaction, comment: Omit<Comment, 'id'>): Promise<number> {
  const { id } = await tx.insertInto('comments').values(comment).returning('id').executeTakeFirstOrThrow();
  return id;
}

export async function saveComment(
  tx: Transaction,
  id: number,
  changed: Pick<Comment, 'hiddenAt'>,
): Promise<void> {
  await tx.updateTable('comments').set(changed).where('id', '=', id).execute();
}

// Photos

/** A photo as pages need it; the picture itself is read by its key. */
export type PhotoLine = Omit<Tables['photos'], 'position' | 'fingerprint' | 'addedAt'>;

export const photosOf = (db: Queries, voiceId: number): Promise<PhotoLine[]> =>
  db.selectFrom('photos').selectAll().where('voiceId', '=', voiceId).orderBy('position').execute();

export const findPhoto = (db: Queries, key: string): Promise<PhotoLine | undefined> =>
  db.selectFrom('photos').selectAll().where('key', '=', key).executeTakeFirst();

/** The photos that were sent along with a form that is not done yet, in the order of their keys. */
export async function loosePhotos(db: Queries, keys: readonly string[]): Promise<PhotoLine[]> {
  if (keys.length === 0) return [];
  const rows = await db
    .selectFrom('photos')
    .selectAll()
    .where('key', 'in', keys)
    .where('voiceId', 'is', null)
    .execute();
  return keys.flatMap(key => rows.find(row => row.key === key) ?? []);
}

export async function findPhotoFile(
  db: Queries,
  key: string,
  size: 'large' | 'thumbnail',
): Promise<Buffer | undefined> {
  const row = await db
    .selectFrom('photoFiles')
    .select('bytes')
    .where('photoKey', '=', key)
    .where('size', '=', size)
    .executeTakeFirst();
  return row && Buffer.from(row.bytes);
}

export async function insertPhoto(
  tx: Transaction,
  photo: Tables['photos'],
  files: { readonly large: Buffer; readonly thumbnail: Buffer },
): Promise<void> {
  await tx.insertInto('photos').values(photo).execute();
  await tx
    .insertInto('photoFiles')
    .values([
      { photoKey: photo.key, size: 'large', bytes: files.large },
      { photoKey: photo.key, size: 'thumbnail', bytes: files.thumbnail },
    ])
    .execute();
}

/** Gives loose photos their voice, in this order, and returns their fingerprints. */
export async function attachPhotos(
  tx: Transaction,
  voiceId: number,
  keys: readonly string[],
): Promise<string[]> {
  const fingerprints: string[] = [];
  for (const [position, key] of keys.entries()) {
    const row = await tx
      .updateTable('photos')
      .set({ voiceId, position })
      .where('key', '=', key)
      .where('voiceId', 'is', null)
      .returning('fingerprint')
      .executeTakeFirst();
    if (row) fingerprints.push(row.fingerprint);
  }
  return fingerprints;
}

export async function savePhoto(
  tx: Transaction,
  key: string,
  changed: Pick<Tables['photos'], 'hiddenAt'>,
): Promise<void> {
  await tx.updateTable('photos').set(changed).where('key', '=', key).execute();
}

export async function deleteLoosePhotos(tx: Transaction, addedBefore: Instant): Promise<void> {
  await tx.deleteFrom('photos').where('voiceId', 'is', null).where('addedAt', '<', addedBefore).execute();
}

// Moderation and corrections

export async function insertModeration(
  tx: Transaction,
  moderation: Omit<Tables['moderations'], 'id'>,
): Promise<void> {
  await tx.insertInto('moderations').values(moderation).execute();
}

export interface Moderation extends SpokenFrom {
  readonly commentId: number | null;
  readonly photoKey: string | null;
  readonly isHidden: boolean;
  readonly reason: string;
  readonly moderatedAt: Instant;
}

/** What was hidden and shown again about a voice, the newest first. */
export const moderationsOf = (db: Queries, voiceId: number): Promise<Moderation[]> =>
  spokenFrom(db)
    .innerJoin('moderations', 'moderations.seatId', 'seats.id')
    .select([
      'moderations.commentId',
      'moderations.photoKey',
      'moderations.isHidden',
      'moderations.reason',
      'moderations.moderatedAt',
    ])
    .where('moderations.voiceId', '=', voiceId)
    .orderBy('moderations.id', 'desc')
    .execute();

/** What was moderated last, over the whole town, for the moderators. */
export const latestModerations = (
  db: Queries,
  { before, atMost = 20 }: { before?: number | undefined; atMost?: number } = {},
): Promise<(Moderation & { id: number; voiceId: number; title: string })[]> =>
  spokenFrom(db)
    .innerJoin('moderations', 'moderations.seatId', 'seats.id')
    .innerJoin('voices', 'voices.id', 'moderations.voiceId')
    .select([
      'moderations.id',
      'moderations.voiceId',
      'moderations.commentId',
      'moderations.photoKey',
      'moderations.isHidden',
      'moderations.reason',
      'moderations.moderatedAt',
      'voices.title',
    ])
    .$if(before !== undefined, query => query.where('moderations.id', '<', before ?? 0))
    .orderBy('moderations.id', 'desc')
    .limit(atMost)
    .execute();

/** What was said last, voices and comments, for the moderators to look through. */
export const latestComments = (db: Queries, atMost = 20): Promise<(Comment & { title: string })[]> =>
  db
    .selectFrom('comments')
    .innerJoin('voices', 'voices.id', 'comments.voiceId')
    .selectAll('comments')
    .select('voices.title')
    .orderBy('comments.id', 'desc')
    .limit(atMost)
    .execute();

export async function insertCorrection(
  tx: Transaction,
  correction: Omit<Tables['corrections'], 'id'>,
): Promise<void> {
  await tx.insertInto('corrections').values(correction).execute();
}

export type Correction = Omit<Tables['corrections'], 'id' | 'voiceId'> & {
  readonly bodyName: string | null;
};

export const correctionsOf = (db: Queries, voiceId: number): Promise<Correction[]> =>
  db
    .selectFrom('corrections')
    .leftJoin('seats', 'seats.id', 'corrections.seatId')
    .leftJoin('bodies', 'bodies.id', 'seats.bodyId')
    .selectAll('corrections')
    .select('bodies.name as bodyName')
    .where('voiceId', '=', voiceId)
    .orderBy('corrections.id')
    .execute();

// What guests want to say, until their address is confirmed

export async function insertPendingWords(tx: Transaction, pending: Tables['pendingWords']): Promise<void> {
  await tx.insertInto('pendingWords').values(pending).execute();
}

export const takePendingWords = (
  tx: Transaction,
  key: string,
): Promise<Omit<Tables['pendingWords'], 'key'> | undefined> =>
  tx.deleteFrom('pendingWords').where('key', '=', key).returning(['content', 'sentAt']).executeTakeFirst();

export async function deletePendingWords(tx: Transaction, sentBefore: Instant): Promise<void> {
  await tx.deleteFrom('pendingWords').where('sentAt', '<', sentBefore).execute();
}

// A person who wants to see, or to erase, what is known

export const everythingBy = async (db: Queries, personId: number) => ({
  voices: await db.selectFrom('voices').selectAll().where('personId', '=', personId).orderBy('id').execute(),
  comments: await db
    .selectFrom('comments')
    .selectAll()
    .where('personId', '=', personId)
    .orderBy('id')
    .execute(),
  supports: await db.selectFrom('supports').selectAll().where('personId', '=', personId).execute(),
  reactions: await db
    .selectFrom('reactions')
    .innerJoin('voices', 'voices.id', 'reactions.voiceId')
    .selectAll('reactions')
    .where('voices.personId', '=', personId)
    .execute(),
  reopenings: await db
    .selectFrom('reopenings')
    .innerJoin('voices', 'voices.id', 'reopenings.voiceId')
    .selectAll('reopenings')
    .where('voices.personId', '=', personId)
    .execute(),
});

/** Takes the person out of what the person said. */
export async function saveWithoutPerson(
  tx: Transaction,
  table: 'voices' | 'comments',
  id: number,
  words: { readonly title?: string; readonly text: string },
): Promise<void> {
  await tx
    .updateTable(table)
    .set({ ...words, personId: null, authorName: '' })
    .where('id', '=', id)
    .execute();
}

export async function deleteTracesOf(tx: Transaction, personId: number): Promise<void> {
  await tx.deleteFrom('answerDrafts').where('personId', '=', personId).execute();
}

/** Voices as they stand, in the order of their numbers, to be compared with the record. */
export const voicesAfter = (db: Queries, id: number, atMost: number) =>
  db.selectFrom('voices').selectAll().where('id', '>', id).orderBy('id').limit(atMost).execute();

/** Answers as they stand, each with the voices it served. */
export async function answersAfter(db: Queries, id: number, atMost: number) {
  const answers = await db
    .selectFrom('answers')
    .selectAll()
    .where('id', '>', id)
    .orderBy('id')
    .limit(atMost)
    .execute();
  const served = await db
    .selectFrom('answeredVoices')
    .selectAll()
    .where('answerId', 'in', answers.length > 0 ? answers.map(answer => answer.id) : [0])
    .execute();
  return answers.flatMap(answer =>
    served.filter(row => row.answerId === answer.id).map(({ voiceId }) => ({ ...answer, voiceId })),
  );
}

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
