import type { Viewer } from '../domains/organisations/public.ts';
import { changePromise, endPromise, giveVerdict, reportProgress } from '../domains/promises/public.ts';
import { addDays, type Day, dayOf, type Instant } from '../platform/clock.ts';
import type { Transaction } from '../platform/database/database.ts';
import type { StoryStep } from './promises-of-waterveen.ts';

/** One step of a promise, as the story tells it. */
export function takeStep(
  tx: Transaction,
  {
    viewer,
    promiseId,
    step,
    photoKeys,
    terms,
    today,
    now,
  }: {
    readonly viewer: Viewer;
    readonly promiseId: number;
    readonly step: StoryStep;
    readonly photoKeys: readonly string[];
    readonly terms: { readonly title: string; readonly text: string };
    readonly today: Day;
    readonly now: Instant;
  },
): Promise<unknown> {
  const report = { promiseId, text: step.text, happenedOn: dayOf(now), link: '', photoKeys };
  switch (step.what) {
    case 'progress':
      return reportProgress(tx, viewer, { ...report, isUnderWay: true, isContact: true }, now);
    case 'changed':
      return changePromise(
        tx,
        viewer,
        { promiseId, ...terms, dueOn: addDays(today, step.dueInDays), reason: step.text },
        now,
      );
    case 'verdict':
      return giveVerdict(
        tx,
        viewer,
        { promiseId, isKept: step.isKept ? 'ja' : 'nee', line: step.text, isSigned: true },
        now,
      );
    default:
      return endPromise(tx, viewer, { ...report, ending: step.what }, now);
  }
}
