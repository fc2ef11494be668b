import { frameIn } from '../../design/layout.ts';
import { paths } from '../../paths.ts';
import { dayOf, type Instant } from '../../platform/clock.ts';
import type { Database } from '../../platform/database/database.ts';
import { queryText } from '../../platform/form.ts';
import { find, type Meant, meaningOf } from '../../platform/search/find.ts';
import type { Hit } from '../../platform/search/store.ts';
import { type Site, showToEveryGuest } from '../../platform/site.ts';
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
    const found = await allFound(database, onPage, moment);
    return showToEveryGuest(
      c,
      searchPage(frameIn.of(c), {
        question,
        cards: cardsOf(onPage, found, meant),
        places: before === undefined ? await placesFound(database.read, question, dayOf(moment)) : [],
        isGuessed: meant.isGuessed,
        isFirst: before === undefined,
        next: hits.length > pageSize && last ? paths.searchFor(question, last.id) : undefined,
      }),
      { until: [...found.values()].flatMap(({ until }) => until ?? []).sort()[0] },
    );
  });
}

/** Everything that was found, by its kind and number. */
async function allFound(
  { read }: Database,
  hits: readonly Hit[],
  now: Instant,
): Promise<ReadonlyMap<string, Found>> {
  const found = new Map<string, Found>();
  for (const [kind, its] of Map.groupBy(hits, hit => hit.kind)) {
    const things = await shown[kind]?.(
      read,
      its.map(hit => hit.thingId),
      now,
    );
    for (const thing of things ?? []) found.set(`${kind}:${thing.id}`, thing);
  }
  return found;
}

function cardsOf(hits: readonly Hit[], found: ReadonlyMap<string, Found>, { lists }: Meant) {
  const wanted = new Set(lists.flat());
  return hits.flatMap(({ kind, thingId }) => {
    const thing = found.get(`${kind}:${thingId}`);
    return thing
      ? [{ ...thing.card, title: marked(thing.title, wanted), text: excerpt(thing.text, wanted) }]
      : [];
  });
}
