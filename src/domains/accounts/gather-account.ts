import { dayOf, type Instant } from '../../platform/clock.ts';
import type { Queries } from '../../platform/database/database.ts';
import { type Budget, phaseTimes, rulesOf } from '../budgets/public.ts';
import { decisionsWithIds } from '../decisions/public.ts';
import { entriesOf, ledgerOf, nothingYet } from '../money/public.ts';
import { milestonesIn, projectsOf } from '../projects/public.ts';
import { promisesWithIds, stateToday, verdictsAbout } from '../promises/public.ts';
import { findResult } from '../tallies/public.ts';
import { countsOnOccasion } from '../voices/public.ts';
import type { AccountFacts } from './account.ts';

/** Draws up the account of a budget from the record. Nothing in it is typed. */
export async function gatherAccount(db: Queries, budget: Budget, now: Instant): Promise<AccountFacts> {
  const today = dayOf(now);
  const [entries, projects, milestones, rules, voices, result] = await Promise.all([
    entriesOf(db, budget.id),
    projectsOf(db, budget.id),
    milestonesIn(db, budget.id),
    rulesOf(db, budget.id),
    countsOnOccasion(db, 'budget', budget.id, today),
    // Until it is public, nobody may know.
    budget.resultPublishedAt === null ? undefined : findResult(db, budget.id),
  ]);
  const ledger = ledgerOf(entries);
  const grants = entries.filter(({ projectId }) => projectId === null);
  const chosen = projects.filter(({ id, hasWon }) => hasWon || ledger.projects.has(id));
  const promiseIds = chosen.flatMap(({ promiseId }) => promiseId ?? []);
  const [decisions, promises, verdicts] = await Promise.all([
    decisionsWithIds(db, [...new Set(grants.flatMap(({ decisionId }) => decisionId ?? []))]),
    promisesWithIds(db, promiseIds),
    verdictsAbout(db, promiseIds),
  ]);
  const voicesOf = (kind: string): number =>
    voices
      .filter(it => it.kind === kind)
      .reduce((sum, { owed, late, answered, withdrawn }) => sum + owed + late + answered + withdrawn, 0);

  return {
    drawnUpAt: now,
    budget: {
      id: budget.id,
      title: budget.title,
      areaName: budget.areaName,
      bodyName: budget.bodyName,
      caseNumber: budget.caseNumber,
      periodFrom: budget.periodFrom,
      periodUntil: budget.periodUntil,
      amountCents: budget.rules.amountCents,
    },
    grants: grants.map(({ kind, bookedOn, amountCents, source, decisionId }) => {
      const decision = decisions.find(({ id }) => id === decisionId);
      return {
        kind,
        bookedOn,
        amountCents,
        source,
        decision: decision
          ? { id: decision.id, title: decision.title, caseNumber: decision.caseNumber }
          : null,
      };
    }),
    phases: phaseTimes(budget).flatMap(({ phase, from, until }) =>
      from !== undefined && from <= now ? [{ phase, from, until: until ?? null }] : [],
    ),
    corrections: rules
      .filter(({ isCorrection }) => isCorrection)
      .map(({ statedAt, reason }) => ({ statedAt, reason }))
      .toSorted((a, b) => a.statedAt.localeCompare(b.statedAt)),
    counts: {
      ideas: voicesOf('idea'),
      objections: voicesOf('objection'),
      plans: projects.filter(({ state }) => state !== 'merged').length,
      refused: projects.filter(({ state }) => state === 'refused').length,
      onBallot: projects.filter(({ state }) => state === 'on-ballot').length,
      won: projects.filter(({ hasWon }) => hasWon).length,
      ballots: result?.turnout.ballots ?? null,
      letters: result?.turnout.letters ?? null,
    },
    projects: chosen.map(project => {
      const { reservedCents, committedCents, spentCents } = ledger.projects.get(project.id) ?? nothingYet;
      const promise = promises.find(({ id }) => id === project.promiseId);
      return {
        id: project.id,
        code: project.code,
        title: project.title,
        ownerName: project.ownerBodyName,
        plannedCents: project.costCents,
        reservedCents,
        committedCents,
        spentCents,
        promise: promise
          ? {
              id: promise.id,
              dueOn: promise.dueOn,
              state: stateToday(promise, today),
              endReason: promise.endReason,
              endedAt: promise.endedAt,
              changes: promise.termsNumber - 1,
            }
          : null,
        milestones: milestones
          .filter(({ projectId }) => projectId === project.id)
          .map(({ title, dueOn, doneOn }) => ({ title, dueOn, doneOn })),
        verdicts: verdicts
          .filter(({ promiseId }) => promiseId === project.promiseId)
          .map(({ id, isKept, standing }) => ({ id, isKept, standing })),
      };
    }),
    sums: ledger.sums,
    entryCount: entries.length,
  };
}
