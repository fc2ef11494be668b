import { frameIn } from '../../design/layout.ts';
import { allAreas, byName, findArea } from '../../domains/neighbourhoods/public.ts';
import { answeringBodies, viewerIn } from '../../domains/organisations/public.ts';
import { areasOfPromises, mayReport, promisesKeptBy } from '../../domains/promises/public.ts';
import {
  addWorkingDays,
  allThemes,
  closedDaysBetween,
  countOwedBy,
  mayEnterForOthers,
  mayModerate,
  type OwedMark,
  owedBy,
} from '../../domains/voices/public.ts';
import { paths } from '../../paths.ts';
import { addDays, dayOf, isDay } from '../../platform/clock.ts';
import { queryText } from '../../platform/form.ts';
import { allowed } from '../../platform/found.ts';
import { type Site, show } from '../../platform/site.ts';
import { budgetTasks } from './budget-tasks.ts';
import { consultationTasks } from './consultation-tasks.ts';
import { planTasks } from './plan-tasks.ts';
import { answeringBodyIds, mayOpenWorkQueue } from './policy.ts';
import { soonWorkingDays, workQueuePage } from './work-queue-page.ts';

const shownAtATime = 30;
const promiseDaysAhead = 14;

export function workQueueRoutes({ router, database, now }: Site): void {
  router.get(paths.workQueue, async c => {
    const viewer = viewerIn.of(c);
    allowed(mayOpenWorkQueue(viewer));
    const db = database.read;
    const today = dayOf(now());

    const bodies = await answeringBodies(db, today);
    const own = answeringBodyIds(viewer);
    const chosen = {
      body: queryText(c, 'orgaan'),
      themeSlug: queryText(c, 'thema'),
      areaCode: queryText(c, 'plaats'),
    };
    const bodyIds =
      chosen.body === 'alle' ? bodies.map(({ id }) => id) : (chosenBody(chosen.body, bodies) ?? own);
    const area = chosen.areaCode ? await findArea(db, chosen.areaCode) : undefined;
    const filter = {
      ...(area && area.kind !== 'municipality' && { areaCode: area.code }),
      ...(chosen.themeSlug && { themeSlug: chosen.themeSlug }),
    };

    const closed = await closedDaysBetween(db, today, addDays(today, 30));
    const soonUntil = addWorkingDays(today, soonWorkingDays, closed);
    const owed = await owedBy(db, bodyIds, {
      filter,
      after: markIn(queryText(c, 'na')),
      atMost: shownAtATime + 1,
    });
    const promises = await promisesKeptBy(
      db,
      { bodyIds, organisationIds: [...new Set(viewer.seats.map(seat => seat.organisationId))] },
      { isEnded: false, until: addDays(today, promiseDaysAhead) },
    );

    return show(
      c,
      workQueuePage(frameIn.of(c), {
        today,
        soonUntil,
        counts: await countOwedBy(db, bodyIds, filter, { today, soonUntil }),
        owed: owed.slice(0, shownAtATime),
        hasMore: owed.length > shownAtATime,
        answerable: new Set(own),
        planTasks: await planTasks(db, viewer),
        budgetTasks: await budgetTasks(db, bodyIds, now()),
        consultationTasks: await consultationTasks(db, bodyIds, now()),
        promises: promises.map(promise => ({ promise, mayReport: mayReport(viewer, promise.keeper) })),
        promiseAreas: await areasOfPromises(
          db,
          promises.map(({ id }) => id),
        ),
        chosen,
        choices: {
          bodies,
          ownBodyIds: own,
          themes: await allThemes(db),
          areas: (await allAreas(db)).filter(({ kind }) => kind !== 'municipality').sort(byName),
        },
        mayModerate: mayModerate(viewer),
        mayEnterForOthers: mayEnterForOthers(viewer),
      }),
    );
  });
}

function chosenBody(text: string, bodies: readonly { readonly id: number }[]): number[] | undefined {
  const body = bodies.find(({ id }) => String(id) === text);
  return body && [body.id];
}

/** Where a list goes on, as 2026-03-02.17. */
function markIn(text: string): OwedMark | undefined {
  const [dueOn = '', id = ''] = text.split('.');
  return isDay(dueOn) && /^[1-9]\d{0,14}$/.test(id) ? { dueOn, id: Number(id) } : undefined;
}
