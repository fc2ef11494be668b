import { dayInWords, plural } from '../../design/words.ts';
import { paths } from '../../paths.ts';
import { dayOf, type Instant } from '../../platform/clock.ts';
import type { Transaction } from '../../platform/database/database.ts';
import { fingerprintOf } from '../../platform/fingerprint-of.ts';
import { appendToLog } from '../../platform/log/append-to-log.ts';
import type { Incomplete, Refusal } from '../../platform/refusal.ts';
import { areaTopics } from '../decisions/public.ts';
import { notify } from '../notifications/public.ts';
import { isHeldOn, seatsOfBody, type Viewer } from '../organisations/public.ts';
import {
  holdTrajectory,
  isPublished,
  type PublishedTrajectory,
  runningSeat,
  saveHappened,
} from '../participation/public.ts';
import { gatherReport } from './gather-report.ts';
import type { Report } from './report.ts';
import { fillWords, type ReportWords, type WordsField, type WordsProblem } from './report-words.ts';
import { findDraft, insertReport, openExemption, saveDraft, versionsOf } from './store.ts';

export type WhyNotPublished = 'not-allowed' | 'still-open' | 'answers-owed' | 'changed-since';

/** A report is published: all that the record shows at this moment, with words beside it. From then on it stays as it is. */
export async function publishReport(
  tx: Transaction,
  viewer: Viewer,
  {
    trajectoryId,
    words: typed,
    version,
  }: {
    readonly trajectoryId: number;
    readonly words: ReportWords;
    /** The version of the words that was being written in; 0 for the first. */
    readonly version: number;
  },
  now: Instant,
): Promise<{ readonly number: number } | Refusal<WhyNotPublished> | Incomplete<WordsField, WordsProblem>> {
  const trajectory = await holdTrajectory(tx, trajectoryId);
  const seat = trajectory && runningSeat(viewer, trajectory);
  if (!trajectory || !isPublished(trajectory) || !seat) return { refused: 'not-allowed' };
  if (((await findDraft(tx, trajectoryId))?.version ?? 0) !== version) return { refused: 'changed-since' };
  if (now < trajectory.closesAt) return { refused: 'still-open' };
  const words = fillWords(typed, trajectory.plan.criteria);
  if ('refused' in words) return words;
  // What happened is drawn up as of this report: the first one is the feedback that was promised.
  const reported = { ...trajectory, reportedAt: trajectory.reportedAt ?? now };
  const report = await gatherReport(tx, reported, now);
  const isOwed = report.numbers.owed > 0;
  const exemption = isOwed ? await openExemption(tx, trajectoryId) : undefined;
  if (isOwed && !exemption) return { refused: 'answers-owed' };

  const [latest] = await versionsOf(tx, trajectoryId);
  const number = (latest?.number ?? 0) + 1;
  const kept = JSON.stringify({ report, words });
  await insertReport(tx, {
    trajectoryId,
    number,
    kept,
    exemptionId: exemption?.id ?? null,
    publishedBySeatId: seat.id,
    publishedAt: now,
  });
  await saveDraft(tx, trajectoryId, { words, version: version + 1, savedAt: now, savedBySeatId: seat.id });
  if (trajectory.reportedAt === null) await saveHappened(tx, trajectoryId, { reportedAt: now });
  await appendToLog(tx, {
    kind: 'report.published',
    subject: `trajectory:${trajectoryId}`,
    at: now,
    facts: {
      number,
      fingerprint: fingerprintOf(kept),
      exemptionId: exemption?.id ?? null,
      seatId: seat.id,
    },
  });
  await tellOfReport(tx, trajectory, report, { number, actorId: viewer.person?.id ?? null, now });
  return { number };
}

/** Tells who decides; who follows the trajectory or its places reads it in the digest. */
async function tellOfReport(
  tx: Transaction,
  { id, title, plan, runningBodyName }: PublishedTrajectory,
  { numbers }: Report,
  {
    number,
    actorId,
    now,
  }: { readonly number: number; readonly actorId: number | null; readonly now: Instant },
): Promise<void> {
  const seats = plan.decidingBodyId === null ? [] : await seatsOfBody(tx, plan.decidingBodyId);
  const decides = plan.decisionOn
    ? ` Het besluit valt naar verwachting rond ${dayInWords(plan.decisionOn)}.`
    : '';
  await notify(tx, {
    kind: 'work',
    personIds: seats.filter(seat => isHeldOn(seat, dayOf(now))).map(({ personId }) => personId),
    topics: [`trajectory:${id}`, ...(await areaTopics(tx, plan.areaCodes))],
    actorId,
    title: number === 1 ? `Verslag: ${title}` : `Nieuwe versie van het verslag: ${title}`,
    text: `${runningBodyName} heeft het verslag gepubliceerd. Er is ${plural(numbers.voices, 'keer', 'keer')} iets ingebracht. Bij alles staat wat ermee is gedaan en waarom.${decides}`,
    address: paths.publishedReport(id, number),
    now,
  });
}
