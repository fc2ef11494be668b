import { paths } from '../../paths.ts';
import type { Instant } from '../../platform/clock.ts';
import type { Transaction } from '../../platform/database/database.ts';
import { notify } from '../notifications/public.ts';
import type { Consultation } from './consultation.ts';
import { viewName } from './formal-view.ts';
import { tellSubmitters } from './tell-submitters.ts';

/** Tells each submitter, and who follows it, that the answers can be read. */
export async function tellOfNote(
  tx: Transaction,
  { id, announcement, decidingBodyName }: Consultation,
  {
    number,
    actorId,
    now,
  }: { readonly number: number; readonly actorId: number | null; readonly now: Instant },
): Promise<void> {
  const address = paths.responseNote(id, number);
  const title = `${number === 1 ? 'Nota van beantwoording' : 'Nieuwe nota van beantwoording'}: ${announcement.title}`;
  await tellSubmitters(tx, id, {
    wordsFor: view => ({
      title,
      text: `In de nota staat een antwoord op elke zienswijze. De uwe is ${viewName(view)}. ${decidingBodyName} leest de nota voordat er wordt besloten.`,
    }),
    address,
    actorId,
    now,
  });
  await notify(tx, {
    kind: 'followed',
    personIds: [],
    topics: [`consultation:${id}`],
    actorId,
    title,
    text: `In de nota staat een antwoord op elke zienswijze. ${decidingBodyName} leest de nota voordat er wordt besloten.`,
    address,
    now,
  });
}
