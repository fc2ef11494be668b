import type { Transaction } from '../../platform/database/database.ts';
import type { Refusal } from '../../platform/refusal.ts';
import type { Viewer } from '../organisations/public.ts';
import { holdWinner, type InHand } from './hold-winner.ts';
import type { Milestone } from './milestone.ts';
import { findMilestone } from './store.ts';

/** One of its milestones, as it was seen. */
export async function holdMilestone(
  tx: Transaction,
  viewer: Viewer,
  { milestoneId, version }: { readonly milestoneId: number; readonly version: number },
): Promise<
  (InHand & { readonly milestone: Milestone }) | Refusal<'not-allowed' | 'not-awarded' | 'changed-meanwhile'>
> {
  const projectId = (await findMilestone(tx, milestoneId))?.projectId;
  if (projectId === undefined) return { refused: 'not-allowed' };
  const held = await holdWinner(tx, viewer, projectId);
  if ('refused' in held) return held;
  // Read again: whoever held the project before may have changed it.
  const milestone = (await findMilestone(tx, milestoneId)) as Milestone;
  return milestone.version === version ? { ...held, milestone } : { refused: 'changed-meanwhile' };
}
