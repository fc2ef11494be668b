import { dayInWords } from '../../design/words.ts';
import { paths } from '../../paths.ts';
import { addDays, dayOf, type Instant } from '../../platform/clock.ts';
import type { Database } from '../../platform/database/database.ts';
import { areaTopics } from '../decisions/public.ts';
import { insertDone, isDone, notify } from '../notifications/public.ts';
import { stateOf } from './consultation.ts';
import { runningConsultations } from './store.ts';

const lastDays = 7;

/** Tells who follows a consultation or its place, once, that views can be submitted, and that a week is left. */
export async function tellOfTerms(database: Database, now: Instant): Promise<void> {
  const today = dayOf(now);
  for (const consultation of await runningConsultations(database.read)) {
    if (stateOf(consultation, now) !== 'open') continue;
    const { id, announcement } = consultation;
    const isEnding = today >= addDays(announcement.lastOn, -lastDays);
    const task = `consultation:${id}:${isEnding ? 'ending' : 'open'}`;
    if (await isDone(database.read, task)) continue;
    await database.write(async tx => {
      if (!(await insertDone(tx, task, now))) return;
      await notify(tx, {
        kind: 'followed',
        personIds: [],
        topics: [`consultation:${id}`, ...(await areaTopics(tx, announcement.areaCodes))],
        actorId: null,
        title: isEnding
          ? `Nog een week voor uw zienswijze: ${announcement.title}`
          : `U kunt een zienswijze indienen: ${announcement.title}`,
        text: `Dat kan tot en met ${dayInWords(announcement.lastOn)}.`,
        address: paths.consultation(id),
        now,
      });
    });
  }
}
