import type { Instant } from '../../platform/clock.ts';
import type { Transaction } from '../../platform/database/database.ts';
import type { Refusal } from '../../platform/refusal.ts';
import { rulesAreFrozen } from '../budgets/public.ts';
import type { Viewer } from '../organisations/public.ts';
import { type HeldPlan, holdPlan } from './hold-plan.ts';
import { isAlive } from './project.ts';

/** A plan that can still be worked on, as whoever works on it saw it: before the vote, in the running, not changed since. */
export async function holdLivePlan(
  tx: Transaction,
  viewer: Viewer,
  { projectId, version }: { readonly projectId: number; readonly version: number },
  now: Instant,
): Promise<HeldPlan | Refusal<'not-allowed' | 'voting-opened' | 'not-in-the-running' | 'changed-meanwhile'>> {
  const held = await holdPlan(tx, viewer, projectId);
  if ('refused' in held) return held;
  if (rulesAreFrozen(held.budget, now)) return { refused: 'voting-opened' };
  if (!isAlive(held.project)) return { refused: 'not-in-the-running' };
  return held.project.version === version ? held : { refused: 'changed-meanwhile' };
}
