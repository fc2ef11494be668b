import type { Context } from 'hono';
import { frameIn } from '../../design/layout.ts';
import { paths } from '../../paths.ts';
import { readForm } from '../../platform/form.ts';
import { allowed, found } from '../../platform/found.ts';
import { once } from '../../platform/once.ts';
import type { Refusal } from '../../platform/refusal.ts';
import { sendInParts } from '../../platform/send-in-parts.ts';
import { goTo, numberIn, type Site, show } from '../../platform/site.ts';
import { type Budget, findBudget } from '../budgets/public.ts';
import { viewerIn } from '../organisations/public.ts';
import type { TypedBatch } from './batch.ts';
import { batchesOf, findBatch } from './codes-store.ts';
import { makeCodes } from './make-codes.ts';
import { type BatchesPage, batchesPage, fewestToTell, revokeBatchPage } from './pages/batches-page.ts';
import { codesCsv, sheetOf } from './pages/sheet.ts';
import { mayGiveRightToVote } from './policy.ts';
import { revokeBatch } from './revoke-batch.ts';
import { countServed } from './right-store.ts';
import { whyShut } from './urn.ts';
import { countBallots } from './urn-store.ts';

const emptyBatch: TypedBatch = { kind: '', name: '', size: '' };

/** Codes made by the batch: the list, the sheet that is shown once, and revoking. */
export function codesRoutes({ router, database, settings, now }: Site): void {
  const db = database.read;
  const budgetRunBy = async (c: Context): Promise<Budget> => {
    const budget = found(await findBudget(db, numberIn(c, 'id')));
    allowed(mayGiveRightToVote(viewerIn.of(c), budget));
    return budget;
  };

  router.get(paths.votingCodes(':id'), async c =>
    showBatches(c, await budgetRunBy(c), { typed: emptyBatch }),
  );

  router.post(paths.votingCodes(':id'), async c => {
    const budget = await budgetRunBy(c);
    const form = await readForm(c);
    const typed = { kind: form.text('kind'), name: form.text('name'), size: form.text('size') };
    let made: Exclude<Awaited<ReturnType<typeof makeCodes>>, Refusal> | undefined;
    const outcome = await database.write(tx =>
      once(tx, form, now(), async () => {
        const codes = await makeCodes(tx, viewerIn.of(c), { budgetId: budget.id, ...typed }, now());
        if ('refused' in codes) return codes;
        made = codes;
        return { address: paths.votingCodes(budget.id) };
      }),
    );
    if ('refused' in outcome) {
      switch (outcome.refused) {
        case 'incomplete':
          return showBatches(c, budget, { typed, problems: outcome.problems }, 422);
        case 'not-allowed':
          return found<Response>(undefined);
        default:
          return showBatches(c, budget, { typed, reason: outcome.refused }, 409);
      }
    }
    if (!made) return showBatches(c, budget, { typed: emptyBatch, reason: 'made-already' }, 409);
    c.header('Cache-Control', 'no-store');
    const sheet = { budget, baseUrl: settings.baseUrl, ...made };
    return form.text('vorm') === 'csv'
      ? sendInParts(
          c,
          { name: `stemcodes-${made.batch.id}.csv`, mediaType: 'text/csv; charset=utf-8' },
          codesCsv(sheet),
        )
      : sendInParts(c, { mediaType: 'text/html; charset=UTF-8' }, sheetOf(frameIn.of(c), sheet));
  });

  async function showBatches(
    c: Context,
    budget: Budget,
    it: Pick<BatchesPage, 'typed' | 'problems' | 'reason'>,
    status: 200 | 409 | 422 = 200,
  ): Promise<Response> {
    const enough = (count: number): number | null => (count === 0 || count >= fewestToTell ? count : null);
    const { served, withoutLetter } = await countServed(db, budget.id);
    const page = batchesPage(frameIn.of(c), {
      budget,
      batches: await batchesOf(db, budget.id),
      cast: enough(await countBallots(db, budget.id)),
      served: enough(served),
      withoutLetter: enough(withoutLetter),
      isOver: whyShut(budget, now())?.refused === 'closed',
      ...it,
    });
    return show(c, page, status);
  }

  router.get(paths.revokeCodes(':id', ':batchId'), async c => {
    const budget = await budgetRunBy(c);
    const batch = found(await findBatch(db, numberIn(c, 'batchId')));
    allowed(batch.budgetId === budget.id);
    return show(c, revokeBatchPage(frameIn.of(c), { budget, batch }));
  });

  router.post(paths.revokeCodes(':id', ':batchId'), async c => {
    const budget = await budgetRunBy(c);
    const batch = found(await findBatch(db, numberIn(c, 'batchId')));
    allowed(batch.budgetId === budget.id);
    const reason = (await readForm(c)).text('reason');
    const revoked = await database.write(tx =>
      revokeBatch(tx, viewerIn.of(c), { batchId: batch.id, reason }, now()),
    );
    if (!('refused' in revoked)) {
      return goTo(c, paths.votingCodes(budget.id), {
        kind: 'ok',
        text: `De reeks “${batch.name}” is ingetrokken. Ongebruikte codes werken niet meer.`,
      });
    }
    const { refused } = revoked;
    if (refused === 'not-allowed') return found<Response>(undefined);
    return show(c, revokeBatchPage(frameIn.of(c), { budget, batch, reason, refused }), 422);
  });
}
