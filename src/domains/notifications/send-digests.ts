import { plural, shortDayInWords } from '../../design/words.ts';
import { paths } from '../../paths.ts';
import { addDays, type Day, type Instant } from '../../platform/clock.ts';
import type { Database } from '../../platform/database/database.ts';
import { queueMail } from '../../platform/mail/queue-mail.ts';
import { allAreas } from '../neighbourhoods/public.ts';
import { personsIn } from '../people/public.ts';
import { byPlace, digestMoment, itemsFor, lastDigestDay, type Place } from './digest.ts';
import { kindWords } from './kind-words.ts';
import { makeStopToken, stopKey } from './stop-token.ts';
import {
  followersAfter,
  insertDigest,
  insertDone,
  isDone,
  lastDone,
  type NewsItem,
  newsBetween,
} from './store.ts';

const followersAtATime = 200;

/**
 * Puts the digest of the day in the outbox, for everyone who follows something that changed. Can be broken off and run
 * again at any time: each person has at most one a day, and after a standstill the next one tells everything since.
 */
export async function sendDigests(database: Database, now: Instant): Promise<void> {
  const day = lastDigestDay(now);
  const task = `digest:${day}`;
  if (await isDone(database.read, task)) return;

  const before = (await lastDone(database.read, 'digest'))?.slice('digest:'.length) ?? addDays(day, -1);
  const news = await newsBetween(database.read, digestMoment(before), digestMoment(day));
  if (news.length > 0) await tellFollowers(database, news, day, now);
  await database.write(tx => insertDone(tx, task, now));
}

async function tellFollowers(
  database: Database,
  news: readonly NewsItem[],
  day: Day,
  now: Instant,
): Promise<void> {
  const places = await placesIn(database);
  let last = 0;
  for (;;) {
    const followers = await followersAfter(database.read, last, followersAtATime);
    if (followers.length === 0) return;
    last = followers.at(-1)?.personId ?? last;
    const persons = await personsIn(
      database.read,
      followers.map(follower => follower.personId),
    );
    for (const follower of followers) {
      const email = persons.get(follower.personId)?.email;
      const items = email ? itemsFor(follower, news, places) : [];
      if (email && items.length > 0)
        await sendDigest(database, follower.personId, email, items, places, day, now);
    }
  }
}

const sendDigest = (
  database: Database,
  personId: number,
  email: string,
  items: readonly NewsItem[],
  places: ReadonlyMap<string, Place>,
  day: Day,
  now: Instant,
): Promise<void> =>
  database.write(async tx => {
    if (!(await insertDigest(tx, personId, day))) return;
    const stop = paths.stopMail(makeStopToken(await stopKey(tx), personId, 'followed'));
    await queueMail(tx, {
      to: email,
      letter: {
        subject: `${plural(items.length, 'nieuw bericht', 'nieuwe berichten')} over wat u volgt, ${shortDayInWords(day)}`,
        text: 'Dit is er gebeurd sinds het vorige overzicht.',
        sections: byPlace(items, places),
        action: { label: 'Kies wat u volgt', address: `${paths.myPage}#volgen` },
        reason: kindWords.followed.reason,
        stop: { label: 'Stop dit overzicht', address: stop },
      },
      isService: false,
      now,
    });
  });

async function placesIn(database: Database): Promise<Map<string, Place>> {
  const areas = new Map((await allAreas(database.read)).map(area => [area.code, area]));
  const codesAbove = (code: string): string[] => {
    const above = areas.get(code)?.parentCode;
    return above ? [above, ...codesAbove(above)] : [];
  };
  return new Map([...areas.values()].map(({ code, name }) => [code, { name, codesAbove: codesAbove(code) }]));
}
