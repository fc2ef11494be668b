import type { Instant } from '../../platform/clock.ts';
import type { Queries, Tables, Transaction } from '../../platform/database/database.ts';

declare module '../../platform/database/database.ts' {
  interface Tables {
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
  }
}

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
