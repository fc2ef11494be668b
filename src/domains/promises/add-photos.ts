import type { Instant } from '../../platform/clock.ts';
import type { Database } from '../../platform/database/database.ts';
import { keepPhotos } from '../../platform/keep-photos.ts';
import { insertPhoto } from './photo-store.ts';

/** Keeps the photos that came with a form, loose, until the keeper has told what they show. */
export const addPhotos = (
  database: Database,
  files: readonly File[],
  now: Instant,
): ReturnType<typeof keepPhotos> =>
  keepPhotos(database, files, {
    now,
    insert: (tx, photo, bytes) => insertPhoto(tx, { ...photo, stepId: null }, bytes),
  });
