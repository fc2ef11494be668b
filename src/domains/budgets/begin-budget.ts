import { type Day, dayOf, type Instant } from '../../platform/clock.ts';
import type { Queries, Transaction } from '../../platform/database/database.ts';
import type { Incomplete, Refusal } from '../../platform/refusal.ts';
import { findDecision, numbersIn } from '../decisions/public.ts';
import { findArea } from '../neighbourhoods/public.ts';
import { findBody, type Viewer } from '../organisations/public.ts';
import type { Budget } from './budget.ts';
import {
  type BudgetField,
  type BudgetProblem,
  fillBudget,
  type Known,
  type TypedBudget,
} from './budget-draft.ts';
import { createBudget } from './create-budget.ts';
import { mayBegin, runningSeat } from './policy.ts';

/** The grant, as the ledger of money books it; app.ts hands it in, since that ledger stands above the budgets. */
export type BookGrant = (
  tx: Transaction,
  seatId: number,
  grant: {
    readonly budgetId: number;
    readonly amountCents: number;
    readonly source: string;
    readonly decisionId: number | null;
  },
  now: Instant,
) => Promise<unknown>;

/** A budget begins as it was filled in, and its grant is booked with it: the one never stands without the other. */
export async function beginBudget(
  tx: Transaction,
  viewer: Viewer,
  typed: TypedBudget,
  { bookGrant, now }: { readonly bookGrant: BookGrant; readonly now: Instant },
): Promise<Budget | Refusal<'not-allowed'> | Incomplete<BudgetField, BudgetProblem>> {
  const draft = fillBudget(typed, await findKnown(tx, viewer, typed, dayOf(now)), now);
  if ('refused' in draft) return draft;

  const budget = await createBudget(tx, viewer, draft, now);
  if ('refused' in budget) return budget;
  const decision = budget.decisionId === null ? undefined : await findDecision(tx, budget.decisionId);
  await bookGrant(
    tx,
    runningSeat(viewer, budget)?.id ?? 0,
    {
      budgetId: budget.id,
      amountCents: budget.rules.amountCents,
      source: [decision && `Besluit: ${decision.title}`, budget.caseNumber && `Zaak ${budget.caseNumber}`]
        .filter(Boolean)
        .join('. '),
      decisionId: budget.decisionId,
    },
    now,
  );
  return budget;
}

/** The place, the body and the decision that are meant. A body for which the viewer may not begin is as good as none. */
async function findKnown(db: Queries, viewer: Viewer, typed: TypedBudget, today: Day): Promise<Known> {
  const area = typed.areaCode === '' ? undefined : await findArea(db, typed.areaCode);
  const body = /^[1-9]\d{0,14}$/.test(typed.bodyId) ? await findBody(db, Number(typed.bodyId)) : undefined;
  const decisionIds = numbersIn(typed.decision) ?? [];
  const decisionId = decisionIds.length === 1 ? decisionIds[0] : undefined;
  const isThere = body && (body.endedOn === null || body.endedOn >= today);
  return {
    areaCode: area?.code,
    bodyId: isThere && mayBegin(viewer, body) ? body.id : undefined,
    decisionId: decisionId === undefined ? undefined : (await findDecision(db, decisionId))?.id,
  };
}
