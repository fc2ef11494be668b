import type { Instant } from '../../platform/clock.ts';
import type { Transaction } from '../../platform/database/database.ts';
import { lengthProblem } from '../../platform/length-problem.ts';
import { appendToLog } from '../../platform/log/append-to-log.ts';
import type { Incomplete, Refusal } from '../../platform/refusal.ts';
import type { Viewer } from '../organisations/public.ts';
import { type AnalysisNote, currentNotes, type NoteAbout } from './analysis-note.ts';
import { insertNote, notesOf } from './analysis-store.ts';
import { longest } from './budget-draft.ts';
import { workingSeat } from './policy.ts';
import { holdBudget } from './store.ts';

export type NoteProblem = 'text-missing' | 'text-too-long' | 'nothing-changed';

/** Somebody of the team writes beside a part of the analysis, or puts right what stands there. */
export async function writeNote(
  tx: Transaction,
  viewer: Viewer,
  {
    budgetId,
    about,
    text,
    replacesId,
  }: {
    readonly budgetId: number;
    readonly about: NoteAbout;
    readonly text: string;
    /** The note that was on the screen, which this one takes the place of; null for the first beside its part. */
    readonly replacesId: number | null;
  },
  now: Instant,
): Promise<AnalysisNote | Refusal<'not-allowed' | 'changed-meanwhile'> | Incomplete<'text', NoteProblem>> {
  const budget = await holdBudget(tx, budgetId);
  const seat = budget && workingSeat(viewer, budget);
  if (!seat) return { refused: 'not-allowed' };
  const standing = currentNotes(await notesOf(tx, budgetId)).find(({ note }) => note.about === about)?.note;
  if ((standing?.id ?? null) !== replacesId) return { refused: 'changed-meanwhile' };
  const problems = {
    ...lengthProblem('text', text, { most: longest.note, isNeeded: true }),
    ...(standing?.text === text && { text: 'nothing-changed' as const }),
  };
  if (Object.keys(problems).length > 0) return { refused: 'incomplete', problems };

  const note = { about, text, seatId: seat.id, writtenAt: now, replacesId };
  const id = await insertNote(tx, { ...note, budgetId });
  await appendToLog(tx, {
    kind: 'analysis.noted',
    subject: `budget:${budgetId}`,
    at: now,
    facts: { noteId: id, about, text, replacesId, seatId: seat.id },
  });
  return { id, ...note };
}
