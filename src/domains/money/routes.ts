import type { Context } from 'hono';
import { frameIn } from '../../design/layout.ts';
import { eurosInWords } from '../../design/words.ts';
import { paths } from '../../paths.ts';
import { dayOf } from '../../platform/clock.ts';
import type { Queries } from '../../platform/database/database.ts';
import { queryText, readForm } from '../../platform/form.ts';
import { allowed, found } from '../../platform/found.ts';
import { once } from '../../platform/once.ts';
import { readEuros } from '../../platform/read-euros.ts';
import type { Refusal } from '../../platform/refusal.ts';
import { goTo, numberIn, type Site, show, showToEveryGuest } from '../../platform/site.ts';
import { type Budget, findBudget, mayRun } from '../budgets/public.ts';
import { decisionsWithIds, numbersIn, pickDecision, pickedOneIn, wordsToFind } from '../decisions/public.ts';
import { viewerIn } from '../organisations/public.ts';
import type { NotEnough } from './book-money.ts';
import { enterMoney, type FundedProject, type TypedMoney } from './enter-money.ts';
import { ledgerOf } from './ledger.ts';
import { type MoneyKind, moneyKinds, opposites } from './money-entry.ts';
import { csvHead, csvOf, jsonOf } from './open-data.ts';
import { openMoneyOf } from './open-money-of.ts';
import { enterMoneyPage } from './pages/enter-money-page.ts';
import { moneyPage } from './pages/money-page.ts';
import { notEnoughInWords } from './pages/money-words.ts';
import { reverseEntryPage } from './pages/reverse-entry-page.ts';
import { reverseEntry } from './reverse-entry.ts';
import { entriesOf } from './store.ts';

/** What a later domain adds to these pages. */
export interface AfterMoney {
  /** The plans of a budget, in the order in which they were drawn up. */
  projectsOf(db: Queries, budgetId: number): Promise<readonly FundedProject[]>;
}

const entriesOnPage = 50;

export function moneyRoutes({ router, database, now }: Site, after: AfterMoney): void {
  const db = database.read;

  router.get(paths.budgetMoney(':id'), async c => {
    const budget = await budgetIn(c);
    const [entries, projects] = await Promise.all([
      entriesOf(db, budget.id),
      after.projectsOf(db, budget.id),
    ]);
    const ledger = ledgerOf(entries);
    const before = Number(queryText(c, 'voor')) || ledger.lines.length + 1;
    const lines = ledger.lines
      .slice(Math.max(0, before - 1 - entriesOnPage), Math.max(0, before - 1))
      .toReversed();
    const decisions = await decisionsWithIds(db, [
      ...new Set(lines.flatMap(({ decisionId }) => decisionId ?? [])),
    ]);
    const isLast = (lines.at(-1)?.number ?? 1) === 1;
    const page = moneyPage(frameIn.of(c), {
      budget,
      ledger,
      lines,
      projects,
      decisions: new Map(decisions.map(({ id, title }) => [id, title])),
      mayBook: mayRun(viewerIn.of(c), budget),
      older: isLast ? undefined : paths.moneyBefore(budget.id, lines.at(-1)?.number ?? 1),
      newer:
        before > ledger.lines.length
          ? undefined
          : paths.moneyBefore(budget.id, Math.min(before + entriesOnPage, ledger.lines.length + 1)),
    });
    return showToEveryGuest(c, page);
  });

  router.get(paths.budgetMoneyCsv(':id'), async c => {
    const money = await moneyIn(c);
    c.header('Content-Type', 'text/csv; charset=utf-8');
    c.header('Content-Disposition', `attachment; filename="geld-van-wijkbudget-${money.budget.id}.csv"`);
    return c.body(csvHead({ isOfOne: true }) + csvOf(money, { isOfOne: true }));
  });

  router.get(paths.budgetMoneyJson(':id'), async c => {
    const money = await moneyIn(c);
    c.header('Content-Disposition', `attachment; filename="geld-van-wijkbudget-${money.budget.id}.json"`);
    return c.json(jsonOf(money));
  });

  const moneyIn = async (c: Context) => {
    const budget = await budgetIn(c);
    return openMoneyOf(db, budget, await after.projectsOf(db, budget.id));
  };

  router.get(paths.enterMoney(':id'), async c => {
    const budget = await ownBudgetIn(c);
    return show(
      c,
      await formPage(c, budget, {
        kind: queryText(c, 'soort'),
        projectId: queryText(c, 'plan'),
        amount: '',
        bookedOn: dayOf(now()),
        source: '',
        decisionId: '',
      }),
    );
  });

  router.post(paths.enterMoney(':id'), async c => {
    const budget = await ownBudgetIn(c);
    const form = await readForm(c);
    const typed: TypedMoney = {
      kind: form.text('kind'),
      projectId: form.text('projectId'),
      amount: form.text('amount'),
      bookedOn: form.text('bookedOn'),
      source: form.text('source'),
      decisionId: pickedOneIn(form, 'decisionId'),
    };
    const words = wordsToFind(form, 'decisionId');
    if (words !== undefined) return show(c, await formPage(c, budget, typed, { words }));
    const projects = await after.projectsOf(db, budget.id);
    const outcome = await database.write(tx =>
      once<Exclude<Awaited<ReturnType<typeof enterMoney>>, { id: number }>>(tx, form, now(), async () => {
        const entry = await enterMoney(
          tx,
          viewerIn.of(c),
          { budgetId: budget.id, projects, ...typed },
          now(),
        );
        return 'refused' in entry ? entry : { address: paths.budgetMoney(budget.id) };
      }),
    );
    if ('address' in outcome) {
      const cents = readEuros(typed.amount);
      const amount = typeof cents === 'number' ? eurosInWords(cents) : 'Het geld';
      return goTo(c, outcome.address, { kind: 'ok', text: `${amount} is geboekt.` });
    }
    allowed(outcome.refused !== 'not-allowed');
    return show(c, await formPage(c, budget, typed, { refusal: outcome }), 422);
  });

  const formPage = async (
    c: Context,
    budget: Budget,
    typed: TypedMoney,
    {
      refusal,
      words,
    }: {
      readonly refusal?: Exclude<Awaited<ReturnType<typeof enterMoney>>, { id: number }>;
      /** By which a decision is looked for. */
      readonly words?: string;
    } = {},
  ) => {
    const projects = await after.projectsOf(db, budget.id);
    const kind = moneyKinds.find(known => known === typed.kind);
    const amountCents = readEuros(typed.amount);
    return enterMoneyPage(frameIn.of(c), budget, {
      ledger: ledgerOf(await entriesOf(db, budget.id)),
      projects,
      typed,
      decision: await pickDecision(database, numbersIn(typed.decisionId) ?? [], words),
      ...(refusal && 'problems' in refusal && { problems: refusal.problems }),
      ...(refusal?.refused === 'not-enough' &&
        kind &&
        typeof amountCents === 'number' && {
          notEnough: notEnoughInWords(refusal, {
            kind,
            amountCents,
            projectTitle: projects.find(({ id }) => String(id) === typed.projectId)?.title,
          }),
        }),
    });
  };

  router.get(paths.reverseEntry(':id', ':entryId'), async c => {
    const { budget, line, projectTitle } = await ownLineIn(c);
    return show(c, reverseEntryPage(frameIn.of(c), budget, { line, projectTitle, reason: '' }));
  });

  router.post(paths.reverseEntry(':id', ':entryId'), async c => {
    const { budget, line, projectTitle } = await ownLineIn(c);
    const form = await readForm(c);
    const reason = form.text('reason');
    const outcome = await database.write(tx =>
      once<Exclude<Awaited<ReturnType<typeof reverseEntry>>, { id: number }>>(tx, form, now(), async () => {
        const entry = await reverseEntry(
          tx,
          viewerIn.of(c),
          { budgetId: budget.id, entryId: line.id, reason },
          now(),
        );
        return 'refused' in entry ? entry : { address: paths.budgetMoney(budget.id) };
      }),
    );
    if ('address' in outcome) {
      return goTo(c, outcome.address, {
        kind: 'ok',
        text: `Boeking ${line.number} is teruggedraaid. Ze blijft te lezen.`,
      });
    }
    allowed(outcome.refused !== 'not-allowed');
    const impossible = whyNotReversed(outcome, {
      kind: opposites[line.kind],
      amountCents: line.amountCents,
      projectTitle,
    });
    const problems = 'problems' in outcome ? outcome.problems : {};
    const page = reverseEntryPage(frameIn.of(c), budget, {
      line,
      projectTitle,
      reason,
      problems,
      impossible,
    });
    return show(c, page, 422);
  });

  const budgetIn = async (c: Context): Promise<Budget> => found(await findBudget(db, numberIn(c, 'id')));

  const ownBudgetIn = async (c: Context): Promise<Budget> => {
    const budget = await budgetIn(c);
    allowed(mayRun(viewerIn.of(c), budget));
    return budget;
  };

  const ownLineIn = async (c: Context) => {
    const budget = await ownBudgetIn(c);
    const { lines } = ledgerOf(await entriesOf(db, budget.id));
    const line = found(lines.find(({ id }) => id === numberIn(c, 'entryId')));
    const projects = await after.projectsOf(db, budget.id);
    return { budget, line, projectTitle: projects.find(({ id }) => id === line.projectId)?.title };
  };
}

function whyNotReversed(
  refusal: Refusal | NotEnough,
  asked: {
    readonly kind: MoneyKind;
    readonly amountCents: number;
    readonly projectTitle: string | undefined;
  },
): string | undefined {
  if ('pot' in refusal) return notEnoughInWords(refusal, asked);
  if (refusal.refused === 'is-reversal')
    return 'Dit is zelf een tegenboeking. Boek het geld opnieuw als het toch zo moest.';
  return refusal.refused === 'reversed-already' ? 'Deze boeking is al teruggedraaid.' : undefined;
}
