// Photos that come with a form are kept at once, loose, so that a form with a mistake need not ask for them again.
import { createHash, randomBytes } from 'node:crypto';
import type { Instant } from './clock.ts';
import type { Database, Transaction } from './database/database.ts';
import type { Form } from './form.ts';
import { type Photo, type PhotoReason, readPhoto } from './photo.ts';
import { isRefusal, type Refusal } from './refusal.ts';

/** A photo that belongs to nothing yet, known only by a key that nobody can guess. */
export interface LoosePhoto {
  readonly key: string;
  readonly position: number;
  readonly width: number;
  readonly height: number;
  readonly thumbnailWidth: number;
  readonly thumbnailHeight: number;
  /** What the record keeps of it, so that another one can never stand in its place unseen. */
  readonly fingerprint: string;
  readonly addedAt: Instant;
}

/** How a domain puts a loose photo in its tables. */
export type InsertPhoto = (
  tx: Transaction,
  photo: LoosePhoto,
  files: { readonly large: Buffer; readonly thumbnail: Buffer },
) => Promise<void>;

/**
 * Reads photos and keeps them, before the transaction of the form begins: reading takes long. Photos that cannot be read
 * are named in the refusals, the others are kept.
 */
export async function keepPhotos(
  database: Database,
  files: readonly File[],
  { now, insert }: { readonly now: Instant; readonly insert: InsertPhoto },
): Promise<{ readonly keys: string[]; readonly refusals: Refusal<PhotoReason>[] }> {
  const outcomes = await Promise.all(files.map(readPhoto));
  const photos = outcomes.filter((outcome): outcome is Photo => !isRefusal(outcome));
  const refusals = outcomes.filter((outcome): outcome is Refusal<PhotoReason> => isRefusal(outcome));
  if (photos.length === 0) return { keys: [], refusals };
  const keys = await database.write(async tx => {
    const made: string[] = [];
    for (const [position, { large, thumbnail }] of photos.entries()) {
      const key = randomBytes(15).toString('base64url');
      await insert(
        tx,
        {
          key,
          position,
          width: large.width,
          height: large.height,
          thumbnailWidth: thumbnail.width,
          thumbnailHeight: thumbnail.height,
          fingerprint: createHash('sha256').update(large.bytes).digest('hex'),
          addedAt: now,
        },
        { large: large.bytes, thumbnail: thumbnail.bytes },
      );
      made.push(key);
    }
    return made;
  });
  return { keys, refusals };
}

/** The photos of a form with a `photoField`: those that came along before and were not left out, and the new ones, so many at most. */
export async function photosOfForm(
  form: Form,
  {
    most,
    keep,
  }: { readonly most: number; readonly keep: (files: readonly File[]) => ReturnType<typeof keepPhotos> },
): Promise<{
  readonly keys: readonly string[];
  readonly problem: PhotoReason | 'photos-too-many' | undefined;
}> {
  const removed = new Set(form.all('removedPhotos'));
  const kept = [...new Set(form.all('photoKeys'))].filter(key => !removed.has(key)).slice(0, most);
  const files = form.files('photos');
  const { keys, refusals } = await keep(files.slice(0, most - kept.length));
  return {
    keys: [...kept, ...keys],
    problem: kept.length + files.length > most ? 'photos-too-many' : refusals[0]?.refused,
  };
}
