import { frameIn } from '../../design/layout.ts';
import { budgetsAfter } from '../../domains/budgets/public.ts';
import { announcedAfter } from '../../domains/consultations/public.ts';
import { trajectoriesAfter } from '../../domains/participation/public.ts';
import { paths } from '../../paths.ts';
import type { Queries } from '../../platform/database/database.ts';
import { rowsOf, sendInParts } from '../../platform/send-in-parts.ts';
import { type Site, showToEveryGuest } from '../../platform/site.ts';
import { budgetLists } from './budget-lists.ts';
import { consultationList } from './consultation-list.ts';
import { interestList } from './interest-list.ts';
import { openDataPage } from './open-data-page.ts';
import type { OpenList } from './open-list.ts';
import { trajectoryList } from './trajectory-list.ts';

const atOnce = 50;

/** Some things in the order of their numbers, from after a number on. */
type ReadAfter<Thing> = (db: Queries, id: number, atMost: number) => Promise<Thing[]>;

/** The page of everything that can be taken away, and the lists that gather several domains. */
export function openDataRoutes({ router, database, now }: Site): void {
  const db = database.read;

  router.get(paths.openData, c => showToEveryGuest(c, openDataPage(frameIn.of(c))));

  offer({ csv: paths.budgetsCsv, json: paths.budgetsJson }, budgetLists.budgets, budgetsAfter);
  offer({ csv: paths.projectsCsv, json: paths.projectsJson }, budgetLists.projects, budgetsAfter);
  offer({ csv: paths.moneyCsv, json: paths.moneyJson }, budgetLists.money, budgetsAfter);
  offer({ csv: paths.trajectoriesCsv, json: paths.trajectoriesJson }, trajectoryList, trajectoriesAfter);
  offer({ csv: paths.everyInterestCsv, json: paths.everyInterestJson }, interestList, trajectoriesAfter);
  offer({ csv: paths.consultationsCsv, json: paths.consultationsJson }, consultationList, announcedAfter);

  /** A list at its two addresses, read and sent in parts. */
  function offer<Thing extends { readonly id: number }>(
    { csv, json }: { readonly csv: string; readonly json: string },
    list: OpenList<Thing>,
    readAfter: ReadAfter<Thing>,
  ): void {
    const everything = () => rowsOf<Thing>(last => readAfter(db, last?.id ?? 0, atOnce));
    router.get(csv, c =>
      sendInParts(
        c,
        { name: `${list.fileName}.csv`, mediaType: 'text/csv; charset=utf-8' },
        asCsv(list, everything()),
      ),
    );
    router.get(json, c =>
      sendInParts(
        c,
        { name: `${list.fileName}.json`, mediaType: 'application/json; charset=utf-8' },
        asJson(list, everything()),
      ),
    );
  }

  async function* asCsv<Thing>(
    list: OpenList<Thing>,
    pages: AsyncGenerator<Thing[]>,
  ): AsyncGenerator<string> {
    yield list.csvHead;
    for await (const things of pages) yield (await list.read(db, things, now())).csv;
  }

  async function* asJson<Thing>(
    list: OpenList<Thing>,
    pages: AsyncGenerator<Thing[]>,
  ): AsyncGenerator<string> {
    let isFirst = true;
    yield '[';
    for await (const things of pages) {
      for (const row of (await list.read(db, things, now())).rows) {
        yield (isFirst ? '\n' : ',\n') + JSON.stringify(row);
        isFirst = false;
      }
    }
    yield '\n]\n';
  }
}
