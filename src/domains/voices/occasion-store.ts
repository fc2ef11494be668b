import type { Day } from '../../platform/clock.ts';
import type { Queries, Transaction } from '../../platform/database/database.ts';
import type { Around } from '../../platform/keyset.ts';
import type { OccasionRef } from './occasion.ts';
import type { VoiceCounts } from './owed-store.ts';
import { stateOf, type VoiceKind } from './voice.ts';
import { matching, type VoiceFilter, type VoiceLine, voicesIn } from './voice-store.ts';

declare module '../../platform/database/database.ts' {
  interface Tables {
    occasions: { kind: string; id: number; name: string; address: string };
  }
}

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

/** How many authors on an occasion found that the answer answers their point, and how many did not. */
export async function judgementsOnOccasion(
  db: Queries,
  kind: string,
  id: number,
): Promise<{ readonly toThePoint: number; readonly besideIt: number }> {
  const rows = await db
    .selectFrom('reactions')
    .innerJoin('voices', 'voices.id', 'reactions.voiceId')
    .select(({ fn }) => ['reactions.isToThePoint', fn.countAll<number>().as('count')])
    .where('voices.occasionKind', '=', kind)
    .where('voices.occasionId', '=', id)
    .where('voices.hiddenAt', 'is', null)
    .groupBy('reactions.isToThePoint')
    .execute();
  const count = (wanted: boolean) =>
    Number(rows.find(({ isToThePoint }) => Boolean(isToThePoint) === wanted)?.count ?? 0);
  return { toThePoint: count(true), besideIt: count(false) };
}

/** Who spoke on an occasion, in each part of it; null for what was written down for somebody else. */
export interface SpokenInPart {
  readonly part: string | null;
  readonly personId: number | null;
  readonly count: number;
}

/** How much everybody said in each part of an occasion; what is hidden or withdrawn is left out. */
export async function spokenOnOccasion(db: Queries, kind: string, id: number): Promise<SpokenInPart[]> {
  const rows = await db
    .selectFrom('voices')
    .select(({ fn }) => ['occasionPart as part', 'personId', fn.countAll<number>().as('count')])
    .where('occasionKind', '=', kind)
    .where('occasionId', '=', id)
    .where('hiddenAt', 'is', null)
    .where('withdrawnAt', 'is', null)
    .groupBy(['occasionPart', 'personId'])
    .execute();
  return rows.map(row => ({ ...row, count: Number(row.count) }));
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
