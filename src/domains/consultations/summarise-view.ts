import type { Instant } from '../../platform/clock.ts';
import type { Transaction } from '../../platform/database/database.ts';
import type { Refusal } from '../../platform/refusal.ts';
import type { Viewer } from '../organisations/public.ts';
import { stateSummary } from '../voices/public.ts';
import { runningSeat } from './policy.ts';
import { holdConsultation } from './store.ts';
import { traceIn } from './trace-in.ts';
import { findView, saveView } from './view-store.ts';

/** An official sums a view up for everybody. A summary in which the submitter can be read is refused. */
export async function summariseView(
  tx: Transaction,
  viewer: Viewer,
  {
    consultationId,
    number,
    text,
  }: { readonly consultationId: number; readonly number: number; readonly text: string },
  now: Instant,
): Promise<
  | { readonly voiceId: number }
  | Refusal<'not-allowed' | 'summary-missing' | 'summary-too-long' | 'names-submitter'>
> {
  const held = await holdConsultation(tx, consultationId);
  const view = await findView(tx, consultationId, number);
  if (!held || !view || !runningSeat(viewer, held)) return { refused: 'not-allowed' };
  if (traceIn(text, view)) return { refused: 'names-submitter' };
  const stated = await stateSummary(tx, viewer, { voiceId: view.voiceId, text }, now);
  if ('refused' in stated) return stated;
  await saveView(tx, view.voiceId, { summarisedAt: now });
  return { voiceId: view.voiceId };
}
