import { paths } from '../../paths.ts';
import type { Instant } from '../../platform/clock.ts';
import type { Transaction } from '../../platform/database/database.ts';
import { notify, readTopic } from '../notifications/public.ts';
import type { Document } from './document.ts';
import { saveDocument } from './store.ts';

/** Tells who follows the occasion, once, that a document can be read. */
export async function tellOfDocument(
  tx: Transaction,
  { id, title, occasionKind, occasionId, form, replacesId, reason }: Document,
  { name, actorId, now }: { readonly name: string; readonly actorId: number | null; readonly now: Instant },
): Promise<void> {
  await saveDocument(tx, id, { toldAt: now });
  const topic = readTopic(`${occasionKind}:${occasionId}`);
  if (!topic) return;
  const what = form === 'text' ? 'U kunt het lezen en op elke alinea reageren.' : 'U kunt het lezen.';
  await notify(tx, {
    kind: 'followed',
    personIds: [],
    topics: [topic],
    actorId,
    title: `${replacesId === null ? 'Nieuw document' : 'Nieuwe versie van een document'}: ${title}`,
    text: `Bij ${name}. ${replacesId === null ? what : `Waarom er een nieuwe versie is: ${reason}`}`,
    address: paths.document(id),
    now,
  });
}
