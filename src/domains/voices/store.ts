import { type Expression, expressionBuilder, type Generated, type SqlBool } from 'kysely';
import type { Day, Instant } from '../../platform/clock.ts';
import type { Queries, Tables, Transaction } from '../../platform/database/database.ts';
import type { Answer, Outcome } from './answer.ts';
import type { Voice, VoiceKind, VoiceState } from './voice.ts';

type Stored<Thing extends { id: number }> = { -readonly [K in keyof Omit<Thing, 'id'>]: Thing[K] } & {
  id: Generated<number>;
};

declare module '../../platform/database/database.ts' {
  interface Tables {
    themes: { slug: string; name: string; position: number };
    voiceKinds: { slug: VoiceKind; position: number };
    answerTerms: { id: Generated<number>; kind: VoiceKind; bodyId: number | null; workingDays: number };
    closedDays: { day: Day; name: string };
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
      what: 'theme' | 'area' | 'kind' | 'withdrawn';
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
  readonly bodyId?: number | undefined;
  readonly state?: VoiceState | undefined;
  readonly kind?: VoiceKind | undefined;
  readonly themeSlug?: string | undefined;
  readonly fromOn?: Day | undefined;
  readonly untilOn?: Day | undefined;
}

const lines = (db: Queries) =>
  db
    .selectFrom('voices')
    .innerJoin('themes', 'themes.slug', 'voices.themeSlug')
    .innerJoin('bodies', 'bodies.id', 'voices.bodyId')
    .leftJoin('areas', 'areas.code', 'voices.areaCode')
    .leftJoin('answers', 'answers.id', 'voices.currentAnswerId')
    .select([
      'voices.id',
      'voices.kind',
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
    .where('voices.hiddenAt', 'is', null);

/** One page of a list: the newest first. `before` is the number of the last voice of the page before. */
export const voicesIn = (
  db: Queries,
  filter: VoiceFilter,
  { today, before, atMost = 20 }: { today: Day; before?: number | undefined; atMost?: number },
): Promise<VoiceLine[]> =>
  lines(db)
    .where(matching(filter, today))
    .$if(before !== undefined, query => query.where('voices.id', '<', before ?? 0))
    .orderBy('voices.id', 'desc')
    .limit(atMost)
    .execute();

function matching(filter: VoiceFilter, today: Day): Expression<SqlBool> {
  const { areaCode, bodyId, state, kind, themeSlug, fromOn, untilOn } = filter;
  const is = expressionBuilder<Tables, 'voices'>();
  return is.and([
    ...(areaCode?.startsWith('WK') ? [is('voices.wijkCode', '=', areaCode)] : []),
    ...(areaCode?.startsWith('BU') ? [is('voices.areaCode', '=', areaCode)] : []),
    ...(bodyId ? [is('voices.bodyId', '=', bodyId)] : []),
    ...(kind ? [is('voices.kind', '=', kind)] : []),
    ...(themeSlug ? [is('voices.themeSlug', '=', themeSlug)] : []),
    ...(fromOn ? [is('voices.receivedOn', '>=', fromOn)] : []),
    ...(untilOn ? [is('voices.receivedOn', '<=', untilOn)] : []),
    ...(state === 'owed' ? [is('voices.dueOn', '>=', today)] : []),
    ...(state === 'late' ? [is('voices.dueOn', '<', today)] : []),
    ...(state === 'answered' || state === 'withdrawn'
      ? [
          is('voices.dueOn', 'is', null),
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

/** What these bodies owe, the most urgent first. */
export const owedBy = async (
  db: Queries,
  bodyIds: readonly number[],
  { atMost = 100 }: { atMost?: number } = {},
): Promise<VoiceLine[]> =>
  bodyIds.length === 0
    ? []
    : lines(db)
        .where('voices.bodyId', 'in', bodyIds)
        .where('voices.dueOn', 'is not', null)
        .orderBy('voices.dueOn')
        .orderBy('voices.id')
        .limit(atMost)
        .execute();

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
  const count = async (state: VoiceState): Promise<number> => {
    const { total } = await db
      .selectFrom(
        db
          .selectFrom('voices')
          .select('voices.id')
          .where('voices.hiddenAt', 'is', null)
          .where(matching({ areaCode: areaCode ?? undefined, state }, today))
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

export const closedDaysFrom = async (db: Queries, day: Day): Promise<Day[]> =>
  (await db.selectFrom('closedDays').select('day').where('day', '>=', day).execute()).map(row => row.day);
