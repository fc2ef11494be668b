import type { Context } from 'hono';
import { frameIn } from '../../design/layout.ts';
import { paths } from '../../paths.ts';
import { addDays, dayOf } from '../../platform/clock.ts';
import { queryText, readForm } from '../../platform/form.ts';
import { allowed } from '../../platform/found.ts';
import { once } from '../../platform/once.ts';
import { isRefusal } from '../../platform/refusal.ts';
import { find, meaningOf } from '../../platform/search/find.ts';
import { goTo, type Site, show } from '../../platform/site.ts';
import { allAreas, byName } from '../neighbourhoods/public.ts';
import { answeringBodies, viewerIn } from '../organisations/public.ts';
import {
  addWorkingDays,
  allThemes,
  closedDaysBetween,
  findOccasion,
  judgementsOnOccasion,
  type Occasions,
  progressOnOccasion,
  readOccasionKey,
} from '../voices/public.ts';
import { type AddingRefusal, addToCluster } from './add-to-cluster.ts';
import { type MakingRefusal, makeCluster } from './make-cluster.ts';
import { clustersPage } from './pages/clusters-page.ts';
import { type QueuePage, type QueueRefusal, queuePage, soonWorkingDays } from './pages/queue-page.ts';
import { answeringBodyIds, mayOpenQueue } from './policy.ts';
import { filterOf, type QueueChoice, readChoice, readMark } from './queue-choice.ts';
import {
  clustersOf,
  countClusters,
  countQueue,
  looseIdsIn,
  occasionsOwed,
  queueLines,
  sourcesOwed,
} from './store.ts';

const shownAtATime = 50;
const mostAtOnce = 5_000;
const mostHits = 20_000;

/** What a body owes, to be put together in clusters. */
export function queueRoutes({ router, database, now }: Site, occasions: Occasions): void {
  router.get(paths.clusters, async c => {
    allowed(mayOpenQueue(viewerIn.of(c)));
    const choice = readChoice(name => queryText(c, name));
    return show(
      c,
      queuePage(
        await pageOf(c, choice, {
          mark: queryText(c, 'na'),
          isEverythingTicked: queryText(c, 'kies') === 'pagina',
          ticked: new Set(),
          target: queryText(c, 'naar'),
        }),
      ),
    );
  });

  router.post(paths.clusters, async c => {
    const viewer = viewerIn.of(c);
    allowed(mayOpenQueue(viewer));
    const form = await readForm(c);
    const choice = readChoice(name => form.text(name));
    const filter = await filterFor(c, choice);
    const voiceIds = form.isChecked('alles')
      ? await looseIdsIn(database.read, filter, mostAtOnce)
      : form
          .all('inbreng')
          .flatMap(text => numberOf(text) ?? [])
          .slice(0, mostAtOnce);
    const clusterId = numberOf(form.text('naar'));
    const isAdding = form.text('doe') === 'voeg';
    const outcome = await database.write(tx =>
      once<MakingRefusal | AddingRefusal | { refused: 'no-cluster' }>(tx, form, now(), async () => {
        if (isAdding && clusterId === null) return { refused: 'no-cluster' };
        if (isAdding && clusterId !== null) {
          const added = await addToCluster(tx, viewer, { clusterId, voiceIds }, now());
          return isRefusal(added) ? added : { address: paths.cluster(clusterId) };
        }
        const made = await makeCluster(tx, viewer, { voiceIds, name: '' }, now());
        return isRefusal(made) ? made : { address: paths.cluster(made.id) };
      }),
    );
    if (!isRefusal(outcome)) {
      const count = new Set(voiceIds).size;
      const text = isAdding
        ? `${count} keer inbreng is toegevoegd.`
        : `Een groep van ${count} keer inbreng. Schrijf nu het antwoord.`;
      return goTo(c, outcome.address, { kind: 'ok', text });
    }
    allowed(outcome.refused !== 'not-allowed');
    const page = await pageOf(c, choice, {
      mark: form.text('na'),
      isEverythingTicked: false,
      ticked: new Set(voiceIds),
      target: form.text('naar'),
      refused: outcome.refused as QueueRefusal,
    });
    return show(c, queuePage(page), 422);
  });

  router.get(paths.clusterList, async c => {
    const viewer = viewerIn.of(c);
    allowed(mayOpenQueue(viewer));
    const isSent = queryText(c, 'verstuurd') === 'ja';
    const own = answeringBodyIds(viewer);
    const before = numberOf(queryText(c, 'voor')) ?? undefined;
    const clusters = await clustersOf(database.read, own, { isSent, before, atMost: shownAtATime + 1 });
    return show(
      c,
      clustersPage({
        frame: frameIn.of(c),
        isSent,
        clusters: clusters.slice(0, shownAtATime),
        hasMore: clusters.length > shownAtATime,
        isFirstPage: before === undefined,
        viewerPersonId: viewer.person?.id ?? 0,
        counts: await countClusters(database.read, own),
      }),
    );
  });

  async function filterFor(c: Context, choice: QueueChoice) {
    const today = dayOf(now());
    const closed = await closedDaysBetween(database.read, today, addDays(today, 30));
    const hits =
      choice.woorden === ''
        ? undefined
        : await find(database, await meaningOf(database.read, choice.woorden), {
            before: undefined,
            limit: mostHits,
          });
    const ids = hits?.flatMap(hit => (hit.kind === 'voice' ? hit.thingId : []));
    return filterOf(choice, {
      ownBodyIds: answeringBodyIds(viewerIn.of(c)),
      ids,
      today,
      soonUntil: addWorkingDays(today, soonWorkingDays, closed),
    });
  }

  async function pageOf(
    c: Context,
    choice: QueueChoice,
    rest: Pick<QueuePage, 'isEverythingTicked' | 'ticked' | 'target'> & {
      readonly mark: string;
      readonly refused?: QueueRefusal;
    },
  ): Promise<QueuePage> {
    const db = database.read;
    const today = dayOf(now());
    const own = answeringBodyIds(viewerIn.of(c));
    const closed = await closedDaysBetween(db, today, addDays(today, 30));
    const soonUntil = addWorkingDays(today, soonWorkingDays, closed);
    const filter = await filterFor(c, choice);
    const ref = readOccasionKey(choice.bij);
    const [lines, counts, occasion, clusters, themes, areas, bodies, occasionChoices, clusterCounts] =
      await Promise.all([
        queueLines(db, filter, { after: readMark(rest.mark), atMost: shownAtATime + 1 }),
        countQueue(db, filter, { today, soonUntil }),
        ref && findOccasion(db, occasions, ref, now()),
        clustersOf(db, filter.bodyIds, { isSent: false, atMost: 200 }),
        allThemes(db),
        allAreas(db),
        answeringBodies(db, today),
        occasionsOwed(db, own),
        countClusters(db, own),
      ]);
    return {
      ...rest,
      frame: frameIn.of(c),
      today,
      soonUntil,
      choice,
      lines: lines.slice(0, shownAtATime),
      hasMore: lines.length > shownAtATime,
      counts,
      clusterCounts,
      clusters,
      progress:
        ref && occasion
          ? {
              name: occasion.name,
              address: occasion.address,
              byTheme: await progressOnOccasion(db, ref),
              reactions: await judgementsOnOccasion(db, ref.kind, ref.id),
            }
          : undefined,
      choices: {
        bodies: bodies.filter(body => own.includes(body.id)),
        themes,
        areas: areas.filter(({ kind }) => kind !== 'municipality').sort(byName),
        occasions: occasionChoices,
        parts: occasion?.parts ?? [],
        sources: ref ? await sourcesOwed(db, ref) : [],
      },
    };
  }
}

const numberOf = (text: string): number | null => (/^[1-9]\d{0,14}$/.test(text) ? Number(text) : null);
