import { paths } from '../../paths.ts';
import { dayOf } from '../../platform/clock.ts';
import type { FindSource } from '../voices/public.ts';
import { isOnDisplay } from './document.ts';
import { findDocument } from './store.ts';

/** A whole document as something a voice can be about: a file or a link has no passages. */
export const documentSource: FindSource = async (db, id, now) => {
  const document = await findDocument(db, id);
  if (!document || document.isShut || !isOnDisplay(document, dayOf(now))) return undefined;
  return {
    kind: 'document',
    id,
    label: document.title,
    quote: document.about,
    address: paths.document(id),
    occasion: { kind: document.occasionKind, id: document.occasionId },
  };
};
