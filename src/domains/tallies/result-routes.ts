import type { Context } from 'hono';
import { frameIn } from '../../design/layout.ts';
import { plural } from '../../design/words.ts';
import { paths } from '../../paths.ts';
import { queryText, readForm } from '../../platform/form.ts';
import { allowed, found } from '../../platform/found.ts';
import { isRefusal } from '../../platform/refusal.ts';
import { sendInParts } from '../../platform/send-in-parts.ts';
import { goTo, numberIn, type Site, show, showToEveryGuest } from '../../platform/site.ts';
import { type Budget, findBudget, nextMoment } from '../budgets/public.ts';
import { viewerIn } from '../organisations/public.ts';
import { ballotProjectsOf, projectsOf } from '../projects/public.ts';
import {
  ballotsAfter,
  ballotsBefore,
  type CastBallot,
  choicesFrom,
  chosenIn,
  findBallot,
  hashOfCode,
  markOf,
  mayGiveRightToVote,
  readCode,
} from '../voting/public.ts';
import { type BeginCountReason, beginCount } from './begin-count.ts';
import { countBudget } from './count-budget.ts';
import { countCommand } from './count-command.ts';
import { ballotPages, exportBallots } from './export-ballots.ts';
import { ballotsPage, type FindRefusal, type PublishedBallot } from './pages/ballots-page.ts';
import { losersAtOnce, noResultYetPage, resultPage } from './pages/result-page.ts';
import { papersExplained, papersIn } from './paper-store.ts';
import { type PublishReason, publishResult } from './publish-result.ts';
import { ballotLine, ballotsHeader } from './published-ballots.ts';
import type { Tally } from './tally.ts';
import { findResult, findTally } from './tally-store.ts';

const ballotsAtOnce = 50;

/** From the closing of the urn to the result, and what anybody can check it with. */
export function resultRoutes({ router, database, settings, now }: Site): void {
  const db = database.read;

  router.get(paths.result(':id'), async c => {
    const budget = found(await findBudget(db, numberIn(c, 'id')));
    if (budget.withdrawnAt !== null) return goTo(c, paths.budget(budget.id));
    if (budget.resultPublishedAt === null) {
      const page = await waitingPage(c, budget);
      return showToEveryGuest(c, page, { until: nextMoment(budget, now()) });
    }
    const result = found(await findResult(db, budget.id));
    const losers = result.projects.filter(({ outcome }) => !outcome.won).length;
    const asked = Number(queryText(c, 'bladzijde')) || 1;
    allowed(Number.isInteger(asked) && asked >= 1 && (asked === 1 || (asked - 1) * losersAtOnce < losers));
    return showToEveryGuest(
      c,
      resultPage(frameIn.of(c), {
        budget,
        tally: found(await findTally(db, budget.id)),
        result,
        pageNumber: asked,
        countCommand: countCommand(budget, result, settings.baseUrl),
        papers: await papersExplained(db, budget.id),
      }),
    );
  });

  const waitingPage = async (
    c: Context,
    budget: Budget,
    refusal?: BeginCountReason | PublishReason | undefined,
  ) =>
    noResultYetPage(frameIn.of(c), {
      budget,
      tally: await findTally(db, budget.id),
      mayCount: mayGiveRightToVote(viewerIn.of(c), budget),
      unfinishedPapers: (await papersIn(db, budget.id, ['once', 'differs'])).length,
      isShut: budget.urnClosedAt !== null || now() >= budget.rules.votingClosesAt,
      refusal,
    });

  router.post(paths.beginCount(':id'), async c => {
    const budget = found(await findBudget(db, numberIn(c, 'id')));
    const form = await readForm(c);
    const outcome = await database.write(tx =>
      beginCount(
        tx,
        viewerIn.of(c),
        { budgetId: budget.id, withoutUnfinished: form.isChecked('withoutUnfinished') },
        now(),
      ),
    );
    if (isRefusal(outcome)) {
      allowed(outcome.refused !== 'not-allowed');
      return show(c, await waitingPage(c, budget, outcome.refused), 422);
    }
    // The page does not wait for it; when it is broken off, the clock goes on with it.
    void countBudget(database, budget.id, now()).catch(error => {
      console.error(JSON.stringify({ at: now(), count: budget.id, error: String(error.stack) }));
    });
    return goTo(c, paths.result(budget.id), { kind: 'ok', text: 'Het tellen is begonnen.' });
  });

  router.post(paths.publishResult(':id'), async c => {
    const budget = found(await findBudget(db, numberIn(c, 'id')));
    const outcome = await database.write(tx => publishResult(tx, viewerIn.of(c), budget.id, now()));
    if (isRefusal(outcome)) {
      allowed(outcome.refused !== 'not-allowed');
      return show(c, await waitingPage(c, budget, outcome.refused), 422);
    }
    return goTo(c, paths.result(budget.id), { kind: 'ok', text: 'De uitslag is bekendgemaakt.' });
  });

  // The ballots, once the result is public

  router.get(paths.ballots(':id'), async c => {
    const { budget, tally } = await published(c);
    const [after, before] = [queryText(c, 'na'), queryText(c, 'voor')];
    return showToEveryGuest(c, await listPage(c, budget, tally, { after, before }));
  });

  router.post(paths.ballots(':id'), async c => {
    const { budget, tally } = await published(c);
    const read = readCode((await readForm(c)).text('receipt'));
    const ballot =
      'refused' in read || read.kind !== 'receipt'
        ? undefined
        : await findBallot(db, budget.id, hashOfCode(read.code));
    const refusal: FindRefusal | undefined =
      'refused' in read
        ? read
        : read.kind === 'code'
          ? { refused: 'not-a-receipt' }
          : ballot
            ? undefined
            : { refused: 'not-found' };
    c.header('Cache-Control', 'no-store');
    return show(
      c,
      await listPage(c, budget, tally, { after: '', before: '' }, { ballot, refusal }),
      refusal ? 422 : 200,
    );
  });

  const published = async (c: Context): Promise<{ readonly budget: Budget; readonly tally: Tally }> => {
    const budget = found(await findBudget(db, numberIn(c, 'id')));
    allowed(budget.resultPublishedAt !== null);
    return { budget, tally: found(await findTally(db, budget.id)) };
  };

  const listPage = async (
    c: Context,
    budget: Budget,
    tally: Tally,
    { after, before }: { readonly after: string; readonly before: string },
    {
      ballot,
      refusal,
    }: { readonly ballot?: CastBallot | undefined; readonly refusal?: FindRefusal | undefined } = {},
  ) => {
    const titles = new Map((await projectsOf(db, budget.id)).map(({ id, title }) => [id, title]));
    const rows = before
      ? await ballotsBefore(db, budget.id, before, ballotsAtOnce + 1)
      : await ballotsAfter(db, budget.id, after, ballotsAtOnce + 1);
    const shown = before ? rows.slice(-ballotsAtOnce) : rows.slice(0, ballotsAtOnce);
    const hasMore = rows.length > ballotsAtOnce;
    const [first, last] = [shown[0], shown.at(-1)];
    const at = (name: 'na' | 'voor', row: CastBallot) =>
      `${paths.ballots(budget.id)}?${name}=${row.receiptHash}`;
    return ballotsPage(frameIn.of(c), {
      budget,
      tally,
      ballots: shown.map(row => publishedBallot(row, titles)),
      previous: first && (before ? hasMore : after !== '') ? at('voor', first) : undefined,
      next: last && (before ? true : hasMore) ? at('na', last) : undefined,
      sought: ballot && publishedBallot(ballot, titles),
      refusal,
      fileAddress: settings.baseUrl + paths.ballotsCsv(budget.id),
    });
  };

  router.get(paths.ballotsCsv(':id'), async c => {
    const { budget } = await published(c);
    const codeOf = new Map((await projectsOf(db, budget.id)).map(({ id, code }) => [id, code]));
    return sendInParts(
      c,
      { name: `stembiljetten-${budget.id}.csv`, mediaType: 'text/csv; charset=utf-8' },
      linesOf(),
    );

    async function* linesOf(): AsyncGenerator<string> {
      yield ballotsHeader;
      for await (const rows of ballotPages(db, budget.id))
        yield rows.map(row => ballotLine(row, codeOf)).join('');
    }
  });

  router.get(paths.ballotsPabulib(':id'), async c => {
    const { budget } = await published(c);
    return sendInParts(
      c,
      { name: `stembiljetten-${budget.id}.pb`, mediaType: 'text/plain; charset=utf-8' },
      exportBallots(db, budget, await ballotProjectsOf(db, budget.id), {
        townName: settings.townName,
        onlyAble: queryText(c, 'deel') === 'geteld',
      }),
    );
  });
}

function publishedBallot(
  { receiptHash, choices: text }: CastBallot,
  titles: ReadonlyMap<number, string>,
): PublishedBallot {
  const choices = choicesFrom(text);
  const points = choices.kind === 'points' ? new Map(choices.points) : undefined;
  return {
    mark: markOf(receiptHash),
    choices: chosenIn(choices).map((id, index) => {
      const title = titles.get(id) ?? String(id);
      if (points) return `${title}: ${plural(points.get(id) ?? 0, 'punt', 'punten')}`;
      return choices.kind === 'rank' ? `${index + 1}. ${title}` : title;
    }),
  };
}
