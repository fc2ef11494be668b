import { paths } from '../../paths.ts';
import { dayOf } from '../../platform/clock.ts';
import type { FindSource } from '../voices/public.ts';
import { isOnDisplay, passageLabel } from './document.ts';
import { findDocument, findPassage } from './store.ts';

/** A passage as something a voice can be about. Also one of an older version: who was reading that, may speak of it. */
export const passageSource: FindSource = async (db, id, now) => {
  const passage = await findPassage(db, id);
  const document = passage && (await findDocument(db, passage.documentId));
  if (!passage || passage.number === null || !document) return undefined;
  if (document.isShut || !isOnDisplay(document, dayOf(now))) return undefined;
  return {
    kind: 'passage',
    id,
    label: passageLabel(passage.number, document.title),
    quote: passage.text,
    address: paths.passage(document.id, passage.number),
    occasion: { kind: document.occasionKind, id: document.occasionId },
  };
};
