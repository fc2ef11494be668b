import { paths } from '../../paths.ts';
import { addMinutes, type Instant } from '../../platform/clock.ts';
import type { Database, Queries, Transaction } from '../../platform/database/database.ts';
import { type Decision, findDecision } from '../decisions/public.ts';
import { notify } from '../notifications/public.ts';
import { findTrajectory, type Trajectory } from '../participation/public.ts';
import { repliersIn } from '../questionnaires/public.ts';
import { outcomeNames, type SpokenVoice, spokenBy } from '../voices/public.ts';
import { decidedSince, insertTold, speakersToTell, toldIn } from './store.ts';

const atOnce = 100;
/** After a standstill of the server, decisions of so many days back are still told. */
const daysBack = 60;

/**
 * Tells everybody who took part in a trajectory that was decided what became of what they brought in: each once, also who
 * has no account but confirmed an address. In batches, so that nobody waits; can be broken off and run again at any time.
 */
export async function tellParticipants(database: Database, now: Instant): Promise<void> {
  const since = addMinutes(now, -daysBack * 24 * 60);
  for (const { trajectoryId, decisionId } of await decidedSince(database.read, since)) {
    while ((await nextToTell(database.read, trajectoryId)).length > 0)
      await database.write(tx => tellSome(tx, trajectoryId, decisionId, now));
  }
}

/** First who spoke; then who only filled in a questionnaire. */
async function nextToTell(db: Queries, trajectoryId: number): Promise<number[]> {
  const speakers = await speakersToTell(db, trajectoryId, atOnce);
  if (speakers.length > 0) return speakers;
  const [repliers, told] = [await repliersIn(db, trajectoryId), await toldIn(db, trajectoryId)];
  return [...new Set(repliers.map(({ personId }) => personId))]
    .filter(personId => !told.has(personId))
    .slice(0, atOnce);
}

async function tellSome(
  tx: Transaction,
  trajectoryId: number,
  decisionId: number,
  now: Instant,
): Promise<void> {
  const trajectory = await findTrajectory(tx, trajectoryId);
  const decision = await findDecision(tx, decisionId);
  if (!trajectory || !decision) return;
  const personIds = await nextToTell(tx, trajectoryId);
  await insertTold(tx, trajectoryId, personIds, now);
  const said = await spokenBy(tx, { kind: 'trajectory', id: trajectoryId }, personIds);
  const byPerson = Map.groupBy(said, voice => voice.personId);
  for (const personId of personIds) {
    const voices = byPerson.get(personId) ?? [];
    await notify(tx, {
      kind: 'own-voice',
      personIds: [personId],
      topics: [],
      actorId: null,
      title: `Er is besloten: ${trajectory.title}`,
      text: wordsFor(trajectory, decision, voices),
      address: addressFor(trajectory, voices),
      now,
    });
  }
}

const addressFor = ({ id }: Trajectory, voices: readonly SpokenVoice[]): string => {
  const [only, another] = voices;
  return only && !another ? paths.voice(only.id) : paths.report(id);
};

function wordsFor(
  { title }: Trajectory,
  { bodyName, title: decided, reason }: Decision,
  voices: readonly SpokenVoice[],
): string {
  const became = voices.map(voice => `‘${voice.title}’: ${becameOf(voice)}`);
  const said =
    voices.length === 0
      ? ['U vulde een vragenlijst in. In het verslag staat wat daaruit kwam.']
      : [
          `${voices.length === 1 ? 'Wat er met uw inbreng is gedaan' : 'Wat er met uw inbreng is gedaan, per keer'}:`,
          ...became,
        ];
  return [
    `U deed mee aan ${title}. ${bodyName} heeft besloten: ${decided}.`,
    ...said,
    `Waarom zo is besloten: ${reason}`,
    'U kunt op de website ook zeggen hoe u het traject vond.',
  ].join('\n\n');
}

const becameOf = ({ outcome, isOwed }: SpokenVoice): string =>
  isOwed || outcome === null ? 'u krijgt nog antwoord.' : `${outcomeNames[outcome].toLowerCase()}.`;
