import type { Instant } from '../../platform/clock.ts';
import type { Transaction } from '../../platform/database/database.ts';
import type { Refusal } from '../../platform/refusal.ts';
import type { Viewer } from '../organisations/public.ts';
import { holdTrajectory, runningSeat } from '../participation/public.ts';
import type { ReportWords } from './report-words.ts';
import { findDraft, type ReportDraft, saveDraft } from './store.ts';

/** What an official adds to the report is kept as far as it is written. Nobody else sees it yet. */
export async function saveWords(
  tx: Transaction,
  viewer: Viewer,
  {
    trajectoryId,
    words,
    version,
  }: {
    readonly trajectoryId: number;
    readonly words: ReportWords;
    /** The version that was being written in; 0 for the first. */
    readonly version: number;
  },
  now: Instant,
): Promise<ReportDraft | Refusal<'not-allowed' | 'changed-since'>> {
  const trajectory = await holdTrajectory(tx, trajectoryId);
  const seat = trajectory && runningSeat(viewer, trajectory);
  if (!seat) return { refused: 'not-allowed' };
  const before = (await findDraft(tx, trajectoryId))?.version ?? 0;
  if (before !== version) return { refused: 'changed-since' };
  const draft = { words, version: version + 1, savedAt: now };
  await saveDraft(tx, trajectoryId, { ...draft, savedBySeatId: seat.id });
  return draft;
}
