import { createHash } from 'node:crypto';
import { addDays, dayOf, type Instant } from '../../platform/clock.ts';
import type { Transaction } from '../../platform/database/database.ts';
import { lengthProblem } from '../../platform/length-problem.ts';
import { appendToLog } from '../../platform/log/append-to-log.ts';
import type { Incomplete, Refusal } from '../../platform/refusal.ts';
import type { Viewer } from '../organisations/public.ts';
import { gatherNote } from './gather-note.ts';
import { findNote, insertNote, notesOf } from './note-store.ts';
import { runningSeat } from './policy.ts';
import { countsOf, longestIntroduction, type ResponseNote } from './response-note.ts';
import { holdConsultation, saveHappened } from './store.ts';
import { tellOfNote } from './tell-of-note.ts';
import { postDays } from './term.ts';
import { countPendingViews } from './view-store.ts';

export type NoteRefusal =
  | 'not-allowed'
  | 'post-underway'
  | 'unconfirmed-views'
  | 'hearing-to-come'
  | 'not-summarised'
  | 'views-owed'
  | 'decided';

/** The response note is published: every view, the response and the change. It stays as it is; a later one stands beside it. */
export async function publishNote(
  tx: Transaction,
  viewer: Viewer,
  { consultationId, introduction }: { readonly consultationId: number; readonly introduction: string },
  now: Instant,
): Promise<
  | ResponseNote
  | Refusal<NoteRefusal>
  | Incomplete<'introduction', 'introduction-missing' | 'introduction-too-long'>
> {
  const held = await holdConsultation(tx, consultationId);
  const seat = held && runningSeat(viewer, held);
  if (!held || !seat || held.announcedAt === null) return { refused: 'not-allowed' };
  if (held.decidedAt !== null) return { refused: 'decided' };
  const { lastOn, hearing } = held.announcement;
  // A letter that was posted in time may still be on its way.
  if (dayOf(now) <= addDays(lastOn, postDays)) return { refused: 'post-underway' };
  if ((await countPendingViews(tx, held.id)) > 0) return { refused: 'unconfirmed-views' };
  if (hearing && now < hearing.at) return { refused: 'hearing-to-come' };
  const gathered = await gatherNote(tx, held, now);
  const { owed, unsummarised } = countsOf(gathered.views);
  if (unsummarised > 0) return { refused: 'not-summarised' };
  if (owed > 0) return { refused: 'views-owed' };
  const problems = lengthProblem('introduction', introduction, { most: longestIntroduction, isNeeded: true });
  if (Object.keys(problems).length > 0) return { refused: 'incomplete', problems };

  const number = ((await notesOf(tx, held.id))[0]?.number ?? 0) + 1;
  const facts = JSON.stringify(gathered);
  await insertNote(tx, {
    consultationId: held.id,
    number,
    introduction,
    facts,
    publishedBySeatId: seat.id,
    publishedAt: now,
  });
  if (held.notedAt === null) await saveHappened(tx, held.id, { notedAt: now });
  await appendToLog(tx, {
    kind: 'note.published',
    subject: `consultation:${held.id}`,
    at: now,
    facts: {
      number,
      introduction,
      fingerprint: createHash('sha256').update(facts).digest('hex'),
      seatId: seat.id,
    },
  });
  await tellOfNote(tx, held, { number, actorId: viewer.person?.id ?? null, now });
  return (await findNote(tx, held.id, number)) as ResponseNote;
}
