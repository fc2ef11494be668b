import type { Instant } from '../../platform/clock.ts';
import type { Queries, Tables, Transaction } from '../../platform/database/database.ts';

declare module '../../platform/database/database.ts' {
  interface Tables {
    promisePhotos: {
      key: string;
      stepId: number | null;
      position: number;
      width: number;
      height: number;
      thumbnailWidth: number;
      thumbnailHeight: number;
      fingerprint: string;
      addedAt: Instant;
    };
    promisePhotoFiles: { photoKey: string; size: PhotoSize; bytes: Buffer };
  }
}

export type PhotoSize = 'large' | 'thumbnail';

/** A photo as pages need it; the picture itself is read by its key. */
export type PhotoLine = Omit<Tables['promisePhotos'], 'position' | 'fingerprint' | 'addedAt'>;

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

/** The photos that were sent along with a form that is not done yet, in the order of their keys. */
export async function loosePhotos(db: Queries, keys: readonly string[]): Promise<PhotoLine[]> {
  if (keys.length === 0) return [];
  const rows = await db
    .selectFrom('promisePhotos')
    .selectAll()
    .where('key', 'in', keys)
    .where('stepId', 'is', null)
    .execute();
  return keys.flatMap(key => rows.find(row => row.key === key) ?? []);
}

export async function insertPhoto(
  tx: Transaction,
  photo: Tables['promisePhotos'],
  files: { readonly large: Buffer; readonly thumbnail: Buffer },
): Promise<void> {
  await tx.insertInto('promisePhotos').values(photo).execute();
  await tx
    .insertInto('promisePhotoFiles')
    .values([
      { photoKey: photo.key, size: 'large', bytes: files.large },
      { photoKey: photo.key, size: 'thumbnail', bytes: files.thumbnail },
    ])
    .execute();
}

/** Gives loose photos their step, in this order, and returns their fingerprints. */
export async function attachPhotos(
  tx: Transaction,
  stepId: number,
  keys: readonly string[],
): Promise<string[]> {
  const fingerprints: string[] = [];
  for (const [position, key] of keys.entries()) {
    const row = await tx
      .updateTable('promisePhotos')
      .set({ stepId, position })
      .where('key', '=', key)
      .where('stepId', 'is', null)
      .returning('fingerprint')
      .executeTakeFirst();
    if (row) fingerprints.push(row.fingerprint);
  }
  return fingerprints;
}

export async function deleteLoosePhotos(tx: Transaction, addedBefore: Instant): Promise<void> {
  await tx
    .deleteFrom('promisePhotos')
    .where('stepId', 'is', null)
    .where('addedAt', '<', addedBefore)
    .execute();
}
