import { paths } from '../../paths.ts';
import { dayOf, type Instant } from '../../platform/clock.ts';
import type { Transaction } from '../../platform/database/database.ts';
import { lengthProblem } from '../../platform/length-problem.ts';
import { appendToLog } from '../../platform/log/append-to-log.ts';
import type { Incomplete, Refusal } from '../../platform/refusal.ts';
import { notify } from '../notifications/public.ts';
import type { Viewer } from '../organisations/public.ts';
import { findPromise, mayReport, reportProgress } from '../promises/public.ts';
import { holdWinner } from './hold-winner.ts';
import { longest } from './project.ts';
import { insertStep, voiceIdsOf } from './store.ts';

/**
 * How a project goes, said in the neighbourhood team. Of who keeps the promise it is progress in the second ledger; of
 * anybody else in the team it stands with the project, since nobody speaks for another party.
 */
export async function noteProgress(
  tx: Transaction,
  viewer: Viewer,
  { projectId, text }: { readonly projectId: number; readonly text: string },
  now: Instant,
): Promise<
  | { readonly isFromKeeper: boolean }
  | Refusal<'not-allowed' | 'not-awarded'>
  | Incomplete<'text', 'text-missing' | 'text-too-long'>
> {
  const held = await holdWinner(tx, viewer, projectId);
  if ('refused' in held) return held;
  const problems = lengthProblem('text', text, { most: longest.reason, isNeeded: true });
  if (problems.text) return { refused: 'incomplete', problems };
  const { project, seat } = held;
  const promise = await findPromise(tx, project.promiseId ?? 0);
  if (promise && !promise.isEnded && mayReport(viewer, promise.keeper)) {
    const reported = await reportProgress(
      tx,
      viewer,
      {
        promiseId: promise.id,
        text,
        happenedOn: dayOf(now),
        link: '',
        isUnderWay: true,
        isContact: viewer.seats.some(held => held.id === promise.contactSeatId),
        photoKeys: [],
      },
      now,
    );
    if ('refused' in reported) return { refused: 'not-allowed' };
    return { isFromKeeper: true };
  }

  await insertStep(tx, {
    projectId,
    kind: 'note',
    text,
    costCents: null,
    seatId: seat.id,
    happenedAt: now,
  });
  await appendToLog(tx, {
    kind: 'project.noted',
    subject: `project:${projectId}`,
    at: now,
    facts: { words: text, seatId: seat.id },
  });
  await notify(tx, {
    kind: 'followed',
    personIds: [],
    topics: [
      ...(promise ? [`promise:${promise.id}` as const] : []),
      ...(await voiceIdsOf(tx, projectId)).map(id => `voice:${id}` as const),
    ],
    actorId: viewer.person?.id ?? null,
    title: `Uit het wijkteam over: ${project.title}`,
    text,
    address: paths.project(projectId),
    now,
  });
  return { isFromKeeper: false };
}
