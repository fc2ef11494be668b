import type { Instant } from '../../platform/clock.ts';
import type { Transaction } from '../../platform/database/database.ts';
import { appendToLog } from '../../platform/log/append-to-log.ts';
import type { Budget } from '../budgets/public.ts';
import { type BallotProject, longest } from './project.ts';
import { ballotProjectsOf, insertProject, insertStep } from './store.ts';

/** A plan as another system kept it: with its cost, ready for a ballot. */
export type OutsidePlan = Pick<BallotProject, 'code' | 'title' | 'costCents'>;

/** Puts plans on the ballot that were checked elsewhere, together with the votes on them. Whoever calls holds the budget. */
export async function takeInProjects(
  tx: Transaction,
  budget: Budget,
  plans: readonly OutsidePlan[],
  { source, seatId }: { readonly source: string; readonly seatId: number },
  now: Instant,
): Promise<BallotProject[]> {
  for (const { code, title, costCents } of plans) {
    const project = {
      budgetId: budget.id,
      code,
      title: [...(title || `Plan ${code}`)].slice(0, longest.title).join(''),
      text: '',
      areaCode: budget.areaCode,
      longitude: null,
      latitude: null,
      meeting: source,
      paperCarriers: 0,
      paperCarriersSource: '',
      state: 'on-ballot',
      reason: '',
      mergedIntoId: null,
      costCents,
      feasibility: source,
      ownerBodyId: budget.bodyId,
      readyOn: budget.periodUntil,
      leftBallotAt: null,
      hasWon: null,
      promiseId: null,
      version: 1,
      createdAt: now,
    } as const;
    const id = await insertProject(tx, project, []);
    await insertStep(tx, {
      projectId: id,
      kind: 'drawn-up',
      text: source,
      costCents,
      seatId: null,
      happenedAt: now,
    });
    const { version: _, createdAt: __, ...facts } = project;
    await appendToLog(tx, {
      kind: 'project.drawn-up',
      subject: `project:${id}`,
      at: now,
      facts: { ...facts, voiceIds: [], seatId },
    });
  }
  return ballotProjectsOf(tx, budget.id);
}
