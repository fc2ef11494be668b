import { randomBytes } from 'node:crypto';
import { type Expression, type Generated, type Insertable, type SqlBool, sql } from 'kysely';
import type { Day, Instant } from '../../platform/clock.ts';
import type { Queries, Tables, Transaction } from '../../platform/database/database.ts';
import { putTogetherOnce } from '../../platform/database/put-together-once.ts';
import type { Around } from '../../platform/keyset.ts';
import type { Photo } from '../../platform/photo.ts';
import { isTown, placesOf } from '../decisions/public.ts';
import { seatName } from '../organisations/public.ts';
import { countedAtMost } from '../voices/public.ts';
import type { Keeper, Pledge, PromiseDraft, PromiseState, Terms } from './promise.ts';
import { isByDueDay, type PromiseFilter } from './promise-filter.ts';
import type { Step, StepDraft } from './step.ts';
import type { Standing, Verdict, VerdictDraft } from './verdict.ts';

interface PromiseTable {
  id: Generated<number>;
  title: string;
  text: string;
  themeSlug: string | null;
  dueOn: Day;
  termsNumber: number;
  keeperOrganisationId: number;
  keeperBodyId: number | null;
  keeperSeatId: number | null;
  contactSeatId: number | null;
  beneficiary: string;
  beneficiaryOrganisationId: number | null;
  beneficiaryAreaCode: string | null;
  decisionId: number | null;
  voiceId: number | null;
  meeting: string;
  promisedOn: Day;
  recordedAt: Instant;
  recordedBySeatId: number;
  state: PromiseState;
  isEnded: boolean;
  endedAt: Instant | null;
  endReason: string;
}

interface VerdictTable {
  id: Generated<number>;
  promiseId: number;
  personId: number;
  standing: Standing;
  isKept: boolean;
  line: string;
  isSigned: boolean;
  givenAt: Instant;
  replacedAt: Instant | null;
  hiddenAt: Instant | null;
  hiddenBySeatId: number | null;
  hiddenReason: string;
}

declare module '../../platform/database/database.ts' {
  interface Tables {
    promises: PromiseTable;
    promiseTerms: {
      promiseId: number;
      number: number;
      title: string;
      text: string;
      dueOn: Day;
      reason: string;
      statedBySeatId: number;
      statedAt: Instant;
    };
    promiseVoices: { promiseId: number; voiceId: number };
    promisePlaces: {
      promiseId: number;
      areaCode: string;
      isNamed: boolean;
      promisedOn: Day;
      dueOn: Day;
      state: PromiseState;
      isEnded: boolean;
    };
    promiseSteps: {
      id: Generated<number>;
      promiseId: number;
      state: Step['state'];
      text: string;
      happenedOn: Day;
      link: string | null;
      reportedBySeatId: number;
      reportedAt: Instant;
    };
    promisePhotos: {
      key: string;
      stepId: number;
      position: number;
      width: number;
      height: number;
      thumbnailWidth: number;
      thumbnailHeight: number;
    };
    promisePhotoFiles: { photoKey: string; size: PhotoSize; bytes: Buffer };
    promiseVerdicts: VerdictTable;
  }
}

// Promises

const promises = putTogetherOnce((db: Queries) =>
  db
    .selectFrom('promises')
    .innerJoin('organisations', 'organisations.id', 'promises.keeperOrganisationId')
    .leftJoin('bodies', 'bodies.id', 'promises.keeperBodyId')
    .leftJoin('seats', 'seats.id', 'promises.keeperSeatId')
    .select([
      'promises.id',
      'promises.title',
      'promises.text',
      'promises.themeSlug',
      'promises.dueOn',
      'promises.termsNumber',
      'promises.keeperOrganisationId',
      'organisations.name as keeperOrganisationName',
      'organisations.kind as keeperOrganisationKind',
      'promises.keeperBodyId',
      'bodies.name as keeperBodyName',
      'promises.keeperSeatId',
      'seats.role as keeperRole',
      'seats.title as keeperTitle',
      'promises.contactSeatId',
      'promises.beneficiary',
      'promises.beneficiaryOrganisationId',
      'promises.beneficiaryAreaCode',
      'promises.decisionId',
      'promises.voiceId',
      'promises.meeting',
      'promises.promisedOn',
      'promises.recordedAt',
      'promises.state',
      'promises.isEnded',
      'promises.endedAt',
      'promises.endReason',
    ]),
);

type Row = Awaited<ReturnType<ReturnType<typeof promises>['executeTakeFirstOrThrow']>>;

function asPledge({
  keeperOrganisationId,
  keeperOrganisationName,
  keeperOrganisationKind,
  keeperBodyId,
  keeperBodyName,
  keeperSeatId,
  keeperRole,
  keeperTitle,
  ...rest
}: Row): Pledge {
  return {
    ...rest,
    keeper: {
      organisationId: keeperOrganisationId,
      organisationName: keeperOrganisationName,
      organisationKind: keeperOrganisationKind,
      bodyId: keeperBodyId,
      bodyName: keeperBodyName,
      seatId: keeperSeatId,
      seatName: keeperRole && seatName({ role: keeperRole, title: keeperTitle ?? '' }),
    },
  };
}

export async function findPromise(db: Queries, id: number): Promise<Pledge | undefined> {
  const row = await promises(db).where('promises.id', '=', id).executeTakeFirst();
  return row && asPledge(row);
}

export const promisesWithIds = async (db: Queries, ids: readonly number[]): Promise<Pledge[]> =>
  ids.length === 0 ? [] : (await promises(db).where('promises.id', 'in', ids).execute()).map(asPledge);

export async function holdPromise(tx: Transaction, id: number): Promise<Pledge | undefined> {
  await tx.selectFrom('promises').select('id').where('id', '=', id).forUpdate().executeTakeFirst();
  return findPromise(tx, id);
}

/** One page of a list of promises. */
export async function promisesIn(
  db: Queries,
  filter: PromiseFilter,
  { today, after, before, atMost = 20 }: Around & { readonly today: Day; readonly atMost?: number },
): Promise<Pledge[]> {
  const { areaCode, bodyId, organisationId, state, themeSlug, fromOn, untilOn } = filter;
  const inPlace = areaCode !== undefined && !isTown(areaCode);
  // An area has rows of its own in the order of the list, so that a small place is as fast as the whole town.
  const of = (column: 'promisedOn' | 'dueOn' | 'state' | 'isEnded') =>
    sql.ref(inPlace ? `promisePlaces.${column}` : `promises.${column}`);
  const id = sql.ref(inPlace ? 'promisePlaces.promiseId' : 'promises.id');
  const byDueDay = isByDueDay(filter);
  const day = of(byDueDay ? 'dueOn' : 'promisedOn');

  const conditions: Expression<SqlBool>[] = [];
  if (inPlace) conditions.push(sql`"promisePlaces"."areaCode" = ${areaCode}`);
  if (bodyId !== undefined) conditions.push(sql`"promises"."keeperBodyId" = ${bodyId}`);
  if (organisationId !== undefined)
    conditions.push(sql`"promises"."keeperOrganisationId" = ${organisationId}`);
  if (themeSlug !== undefined) conditions.push(sql`"promises"."themeSlug" = ${themeSlug}`);
  if (fromOn !== undefined) conditions.push(sql`${of('promisedOn')} >= ${fromOn}`);
  if (untilOn !== undefined) conditions.push(sql`${of('promisedOn')} <= ${untilOn}`);
  if (state === 'open') conditions.push(sql`${of('isEnded')} = ${false}`);
  else if (state === 'late') conditions.push(sql`${of('isEnded')} = ${false} and ${of('dueOn')} < ${today}`);
  else if (state === 'changed') conditions.push(sql`"promises"."termsNumber" > 1`);
  else if (state === 'planned' || state === 'under-way')
    conditions.push(sql`${of('state')} = ${state} and ${of('dueOn')} >= ${today}`);
  else if (state !== undefined) conditions.push(sql`${of('state')} = ${state}`);
  const isRising = byDueDay !== (before !== undefined);
  const mark = after ?? before;
  if (mark) conditions.push(sql`(${day}, ${id}) ${sql.raw(isRising ? '>' : '<')} (${mark.day}, ${mark.id})`);

  const direction = isRising ? 'asc' : 'desc';
  const rows = await promises(db)
    .$if(inPlace, query => query.innerJoin('promisePlaces', 'promisePlaces.promiseId', 'promises.id'))
    .where(row => row.and(conditions))
    .orderBy(day, direction)
    .orderBy(id, direction)
    .limit(atMost)
    .execute();
  return (before ? rows.reverse() : rows).map(asPledge);
}

/** The promises that go on and are due on or before a day, the earliest first; in these areas, or in the whole town. */
export async function openPromisesDueBy(
  db: Queries,
  {
    areaCodes,
    from,
    until,
    atMost = 50,
  }: { areaCodes?: readonly string[]; from?: Day; until: Day; atMost?: number },
): Promise<Pledge[]> {
  const rows = await promises(db)
    .where('promises.isEnded', '=', false)
    .where('promises.dueOn', '<=', until)
    .$if(from !== undefined, query => query.where('promises.dueOn', '>=', from ?? ''))
    .$if(areaCodes !== undefined, query =>
      query.where(
        'promises.id',
        'in',
        db
          .selectFrom('promisePlaces')
          .select('promiseId')
          .where('areaCode', 'in', areaCodes?.length ? areaCodes : [''])
          .where('isEnded', '=', false)
          .where('dueOn', '<=', until),
      ),
    )
    .orderBy('promises.dueOn')
    .orderBy('promises.id')
    .limit(atMost)
    .execute();
  return rows.map(asPledge);
}

/** What these bodies and organisations promised: what goes on, the earliest due first, and otherwise what ended last. */
export async function promisesKeptBy(
  db: Queries,
  {
    bodyIds,
    organisationIds,
  }: { readonly bodyIds: readonly number[]; readonly organisationIds: readonly number[] },
  { isEnded, until, atMost = 50 }: { isEnded: boolean; until?: Day; atMost?: number },
): Promise<Pledge[]> {
  const kept = promises(db)
    .where('promises.isEnded', '=', isEnded)
    .$if(until !== undefined, query => query.where('promises.dueOn', '<=', until ?? ''))
    .orderBy('promises.dueOn', isEnded ? 'desc' : 'asc')
    .orderBy('promises.id')
    .limit(atMost);
  // Asked for the bodies and the organisations apart: each has an index of its own, the two together have none.
  const [ofBodies, ofOrganisations] = await Promise.all([
    bodyIds.length === 0 ? [] : kept.where('promises.keeperBodyId', 'in', bodyIds).execute(),
    organisationIds.length === 0
      ? []
      : kept
          .where('promises.keeperBodyId', 'is', null)
          .where('promises.keeperOrganisationId', 'in', organisationIds)
          .execute(),
  ]);
  return [...ofBodies, ...ofOrganisations]
    .map(asPledge)
    .sort((a, b) => (a.dueOn < b.dueOn ? -1 : a.dueOn > b.dueOn ? 1 : 0) * (isEnded ? -1 : 1) || a.id - b.id)
    .slice(0, atMost);
}

export const promisesFromDecision = async (db: Queries, decisionId: number): Promise<Pledge[]> =>
  (
    await promises(db)
      .where('promises.decisionId', '=', decisionId)
      .orderBy('promises.id')
      .limit(200)
      .execute()
  ).map(asPledge);

export const promisesFromVoice = async (db: Queries, voiceId: number): Promise<Pledge[]> =>
  (
    await promises(db)
      .innerJoin('promiseVoices', 'promiseVoices.promiseId', 'promises.id')
      .where('promiseVoices.voiceId', '=', voiceId)
      .orderBy('promises.id')
      .execute()
  ).map(asPledge);

export type StateCounts = Readonly<Record<PromiseState | 'late', number>>;

/**
 * How many promises stand how today, in a place or in the whole town; each counted up to a hundred, so that it takes as
 * long in a large town as in a small one. Late ones are counted as late alone.
 */
export async function countsByState(
  db: Queries,
  areaCode: string | undefined,
  today: Day,
): Promise<StateCounts> {
  const inPlace = areaCode !== undefined && !isTown(areaCode);
  const table = sql.table(inPlace ? 'promisePlaces' : 'promises');
  const here = inPlace ? sql`"areaCode" = ${areaCode}` : sql`true`;
  const count = async (how: Expression<unknown>): Promise<number> => {
    const { rows } = await sql<{ total: number }>`
      select count(*) as "total" from (
        select 1 from ${table} where ${here} and ${how} limit ${countedAtMost}
      ) as "some"`.execute(db);
    return rows[0]?.total ?? 0;
  };
  const goesOn = (state: PromiseState) => count(sql`"state" = ${state} and "dueOn" >= ${today}`);
  const ended = (state: PromiseState) => count(sql`"state" = ${state}`);
  const [planned, underWay, kept, broken, withdrawn, late] = await Promise.all([
    goesOn('planned'),
    goesOn('under-way'),
    ended('kept'),
    ended('broken'),
    ended('withdrawn'),
    // What is late is rare among what is past its day: in order of that day the index on what goes on is read.
    count(sql`"isEnded" = ${false} and "dueOn" < ${today} order by "dueOn"`),
  ]);
  return { planned, 'under-way': underWay, kept, broken, withdrawn, late };
}

/** The areas each promise names, by its number. */
export async function areasNamedIn(
  db: Queries,
  promiseIds: readonly number[],
): Promise<Map<number, { code: string; name: string }[]>> {
  const areas = new Map<number, { code: string; name: string }[]>();
  if (promiseIds.length === 0) return areas;
  const rows = await db
    .selectFrom('promisePlaces')
    .innerJoin('areas', 'areas.code', 'promisePlaces.areaCode')
    .select(['promisePlaces.promiseId', 'areas.code', 'areas.name'])
    .where('promisePlaces.promiseId', 'in', promiseIds)
    .where('promisePlaces.isNamed', '=', true)
    .orderBy('areas.name')
    .execute();
  for (const { promiseId, code, name } of rows) {
    areas.set(promiseId, [...(areas.get(promiseId) ?? []), { code, name }]);
  }
  return areas;
}

/** The areas in which a promise counts, with those around them. */
export const placesOfPromise = async (db: Queries, promiseId: number): Promise<string[]> =>
  (
    await db
      .selectFrom('promisePlaces')
      .select('areaCode')
      .where('promiseId', '=', promiseId)
      .orderBy('areaCode')
      .execute()
  ).map(row => row.areaCode);

export const voiceIdsOf = async (db: Queries, promiseId: number): Promise<number[]> =>
  (
    await db
      .selectFrom('promiseVoices')
      .select('voiceId')
      .where('promiseId', '=', promiseId)
      .orderBy('voiceId')
      .execute()
  ).map(row => row.voiceId);

/** Every version of what was promised, the first one first. */
export const termsOf = (db: Queries, promiseId: number): Promise<Terms[]> =>
  db
    .selectFrom('promiseTerms')
    .select(['number', 'title', 'text', 'dueOn', 'reason', 'statedAt'])
    .where('promiseId', '=', promiseId)
    .orderBy('number')
    .execute();

export async function insertPromise(
  tx: Transaction,
  { areaCodes, voiceIds, ...draft }: PromiseDraft,
  keeper: Pick<Keeper, 'organisationId' | 'bodyId' | 'seatId'>,
  recorded: { readonly bySeatId: number; readonly contactSeatId: number | null; readonly at: Instant },
): Promise<number> {
  const { id } = await tx
    .insertInto('promises')
    .values({
      ...draft,
      termsNumber: 1,
      keeperOrganisationId: keeper.organisationId,
      keeperBodyId: keeper.bodyId,
      keeperSeatId: keeper.seatId,
      contactSeatId: recorded.contactSeatId,
      recordedAt: recorded.at,
      recordedBySeatId: recorded.bySeatId,
      state: 'planned',
      isEnded: false,
      endedAt: null,
      endReason: '',
    })
    .returning('id')
    .executeTakeFirstOrThrow();
  const { title, text, dueOn, promisedOn } = draft;
  await tx
    .insertInto('promiseTerms')
    .values({
      promiseId: id,
      number: 1,
      title,
      text,
      dueOn,
      reason: '',
      statedBySeatId: recorded.bySeatId,
      statedAt: recorded.at,
    })
    .execute();
  if (voiceIds.length > 0) {
    await tx
      .insertInto('promiseVoices')
      .values(voiceIds.map(voiceId => ({ promiseId: id, voiceId })))
      .execute();
  }
  const places = placesOf(areaCodes);
  if (places.length > 0) {
    await tx
      .insertInto('promisePlaces')
      .values(
        places.map(place => ({
          promiseId: id,
          ...place,
          promisedOn,
          dueOn,
          state: 'planned' as const,
          isEnded: false,
        })),
      )
      .execute();
  }
  return id;
}

/** How it stands from now on; an end with its reason, or going on without one. */
export async function saveState(
  tx: Transaction,
  promiseId: number,
  now: { readonly state: PromiseState; readonly endedAt: Instant | null; readonly endReason: string },
): Promise<void> {
  const isEnded = now.endedAt !== null;
  await tx
    .updateTable('promises')
    .set({ ...now, isEnded })
    .where('id', '=', promiseId)
    .execute();
  await tx
    .updateTable('promisePlaces')
    .set({ state: now.state, isEnded })
    .where('promiseId', '=', promiseId)
    .execute();
}

/** Puts new terms beside the ones before, and lets them hold from now on. */
export async function insertTerms(
  tx: Transaction,
  promiseId: number,
  terms: Omit<Terms, never> & { readonly statedBySeatId: number },
): Promise<void> {
  await tx
    .insertInto('promiseTerms')
    .values({ promiseId, ...terms })
    .execute();
  const { number, title, text, dueOn } = terms;
  await tx
    .updateTable('promises')
    .set({ title, text, dueOn, termsNumber: number })
    .where('id', '=', promiseId)
    .execute();
  await tx.updateTable('promisePlaces').set({ dueOn }).where('promiseId', '=', promiseId).execute();
}

export async function saveContact(
  tx: Transaction,
  promiseId: number,
  contactSeatId: number | null,
): Promise<void> {
  await tx.updateTable('promises').set({ contactSeatId }).where('id', '=', promiseId).execute();
}

// Steps

/** What the keeper reported, the latest first. */
export const stepsOf = (db: Queries, promiseId: number): Promise<Step[]> =>
  db
    .selectFrom('promiseSteps')
    .innerJoin('seats', 'seats.id', 'promiseSteps.reportedBySeatId')
    .innerJoin('bodies', 'bodies.id', 'seats.bodyId')
    .select([
      'promiseSteps.id',
      'promiseSteps.state',
      'promiseSteps.text',
      'promiseSteps.happenedOn',
      'promiseSteps.link',
      'bodies.name as bodyName',
      'promiseSteps.reportedAt',
    ])
    .where('promiseSteps.promiseId', '=', promiseId)
    .orderBy('promiseSteps.id', 'desc')
    .execute();

export async function insertStep(
  tx: Transaction,
  promiseId: number,
  step: StepDraft & Pick<Step, 'state' | 'reportedAt'> & { readonly reportedBySeatId: number },
): Promise<number> {
  const { id } = await tx
    .insertInto('promiseSteps')
    .values({ promiseId, ...step })
    .returning('id')
    .executeTakeFirstOrThrow();
  return id;
}

// Photos

export type PhotoSize = 'large' | 'thumbnail';

/** A photo as pages need it; the picture itself is read by its key. */
export type PhotoLine = Omit<Tables['promisePhotos'], 'position'>;

export const photosOf = (db: Queries, promiseId: number): Promise<PhotoLine[]> =>
  db
    .selectFrom('promisePhotos')
    .innerJoin('promiseSteps', 'promiseSteps.id', 'promisePhotos.stepId')
    .select([
      'promisePhotos.key',
      'promisePhotos.stepId',
      'promisePhotos.width',
      'promisePhotos.height',
      'promisePhotos.thumbnailWidth',
      'promisePhotos.thumbnailHeight',
    ])
    .where('promiseSteps.promiseId', '=', promiseId)
    .orderBy('promisePhotos.stepId')
    .orderBy('promisePhotos.position')
    .execute();

export async function findPhotoFile(
  db: Queries,
  key: string,
  size: PhotoSize,
): Promise<Uint8Array | undefined> {
  const file = await db
    .selectFrom('promisePhotoFiles')
    .select('bytes')
    .where('photoKey', '=', key)
    .where('size', '=', size)
    .executeTakeFirst();
  return file?.bytes;
}

/** Keeps the photos with a step, in this order. */
export async function insertPhotos(tx: Transaction, stepId: number, photos: readonly Photo[]): Promise<void> {
  for (const [position, { large, thumbnail }] of photos.entries()) {
    const key = randomBytes(16).toString('hex');
    await tx
      .insertInto('promisePhotos')
      .values({
        key,
        stepId,
        position,
        width: large.width,
        height: large.height,
        thumbnailWidth: thumbnail.width,
        thumbnailHeight: thumbnail.height,
      })
      .execute();
    await tx
      .insertInto('promisePhotoFiles')
      .values([
        { photoKey: key, size: 'large', bytes: large.bytes },
        { photoKey: key, size: 'thumbnail', bytes: thumbnail.bytes },
      ])
      .execute();
  }
}

// Verdicts

const verdicts = putTogetherOnce((db: Queries) =>
  db
    .selectFrom('promiseVerdicts as verdict')
    .innerJoin('persons', 'persons.id', 'verdict.personId')
    .select(row => [
      'verdict.id',
      'verdict.personId',
      sql<string>`case when ${row.ref('verdict.isSigned')} = ${true} then ${row.ref('persons.name')} else '' end`.as(
        'signature',
      ),
      'verdict.standing',
      'verdict.isKept',
      'verdict.line',
      'verdict.givenAt',
      'verdict.hiddenReason',
      row
        .selectFrom('promiseVerdicts as earlier')
        .select(({ fn }) => fn.countAll<number>().as('count'))
        .whereRef('earlier.promiseId', '=', 'verdict.promiseId')
        .whereRef('earlier.personId', '=', 'verdict.personId')
        .where('earlier.replacedAt', 'is not', null)
        .as('earlierCount'),
    ]),
);

const readable = (verdict: Omit<Verdict, 'earlierCount'> & { earlierCount: number | null }): Verdict => ({
  ...verdict,
  earlierCount: verdict.earlierCount ?? 0,
  line: verdict.hiddenReason === '' ? verdict.line : '',
});

/** The verdicts that count, the latest first. The line of a hidden one is not given. */
export const verdictsOn = async (db: Queries, promiseId: number): Promise<Verdict[]> =>
  (
    await verdicts(db)
      .where('verdict.promiseId', '=', promiseId)
      .where('verdict.replacedAt', 'is', null)
      .orderBy('verdict.id', 'desc')
      .limit(500)
      .execute()
  ).map(readable);

export async function findVerdict(
  db: Queries,
  id: number,
): Promise<{ promiseId: number; personId: number; hiddenAt: Instant | null; line: string } | undefined> {
  return db
    .selectFrom('promiseVerdicts')
    .select(['promiseId', 'personId', 'hiddenAt', 'line'])
    .where('id', '=', id)
    .executeTakeFirst();
}

/** The verdict of one person that counts, with everything that was typed. */
export const verdictBy = (
  db: Queries,
  promiseId: number,
  personId: number,
): Promise<VerdictDraft | undefined> =>
  db
    .selectFrom('promiseVerdicts')
    .select(['isKept', 'line', 'isSigned'])
    .where('promiseId', '=', promiseId)
    .where('personId', '=', personId)
    .where('replacedAt', 'is', null)
    .executeTakeFirst();

/** Puts a verdict in the place of the one this person gave before, which stays. */
export async function insertVerdict(
  tx: Transaction,
  verdict: Omit<
    Insertable<VerdictTable>,
    'id' | 'replacedAt' | 'hiddenAt' | 'hiddenBySeatId' | 'hiddenReason'
  >,
): Promise<number> {
  await tx
    .updateTable('promiseVerdicts')
    .set({ replacedAt: verdict.givenAt })
    .where('promiseId', '=', verdict.promiseId)
    .where('personId', '=', verdict.personId)
    .where('replacedAt', 'is', null)
    .execute();
  const { id } = await tx
    .insertInto('promiseVerdicts')
    .values({ ...verdict, replacedAt: null, hiddenAt: null, hiddenBySeatId: null, hiddenReason: '' })
    .returning('id')
    .executeTakeFirstOrThrow();
  return id;
}

export async function saveHiddenVerdict(
  tx: Transaction,
  id: number,
  hidden: { readonly hiddenAt: Instant; readonly hiddenBySeatId: number; readonly hiddenReason: string },
): Promise<void> {
  await tx.updateTable('promiseVerdicts').set(hidden).where('id', '=', id).execute();
}

// One person

/** Everything a person said here about promises, for their own export. */
export const verdictsOfPerson = (db: Queries, personId: number) =>
  db
    .selectFrom('promiseVerdicts')
    .select(['promiseId', 'standing', 'isKept', 'line', 'isSigned', 'givenAt', 'replacedAt'])
    .where('personId', '=', personId)
    .orderBy('id')
    .execute();

/** Takes away what a person typed in verdicts, and gives their numbers. */
export async function emptyVerdictsOf(tx: Transaction, personId: number): Promise<number[]> {
  const rows = await tx
    .updateTable('promiseVerdicts')
    .set({ line: '', isSigned: false })
    .where('personId', '=', personId)
    .returning('id')
    .execute();
  return rows.map(row => row.id);
}

/** Promises as they stand, in the order of their numbers, to be compared with the record. */
export const promisesAfter = (db: Queries, id: number, atMost: number) =>
  db.selectFrom('promises').selectAll().where('id', '>', id).orderBy('id').limit(atMost).execute();
