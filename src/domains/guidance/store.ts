import type { Instant } from '../../platform/clock.ts';
import type { Queries, Transaction } from '../../platform/database/database.ts';
import { type Edition, usualEdition } from './edition.ts';
import type { Point } from './point.ts';

declare module '../../platform/database/database.ts' {
  interface Tables {
    guidanceEditions: {
      number: number;
      points: string;
      reason: string;
      statedBySeatId: number;
      statedAt: Instant;
    };
    guidanceDraft: {
      id: number;
      points: string;
      version: number;
      savedBySeatId: number;
      savedAt: Instant;
    };
  }
}

const editions = (db: Queries) =>
  db.selectFrom('guidanceEditions').select(['number', 'points', 'reason', 'statedBySeatId', 'statedAt']);

type Row = {
  readonly number: number;
  readonly points: string;
  readonly reason: string;
  readonly statedBySeatId: number;
  readonly statedAt: Instant;
};

const editionFrom = ({ number, points, reason, statedBySeatId, statedAt }: Row): Edition => ({
  number,
  points: JSON.parse(points) as Point[],
  reason,
  stated: { bySeatId: statedBySeatId, at: statedAt },
});

/** The edition that holds: the newest of the municipality, or the one the program comes with. */
export async function currentEdition(db: Queries): Promise<Edition> {
  const row = await editions(db).orderBy('number', 'desc').limit(1).executeTakeFirst();
  return row ? editionFrom(row) : usualEdition;
}

/** One edition, as it was. */
export async function findEdition(db: Queries, number: number): Promise<Edition | undefined> {
  if (number === usualEdition.number) return usualEdition;
  const row = await editions(db).where('number', '=', number).executeTakeFirst();
  return row && editionFrom(row);
}

/** Every edition without its points, the newest first. */
export async function allEditions(db: Queries): Promise<Omit<Edition, 'points'>[]> {
  const rows = await db
    .selectFrom('guidanceEditions')
    .select(['number', 'reason', 'statedBySeatId', 'statedAt'])
    .orderBy('number', 'desc')
    .execute();
  const { points: _, ...usual } = usualEdition;
  return [
    ...rows.map(({ number, reason, statedBySeatId, statedAt }) => ({
      number,
      reason,
      stated: { bySeatId: statedBySeatId, at: statedAt },
    })),
    usual,
  ];
}

/** The next edition as it is being written. */
export interface GuidanceDraft {
  readonly points: readonly Point[];
  readonly version: number;
  readonly savedBySeatId: number;
  readonly savedAt: Instant;
}

export async function findDraft(db: Queries): Promise<GuidanceDraft | undefined> {
  const row = await db
    .selectFrom('guidanceDraft')
    .select(['points', 'version', 'savedBySeatId', 'savedAt'])
    .executeTakeFirst();
  return row && { ...row, points: JSON.parse(row.points) as Point[] };
}

/** The draft, locked until this change is through. */
export async function holdDraft(tx: Transaction): Promise<GuidanceDraft | undefined> {
  await tx.selectFrom('guidanceDraft').select('id').forUpdate().execute();
  return findDraft(tx);
}

/**
 * Keeps the next version of the draft, unless somebody else kept that one just before.
 * @returns whether it was kept
 */
export async function saveDraft(tx: Transaction, { points, ...draft }: GuidanceDraft): Promise<boolean> {
  const written = { ...draft, points: JSON.stringify(points) };
  const { numInsertedOrUpdatedRows } = await tx
    .insertInto('guidanceDraft')
    .values({ id: 1, ...written })
    .onConflict(conflict =>
      conflict
        .column('id')
        .doUpdateSet(written)
        .where('guidanceDraft.version', '=', draft.version - 1),
    )
    .executeTakeFirst();
  return (numInsertedOrUpdatedRows ?? 0n) > 0n;
}

export async function removeDraft(tx: Transaction): Promise<void> {
  await tx.deleteFrom('guidanceDraft').execute();
}

export async function insertEdition(
  tx: Transaction,
  { number, points, reason }: Pick<Edition, 'number' | 'points' | 'reason'>,
  stated: { readonly bySeatId: number; readonly at: Instant },
): Promise<void> {
  await tx
    .insertInto('guidanceEditions')
    .values({
      number,
      points: JSON.stringify(points),
      reason,
      statedBySeatId: stated.bySeatId,
      statedAt: stated.at,
    })
    .execute();
}

/** Editions as they stand, to be compared with the record. */
export const editionsAfter = (db: Queries, number: number, atMost: number) =>
  db
    .selectFrom('guidanceEditions')
    .select(['number', 'points', 'reason', 'statedBySeatId'])
    .where('number', '>', number)
    .orderBy('number')
    .limit(atMost)
    .execute();
