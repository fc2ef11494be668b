import type { Instant } from '../../platform/clock.ts';
import type { Transaction } from '../../platform/database/database.ts';
import { lengthProblem } from '../../platform/length-problem.ts';
import { appendToLog } from '../../platform/log/append-to-log.ts';
import type { Incomplete, Refusal } from '../../platform/refusal.ts';
import type { Viewer } from '../organisations/public.ts';
import { longest } from './longest.ts';
import { templateFrom } from './plan-template.ts';
import { mayRead, seatToKeepTemplatesWith } from './policy.ts';
import { findPlanDraft, findTrajectory, insertTemplate } from './store.ts';

export type TemplateProblem = 'name-missing' | 'name-too-long';

/** A plan that went well is kept to begin others from: the one that holds, or else the draft. */
export async function keepTemplate(
  tx: Transaction,
  viewer: Viewer,
  { trajectoryId, name }: { readonly trajectoryId: number; readonly name: string },
  now: Instant,
): Promise<{ readonly id: number } | Refusal<'not-allowed'> | Incomplete<'name', TemplateProblem>> {
  const trajectory = await findTrajectory(tx, trajectoryId);
  const seat = seatToKeepTemplatesWith(viewer);
  const plan = trajectory?.plan ?? (await findPlanDraft(tx, trajectoryId))?.plan;
  if (!trajectory || !plan || !seat || !mayRead(viewer, trajectory)) return { refused: 'not-allowed' };
  const problems = lengthProblem('name', name, { most: longest.name, isNeeded: true });
  if (Object.keys(problems).length > 0) return { refused: 'incomplete', problems };

  const id = await insertTemplate(tx, { name, plan: templateFrom(plan), keptBySeatId: seat.id, keptAt: now });
  await appendToLog(tx, {
    kind: 'template.kept',
    subject: `planTemplate:${id}`,
    at: now,
    facts: { name, seatId: seat.id },
  });
  return { id };
}
