import { addDays, addMinutes, atHour, type Day, dayOf, type Instant } from '../../platform/clock.ts';
import type { LetterSection } from '../../platform/mail/mail.ts';
import type { Follower, NewsItem } from './store.ts';
import { areaCodeOf } from './topic.ts';

/** The digest leaves after this hour, Dutch time. */
export const digestHour = 17;

// A change that was begun just before the hour must have been written before we look.
const minutesToSettle = 2;

/** The day of the last digest that should have left by now. */
export function lastDigestDay(now: Instant): Day {
  const today = dayOf(now);
  return addMinutes(atHour(today, digestHour), minutesToSettle) <= now ? today : addDays(today, -1);
}

/** Up to and including which moment the digest of a day tells. */
export const digestMoment = (day: Day): Instant => atHour(day, digestHour);

/** An area with the areas it lies in. */
export interface Place {
  readonly name: string;
  readonly codesAbove: readonly string[];
}

/**
 * What a follower hears: what happened with anything followed, since it was followed. Not what somebody did
 * themselves, nor what they were told directly, and nothing twice.
 */
export function itemsFor(
  follower: Follower,
  news: readonly NewsItem[],
  places: ReadonlyMap<string, Place>,
): NewsItem[] {
  const sinceByTopic = new Map<string, Instant>(follower.follows.map(({ topic, since }) => [topic, since]));
  const seen = new Set<string>();
  return news.filter(item => {
    if (item.actorId === follower.personId || item.toldPersonIds.has(follower.personId)) return false;
    const isFollowed = topicsReached(item, places).some(topic => {
      const since = sinceByTopic.get(topic);
      return since !== undefined && since <= item.at;
    });
    const key = `${item.address} ${item.title}`;
    if (!isFollowed || seen.has(key)) return false;
    seen.add(key);
    return true;
  });
}

/** Who follows a wijk hears of its buurten, and who follows the municipality of everything in it. */
function topicsReached(item: NewsItem, places: ReadonlyMap<string, Place>): string[] {
  return item.topics.flatMap(topic => {
    const code = areaCodeOf(topic);
    return code ? [topic, ...(places.get(code)?.codesAbove ?? []).map(above => `area:${above}`)] : [topic];
  });
}

const nowhere = 'Op andere plaatsen';

/** The items under the names of their places, in the order of the alphabet; what has no place comes last. */
export function byPlace(items: readonly NewsItem[], places: ReadonlyMap<string, Place>): LetterSection[] {
  const placeOf = (item: NewsItem): string => {
    const known = item.topics.flatMap(topic => places.get(areaCodeOf(topic) ?? '') ?? []);
    const smallest = known.sort((a, b) => b.codesAbove.length - a.codesAbove.length)[0];
    return smallest?.name ?? nowhere;
  };
  return [...Map.groupBy(items, placeOf)]
    .sort(([a], [b]) => Number(a === nowhere) - Number(b === nowhere) || a.localeCompare(b, 'nl'))
    .map(([heading, its]) => ({
      heading,
      items: its.map(({ title, text, address }) => ({ title, text: opening(text), address })),
    }));
}

/** The first paragraph, cut at a word when it is long. */
function opening(text: string): string {
  const first =
    text
      .trim()
      .split(/\n\s*\n/)[0]
      ?.replace(/\s+/g, ' ') ?? '';
  return first.length <= 240 ? first : `${first.slice(0, 240).replace(/\s+\S*$/, '')} …`;
}
