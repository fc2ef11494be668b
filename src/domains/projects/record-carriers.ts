import type { Instant } from '../../platform/clock.ts';
import type { Transaction } from '../../platform/database/database.ts';
import { lengthProblem } from '../../platform/length-problem.ts';
import { appendToLog } from '../../platform/log/append-to-log.ts';
import type { Incomplete, Problems, Refusal } from '../../platform/refusal.ts';
import type { Viewer } from '../organisations/public.ts';
import { holdLivePlan } from './hold-live-plan.ts';
import { longest, type Project } from './project.ts';
import { findProject, insertStep, saveProject } from './store.ts';

export type CarriersField = 'count' | 'source';
export type CarriersProblem = 'count-unreadable' | 'source-missing' | 'source-too-long';

/** How many residents carry a plan besides those behind its ideas, and how that is known: they signed on paper. */
export async function recordCarriers(
  tx: Transaction,
  viewer: Viewer,
  {
    projectId,
    version,
    count,
    source,
  }: {
    readonly projectId: number;
    readonly version: number;
    /** Undefined when no number could be read. */
    readonly count: number | undefined;
    readonly source: string;
  },
  now: Instant,
): Promise<
  | Project
  | Refusal<'not-allowed' | 'voting-opened' | 'not-in-the-running' | 'changed-meanwhile'>
  | Incomplete<CarriersField, CarriersProblem>
> {
  const held = await holdLivePlan(tx, viewer, { projectId, version }, now);
  if ('refused' in held) return held;
  const { project, seat } = held;
  const isReadable =
    count !== undefined && Number.isSafeInteger(count) && count >= 0 && count <= mostCarriers;
  const problems: Problems<CarriersField, CarriersProblem> = {
    ...(!isReadable && { count: 'count-unreadable' as const }),
    ...lengthProblem('source', source, { most: longest.source, isNeeded: true }),
  };
  if (count === undefined || Object.keys(problems).length > 0) return { refused: 'incomplete', problems };

  const changed = { paperCarriers: count, paperCarriersSource: count === 0 ? '' : source };
  await saveProject(tx, project, changed);
  await insertStep(tx, {
    projectId,
    kind: 'carried',
    text: `${count} op papier. ${source}`,
    costCents: null,
    seatId: seat.id,
    happenedAt: now,
  });
  await appendToLog(tx, {
    kind: 'project.carried',
    subject: `project:${projectId}`,
    at: now,
    facts: { ...changed, source, seatId: seat.id },
  });
  return (await findProject(tx, projectId)) as Project;
}

const mostCarriers = 100_000;
