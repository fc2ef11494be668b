import type { Context } from 'hono';
import { frameIn } from '../../design/layout.ts';
import { paths } from '../../paths.ts';
import { readForm } from '../../platform/form.ts';
import { allowed, found } from '../../platform/found.ts';
import { once } from '../../platform/once.ts';
import { goTo, numberIn, type Site, show, showToEveryGuest } from '../../platform/site.ts';
import { type Budget, findBudget, mayRun, nextMoment } from '../budgets/public.ts';
import { entriesOf } from '../money/public.ts';
import { viewerIn } from '../organisations/public.ts';
import { linesOfVerdicts } from '../promises/public.ts';
import { type AccountFacts, type AccountWords, openField, stillOpen } from './account.ts';
import { gatherAccount } from './gather-account.ts';
import { giveAccount } from './give-account.ts';
import { accountPage, givenAccountPage } from './pages/account-page.ts';
import { giveAccountPage } from './pages/give-account-page.ts';
import { accountsOf, findAccount } from './store.ts';

export function accountsRoutes({ router, database, now }: Site): void {
  const db = database.read;

  router.get(paths.budgetAccount(':id'), async c => {
    const budget = await budgetIn(c);
    const moment = now();
    const facts = await gatherAccount(db, budget, moment);
    const page = accountPage(frameIn.of(c), {
      budget,
      facts,
      lines: await linesIn(facts),
      versions: await accountsOf(db, budget.id),
      mayGive: mayRun(viewerIn.of(c), budget),
    });
    return showToEveryGuest(c, page, { until: nextMoment(budget, moment) });
  });

  router.get(paths.giveAccount(':id'), async c => {
    const budget = await ownBudgetIn(c);
    const facts = await gatherAccount(db, budget, now());
    const typed = { words: '', left: '', open: {} };
    return show(c, giveAccountPage(frameIn.of(c), budget, { facts, typed, isFinal: false }));
  });

  router.post(paths.giveAccount(':id'), async c => {
    const budget = await ownBudgetIn(c);
    const form = await readForm(c);
    const facts = await gatherAccount(db, budget, now());
    const typed: AccountWords = {
      words: form.text('words'),
      left: form.text('left'),
      open: Object.fromEntries(stillOpen(facts).map(({ id }) => [id, form.text(openField(id))])),
    };
    const isFinal = form.text('isFinal') === 'laatste';
    const entryCount = Number(form.text('entryCount'));
    const outcome = await database.write(tx =>
      once<Exclude<Awaited<ReturnType<typeof giveAccount>>, { id: number }>>(tx, form, now(), async () => {
        const account = await giveAccount(
          tx,
          viewerIn.of(c),
          { budgetId: budget.id, isFinal, entryCount, ...typed },
          now(),
        );
        return 'refused' in account ? account : { address: paths.givenAccount(budget.id, account.number) };
      }),
    );
    if ('address' in outcome) {
      return goTo(c, outcome.address, {
        kind: 'ok',
        text: 'De verantwoording is gegeven. Wie het geld gaf, krijgt bericht.',
      });
    }
    allowed(outcome.refused !== 'not-allowed');
    const page = giveAccountPage(frameIn.of(c), budget, {
      facts,
      typed,
      isFinal,
      ...('problems' in outcome
        ? { problems: outcome.problems }
        : outcome.refused !== 'not-allowed' && { refused: outcome.refused }),
    });
    return show(c, page, 422);
  });

  router.get(paths.givenAccount(':id', ':number'), async c => {
    const budget = await budgetIn(c);
    const account = found(await findAccount(db, budget.id, numberIn(c, 'number')));
    const page = givenAccountPage(frameIn.of(c), {
      account,
      lines: await linesIn(account.facts),
      versions: await accountsOf(db, budget.id),
      hasMovedSince: (await entriesOf(db, budget.id)).length > account.facts.entryCount,
    });
    return showToEveryGuest(c, page);
  });

  const linesIn = (facts: AccountFacts) =>
    linesOfVerdicts(
      db,
      facts.projects.flatMap(({ verdicts }) => verdicts.map(({ id }) => id)),
    );

  const budgetIn = async (c: Context): Promise<Budget> => found(await findBudget(db, numberIn(c, 'id')));

  const ownBudgetIn = async (c: Context): Promise<Budget> => {
    const budget = await budgetIn(c);
    allowed(mayRun(viewerIn.of(c), budget));
    return budget;
  };
}
