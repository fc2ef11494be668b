import type { Context } from 'hono';
import { frameIn } from '../../design/layout.ts';
import { paths } from '../../paths.ts';
import { type Form, readForm } from '../../platform/form.ts';
import { allowed, found } from '../../platform/found.ts';
import { networkOf } from '../../platform/network.ts';
import { goTo, numberIn, type Site, show, showToEveryGuest } from '../../platform/site.ts';
import { type Budget, findBudget, nextMoment } from '../budgets/public.ts';
import { viewerIn } from '../organisations/public.ts';
import { ballotProjectsOf, plansAmong } from '../projects/public.ts';
import {
  type BallotRefusal,
  choicesFrom,
  emptyBallot,
  projectIdsIn,
  type TypedBallot,
  typedFrom,
} from './ballot.ts';
import { inOrderOf } from './ballot-order.ts';
import { beginByAccount, whyNotByAccount } from './begin-by-account.ts';
import type { CastOutcome } from './cast-ballots.ts';
import { changeBallot, type ReceiptRefusal } from './change-ballot.ts';
import { type CodeRefusal, checkCode } from './check-code.ts';
import { makeCode, readCode } from './code.ts';
import { findBallotToChange } from './find-ballot-to-change.ts';
import { gatherBallots } from './gather-ballots.ts';
import { type BallotPage, ballotPage } from './pages/ballot-page.ts';
import { changeVotePage } from './pages/change-vote-page.ts';
import { receiptPage } from './pages/receipt-page.ts';
import { codeSentence, forgedForm, receiptSentence } from './pages/sentences.ts';
import { tooLatePage } from './pages/too-late-page.ts';
import { type ByAccount, votePage } from './pages/vote-page.ts';
import { whyShut } from './urn.ts';

type Answer = Response | Promise<Response>;

/** Voting, and changing one's vote. A code or a receipt comes by POST alone, and nothing that holds one is kept anywhere. */
export function voteRoutes(site: Site): void {
  const { router, database, now } = site;
  const db = database.read;
  const cast = gatherBallots(database, now);
  const budgetIn = async (c: Context): Promise<Budget> => found(await findBudget(db, numberIn(c, 'id')));

  // The way in

  router.get(paths.vote(':id'), async c => {
    const budget = await budgetIn(c);
    if (budget.withdrawnAt !== null) return goTo(c, paths.budget(budget.id));
    const viewer = viewerIn.of(c);
    const answer = await voteAnswer(c, budget, {});
    if (viewer.person) return show(c, answer);
    return showToEveryGuest(c, answer, { until: nextMoment(budget, now()) });
  });

  router.post(paths.vote(':id'), async c => {
    neverKept(c);
    const budget = await budgetIn(c);
    if (budget.withdrawnAt !== null) return goTo(c, paths.budget(budget.id));
    if (whyShut(budget, now())) return show(c, await voteAnswer(c, budget, {}), 409);
    const typed = (await readForm(c)).text('stemcode');
    const checked = await database.write(tx =>
      checkCode(tx, { budgetId: budget.id, typed, network: networkOf(c) }, now()),
    );
    if ('refused' in checked) {
      const other = checked.refused === 'other-budget' ? await findBudget(db, checked.budgetId) : undefined;
      const error = codeSentence(checked);
      return show(c, await voteAnswer(c, budget, { typed, error, other }), statusOf(checked));
    }
    return showBallot(c, budget, { code: checked.code, receipt: makeCode('receipt'), typed: emptyBallot });
  });

  router.post(paths.voteByAccount(':id'), async c => {
    neverKept(c);
    const budget = await budgetIn(c);
    allowed(budget.rules.votingWays.includes('account'));
    const viewer = viewerIn.of(c);
    if (!viewer.person) return goTo(c, paths.signInTo(paths.vote(budget.id)));
    const begun = await database.write(tx => beginByAccount(tx, viewer, budget, now()));
    if ('refused' in begun) return show(c, await voteAnswer(c, budget, {}), 409);
    return showBallot(c, budget, { code: begun.code, receipt: makeCode('receipt'), typed: emptyBallot });
  });

  async function voteAnswer(
    c: Context,
    budget: Budget,
    it: { readonly typed?: string; readonly error?: string; readonly other?: Budget | undefined },
  ) {
    const shut = whyShut(budget, now());
    const why = await whyNotByAccount(db, viewerIn.of(c), budget, now());
    const standings: Record<NonNullable<typeof why> | 'may-vote', ByAccount> = {
      'not-signed-in': 'guest',
      'way-not-open': 'guest',
      'no-address': 'no-address',
      elsewhere: 'elsewhere',
      'too-young': 'too-young',
      'has-voted': 'has-voted',
      'may-vote': 'may-vote',
    };
    return votePage(frameIn.of(c), {
      budget,
      state: shut?.refused ?? 'open',
      ...it,
      byAccount: standings[why ?? 'may-vote'],
    });
  }

  async function showBallot(
    c: Context,
    budget: Budget,
    it: Omit<BallotPage, 'budget' | 'plans'>,
    status: 200 | 409 | 422 | 429 = 200,
  ): Promise<Response> {
    const plans = inOrderOf(it.receipt, await ballotProjectsOf(db, budget.id));
    return show(c, ballotPage(frameIn.of(c), { budget, plans, ...it }), status);
  }

  // The ballot

  router.get(paths.castBallot(':id'), async c => goTo(c, paths.vote((await budgetIn(c)).id)));

  router.post(paths.castBallot(':id'), async c => {
    neverKept(c);
    const budgetId = numberIn(c, 'id');
    const form = await readForm(c);
    const code = form.text('stemcode');
    const receipt = form.text('ontvangstcode');
    const typed = typedIn(form);
    const outcome = await cast(budgetId, { code, receipt, typed, network: networkOf(c) });
    if (!('refused' in outcome)) {
      const known = readCode(receipt);
      return show(
        c,
        receiptPage(frameIn.of(c), {
          ...outcome,
          receipt: 'code' in known ? known.code : receipt,
          isChange: false,
        }),
      );
    }
    return refuseCast(c, await budgetIn(c), outcome, { code, receipt, typed });
  });

  async function refuseCast(
    c: Context,
    budget: Budget,
    refusal: Extract<CastOutcome, { refused: string }>,
    {
      code,
      receipt,
      typed,
    }: { readonly code: string; readonly receipt: string; readonly typed: TypedBallot },
  ): Promise<Response> {
    const known = readCode(receipt);
    // A receipt that is not ours is replaced; one that is stays, so that a form that comes twice is one ballot.
    const isOurs = 'code' in known && known.kind === 'receipt' && refusal.refused !== 'forged-form';
    const again = { code, receipt: isOurs ? known.code : makeCode('receipt'), typed };
    switch (refusal.refused) {
      case 'no-such-budget':
        return found<Response>(undefined);
      case 'not-begun':
      case 'closed':
        return tooLate(c, budget, refusal.refused === 'not-begun', typed, false);
      case 'forged-form':
        return showBallot(c, budget, { ...again, formError: forgedForm }, 422);
      case 'no-code':
      case 'mistyped':
      case 'wrong-length':
      case 'receipt-not-code':
      case 'used':
      case 'revoked':
      case 'other-budget':
      case 'unknown-code':
      case 'too-often':
        return showBallot(c, budget, { ...again, codeError: codeSentence(refusal) }, statusOf(refusal));
      default:
        return showBallot(c, budget, { ...again, ...(await aboutPlan(budget, refusal)) }, 422);
    }
  }

  const aboutPlan = async (budget: Budget, refusal: BallotRefusal) => ({
    refusal,
    refusedTitle:
      refusal.projectId === undefined
        ? undefined
        : (await plansAmong(db, budget.id, [refusal.projectId]))[0]?.title,
  });

  async function tooLate(
    c: Context,
    budget: Budget,
    isEarly: boolean,
    typed: TypedBallot,
    isChange: boolean,
  ): Promise<Response> {
    const plans = await plansAmong(db, budget.id, projectIdsIn(typed));
    const titles = plans.map(({ title }) => title);
    return show(c, tooLatePage(frameIn.of(c), { budget, isEarly, isChange, titles }), 409);
  }

  // Changing

  router.get(paths.changeVote(':id'), async c => {
    const budget = await budgetIn(c);
    return whyShut(budget, now())
      ? goTo(c, paths.vote(budget.id))
      : show(c, changeVotePage(frameIn.of(c), { budget }));
  });

  router.post(paths.changeVote(':id'), async c => {
    neverKept(c);
    const budget = await budgetIn(c);
    if (whyShut(budget, now())) return show(c, await voteAnswer(c, budget, {}), 409);
    const typed = (await readForm(c)).text('ontvangstcode');
    const ballot = await database.write(tx =>
      findBallotToChange(tx, { budgetId: budget.id, typed, network: networkOf(c) }, now()),
    );
    if ('refused' in ballot) return askReceipt(c, budget, typed, ballot);
    return showBallot(c, budget, {
      code: undefined,
      receipt: ballot.receipt,
      typed: typedFrom(choicesFrom(ballot.choices)),
    });
  });

  router.get(paths.changeBallot(':id'), async c => goTo(c, paths.changeVote((await budgetIn(c)).id)));

  router.post(paths.changeBallot(':id'), async c => {
    neverKept(c);
    const budget = await budgetIn(c);
    const form = await readForm(c);
    const receipt = form.text('ontvangstcode');
    const typed = typedIn(form);
    const outcome = await database.write(tx =>
      changeBallot(tx, { budgetId: budget.id, receipt, typed, network: networkOf(c) }, now()),
    );
    if (!('refused' in outcome)) {
      return show(c, receiptPage(frameIn.of(c), { ...outcome, receipt, isChange: true }));
    }
    switch (outcome.refused) {
      case 'no-such-budget':
        return found<Response>(undefined);
      case 'not-begun':
      case 'closed':
        return tooLate(c, budget, outcome.refused === 'not-begun', typed, true);
      case 'no-code':
      case 'mistyped':
      case 'wrong-length':
      case 'code-not-receipt':
      case 'unknown-receipt':
      case 'too-often':
        return askReceipt(c, budget, receipt, outcome);
      default:
        return showBallot(
          c,
          budget,
          { code: undefined, receipt, typed, ...(await aboutPlan(budget, outcome)) },
          422,
        );
    }
  });

  const askReceipt = (c: Context, budget: Budget, typed: string, refusal: ReceiptRefusal): Answer =>
    show(
      c,
      changeVotePage(frameIn.of(c), { budget, typed, error: receiptSentence(refusal) }),
      statusOf(refusal),
    );
}

const statusOf = ({ refused }: CodeRefusal | ReceiptRefusal): 422 | 429 =>
  refused === 'too-often' ? 429 : 422;

/** Neither this browser nor anything between it and us keeps the page. */
const neverKept = (c: Context): void => c.header('Cache-Control', 'no-store');

function typedIn(form: Form): TypedBallot {
  const numbers: Record<string, string> = {};
  for (const name of form.names) if (name.startsWith('plan-')) numbers[name.slice(5)] = form.text(name);
  return { projects: form.all('plan'), numbers, isBlankOnPurpose: form.isChecked('blanco') };
}
