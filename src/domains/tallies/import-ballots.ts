import type { Instant } from '../../platform/clock.ts';
import type { Transaction } from '../../platform/database/database.ts';
import { appendToLog } from '../../platform/log/append-to-log.ts';
import type { Refusal } from '../../platform/refusal.ts';
import { type Budget, findBudget, holdBudget, rulesOf, stateRules, votingIsOpen } from '../budgets/public.ts';
import type { Pabulib } from '../counting/public.ts';
import { type BallotProject, isOnBallot, projectsOf, takeInProjects } from '../projects/public.ts';
import { type Choices, countBallots, hashOfCode, insertBallots, makeCode, textOf } from '../voting/public.ts';
import { amountInCents, ballotOutsideRules, choicesIn, rulesInFile } from './outside-vote.ts';
import { shutUrn } from './shut-urn.ts';
import { takesPaper } from './tally.ts';
import { findTally } from './tally-store.ts';

export type ImportRefusal =
  | Refusal<
      'no-such-budget' | 'withdrawn' | 'voting-open' | 'count-begun' | 'has-ballots' | 'parts-of-a-cent'
    >
  | (Refusal<'code-too-long' | 'no-cost' | 'unknown-plan' | 'missing-plan' | 'other-cost'> & {
      readonly code: string;
    })
  | (Refusal<'other-kind'> & { readonly asked: string; readonly found: string })
  | (Refusal<'other-amount'> & { readonly asked: number; readonly found: number })
  | (Refusal<'ballot-not-allowed'> & { readonly choices: readonly string[]; readonly voters: number });

export interface BallotsImported {
  readonly ballots: number;
  readonly plansMade: number;
  /** The version of the rules that holds now, when the file brought its own. */
  readonly rulesNumber: number | null;
}

const longestCode = 40;

/**
 * Takes in the ballots of a vote that was held elsewhere, with its plans when the budget has none. The urn is shut with it:
 * from then on the ballots are counted and published like any others. `takesRules`: amount and kind of ballot come from
 * the file, as a new version of the rules.
 */
export async function importBallots(
  tx: Transaction,
  {
    budgetId,
    file,
    fileName,
    fingerprint,
    takesRules,
  }: {
    readonly budgetId: number;
    readonly file: Pabulib;
    readonly fileName: string;
    /** SHA-256 of the file. */
    readonly fingerprint: string;
    readonly takesRules: boolean;
  },
  now: Instant,
): Promise<BallotsImported | ImportRefusal> {
  const budget = await holdBudget(tx, budgetId);
  if (!budget) return { refused: 'no-such-budget' };
  if (budget.withdrawnAt !== null) return { refused: 'withdrawn' };
  if (votingIsOpen(budget, now)) return { refused: 'voting-open' };
  if (budget.resultPublishedAt !== null || !takesPaper(await findTally(tx, budgetId)))
    return { refused: 'count-begun' };
  if ((await countBallots(tx, budgetId)) > 0) return { refused: 'has-ballots' };

  const amountCents = amountInCents(file.election, file.election.budget);
  const costs = file.election.projects.map(({ cost }) => amountInCents(file.election, cost));
  if (amountCents === undefined || costs.includes(undefined)) return { refused: 'parts-of-a-cent' };
  const plans = file.election.projects.map(({ id, name }, index) => ({
    code: id,
    title: name,
    costCents: costs[index] ?? 0,
  }));
  const odd = plans.find(({ code, costCents }) => code.length > longestCode || costCents <= 0);
  if (odd) return { refused: odd.costCents <= 0 ? 'no-cost' : 'code-too-long', code: odd.code };
  const rules = takesRules ? rulesInFile(file, budget.rules, amountCents) : budget.rules;
  const outside = whyOutside(file, rules, amountCents);
  if (outside) return outside;

  const stated = (await rulesOf(tx, budgetId)).find(({ number }) => number === budget.rulesNumber);
  const seatId = stated?.statedBySeatId ?? 0;
  const source = `Overgenomen uit het bestand ${fileName}`;
  const held = await projectsOf(tx, budgetId);
  const mismatch = held.length === 0 ? undefined : whyOtherPlans(held.filter(isOnBallot), plans);
  if (mismatch) return mismatch;
  if (takesRules) await stateRules(tx, budget, rules, { reason: source, seatId }, now);
  const onBallot =
    held.length > 0
      ? held.filter(isOnBallot)
      : await takeInProjects(tx, (await findBudget(tx, budgetId)) as Budget, plans, { source, seatId }, now);
  const ballots = await putInUrn(tx, budgetId, choicesIn(file.election, rules.ballotKind, onBallot));
  await appendToLog(tx, {
    kind: 'ballots.imported',
    subject: `budget:${budgetId}`,
    at: now,
    facts: { file: fileName, fingerprint, ballots },
  });
  if (budget.urnClosedAt === null) await shutUrn(tx, budgetId, now);
  return {
    ballots,
    plansMade: held.length === 0 ? plans.length : 0,
    rulesNumber: takesRules ? budget.rulesNumber + 1 : null,
  };
}

function whyOutside(file: Pabulib, rules: Budget['rules'], amountCents: number): ImportRefusal | undefined {
  if (amountCents !== rules.amountCents)
    return { refused: 'other-amount', asked: rules.amountCents, found: amountCents };
  return ballotOutsideRules(file.election, rules);
}

/** Plans are matched by their code; what is not the same vote is not taken in. */
function whyOtherPlans(
  held: readonly BallotProject[],
  plans: readonly { readonly code: string; readonly costCents: number }[],
): ImportRefusal | undefined {
  const byCode = new Map(held.map(project => [project.code, project]));
  for (const { code, costCents } of plans) {
    const project = byCode.get(code);
    if (!project) return { refused: 'unknown-plan', code };
    if (project.costCents !== costCents) return { refused: 'other-cost', code };
  }
  const missing = held.find(({ code }) => !plans.some(plan => plan.code === code));
  return missing && { refused: 'missing-plan', code: missing.code };
}

const ballotsAtOnce = 1_000;

/** Each ballot under a receipt nobody holds, in the order of chance those give. */
async function putInUrn(
  tx: Transaction,
  budgetId: number,
  kinds: Iterable<{ readonly choices: Choices; readonly voters: number }>,
): Promise<number> {
  const ballots: { receiptHash: string; choices: string }[] = [];
  for (const { choices, voters } of kinds) {
    const text = textOf(choices);
    for (let voter = 0; voter < voters; voter++)
      ballots.push({ receiptHash: hashOfCode(makeCode('receipt')), choices: text });
  }
  ballots.sort((a, b) => (a.receiptHash < b.receiptHash ? -1 : 1));
  for (let from = 0; from < ballots.length; from += ballotsAtOnce)
    await insertBallots(tx, budgetId, ballots.slice(from, from + ballotsAtOnce));
  return ballots.length;
}
