import type { Instant } from '../../platform/clock.ts';
import type { Transaction } from '../../platform/database/database.ts';
import { queueMail } from '../../platform/mail/queue-mail.ts';
import { notify } from '../notifications/public.ts';
import type { FormalView } from './formal-view.ts';
import { viewsOf } from './view-store.ts';

/**
 * Tells each submitter of the own view: on the site and by mail with an account, by mail alone without one. Returns who
 * has neither: to them goes a letter.
 */
export async function tellSubmitters(
  tx: Transaction,
  consultationId: number,
  {
    wordsFor,
    address,
    actorId,
    now,
  }: {
    readonly wordsFor: (view: FormalView) => { readonly title: string; readonly text: string };
    readonly address: string;
    readonly actorId: number | null;
    readonly now: Instant;
  },
): Promise<readonly FormalView[]> {
  const views = await viewsOf(tx, consultationId);
  for (const view of views) {
    const { title, text } = wordsFor(view);
    if (view.personId !== null)
      await notify(tx, {
        kind: 'own-voice',
        personIds: [view.personId],
        topics: [],
        actorId,
        title,
        text,
        address,
        now,
      });
    else if (view.email !== '')
      await queueMail(tx, {
        to: view.email,
        letter: {
          subject: title,
          text,
          action: { label: 'Bekijk dit op de website', address },
          reason: 'U krijgt deze mail omdat u een zienswijze hebt ingediend.',
        },
        isService: true,
        now,
      });
  }
  return views.filter(view => view.personId === null && view.email === '' && view.name !== '');
}
