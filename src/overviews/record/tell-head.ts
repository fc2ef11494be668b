import { numberInWords } from '../../design/words.ts';
import { insertDone, isDone, notify } from '../../domains/notifications/public.ts';
import { paths } from '../../paths.ts';
import { atHour, dayOf, type Instant } from '../../platform/clock.ts';
import type { Database } from '../../platform/database/database.ts';
import { writeHead } from '../../platform/log/kept-heads.ts';
import { latestHead } from '../../platform/log/store.ts';

/** In time for the digest of the day. */
const tellHour = 16;

/** Once a day tells the head of the record to whoever follows it, so that it is kept in places we cannot reach. */
export async function tellHead(database: Database, now: Instant): Promise<void> {
  const today = dayOf(now);
  const task = `head:${today}`;
  if (now < atHour(today, tellHour) || (await isDone(database.read, task))) return;
  await database.write(async tx => {
    if (!(await insertDone(tx, task, now))) return;
    const head = await latestHead(tx);
    if (!head) return;
    await notify(tx, {
      kind: 'followed',
      personIds: [],
      topics: ['log'],
      actorId: null,
      title: `De kop van het logboek: ${numberInWords(head.size)} regels`,
      text: `${writeHead(head)} is de code van het hele logboek. Bewaar deze mail. Daarmee kunt u later laten nagaan of er niets is veranderd.`,
      address: paths.log,
      now,
    });
  });
}
