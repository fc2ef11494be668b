import type { Generated } from 'kysely';
import type { Day, Instant } from '../../platform/clock.ts';
import type { Queries, Transaction } from '../../platform/database/database.ts';
import { putTogetherOnce } from '../../platform/database/put-together-once.ts';
import { placesOf } from '../decisions/public.ts';
import { seatName } from '../organisations/public.ts';
import type { Keeper, Pledge, PromiseDraft, PromiseState, Terms } from './promise.ts';

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
  }
}

/** Where every list of promises begins; each row is read by `asPledge`. */
export const promiseRows = putTogetherOnce((db: Queries) =>
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

type Row = Awaited<ReturnType<ReturnType<typeof promiseRows>['executeTakeFirstOrThrow']>>;

export function asPledge({
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
  const row = await promiseRows(db).where('promises.id', '=', id).executeTakeFirst();
  return row && asPledge(row);
}

export const promisesWithIds = async (db: Queries, ids: readonly number[]): Promise<Pledge[]> =>
  ids.length === 0 ? [] : (await promiseRows(db).where('promises.id', 'in', ids).execute()).map(asPledge);

/** Whether anything was ever promised on a theme. */
export const usesTheme = async (db: Queries, slug: string): Promise<boolean> =>
  (await db.selectFrom('promises').select('id').where('themeSlug', '=', slug).limit(1).executeTakeFirst()) !==
  undefined;

export async function holdPromise(tx: Transaction, id: number): Promise<Pledge | undefined> {
  await tx.selectFrom('promises').select('id').where('id', '=', id).forUpdate().executeTakeFirst();
  return findPromise(tx, id);
}

export const promisesFromDecision = async (db: Queries, decisionId: number): Promise<Pledge[]> =>
  (
    await promiseRows(db)
      .where('promises.decisionId', '=', decisionId)
      .orderBy('promises.id')
      .limit(200)
      .execute()
  ).map(asPledge);

export const promisesFromVoice = async (db: Queries, voiceId: number): Promise<Pledge[]> =>
  (
    await promiseRows(db)
      .innerJoin('promiseVoices', 'promiseVoices.promiseId', 'promises.id')
      .where('promiseVoices.voiceId', '=', voiceId)
      .orderBy('promises.id')
      .execute()
  ).map(asPledge);

/** The promises that spring from what was brought in on an occasion, or from the decision at its end. */
export const promisesFromOccasion = async (
  db: Queries,
  { kind, id }: { readonly kind: string; readonly id: number },
  decisionId: number | null,
): Promise<Pledge[]> =>
  (
    await promiseRows(db)
      .where(is =>
        is.or([
          is(
            'promises.id',
            'in',
            is
              .selectFrom('promiseVoices')
              .innerJoin('voices', 'voices.id', 'promiseVoices.voiceId')
              .select('promiseVoices.promiseId')
              .where('voices.occasionKind', '=', kind)
              .where('voices.occasionId', '=', id),
          ),
          ...(decisionId === null ? [] : [is('promises.decisionId', '=', decisionId)]),
        ]),
      )
      .orderBy('promises.dueOn')
      .orderBy('promises.id')
      .execute()
  ).map(asPledge);

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

/** Promises as they stand, in the order of their numbers, to be compared with the record. */
export const promisesAfter = (db: Queries, id: number, atMost: number) =>
  db.selectFrom('promises').selectAll().where('id', '>', id).orderBy('id').limit(atMost).execute();
