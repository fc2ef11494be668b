import { createHash, randomBytes } from 'node:crypto';
import type { Instant } from '../../platform/clock.ts';
import type { Database } from '../../platform/database/database.ts';
import { type Photo, type PhotoReason, readPhoto } from '../../platform/photo.ts';
import { isRefusal, type Refusal } from '../../platform/refusal.ts';
import { insertPhoto } from './photo-store.ts';

/**
 * Reads the photos that came with a form and keeps them, loose, until the voice is brought in. The reading happens before
 * the transaction begins: it takes long. Photos that cannot be read are named in the refusals, the others are kept.
 */
export async function addPhotos(
  database: Database,
  files: readonly File[],
  now: Instant,
): Promise<{ readonly keys: string[]; readonly refusals: Refusal<PhotoReason>[] }> {
  const outcomes = await Promise.all(files.map(readPhoto));
  const photos = outcomes.filter((outcome): outcome is Photo => !isRefusal(outcome));
  const refusals = outcomes.filter((outcome): outcome is Refusal<PhotoReason> => isRefusal(outcome));
  if (photos.length === 0) return { keys: [], refusals };
  const keys = await database.write(async tx => {
    const made: string[] = [];
    for (const [position, { large, thumbnail }] of photos.entries()) {
      const key = randomBytes(15).toString('base64url');
      await insertPhoto(
        tx,
        {
          key,
          voiceId: null,
          position,
          width: large.width,
          height: large.height,
          thumbnailWidth: thumbnail.width,
          thumbnailHeight: thumbnail.height,
          fingerprint: createHash('sha256').update(large.bytes).digest('hex'),
          addedAt: now,
          hiddenAt: null,
        },
        { large: large.bytes, thumbnail: thumbnail.bytes },
      );
      made.push(key);
    }
    return made;
  });
  return { keys, refusals };
}
