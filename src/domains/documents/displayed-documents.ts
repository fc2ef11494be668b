import type { Day } from '../../platform/clock.ts';
import type { Queries } from '../../platform/database/database.ts';
import { countsBySource } from '../voices/public.ts';
import { type Document, isOnDisplay } from './document.ts';
import { documentsOn, passageIdsOf } from './store.ts';

/** A document as it stands in a list, with how often people reacted to it. */
export interface DisplayedDocument {
  readonly document: Document;
  readonly reactions: number;
}

/** The documents on an occasion that can be read now, in the order in which they came; for who runs it also those that come. */
export async function displayedDocuments(
  db: Queries,
  occasion: { readonly kind: string; readonly id: number },
  { today, withComing }: { readonly today: Day; readonly withComing: boolean },
): Promise<DisplayedDocument[]> {
  const documents = (await documentsOn(db, occasion)).filter(
    document => withComing || isOnDisplay(document, today),
  );
  const texts = documents.filter(({ form }) => form === 'text').map(({ id }) => id);
  const passages = await passageIdsOf(db, texts);
  const counts = await countsBySource(
    db,
    'passage',
    passages.map(({ id }) => id),
  );
  const wholes = await countsBySource(
    db,
    'document',
    documents.map(({ id }) => id),
  );
  const reactions = new Map(wholes);
  for (const { id, documentId } of passages)
    reactions.set(documentId, (reactions.get(documentId) ?? 0) + (counts.get(id) ?? 0));
  return documents.map(document => ({ document, reactions: reactions.get(document.id) ?? 0 }));
}
