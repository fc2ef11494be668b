import type { Context } from 'hono';
import { paths } from '../../paths.ts';
import { found } from '../../platform/found.ts';
import { photoMediaType } from '../../platform/photo.ts';
import type { Site } from '../../platform/site.ts';
import { viewerIn } from '../organisations/public.ts';
import { findPhoto, findPhotoFile } from './photo-store.ts';
import { mayReadHidden } from './policy.ts';
import { findVoice } from './voice-store.ts';

/** The pictures themselves. What is hidden is not there, except for who may read it. */
export function photoRoutes({ router, database }: Site): void {
  router.get(paths.photo(':key'), c => picture(c, 'large'));
  router.get(paths.thumbnail(':key'), c => picture(c, 'thumbnail'));

  async function picture(c: Context, size: 'large' | 'thumbnail'): Promise<Response> {
    const key = c.req.param('key') ?? '';
    const photo = found(await findPhoto(database.read, key));
    const voice = photo.voiceId === null ? null : await findVoice(database.read, photo.voiceId);
    const isHidden = photo.hiddenAt !== null || (voice && voice.hiddenAt !== null);
    if (isHidden) found(voice && mayReadHidden(viewerIn.of(c), voice) ? voice : null);
    const bytes = found(await findPhotoFile(database.read, key, size));
    return c.body(new Uint8Array(bytes), 200, {
      'Content-Type': photoMediaType,
      // A picture never changes, but it can be hidden: then it should be gone before long.
      'Cache-Control': isHidden ? 'private, no-store' : 'private, max-age=3600',
    });
  }
}
