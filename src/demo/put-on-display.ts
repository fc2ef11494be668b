import { addDocument } from '../domains/documents/public.ts';
import type { Viewer } from '../domains/organisations/public.ts';
import type { Occasion } from '../domains/voices/public.ts';
import { dayOf, type Instant } from '../platform/clock.ts';
import type { Transaction } from '../platform/database/database.ts';
import { done } from './town-of-the-story.ts';

/** A text on display on an occasion, from the day on which the story is. Gives its number. */
export async function putOnDisplay(
  tx: Transaction,
  viewer: Viewer,
  occasion: Occasion,
  { title, about, text }: { readonly title: string; readonly about: string; readonly text: string },
  now: Instant,
): Promise<number> {
  const typed = {
    title,
    about,
    text,
    onDisplayFrom: dayOf(now),
    form: 'text',
    fileKey: '',
    link: '',
    reason: '',
  };
  return done(await addDocument(tx, viewer, { occasion, replacesId: null, typed }, now)).id;
}
