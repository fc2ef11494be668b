import { type Day, dayOf, type Instant } from '../../platform/clock.ts';
import type { Transaction } from '../../platform/database/database.ts';
import { appendToLog } from '../../platform/log/append-to-log.ts';
import { type Incomplete, isRefusal, type Refusal } from '../../platform/refusal.ts';
import { allAreas } from '../neighbourhoods/public.ts';
import { findTrajectory, trajectoryOccasion } from '../participation/public.ts';
import type { Person } from '../people/public.ts';
import { bringInVoice, findVoice, type Occasion, withdrawVoice } from '../voices/public.ts';
import { isAsked, type Typed } from './branching.ts';
import { type Answer, type AnswerProblem, fillReply } from './fill-reply.ts';
import { numberOf, type Question } from './question.ts';
import { openingOf, type Questionnaire, stateOf } from './questionnaire.ts';
import { answersOf, deleteReply, findReplyOf, insertReply, type ReplyAnswer } from './reply-store.ts';
import { holdQuestionnaire, questionsOf } from './store.ts';

/** Who answers: somebody with a confirmed address, or somebody whose answers on paper an official enters. */
export type Respondent =
  | { readonly person: Person }
  | { readonly enteredBySeatId: number; readonly actorId: number; readonly receivedOn: Day };

export type SendReason = 'not-there' | 'not-open' | 'nobody-answers';

/**
 * Somebody answers a questionnaire. What is said in own words becomes a voice that is owed an answer; the rest is counted.
 * A later reply of the same person takes the place of the earlier one.
 */
export async function sendReply(
  tx: Transaction,
  respondent: Respondent,
  { questionnaireId, typed }: { readonly questionnaireId: number; readonly typed: Typed },
  /** When it was sent: a guest may confirm it later. */
  { sentAt, now }: { readonly sentAt: Instant; readonly now: Instant },
): Promise<
  | { readonly id: number; readonly trajectoryId: number }
  | Refusal<SendReason>
  | Incomplete<string, AnswerProblem>
> {
  const questionnaire = await holdQuestionnaire(tx, questionnaireId);
  const trajectory = questionnaire && (await findTrajectory(tx, questionnaire.trajectoryId));
  if (!questionnaire || !trajectory) return { refused: 'not-there' };
  const takesIt =
    'person' in respondent
      ? stateOf(questionnaire, trajectory, sentAt) === 'open'
      : cameInTime(questionnaire, openingOf(questionnaire, trajectory), respondent.receivedOn);
  if (!takesIt) return { refused: 'not-open' };
  const questions = await questionsOf(tx, questionnaireId);
  const asked = questions.filter(question => isAsked(question, questions, typed));
  const areaCodes = (await allAreas(tx)).map(({ code }) => code);
  const filled = fillReply(asked, typed, { areaCodes });
  if ('problems' in filled) return { refused: 'incomplete', problems: filled.problems };
  const occasion = await trajectoryOccasion(tx, trajectory.id, sentAt);
  if (!occasion) return { refused: 'not-there' };

  const personId = 'person' in respondent ? respondent.person.id : null;
  const earlier = personId === null ? undefined : await findReplyOf(tx, questionnaireId, personId);
  const said = earlier ? await answersOf(tx, earlier.id) : [];
  const kept =
    'person' in respondent ? await keepWords(tx, respondent.person, said, filled.answers, now) : new Map();
  const rows: Omit<ReplyAnswer, 'replyId'>[] = [];
  for (const answer of filled.answers) {
    let voiceId: number | null = kept.get(answer.questionId) ?? null;
    if (answer.text !== '' && voiceId === null) {
      const voice = await bringIn(
        tx,
        respondent,
        { questionnaire, questions, answer, occasion, sentAt },
        now,
      );
      if (isRefusal(voice)) return { refused: 'nobody-answers' };
      voiceId = voice.id;
    }
    const { questionId, areaCode, longitude, latitude } = answer;
    const row = { questionId, areaCode, longitude, latitude, voiceId };
    rows.push(
      ...(answer.options.length > 0
        ? answer.options.map(option => ({ ...row, option }))
        : [{ ...row, option: 0 }]),
    );
  }
  if (earlier) await deleteReply(tx, earlier.id);
  const isPaper = 'receivedOn' in respondent;
  const id = await insertReply(
    tx,
    {
      questionnaireId,
      personId,
      enteredBySeatId: isPaper ? respondent.enteredBySeatId : null,
      channel: isPaper ? 'paper' : 'web',
      receivedOn: isPaper ? respondent.receivedOn : dayOf(sentAt),
      sentAt,
    },
    rows,
  );
  await appendToLog(tx, {
    kind: 'questionnaire.replied',
    subject: `questionnaire:${questionnaireId}`,
    at: now,
    // Not who, and not what: only that somebody did, and whether it counts anew.
    facts: {
      channel: isPaper ? 'paper' : 'web',
      isAgain: earlier !== undefined,
      seatId: isPaper ? respondent.enteredBySeatId : null,
    },
  });
  return { id, trajectoryId: trajectory.id };
}

/** Paper that came in while the questionnaire ran can be entered afterwards. */
const cameInTime = (
  { publishedAt, closedAt }: Questionnaire,
  opening: { readonly opensAt: Instant; readonly closesAt: Instant } | null,
  day: Day,
): boolean =>
  publishedAt !== null &&
  opening !== null &&
  day >= dayOf(opening.opensAt) &&
  day <= dayOf(closedAt ?? opening.closesAt);

/** Words that did not change stay the voice they are; others are taken back. Returns those that stay, by question. */
async function keepWords(
  tx: Transaction,
  person: Person,
  said: readonly ReplyAnswer[],
  answers: readonly Answer[],
  now: Instant,
): Promise<Map<number, number>> {
  const kept = new Map<number, number>();
  for (const { questionId, voiceId } of said) {
    if (voiceId === null) continue;
    const voice = await findVoice(tx, voiceId);
    const isSame = answers.some(answer => answer.questionId === questionId && answer.text === voice?.text);
    if (voice && isSame && voice.withdrawnAt === null) kept.set(questionId, voiceId);
    else {
      const reason = 'Er kwam een nieuw antwoord op de vragenlijst voor in de plaats.';
      // What was hidden or taken back already, cannot be taken back again.
      await withdrawVoice(tx, { person, seats: [] }, { voiceId, reason }, now);
    }
  }
  return kept;
}

const longestTitle = 120;

async function bringIn(
  tx: Transaction,
  respondent: Respondent,
  {
    questionnaire,
    questions,
    answer,
    occasion,
    sentAt,
  }: {
    readonly questionnaire: Questionnaire;
    readonly questions: readonly Question[];
    readonly answer: Answer;
    readonly occasion: Occasion;
    readonly sentAt: Instant;
  },
  now: Instant,
) {
  const number = numberOf({ id: answer.questionId }, questions);
  const isPaper = 'receivedOn' in respondent;
  return bringInVoice(
    tx,
    'person' in respondent
      ? { personId: respondent.person.id }
      : { enteredBySeatId: respondent.enteredBySeatId, actorId: respondent.actorId },
    {
      kind: 'reaction',
      title: beginningOf(answer.text),
      text: answer.text,
      themeSlug: questionnaire.themeSlug,
      areaCode: occasion.defaultAreaCode,
      longitude: null,
      latitude: null,
      authorName: '',
      photoKeys: [],
      source: {
        kind: 'question',
        id: answer.questionId,
        label: `Vragenlijst ${questionnaire.title}, vraag ${number}`,
      },
      ...(isPaper
        ? { channel: 'paper' as const, receivedOn: respondent.receivedOn }
        : { receivedOn: dayOf(sentAt) }),
    },
    now,
    { ...occasion, voiceKinds: ['reaction'], areaCodes: null, part: questionnaire.phaseKey },
  );
}

/** The first words, for a list: a questionnaire asks for no title. */
function beginningOf(text: string): string {
  const line = text.replace(/\s+/g, ' ').trim();
  if (line.length <= longestTitle) return line;
  return `${line.slice(0, longestTitle - 1).replace(/\s+\S*$/, '')}…`;
}
