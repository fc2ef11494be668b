import { eurosInWords } from '../../design/words.ts';
import { dayOf, type Instant } from '../../platform/clock.ts';
import type { Transaction } from '../../platform/database/database.ts';
import { appendToLog } from '../../platform/log/append-to-log.ts';
import type { Refusal } from '../../platform/refusal.ts';
import { holdBudget } from '../budgets/public.ts';
import { bookMoney, nothingYet, potsOfBudgets } from '../money/public.ts';
import { findSeat } from '../organisations/public.ts';
import { answerBehind, mayAnswerFor } from './answer-behind.ts';
import { ballotProjectsOf, insertStep, saveProject } from './store.ts';
import { tellBehind } from './tell-behind.ts';

/**
 * The result is made public: what won and what did not, money set apart for each winner, and everybody who asked for a
 * plan told what became of it and why. Who may do so was decided by whoever calls.
 */
export async function settleWinners(
  tx: Transaction,
  {
    budgetId,
    winnerIds,
    why,
    seatId,
    source,
  }: {
    readonly budgetId: number;
    readonly winnerIds: readonly number[];
    /** Why each project won or did not, in plain words, by its number. */
    readonly why: ReadonlyMap<number, string>;
    /** Under whose name the money is set apart. */
    readonly seatId: number;
    /** What that rests on, such as the result of the vote. */
    readonly source: string;
  },
  now: Instant,
): Promise<{ readonly reservedCents: number } | Refusal<'not-on-ballot' | 'not-enough-money'>> {
  const budget = await holdBudget(tx, budgetId);
  const projects = await ballotProjectsOf(tx, budgetId);
  const winners = projects.filter(project => winnerIds.includes(project.id));
  if (!budget || winners.length !== new Set(winnerIds).size) return { refused: 'not-on-ballot' };
  const reservedCents = winners.reduce((sum, project) => sum + project.costCents, 0);
  const { freeCents } = (await potsOfBudgets(tx, [budgetId])).get(budgetId) ?? nothingYet;
  if (freeCents < reservedCents) return { refused: 'not-enough-money' };

  const seat = await findSeat(tx, seatId);
  const answering = seat && { person: null, seats: [seat] };
  for (const project of projects) {
    const hasWon = winners.includes(project);
    const reason = why.get(project.id) ?? '';
    await saveProject(tx, project, { hasWon });
    await insertStep(tx, {
      projectId: project.id,
      kind: hasWon ? 'won' : 'lost',
      text: reason,
      costCents: null,
      seatId: null,
      happenedAt: now,
    });
    await appendToLog(tx, {
      kind: 'project.settled',
      subject: `project:${project.id}`,
      at: now,
      facts: { hasWon, why: reason, seatId },
    });
    if (hasWon) {
      const booked = await bookMoney(
        tx,
        seatId,
        {
          budgetId,
          projectId: project.id,
          kind: 'reserve',
          amountCents: project.costCents,
          bookedOn: dayOf(now),
          source,
          decisionId: null,
          reversesId: null,
        },
        now,
      );
      // Money that was there a moment ago went elsewhere: nothing of the result may stay.
      if ('refused' in booked) throw new Error(`The money for project ${project.id}: ${booked.refused}`);
    }
    const text = hasWon
      ? `Bewoners kozen plan ${project.code} bij ${budget.title}. Er is ${eurosInWords(project.costCents)} voor. ${project.ownerBodyName} voert het uit.\n\n${reason}`
      : `Plan ${project.code} kreeg bij ${budget.title} geen geld.\n\n${reason}`;
    // What the voters said is the last word on an idea. Where nobody speaks for the team, it is told all the same.
    if (answering && mayAnswerFor(answering, budget))
      await answerBehind(tx, answering, {
        project,
        budget,
        outcome: hasWon ? 'adopted' : 'not',
        reason: text,
        now,
      });
    else
      await tellBehind(tx, project, {
        actorId: null,
        title: hasWon ? `Gewonnen: ${project.title}` : `Niet gewonnen: ${project.title}`,
        text,
        now,
      });
  }
  return { reservedCents };
}
