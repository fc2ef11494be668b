import { expressionBuilder, type Generated } from 'kysely';
import { type Day, dayOf, type Instant } from '../../platform/clock.ts';
import type { Queries, Tables, Transaction } from '../../platform/database/database.ts';
import type { Around, Mark } from '../../platform/keyset.ts';
import { type ParticipationRules, usualRules } from './ladder.ts';
import type { Plan } from './plan.ts';
import { isPublished, type PublishedTrajectory, type Trajectory } from './trajectory.ts';

declare module '../../platform/database/database.ts' {
  interface Tables {
    participationRules: {
      number: number;
      rules: string;
      reason: string;
      statedBySeatId: number;
      statedAt: Instant;
    };
    trajectories: {
      id: Generated<number>;
      runningBodyId: number;
      checkingBodyId: number | null;
      planNumber: number;
      title: string;
      decidingBodyId: number | null;
      opensAt: Instant | null;
      closesAt: Instant | null;
      feedbackOn: Day | null;
      decisionOn: Day | null;
      createdBySeatId: number;
      createdAt: Instant;
      publishedAt: Instant | null;
      reportedAt: Instant | null;
      decidedAt: Instant | null;
      decisionId: number | null;
      withdrawnAt: Instant | null;
      withdrawnReason: string | null;
    };
    planDrafts: {
      trajectoryId: number;
      plan: string;
      version: number;
      submittedAt: Instant | null;
      reason: string;
      savedBySeatId: number;
      savedAt: Instant;
    };
    planNotes: {
      id: Generated<number>;
      trajectoryId: number;
      text: string;
      bySeatId: number;
      at: Instant;
    };
    planTemplates: {
      id: Generated<number>;
      name: string;
      plan: string;
      keptBySeatId: number;
      keptAt: Instant;
      removedAt: Instant | null;
    };
    planVersions: {
      trajectoryId: number;
      number: number;
      plan: string;
      rules: string;
      reason: string;
      statedBySeatId: number;
      checkedBySeatId: number | null;
      statedAt: Instant;
    };
    trajectoryPlaces: { trajectoryId: number; areaCode: string };
  }
}

/** The rules that hold now: the newest the municipality stated, or those the program comes with. */
export async function currentRules(db: Queries): Promise<ParticipationRules> {
  const row = await db
    .selectFrom('participationRules')
    .select('rules')
    .orderBy('number', 'desc')
    .limit(1)
    .executeTakeFirst();
  return row ? (JSON.parse(row.rules) as ParticipationRules) : usualRules;
}

const trajectories = (db: Queries) =>
  db
    .selectFrom('trajectories')
    .innerJoin('bodies', 'bodies.id', 'trajectories.runningBodyId')
    .innerJoin('organisations', 'organisations.id', 'bodies.organisationId')
    .leftJoin('bodies as checking', 'checking.id', 'trajectories.checkingBodyId')
    .leftJoin('planVersions', join =>
      join
        .onRef('planVersions.trajectoryId', '=', 'trajectories.id')
        .onRef('planVersions.number', '=', 'trajectories.planNumber'),
    )
    .select([
      'trajectories.id',
      'trajectories.title',
      'trajectories.runningBodyId',
      'bodies.name as runningBodyName',
      'bodies.organisationId',
      'organisations.name as organisationName',
      'organisations.kind as organisationKind',
      'trajectories.checkingBodyId',
      'checking.name as checkingBodyName',
      'checking.organisationId as checkingOrganisationId',
      'trajectories.planNumber',
      'planVersions.plan',
      'planVersions.rules',
      'trajectories.createdAt',
      'trajectories.publishedAt',
      'trajectories.opensAt',
      'trajectories.closesAt',
      'trajectories.feedbackOn',
      'trajectories.decisionOn',
      'trajectories.reportedAt',
      'trajectories.decidedAt',
      'trajectories.decisionId',
      'trajectories.withdrawnAt',
      'trajectories.withdrawnReason',
    ]);

type Row = Omit<Trajectory, 'plan' | 'rules'> & { plan: string | null; rules: string | null };

const trajectoryFrom = ({ plan, rules, ...row }: Row): Trajectory => ({
  ...row,
  plan: plan === null ? undefined : (JSON.parse(plan) as Plan),
  rules: rules === null ? undefined : (JSON.parse(rules) as ParticipationRules),
});

export async function findTrajectory(db: Queries, id: number): Promise<Trajectory | undefined> {
  const row = await trajectories(db).where('trajectories.id', '=', id).executeTakeFirst();
  return row && trajectoryFrom(row);
}

/** The trajectory, locked until this change is through. */
export async function holdTrajectory(tx: Transaction, id: number): Promise<Trajectory | undefined> {
  await tx.selectFrom('trajectories').select('id').where('id', '=', id).forUpdate().execute();
  return findTrajectory(tx, id);
}

/** A trajectory that everybody can read. */
const published = (db: Queries) => trajectories(db).where('trajectories.publishedAt', 'is not', null);

const publishedFrom = (rows: readonly Row[]): PublishedTrajectory[] =>
  rows.map(trajectoryFrom).filter(isPublished);

/** Which trajectories: those about one of these places or about the whole town; left out: all of them. */
interface OfPlaces {
  readonly areaCodes?: readonly string[] | undefined;
}

const isIn = ({ areaCodes = [] }: OfPlaces) => {
  const is = expressionBuilder<Tables, 'trajectories'>();
  const places = is
    .selectFrom('trajectoryPlaces')
    .select('trajectoryPlaces.trajectoryId')
    .whereRef('trajectoryPlaces.trajectoryId', '=', 'trajectories.id');
  return is.or([
    is.not(is.exists(places)),
    is.exists(places.where('trajectoryPlaces.areaCode', 'in', areaCodes)),
  ]);
};

/** Everything that was published and goes on: not decided yet, and not stopped. */
export const runningTrajectories = async (
  db: Queries,
  places: OfPlaces = {},
): Promise<PublishedTrajectory[]> =>
  publishedFrom(
    await published(db)
      .where('trajectories.decidedAt', 'is', null)
      .where('trajectories.withdrawnAt', 'is', null)
      .$if(places.areaCodes !== undefined, query => query.where(isIn(places)))
      .orderBy('trajectories.id')
      .execute(),
  );

/** One page of what was decided, or of what was stopped: the newest trajectory first. */
export async function endedTrajectories(
  db: Queries,
  { how, ...places }: OfPlaces & { readonly how: 'decided' | 'withdrawn' },
  { after, before, atMost = 20 }: Around & { readonly atMost?: number } = {},
): Promise<PublishedTrajectory[]> {
  const mark = after ?? before;
  const rows = await published(db)
    .where('trajectories.withdrawnAt', how === 'withdrawn' ? 'is not' : 'is', null)
    .$if(how === 'decided', query => query.where('trajectories.decidedAt', 'is not', null))
    .$if(places.areaCodes !== undefined, query => query.where(isIn(places)))
    .$if(mark !== undefined, query => query.where('trajectories.id', before ? '>' : '<', mark?.id ?? 0))
    .orderBy('trajectories.id', before ? 'asc' : 'desc')
    .limit(atMost)
    .execute();
  return publishedFrom(before ? rows.reverse() : rows);
}

/** Where a trajectory stands in such a list. */
export const markOf = ({ id, publishedAt }: PublishedTrajectory): Mark => ({ day: dayOf(publishedAt), id });

/** The published ones of these numbers, in no particular order. */
export const trajectoriesWithIds = async (
  db: Queries,
  ids: readonly number[],
): Promise<PublishedTrajectory[]> =>
  ids.length === 0 ? [] : publishedFrom(await published(db).where('trajectories.id', 'in', ids).execute());

/** Some published ones in the order of their numbers, from after a number on. */
export const trajectoriesAfter = async (
  db: Queries,
  id: number,
  atMost: number,
): Promise<PublishedTrajectory[]> =>
  publishedFrom(
    await published(db).where('trajectories.id', '>', id).orderBy('trajectories.id').limit(atMost).execute(),
  );

export async function insertTrajectory(
  tx: Transaction,
  begun: {
    readonly title: string;
    readonly runningBodyId: number;
    readonly checkingBodyId: number | null;
    readonly bySeatId: number;
    readonly at: Instant;
  },
): Promise<number> {
  const { title, runningBodyId, checkingBodyId, bySeatId, at } = begun;
  const { id } = await tx
    .insertInto('trajectories')
    .values({
      title,
      runningBodyId,
      checkingBodyId,
      planNumber: 0,
      createdBySeatId: bySeatId,
      createdAt: at,
    })
    .returning('id')
    .executeTakeFirstOrThrow();
  return id;
}

/** A plan as it is being written. */
export interface PlanDraft {
  readonly plan: Plan;
  readonly version: number;
  /** Since when it lies with the municipality to be looked at. */
  readonly submittedAt: Instant | null;
  /** Why the plan changes; empty before the first version. */
  readonly reason: string;
  readonly savedBySeatId: number;
  readonly savedAt: Instant;
}

export async function findPlanDraft(db: Queries, trajectoryId: number): Promise<PlanDraft | undefined> {
  const row = await db
    .selectFrom('planDrafts')
    .select(['plan', 'version', 'submittedAt', 'reason', 'savedBySeatId', 'savedAt'])
    .where('trajectoryId', '=', trajectoryId)
    .executeTakeFirst();
  return row && { ...row, plan: JSON.parse(row.plan) as Plan };
}

export async function savePlanDraft(
  tx: Transaction,
  trajectoryId: number,
  { plan, ...draft }: PlanDraft,
): Promise<void> {
  const written = { ...draft, plan: JSON.stringify(plan) };
  await tx
    .insertInto('planDrafts')
    .values({ trajectoryId, ...written })
    .onConflict(conflict => conflict.column('trajectoryId').doUpdateSet(written))
    .execute();
}

export async function removePlanDraft(tx: Transaction, trajectoryId: number): Promise<void> {
  await tx.deleteFrom('planDrafts').where('trajectoryId', '=', trajectoryId).execute();
}

/** A version of a plan, as it was stated. */
export interface StatedPlan {
  readonly number: number;
  readonly plan: Plan;
  readonly rules: ParticipationRules;
  /** Why it changed; empty for the first. */
  readonly reason: string;
  readonly statedBySeatId: number;
  readonly checkedBySeatId: number | null;
  readonly statedAt: Instant;
}

/** Every version of a plan, the newest first. */
export async function plansOf(db: Queries, trajectoryId: number): Promise<StatedPlan[]> {
  const rows = await db
    .selectFrom('planVersions')
    .select(['number', 'plan', 'rules', 'reason', 'statedBySeatId', 'checkedBySeatId', 'statedAt'])
    .where('trajectoryId', '=', trajectoryId)
    .orderBy('number', 'desc')
    .execute();
  return rows.map(row => ({
    ...row,
    plan: JSON.parse(row.plan) as Plan,
    rules: JSON.parse(row.rules) as ParticipationRules,
  }));
}

/** Puts a version of the plan beside the ones before, and lets it hold from now on. */
export async function savePlan(
  tx: Transaction,
  { id, publishedAt }: Pick<Trajectory, 'id' | 'publishedAt'>,
  stated: StatedPlan,
  span: { readonly opensAt: Instant; readonly closesAt: Instant },
): Promise<void> {
  const { plan, rules, number, statedAt } = stated;
  await tx
    .insertInto('planVersions')
    .values({ ...stated, trajectoryId: id, plan: JSON.stringify(plan), rules: JSON.stringify(rules) })
    .execute();
  await tx
    .updateTable('trajectories')
    .set({
      ...span,
      planNumber: number,
      publishedAt: publishedAt ?? statedAt,
      title: plan.title,
      decidingBodyId: plan.decidingBodyId,
      feedbackOn: plan.feedbackOn,
      decisionOn: plan.decisionOn,
    })
    .where('id', '=', id)
    .execute();
  await tx.deleteFrom('trajectoryPlaces').where('trajectoryId', '=', id).execute();
  if (plan.areaCodes.length > 0)
    await tx
      .insertInto('trajectoryPlaces')
      .values(plan.areaCodes.map(areaCode => ({ trajectoryId: id, areaCode })))
      .execute();
}

/** What happened to a trajectory that no calendar tells. */
export async function saveHappened(
  tx: Transaction,
  id: number,
  happened: { readonly reportedAt: Instant } | { readonly decidedAt: Instant; readonly decisionId: number },
): Promise<void> {
  await tx.updateTable('trajectories').set(happened).where('id', '=', id).execute();
}

/** A trajectory goes on no more. */
export async function saveWithdrawn(
  tx: Transaction,
  id: number,
  { reason, at }: { readonly reason: string; readonly at: Instant },
): Promise<void> {
  await tx
    .updateTable('trajectories')
    .set({ withdrawnAt: at, withdrawnReason: reason })
    .where('id', '=', id)
    .execute();
}

/** What was said when a plan was sent back. */
export interface PlanNote {
  readonly text: string;
  readonly bySeatId: number;
  readonly at: Instant;
}

/** Every note on a plan, the newest first. */
export const planNotesOf = (db: Queries, trajectoryId: number): Promise<PlanNote[]> =>
  db
    .selectFrom('planNotes')
    .select(['text', 'bySeatId', 'at'])
    .where('trajectoryId', '=', trajectoryId)
    .orderBy('id', 'desc')
    .execute();

export async function insertPlanNote(
  tx: Transaction,
  note: PlanNote & { readonly trajectoryId: number },
): Promise<void> {
  await tx.insertInto('planNotes').values(note).execute();
}

/** A plan that is being written, for whoever writes it or looks along. */
export interface PlanInHand {
  readonly id: number;
  readonly title: string;
  readonly runningBodyId: number;
  readonly runningBodyName: string;
  readonly organisationId: number;
  readonly checkingBodyId: number | null;
  readonly planNumber: number;
  readonly submittedAt: Instant | null;
  readonly savedAt: Instant;
}

/** The plans that these bodies write or look along at, the last saved first. */
export async function plansInHand(
  db: Queries,
  {
    bodyIds,
    organisationIds,
  }: { readonly bodyIds: readonly number[]; readonly organisationIds: readonly number[] },
): Promise<PlanInHand[]> {
  if (bodyIds.length + organisationIds.length === 0) return [];
  const rows = await db
    .selectFrom('planDrafts')
    .innerJoin('trajectories', 'trajectories.id', 'planDrafts.trajectoryId')
    .innerJoin('bodies', 'bodies.id', 'trajectories.runningBodyId')
    .leftJoin('bodies as checking', 'checking.id', 'trajectories.checkingBodyId')
    .select([
      'trajectories.id',
      'planDrafts.plan',
      'trajectories.runningBodyId',
      'bodies.name as runningBodyName',
      'bodies.organisationId',
      'trajectories.checkingBodyId',
      'trajectories.planNumber',
      'planDrafts.submittedAt',
      'planDrafts.savedAt',
    ])
    .where(where =>
      where.or([
        ...(bodyIds.length > 0
          ? [
              where('trajectories.runningBodyId', 'in', bodyIds),
              where('trajectories.checkingBodyId', 'in', bodyIds),
            ]
          : []),
        ...(organisationIds.length > 0
          ? [
              where('bodies.organisationId', 'in', organisationIds),
              where('checking.organisationId', 'in', organisationIds),
            ]
          : []),
      ]),
    )
    .where('trajectories.withdrawnAt', 'is', null)
    .orderBy('planDrafts.savedAt', 'desc')
    .orderBy('trajectories.id', 'desc')
    .execute();
  return rows.map(({ plan, ...row }) => ({ ...row, title: (JSON.parse(plan) as Plan).title }));
}

/** The rules a municipality stated, with why. */
export interface StatedRules {
  readonly number: number;
  readonly rules: ParticipationRules;
  readonly reason: string;
  readonly statedBySeatId: number;
  readonly statedAt: Instant;
}

/** Every version of the rules, the newest first. None: those the program comes with hold. */
export async function statedRules(db: Queries): Promise<StatedRules[]> {
  const rows = await db
    .selectFrom('participationRules')
    .select(['number', 'rules', 'reason', 'statedBySeatId', 'statedAt'])
    .orderBy('number', 'desc')
    .execute();
  return rows.map(row => ({ ...row, rules: JSON.parse(row.rules) as ParticipationRules }));
}

export async function insertRules(tx: Transaction, { rules, ...stated }: StatedRules): Promise<void> {
  await tx
    .insertInto('participationRules')
    .values({ ...stated, rules: JSON.stringify(rules) })
    .execute();
}

/** A plan that a municipality keeps to begin from. */
export interface KeptTemplate {
  readonly id: number;
  readonly name: string;
  readonly plan: Plan;
  readonly keptBySeatId: number;
  readonly keptAt: Instant;
}

/** The templates of this municipality, by name. */
export async function keptTemplates(db: Queries): Promise<KeptTemplate[]> {
  const rows = await db
    .selectFrom('planTemplates')
    .select(['id', 'name', 'plan', 'keptBySeatId', 'keptAt'])
    .where('removedAt', 'is', null)
    .orderBy('name')
    .orderBy('id')
    .execute();
  return rows.map(row => ({ ...row, plan: JSON.parse(row.plan) as Plan }));
}

export async function insertTemplate(
  tx: Transaction,
  { plan, ...kept }: Omit<KeptTemplate, 'id'>,
): Promise<number> {
  const { id } = await tx
    .insertInto('planTemplates')
    .values({ ...kept, plan: JSON.stringify(plan) })
    .returning('id')
    .executeTakeFirstOrThrow();
  return id;
}

/** Whether there was such a template to remove. */
export async function removeTemplate(tx: Transaction, id: number, at: Instant): Promise<boolean> {
  const { numUpdatedRows } = await tx
    .updateTable('planTemplates')
    .set({ removedAt: at })
    .where('id', '=', id)
    .where('removedAt', 'is', null)
    .executeTakeFirst();
  return numUpdatedRows > 0n;
}

/** Some trajectories in the order of their numbers, with every version of their plans as it was kept. */
export async function trajectoriesWithPlansAfter(db: Queries, id: number, atMost: number) {
  const rows = await db
    .selectFrom('trajectories')
    .select([
      'id',
      'title',
      'runningBodyId',
      'checkingBodyId',
      'planNumber',
      'decidingBodyId',
      'opensAt',
      'closesAt',
      'feedbackOn',
      'decisionOn',
      'createdAt',
      'publishedAt',
      'decidedAt',
      'decisionId',
      'withdrawnAt',
      'withdrawnReason',
    ])
    .where('id', '>', id)
    .orderBy('id')
    .limit(atMost)
    .execute();
  if (rows.length === 0) return [];
  const versions = await db
    .selectFrom('planVersions')
    .select(['trajectoryId', 'number', 'plan', 'rules', 'reason'])
    .where(
      'trajectoryId',
      'in',
      rows.map(row => row.id),
    )
    .orderBy('number')
    .execute();
  const byTrajectory = Map.groupBy(versions, it => it.trajectoryId);
  return rows.map(row => ({ ...row, versions: byTrajectory.get(row.id) ?? [] }));
}

/** Some versions of the rules in their order, as they were kept. */
export const rulesAfter = (db: Queries, number: number, atMost: number) =>
  db
    .selectFrom('participationRules')
    .select(['number', 'rules', 'reason'])
    .where('number', '>', number)
    .orderBy('number')
    .limit(atMost)
    .execute();
