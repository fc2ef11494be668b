import type { MatterCard } from '../../design/components/matter-card/matter-card.ts';
import { frameIn } from '../../design/layout.ts';
import { paths } from '../../paths.ts';
import { dayOf, type Instant } from '../../platform/clock.ts';
import type { Database } from '../../platform/database/database.ts';
import { queryText } from '../../platform/form.ts';
import { find, meaningOf } from '../../platform/search/find.ts';
import type { Hit } from '../../platform/search/store.ts';
import { type Site, showToEveryGuest } from '../../platform/site.ts';
import { correctionOf } from './correction.ts';
import { excerpt, marked } from './excerpt.ts';
import { placesFound } from './places-found.ts';
import { searchPage } from './search-page.ts';
import { type Found, shown } from './sources.ts';

const pageSize = 20;
const longestQuestion = 200;

export function searchRoutes({ router, database, now }: Site): void {
  router.get(paths.search, async c => {
    const question = queryText(c, 'q').slice(0, longestQuestion);
    const from = queryText(c, 'voor');
    const before = /^[1-9]\d{0,14}$/.test(from) ? Number(from) : undefined;
    const moment = now();
    const meant = await meaningOf(database.read, question);
    const hits = await find(database, meant, { before, limit: pageSize + 1 });
    const onPage = hits.slice(0, pageSize);
    const last = onPage.at(-1);
    const things = await thingsOf(database, onPage, moment);
    return showToEveryGuest(
      c,
      searchPage(frameIn.of(c), {
        question,
        cards: cardsOf(things, new Set(meant.lists.flat())),
        places: before === undefined ? await placesFound(database.read, question, dayOf(moment)) : [],
        isGuessed: meant.guesses.length > 0,
        correction: correctionOf(question, meant.guesses, things),
        isFirst: before === undefined,
        next: hits.length > pageSize && last ? paths.searchFor(question, last.id) : undefined,
      }),
      { until: things.flatMap(({ until }) => until ?? []).sort()[0] },
    );
  });
}

/** What was found, as it is now and in its order; what was hidden since is left out. */
async function thingsOf({ read }: Database, hits: readonly Hit[], now: Instant): Promise<Found[]> {
  const found = new Map<string, Found>();
  for (const [kind, its] of Map.groupBy(hits, hit => hit.kind)) {
    const things = await shown[kind]?.(
      read,
      its.map(hit => hit.thingId),
      now,
    );
    for (const thing of things ?? []) found.set(`${kind}:${thing.id}`, thing);
  }
  return hits.flatMap(({ kind, thingId }) => found.get(`${kind}:${thingId}`) ?? []);
}

const cardsOf = (things: readonly Found[], wanted: ReadonlySet<string>): MatterCard[] =>
  things.map(({ card, title, text }) => ({
    ...card,
    title: marked(title, wanted),
    text: excerpt(text, wanted),
  }));
