import { frameIn } from '../../design/layout.ts';
import { type Budget, budgetsAfter } from '../../domains/budgets/public.ts';
import { paths } from '../../paths.ts';
import { rowsOf, sendInParts } from '../../platform/send-in-parts.ts';
import { type Site, showToEveryGuest } from '../../platform/site.ts';
import { budgetLists, type ListOfBudgets } from './budget-lists.ts';
import { openDataPage } from './open-data-page.ts';

const budgetsAtOnce = 50;

/** The page of everything that can be taken away, and the lists that gather several domains. */
export function openDataRoutes({ router, database, now }: Site): void {
  const db = database.read;
  const everyBudget = () => rowsOf<Budget>(last => budgetsAfter(db, last?.id ?? 0, budgetsAtOnce));

  router.get(paths.openData, c => showToEveryGuest(c, openDataPage(frameIn.of(c))));

  const addresses: Readonly<Record<keyof typeof budgetLists, { csv: string; json: string }>> = {
    budgets: { csv: paths.budgetsCsv, json: paths.budgetsJson },
    projects: { csv: paths.projectsCsv, json: paths.projectsJson },
    money: { csv: paths.moneyCsv, json: paths.moneyJson },
  };
  for (const name of ['budgets', 'projects', 'money'] as const) {
    const list: ListOfBudgets = budgetLists[name];
    const { csv, json } = addresses[name];
    router.get(csv, c =>
      sendInParts(
        c,
        { name: `${list.fileName}.csv`, mediaType: 'text/csv; charset=utf-8' },
        asCsv(list, everyBudget()),
      ),
    );
    router.get(json, c =>
      sendInParts(
        c,
        { name: `${list.fileName}.json`, mediaType: 'application/json; charset=utf-8' },
        asJson(list, everyBudget()),
      ),
    );
  }

  async function* asCsv(list: ListOfBudgets, pages: AsyncGenerator<Budget[]>): AsyncGenerator<string> {
    yield list.csvHead;
    for await (const budgets of pages) yield (await list.read(db, budgets, now())).csv;
  }

  async function* asJson(list: ListOfBudgets, pages: AsyncGenerator<Budget[]>): AsyncGenerator<string> {
    let isFirst = true;
    yield '[';
    for await (const budgets of pages) {
      for (const row of (await list.read(db, budgets, now())).rows) {
        yield (isFirst ? '\n' : ',\n') + JSON.stringify(row);
        isFirst = false;
      }
    }
    yield '\n]\n';
  }
}
