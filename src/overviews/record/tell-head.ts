import { numberInWords } from '../../design/words.ts';
import { followersOf, insertDone, isDone, notify } from '../../domains/notifications/public.ts';
import { paths } from '../../paths.ts';
import { atHour, dayOf, type Instant } from '../../platform/clock.ts';
import type { Database } from '../../platform/database/database.ts';
import { writeHead } from '../../platform/log/kept-heads.ts';
import { latestHead, unsealedEntries } from '../../platform/log/store.ts';

/**
 * When a day is over and all of it is sealed, mails the head of the record to whoever follows it, so that it is kept in
 * places we cannot reach.
 */
export async function tellHead(database: Database, now: Instant): Promise<void> {
  const today = dayOf(now);
  const task = `head:${today}`;
  if (await isDone(database.read, task)) return;
  const [unsealed] = await unsealedEntries(database.read, 1);
  if (unsealed && unsealed.at < atHour(today, 0)) return;
  await database.write(async tx => {
    if (!(await insertDone(tx, task, now))) return;
    const head = await latestHead(tx);
    if (!head) return;
    await notify(tx, {
      kind: 'head',
      personIds: await followersOf(tx, 'log'),
      topics: [],
      actorId: null,
      title: `De stempel van het logboek: ${numberInWords(head.size)} regels`,
      text: `${writeHead(head)}\n\nDit is de code van het hele logboek. Bewaar deze mail. Daarmee kunt u later laten nagaan of er niets is veranderd.`,
      address: paths.log,
      now,
    });
  });
}
