import { dayInWords, eurosInWords } from '../../design/words.ts';
import { dayOf, type Instant } from '../../platform/clock.ts';
import type { Transaction } from '../../platform/database/database.ts';
import { appendToLog } from '../../platform/log/append-to-log.ts';
import type { Problems, Refusal } from '../../platform/refusal.ts';
import { type Budget, holdBudget, runningSeat, saveHappened } from '../budgets/public.ts';
import { findDecision } from '../decisions/public.ts';
import type { Seat, Viewer } from '../organisations/public.ts';
import { makePromise } from '../promises/public.ts';
import { type Award, type AwardProblem, fillAwards, type TypedAward } from './award.ts';
import type { Project } from './project.ts';
import { holdProject, insertMilestone, insertStep, projectsOf, saveProject, voiceIdsOf } from './store.ts';

/** Every winner becomes a promise in the second ledger, in one go: its owner keeps it, for the residents who chose it. */
export async function awardProjects(
  tx: Transaction,
  viewer: Viewer,
  {
    budgetId,
    decisionId,
    awards: typed,
  }: {
    readonly budgetId: number;
    /** The decision the promises rest on, besides the result; null when there is none. */
    readonly decisionId: number | null;
    readonly awards: readonly TypedAward[];
  },
  now: Instant,
): Promise<
  | { readonly promiseIds: readonly number[] }
  | Refusal<'not-allowed' | 'no-result' | 'awarded' | 'decision-unknown'>
  | (Refusal<'incomplete'> & { readonly problems: Problems<string, AwardProblem> })
> {
  const budget = await holdBudget(tx, budgetId);
  const seat = budget && runningSeat(viewer, budget);
  if (!budget || !seat) return { refused: 'not-allowed' };
  if (budget.resultPublishedAt === null) return { refused: 'no-result' };
  if (budget.awardedAt !== null) return { refused: 'awarded' };
  if (decisionId !== null && !(await findDecision(tx, decisionId))) return { refused: 'decision-unknown' };
  const winners = (await projectsOf(tx, budgetId)).filter(project => project.hasWon === true);
  const { awards, problems } = fillAwards(
    typed,
    winners.map(project => project.id),
    dayOf(now),
  );
  if (Object.keys(problems).length > 0) return { refused: 'incomplete', problems };

  const promiseIds: number[] = [];
  for (const award of awards)
    promiseIds.push(await awardProject(tx, viewer, { award, budget, decisionId, seat }, now));
  await saveHappened(tx, budgetId, 'awardedAt', now);
  await appendToLog(tx, {
    kind: 'budget.awarded',
    subject: `budget:${budgetId}`,
    at: now,
    facts: { awardedAt: now, promiseIds: promiseIds.map(String), seatId: seat.id },
  });
  return { promiseIds };
}

async function awardProject(
  tx: Transaction,
  viewer: Viewer,
  {
    award: { projectId, dueOn, milestones },
    budget,
    decisionId,
    seat,
  }: {
    readonly award: Award;
    readonly budget: Budget;
    readonly decisionId: number | null;
    readonly seat: Seat;
  },
  now: Instant,
): Promise<number> {
  const project = (await holdProject(tx, projectId)) as Project;
  const promise = await makePromise(
    tx,
    viewer,
    {
      title: project.title,
      text: `${project.text}\n\nBewoners kozen dit plan bij ${budget.title}. Er is ${eurosInWords(project.costCents ?? 0)} voor.`.trim(),
      themeSlug: '',
      dueOn,
      promisedOn: dayOf(now),
      beneficiary: `de bewoners van ${budget.areaName}`,
      beneficiaryOrganisationId: null,
      beneficiaryAreaCode: budget.areaCode,
      areaCodes: [project.areaCode ?? budget.areaCode],
      decisionId: decisionId?.toString() ?? '',
      voiceIds: (await voiceIdsOf(tx, projectId)).slice(0, mostVoicesOfPromise).join(' '),
      meeting: `Uitslag van ${budget.title}, ${dayInWords(budget.resultPublishedAt ?? now)}`,
      keeperKey: `body:${project.ownerBodyId}`,
      isContact: false,
    },
    now,
  );
  // Everything a promise needs was looked at before the first one was made: half of the winners must not stay.
  if ('refused' in promise)
    throw new Error(`The promise of project ${projectId}: ${JSON.stringify(promise)}`);

  await saveProject(tx, project, { promiseId: promise.id });
  for (const milestone of milestones) {
    const milestoneId = await insertMilestone(tx, { projectId, ...milestone });
    await appendToLog(tx, {
      kind: 'milestone.planned',
      subject: `project:${projectId}`,
      at: now,
      facts: { milestoneId, ...milestone, doneOn: null, seatId: seat.id },
    });
  }
  await insertStep(tx, {
    projectId,
    kind: 'awarded',
    text: `Klaar op ${dayInWords(dueOn)}.`,
    costCents: null,
    seatId: seat.id,
    happenedAt: now,
  });
  await appendToLog(tx, {
    kind: 'project.awarded',
    subject: `project:${projectId}`,
    at: now,
    facts: { promiseId: promise.id, seatId: seat.id },
  });
  return promise.id;
}

const mostVoicesOfPromise = 500;
