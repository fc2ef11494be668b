import { paths } from '../../paths.ts';
import { dayOf, type Instant } from '../../platform/clock.ts';
import type { Transaction } from '../../platform/database/database.ts';
import { appendToLog } from '../../platform/log/append-to-log.ts';
import type { Refusal } from '../../platform/refusal.ts';
import { notify } from '../notifications/public.ts';
import type { Viewer } from '../organisations/public.ts';
import { findPromise, mayReport, reportProgress } from '../promises/public.ts';
import { holdMilestone } from './hold-milestone.ts';
import type { Milestone } from './milestone.ts';
import { findMilestone, saveMilestone, voiceIdsOf } from './store.ts';

/** A step is done, or was not done after all. */
export async function reachMilestone(
  tx: Transaction,
  viewer: Viewer,
  {
    milestoneId,
    version,
    isDone,
  }: { readonly milestoneId: number; readonly version: number; readonly isDone: boolean },
  now: Instant,
): Promise<Milestone | Refusal<'not-allowed' | 'not-awarded' | 'changed-meanwhile'>> {
  const held = await holdMilestone(tx, viewer, { milestoneId, version });
  if ('refused' in held) return held;
  const { project, milestone, seat } = held;
  if ((milestone.doneOn !== null) === isDone) return milestone;

  const doneOn = isDone ? dayOf(now) : null;
  await saveMilestone(tx, milestone, { doneOn });
  await appendToLog(tx, {
    kind: 'milestone.reached',
    subject: `project:${project.id}`,
    at: now,
    facts: { milestoneId, doneOn, seatId: seat.id },
  });
  const promise = isDone ? await findPromise(tx, project.promiseId ?? 0) : undefined;
  if (promise?.state === 'planned' && mayReport(viewer, promise.keeper)) {
    // The first step that is done is the first progress of the promise; that tells everybody concerned.
    const progress = {
      promiseId: promise.id,
      text: `Gedaan: ${milestone.title}.`,
      happenedOn: dayOf(now),
      link: '',
      isUnderWay: true,
      isContact: viewer.seats.some(held => held.id === promise.contactSeatId),
      photoKeys: [],
    };
    await reportProgress(tx, viewer, progress, now);
  } else if (isDone)
    await notify(tx, {
      kind: 'followed',
      personIds: [],
      topics: [
        ...(project.promiseId === null ? [] : [`promise:${project.promiseId}` as const]),
        ...(await voiceIdsOf(tx, project.id)).map(id => `voice:${id}` as const),
      ],
      actorId: viewer.person?.id ?? null,
      title: `Stap gezet: ${project.title}`,
      text: `Gedaan: ${milestone.title}.`,
      address: paths.project(project.id),
      now,
    });
  return (await findMilestone(tx, milestoneId)) as Milestone;
}
