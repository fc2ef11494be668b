import type { Generated } from 'kysely';
import type { Day } from '../../platform/clock.ts';
import type { Queries, Transaction } from '../../platform/database/database.ts';
import type { VoiceKind } from './voice.ts';

declare module '../../platform/database/database.ts' {
  interface Tables {
    voiceKinds: { slug: VoiceKind; position: number };
    answerTerms: { id: Generated<number>; kind: VoiceKind; bodyId: number | null; workingDays: number };
    closedDays: { day: Day; name: string };
  }
}

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
