import { randomBytes } from 'node:crypto';
import type { Queries, Tables, Transaction } from '../../platform/database/database.ts';
import type { Photo } from '../../platform/photo.ts';

declare module '../../platform/database/database.ts' {
  interface Tables {
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
  }
}

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
