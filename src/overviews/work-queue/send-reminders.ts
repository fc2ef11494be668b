import { plural, shortDayInWords } from '../../design/words.ts';
import { insertDone, isDone, lastDone, notify } from '../../domains/notifications/public.ts';
import { isHeldOn, personIdsIn, seatsOfBody } from '../../domains/organisations/public.ts';
import { isFeedbackLate, runningTrajectories } from '../../domains/participation/public.ts';
import { isLate, keeperPersonIds, openPromisesDueBy, type Pledge } from '../../domains/promises/public.ts';
import {
  addWorkingDays,
  closedDaysBetween,
  isWorkingDay,
  owedBetween,
  owedSince,
  seatToAnswerWith,
  type VoiceLine,
} from '../../domains/voices/public.ts';
import { paths } from '../../paths.ts';
import { addDays, atHour, type Day, dayOf, type Instant } from '../../platform/clock.ts';
import type { Database, Transaction } from '../../platform/database/database.ts';

/** Reminders leave after this hour on working days, Dutch time. */
const reminderHour = 8;
const workingDaysBefore = 2;
const promiseDaysBefore = [14, 3] as const;
const feedbackDaysBefore = [14, 3] as const;
/** After a standstill of the server, what fell due this long ago is still told. */
const daysBack = 14;

/**
 * Tells those who owe something: each morning what is new, two working days before an answer is due and once it is late,
 * and of promises and of the days of trajectories fourteen and three days before and once they are late. Nothing depends on it: what is late is late,
 * told or not. Can be broken off and run again at any time.
 */
export async function sendReminders(database: Database, now: Instant): Promise<void> {
  const today = dayOf(now);
  const task = `reminders:${today}`;
  if (now < atHour(today, reminderHour) || (await isDone(database.read, task))) return;
  const closed = await closedDaysBetween(database.read, today, addDays(today, 30));
  if (!isWorkingDay(today, closed)) return;

  const before =
    (await lastDone(database.read, 'reminders'))?.slice('reminders:'.length) ?? addDays(today, -1);
  await tellWhatIsNew(
    database,
    { after: atHour(before, reminderHour), until: atHour(today, reminderHour) },
    now,
  );
  await remindOfAnswers(database, today, addWorkingDays(today, workingDaysBefore, closed), now);
  await remindOfPromises(database, today, now);
  await remindOfFeedback(database, today, now);
  await database.write(tx => insertDone(tx, task, now));
}

async function tellWhatIsNew(
  database: Database,
  { after, until }: { readonly after: Instant; readonly until: Instant },
  now: Instant,
): Promise<void> {
  const voices = await owedSince(database.read, after, until);
  for (const [bodyId, its] of Map.groupBy(voices, voice => voice.bodyId)) {
    await database.write(async tx => {
      const fresh = await notRemindedOf(tx, its, 'new', now);
      const personIds = await answeringPersonIds(tx, bodyId, dayOf(now));
      await tellOfAnswers(tx, personIds, fresh, newTitle(fresh), now);
    });
  }
}

async function remindOfAnswers(database: Database, today: Day, soonUntil: Day, now: Instant): Promise<void> {
  const owed = await owedBetween(database.read, addDays(today, -daysBack), soonUntil);
  for (const [bodyId, voices] of Map.groupBy(owed, voice => voice.bodyId)) {
    await database.write(async tx => {
      const [lateOnes, soonOnes] = [
        voices.filter(voice => dueOf(voice) < today),
        voices.filter(voice => dueOf(voice) >= today),
      ];
      const late = await notRemindedOf(tx, lateOnes, 'late', now);
      const soon = await notRemindedOf(tx, soonOnes, 'soon', now);
      const personIds = await answeringPersonIds(tx, bodyId, today);
      await tellOfAnswers(tx, personIds, late, lateTitle(late), now);
      await tellOfAnswers(tx, personIds, soon, soonTitle(soon), now);
    });
  }
}

/** Who may answer for a body today. */
async function answeringPersonIds(tx: Transaction, bodyId: number, today: Day): Promise<number[]> {
  const seats = (await seatsOfBody(tx, bodyId)).filter(
    seat => isHeldOn(seat, today) && seatToAnswerWith({ person: null, seats: [seat] }, bodyId),
  );
  return [...new Set(seats.map(seat => seat.personId))];
}

const dueOf = (voice: VoiceLine): Day => voice.dueOn ?? '';

const newTitle = (voices: readonly VoiceLine[]): string =>
  voices.length === 1
    ? `Nieuw voor ${voices[0]?.bodyName}: ${voices[0]?.title}`
    : `${voices.length} keer nieuwe inbreng voor ${voices[0]?.bodyName}`;

async function notRemindedOf(
  tx: Transaction,
  voices: readonly VoiceLine[],
  stage: string,
  now: Instant,
): Promise<VoiceLine[]> {
  const fresh: VoiceLine[] = [];
  for (const voice of voices) {
    if (await insertDone(tx, `remind:voice:${voice.id}:${dueOf(voice)}:${stage}`, now)) fresh.push(voice);
  }
  return fresh;
}

const lateTitle = (voices: readonly VoiceLine[]): string =>
  voices.length === 1
    ? `Het antwoord op “${voices[0]?.title}” is te laat`
    : `${plural(voices.length, 'antwoord', 'antwoorden')} van ${voices[0]?.bodyName} zijn te laat`;

const soonTitle = (voices: readonly VoiceLine[]): string =>
  voices.length === 1 && voices[0]
    ? `Het antwoord op “${voices[0].title}” wordt uiterlijk ${shortDayInWords(dueOf(voices[0]))} verwacht`
    : `${plural(voices.length, 'antwoord', 'antwoorden')} van ${voices[0]?.bodyName} worden binnen twee werkdagen verwacht`;

async function tellOfAnswers(
  tx: Transaction,
  personIds: readonly number[],
  voices: readonly VoiceLine[],
  title: string,
  now: Instant,
): Promise<void> {
  const [first] = voices;
  if (!first || personIds.length === 0) return;
  const lines = voices.map(voice => `${voice.title}, uiterlijk ${shortDayInWords(dueOf(voice))}`);
  await notify(tx, {
    kind: 'work',
    personIds,
    topics: [],
    actorId: null,
    title,
    text:
      voices.length === 1
        ? `${first.bodyName} is dit antwoord schuldig. Op de website kan iedereen zien of het op tijd komt.`
        : `${first.bodyName} is deze antwoorden schuldig:\n\n${lines.join('\n')}\n\nOp de website kan iedereen zien of ze op tijd komen.`,
    address: voices.length === 1 ? paths.voice(first.id) : `${paths.workQueue}?orgaan=${first.bodyId}`,
    now,
  });
}

/** Whoever runs a trajectory hears in time that the day comes on which people were told they would hear back. */
async function remindOfFeedback(database: Database, today: Day, now: Instant): Promise<void> {
  for (const trajectory of await runningTrajectories(database.read)) {
    const { id, title, feedbackOn, reportedAt } = trajectory;
    if (feedbackOn === null || reportedAt !== null || feedbackOn < addDays(today, -daysBack)) continue;
    const stage = isFeedbackLate(trajectory, today)
      ? 'late'
      : feedbackDaysBefore.findLast(days => feedbackOn <= addDays(today, days));
    if (stage === undefined) continue;
    await database.write(async tx => {
      if (!(await insertDone(tx, `remind:trajectory:${id}:${feedbackOn}:${stage}`, now))) return;
      const bodyIds = [trajectory.runningBodyId, trajectory.checkingBodyId];
      const seats = await Promise.all(
        bodyIds.map(bodyId => (bodyId === null ? [] : personIdsIn(tx, bodyId, today))),
      );
      const isLate = stage === 'late';
      await notify(tx, {
        kind: 'work',
        personIds: [...new Set(seats.flat())],
        topics: [],
        actorId: null,
        title: isLate
          ? `Het antwoord bij “${title}” is te laat`
          : `Op ${shortDayInWords(feedbackOn)} horen mensen wat er is gedaan: ${title}`,
        text: isLate
          ? `Op ${shortDayInWords(feedbackOn)} hadden mensen moeten horen wat er met hun inbreng is gedaan. Dat staat nu op de pagina. Maak het verslag, of wijzig het plan met de reden erbij.`
          : 'Dat staat in het plan. Beantwoord wat nog openstaat en maak het verslag. Lukt het niet op tijd? Wijzig het plan dan nu, met de reden erbij.',
        address: paths.trajectory(id),
        now,
      });
    });
  }
}

async function remindOfPromises(database: Database, today: Day, now: Instant): Promise<void> {
  const promises = await openPromisesDueBy(database.read, {
    from: addDays(today, -daysBack),
    until: addDays(today, promiseDaysBefore[0]),
    atMost: 5_000,
  });
  for (const promise of promises) {
    const stage = isLate(promise, today)
      ? 'late'
      : promiseDaysBefore.findLast(days => promise.dueOn <= addDays(today, days));
    await database.write(async tx => {
      if (!(await insertDone(tx, `remind:promise:${promise.id}:${promise.dueOn}:${stage}`, now))) return;
      await tellKeepers(tx, promise, today, now);
    });
  }
}

async function tellKeepers(tx: Transaction, promise: Pledge, today: Day, now: Instant): Promise<void> {
  const { title, dueOn } = promise;
  const personIds = await keeperPersonIds(tx, promise, today);
  if (personIds.length === 0) return;
  await notify(tx, {
    kind: 'own-promise',
    personIds,
    topics: [],
    actorId: null,
    title: isLate(promise, today)
      ? `De afspraak “${title}” is te laat`
      : `De afspraak “${title}” loopt af op ${shortDayInWords(dueOn)}`,
    text: isLate(promise, today)
      ? 'Meld wat er is gebeurd: is de afspraak nagekomen, loopt het nog, of lukt het niet? Schrijf erbij waarom. Iedereen kan zien dat de afspraak te laat is.'
      : 'Meld hoe het ermee staat. Lukt het niet op tijd? Wijzig de afspraak dan nu, met de reden erbij.',
    address: paths.promise(promise.id),
    now,
  });
}
