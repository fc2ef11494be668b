import { dayOf, type Instant } from '../../platform/clock.ts';
import type { Database } from '../../platform/database/database.ts';
import { nameOfOccasion } from '../voices/public.ts';
import { documentsToTell, findDocument } from './store.ts';
import { tellOfDocument } from './tell-of-document.ts';

/** Tells of documents that came on display by the calendar. */
export async function tellOfDisplays(database: Database, now: Instant): Promise<void> {
  for (const { id } of await documentsToTell(database.read, dayOf(now))) {
    await database.write(async tx => {
      const document = await findDocument(tx, id);
      if (!document || document.withdrawnAt !== null) return;
      const occasion = await nameOfOccasion(tx, { kind: document.occasionKind, id: document.occasionId });
      await tellOfDocument(tx, document, { name: occasion?.name ?? '', actorId: null, now });
    });
  }
}
