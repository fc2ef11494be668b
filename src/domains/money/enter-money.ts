import { dayOf, type Instant, isDay } from '../../platform/clock.ts';
import type { Transaction } from '../../platform/database/database.ts';
import { lengthProblem } from '../../platform/length-problem.ts';
import { type EurosProblem, readEuros } from '../../platform/read-euros.ts';
import type { Incomplete, Problems, Refusal } from '../../platform/refusal.ts';
import { findBudget, runningSeat } from '../budgets/public.ts';
import { findDecision, numbersIn } from '../decisions/public.ts';
import type { Viewer } from '../organisations/public.ts';
import { bookMoney, type NotEnough } from './book-money.ts';
import { isForWholeBudget, type MoneyEntry, moneyKinds } from './money-entry.ts';

export interface TypedMoney {
  readonly kind: string;
  readonly projectId: string;
  readonly amount: string;
  readonly bookedOn: string;
  readonly source: string;
  readonly decisionId: string;
}

export type MoneyField = keyof TypedMoney;
export type MoneyProblem =
  | EurosProblem
  | 'kind-missing'
  | 'projectId-missing'
  | 'projectId-not-chosen'
  | 'bookedOn-missing'
  | 'bookedOn-unreadable'
  | 'bookedOn-in-future'
  | 'source-missing'
  | 'source-too-long'
  | 'decisionId-unreadable'
  | 'decisionId-unknown';

export const longestSource = 500;

/** A plan of the budget, as far as money is concerned. */
export interface FundedProject {
  readonly id: number;
  readonly code: string;
  readonly title: string;
  /** What residents chose gets money; what they did not choose gets none. */
  readonly hasWon: boolean | null;
  readonly costCents: number | null;
}

/** Who runs a budget books what happened to its money. */
export async function enterMoney(
  tx: Transaction,
  viewer: Viewer,
  {
    budgetId,
    projects,
    ...typed
  }: TypedMoney & { readonly budgetId: number; readonly projects: readonly FundedProject[] },
  now: Instant,
): Promise<MoneyEntry | NotEnough | Refusal<'not-allowed'> | Incomplete<MoneyField, MoneyProblem>> {
  const budget = await findBudget(tx, budgetId);
  const seat = budget && runningSeat(viewer, budget);
  if (!seat) return { refused: 'not-allowed' };

  const kind = moneyKinds.find(known => known === typed.kind);
  const project = projects.find(({ id }) => String(id) === typed.projectId);
  const needsProject = kind !== undefined && !isForWholeBudget(kind);
  const amountCents = readEuros(typed.amount);
  const decisionIds = numbersIn(typed.decisionId);
  const decision = decisionIds?.length === 1 ? await findDecision(tx, decisionIds[0] ?? 0) : undefined;
  const problems: Problems<MoneyField, MoneyProblem> = {
    ...(!kind && { kind: 'kind-missing' }),
    ...(needsProject && !project && { projectId: 'projectId-missing' }),
    ...(kind === 'reserve' && project && !project.hasWon && { projectId: 'projectId-not-chosen' }),
    ...(typeof amountCents !== 'number' && { amount: amountCents.refused }),
    ...dayProblem(typed.bookedOn, dayOf(now)),
    // A decision says enough by itself.
    ...lengthProblem('source', typed.source, { most: longestSource, isNeeded: !decision }),
    ...((!decisionIds || decisionIds.length > 1) && { decisionId: 'decisionId-unreadable' }),
    ...(decisionIds?.length === 1 && !decision && { decisionId: 'decisionId-unknown' }),
  };
  if (!kind || typeof amountCents !== 'number' || Object.keys(problems).length > 0)
    return { refused: 'incomplete', problems };

  return bookMoney(
    tx,
    seat.id,
    {
      budgetId,
      projectId: needsProject ? (project?.id ?? null) : null,
      kind,
      amountCents,
      bookedOn: typed.bookedOn,
      source: typed.source || (decision?.title ?? ''),
      decisionId: decision?.id ?? null,
      reversesId: null,
    },
    now,
  );
}

function dayProblem(bookedOn: string, today: string): Problems<MoneyField, MoneyProblem> {
  if (bookedOn === '') return { bookedOn: 'bookedOn-missing' };
  if (!isDay(bookedOn)) return { bookedOn: 'bookedOn-unreadable' };
  return bookedOn > today ? { bookedOn: 'bookedOn-in-future' } : {};
}
