import type { Context } from 'hono';
import { frameIn } from '../../design/layout.ts';
import { momentInWords } from '../../design/words.ts';
import { paths } from '../../paths.ts';
import { queryText, readForm } from '../../platform/form.ts';
import { allowed, found } from '../../platform/found.ts';
import { isRefusal } from '../../platform/refusal.ts';
import { goTo, numberIn, type Site, show } from '../../platform/site.ts';
import { type Budget, findBudget } from '../budgets/public.ts';
import { viewerIn } from '../organisations/public.ts';
import { ballotProjectsOf, projectsOf } from '../projects/public.ts';
import { mayGiveRightToVote } from '../voting/public.ts';
import { enterPaper, type PaperEntryRefusal, type TypedPaper } from './enter-paper.ts';
import { paperPage } from './pages/paper-page.ts';
import { printPaperPage } from './pages/print-paper-page.ts';
import { settlePaperPage } from './pages/settle-paper-page.ts';
import { maySettle, readNumber } from './paper-ballot.ts';
import { countPapers, findPaper, papersIn } from './paper-store.ts';
import { settlePaper } from './settle-paper.ts';
import { takesPaper } from './tally.ts';
import { findTally } from './tally-store.ts';

/** Ballots on paper: printed, typed in twice, and settled where the two differ. */
export function paperRoutes({ router, database, now }: Site): void {
  const db = database.read;

  router.get(paths.paperBallots(':id'), async c => {
    const budget = await budgetFor(c);
    const number = readNumber(queryText(c, 'gedaan'));
    const done = number === undefined ? undefined : await findPaper(db, budget.id, number);
    return show(c, await entryPage(c, budget, { typed: emptyPaper, done }));
  });

  router.post(paths.paperBallots(':id'), async c => {
    const budget = await budgetFor(c);
    const form = await readForm(c);
    const typed: TypedPaper = {
      number: form.text('number'),
      code: form.text('code'),
      choices: form.text('choices'),
      isVoid: form.isChecked('isVoid'),
      voidReason: form.text('voidReason'),
    };
    const outcome = await database.write(tx =>
      enterPaper(tx, viewerIn.of(c), { budgetId: budget.id, ...typed }, now()),
    );
    if ('refused' in outcome) {
      allowed(outcome.refused !== 'not-allowed');
      return show(c, await entryPage(c, budget, { typed, refusal: outcome }), 422);
    }
    return goTo(c, `${paths.paperBallots(budget.id)}?gedaan=${outcome.number}`);
  });

  router.get(paths.printPaper(':id'), async c => {
    const budget = await budgetFor(c);
    return show(
      c,
      printPaperPage(frameIn.of(c), { budget, projects: await ballotProjectsOf(db, budget.id) }),
    );
  });

  router.get(paths.paperBallot(':id', ':number'), async c => {
    const budget = await budgetFor(c);
    return show(c, await settlePage(c, budget, numberIn(c, 'number'), { choice: '', reason: '' }));
  });

  router.post(paths.paperBallot(':id', ':number'), async c => {
    const budget = await budgetFor(c);
    const number = numberIn(c, 'number');
    const form = await readForm(c);
    const typed = { choice: form.text('choice'), reason: form.text('reason') };
    const outcome = await database.write(tx =>
      settlePaper(tx, viewerIn.of(c), { budgetId: budget.id, number, ...typed }, now()),
    );
    if (!isRefusal(outcome)) {
      return goTo(c, paths.paperBallots(budget.id), {
        kind: 'ok',
        text:
          outcome === 'again'
            ? `Nummer ${number} wordt opnieuw ingetypt, door twee mensen.`
            : `De keuze voor nummer ${number} is vastgelegd.`,
      });
    }
    allowed(outcome.refused === 'incomplete' || outcome.refused === 'used');
    return show(
      c,
      await settlePage(c, budget, number, typed, {
        isCodeUsed: outcome.refused === 'used',
        ...('problems' in outcome && { problems: outcome.problems }),
      }),
      422,
    );
  });

  const budgetFor = async (c: Context): Promise<Budget> => {
    const budget = found(await findBudget(db, numberIn(c, 'id')));
    allowed(mayGiveRightToVote(viewerIn.of(c), budget) && budget.rules.hasPaper);
    return budget;
  };

  const entryPage = async (
    c: Context,
    budget: Budget,
    {
      typed,
      done,
      refusal,
    }: {
      readonly typed: TypedPaper;
      readonly done?: Awaited<ReturnType<typeof findPaper>>;
      readonly refusal?: PaperEntryRefusal;
    },
  ) => {
    const me = viewerIn.of(c).person?.id ?? 0;
    const papers = await papersIn(db, budget.id, ['once', 'differs']);
    return paperPage(frameIn.of(c), {
      budget,
      projects: await ballotProjectsOf(db, budget.id),
      counts: await countPapers(db, budget.id),
      differing: papers
        .filter(({ state }) => state === 'differs')
        .map(paper => ({ number: paper.number, maySettle: maySettle(paper, me) })),
      waiting: papers
        .filter(({ state }) => state === 'once')
        .map(({ number, firstPersonId }) => ({ number, isOwn: firstPersonId === me })),
      closed: await whyClosed(budget),
      done,
      typed,
      refusal,
    });
  };

  const whyClosed = async (budget: Budget): Promise<string | undefined> => {
    const { votingOpensAt } = budget.rules;
    if (now() < votingOpensAt) return `Het stemmen begint op ${momentInWords(votingOpensAt)}.`;
    return takesPaper(await findTally(db, budget.id)) ? undefined : 'Het tellen is begonnen.';
  };

  const settlePage = async (
    c: Context,
    budget: Budget,
    number: number,
    typed: { readonly choice: string; readonly reason: string },
    said: Pick<Parameters<typeof settlePaperPage>[1], 'problems' | 'isCodeUsed'> = {},
  ) => {
    const paper = found(await findPaper(db, budget.id, number));
    const { first, second } = paper;
    allowed(maySettle(paper, viewerIn.of(c).person?.id ?? 0) && takesPaper(await findTally(db, budget.id)));
    return settlePaperPage(frameIn.of(c), {
      budget,
      projects: await projectsOf(db, budget.id),
      paper: { ...paper, first: found(first), second: found(second) },
      typed,
      ...said,
    });
  };
}

const emptyPaper: TypedPaper = { number: '', code: '', choices: '', isVoid: false, voidReason: '' };
