import { paths } from '../../paths.ts';
import type { Transaction } from '../../platform/database/database.ts';
import { queueMail } from '../../platform/mail/queue-mail.ts';
import { personsIn } from '../people/public.ts';
import { kindWords } from './kind-words.ts';
import type { News } from './news.ts';
import { makeStopToken, stopKey } from './stop-token.ts';
import { insertNews, insertToldPersons, personsWhoStopped } from './store.ts';

/** Tells everyone concerned, in the same transaction as the change itself. */
export async function notify(tx: Transaction, news: News): Promise<void> {
  const { kind, topics, actorId, title, text, address, now } = news;
  const personIds = [...new Set(news.personIds)].filter(id => id !== actorId);
  if (personIds.length === 0 && topics.length === 0) return;

  const newsId = await insertNews(tx, { kind, actorId, topics, title, text, address, at: now });
  if (personIds.length === 0) return;
  await insertToldPersons(tx, newsId, personIds);

  const stopped = await personsWhoStopped(tx, kind, personIds);
  const persons = await personsIn(tx, personIds);
  const key = await stopKey(tx);
  for (const { id, email } of persons.values()) {
    if (email === null || stopped.has(id)) continue;
    await queueMail(tx, {
      to: email,
      letter: {
        subject: title,
        text,
        action: { label: 'Bekijk dit op de website', address },
        reason: kindWords[kind].reason,
        stop: { label: 'Stop deze mails', address: paths.stopMail(makeStopToken(key, id, kind)) },
      },
      isService: false,
      now,
    });
  }
}
