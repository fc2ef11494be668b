// What is done because time passes, not because somebody asks. Everything here can be broken off and run again.
import { tellOfPhases } from './domains/budgets/public.ts';
import { forgetSubmitters, tellOfTerms } from './domains/consultations/public.ts';
import { forgetLooseFiles, tellOfDisplays } from './domains/documents/public.ts';
import { forgetWaiting } from './domains/intake/public.ts';
import { forgetOldNews, insertDone, isDone, sendDigests } from './domains/notifications/public.ts';
import { tellOfTrajectories } from './domains/participation/public.ts';
import { forgetLoosePhotos } from './domains/promises/public.ts';
import { forgetReplyDrafts } from './domains/questionnaires/public.ts';
import { forgetInvitations } from './domains/reach/public.ts';
import { tellParticipants } from './domains/reports/public.ts';
import { keepCounting } from './domains/tallies/public.ts';
import { forgetLeftovers } from './domains/voices/public.ts';
import { shakeUrns } from './domains/voting/public.ts';
import { tellHead } from './overviews/record/tell-head.ts';
import { sendReminders } from './overviews/work-queue/send-reminders.ts';
import { addMinutes, dayOf, type Instant } from './platform/clock.ts';
import type { Database } from './platform/database/database.ts';
import { forgetDoneMail } from './platform/mail/outbox.ts';
import { forgetSubmissions } from './platform/once.ts';

const mailDays = 30;
const submissionDays = 7;

/** Does what the moment asks for: digests, reminders, forgetting. Often called; mostly there is nothing to do. */
export async function doClockWork(database: Database, now: Instant): Promise<void> {
  await keepCounting(database, now);
  await shakeUrns(database, now);
  await tellOfPhases(database, now);
  await tellOfTrajectories(database, now);
  await tellOfTerms(database, now);
  await tellOfDisplays(database, now);
  await tellParticipants(database, now);
  await sendReminders(database, now);
  await tellHead(database, now);
  await sendDigests(database, now);
  await forgetWhatIsOld(database, now);
}

async function forgetWhatIsOld(database: Database, now: Instant): Promise<void> {
  const task = `forget:${dayOf(now)}`;
  if (await isDone(database.read, task)) return;
  await database.write(async tx => {
    await forgetDoneMail(tx, addMinutes(now, -mailDays * 24 * 60));
    await forgetSubmissions(tx, addMinutes(now, -submissionDays * 24 * 60));
    await forgetOldNews(tx, now);
    await forgetLeftovers(tx, now);
    await forgetLoosePhotos(tx, now);
    await forgetSubmitters(tx, now);
    await forgetLooseFiles(tx, now);
    await forgetWaiting(tx, now);
    await forgetReplyDrafts(tx, now);
    await forgetInvitations(tx, now);
    await insertDone(tx, task, now);
  });
}
