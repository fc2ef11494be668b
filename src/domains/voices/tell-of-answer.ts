import { paths } from '../../paths.ts';
import type { Instant } from '../../platform/clock.ts';
import type { Transaction } from '../../platform/database/database.ts';
import { notify } from '../notifications/public.ts';
import { outcomeNames } from './answer.ts';
import type { AnswerDraft } from './answer-draft.ts';
import { topicsOf, topicsOfOccasion } from './topics.ts';
import type { Voice } from './voice.ts';

interface Told {
  readonly answer: AnswerDraft;
  readonly bodyName: string;
  /** Who owes the answer from now on, when it was passed on. */
  readonly receiverName: string | undefined;
  readonly ownWords: (voiceId: number) => string;
  readonly actorId: number | null;
  readonly now: Instant;
}

/** Tells of one answer: each author once, with what is meant for them; who follows a voice, a place or the occasion once. */
export async function tellOfAnswer(tx: Transaction, voices: readonly Voice[], told: Told): Promise<void> {
  const [first] = voices;
  if (!first) return;
  const byAuthor = Map.groupBy(voices, ({ id, personId }) => (personId === null ? `voice ${id}` : personId));
  for (const its of byAuthor.values()) {
    const [own] = its;
    if (!own) continue;
    await notify(tx, {
      kind: 'own-voice',
      personIds: own.personId === null ? [] : [own.personId],
      topics: voices.length === 1 ? everyTopic(voices) : its.map(({ id }) => `voice:${id}` as const),
      actorId: told.actorId,
      title: titleOf(its, told),
      text: textOf(its, told),
      address: paths.voice(own.id),
      now: told.now,
    });
  }
  // Who follows a place or the occasion hears of a cluster in one line, not in hundreds.
  if (voices.length > 1)
    await notify(tx, {
      kind: 'followed',
      personIds: [],
      topics: everyTopic(voices).filter(topic => !topic.startsWith('voice:')),
      actorId: told.actorId,
      title: titleOf(voices, told),
      text: told.answer.reason,
      address: paths.voice(first.id),
      now: told.now,
    });
}

const everyTopic = (voices: readonly Voice[]) => [
  ...new Set(
    voices.flatMap(voice => [
      ...topicsOf(voice),
      `body:${voice.bodyId}` as const,
      ...(voice.occasionKind !== null && voice.occasionId !== null
        ? topicsOfOccasion({ kind: voice.occasionKind, id: voice.occasionId })
        : []),
    ]),
  ),
];

function titleOf(voices: readonly Voice[], { receiverName }: Told): string {
  const what =
    voices.length === 1
      ? `${voices[0]?.title}`
      : `${voices[0]?.title}, en nog ${voices.length - 1} keer inbreng`;
  return receiverName ? `Doorgestuurd aan ${receiverName}: ${what}` : `Antwoord op: ${what}`;
}

function textOf(voices: readonly Voice[], { answer, bodyName, receiverName, ownWords }: Told): string {
  const own = voices.flatMap(({ id, title }) => {
    const words = ownWords(id);
    return words === '' ? [] : [voices.length === 1 ? words : `Over “${title}”: ${words}`];
  });
  return [
    receiverName
      ? `${bodyName} heeft dit doorgestuurd. ${receiverName} geeft hier nu antwoord op.`
      : `${bodyName} heeft geantwoord: ${outcomeNames[answer.outcome].toLowerCase()}.`,
    ...(voices.length > 1 ? [`Dit gaat over ${voices.map(({ title }) => `“${title}”`).join(', ')}.`] : []),
    ...own,
    answer.reason,
    ...(answer.frameLine === null ? [] : [`Wat vastligt: ${answer.frameLine}`]),
    ...(answer.change === '' ? [] : [`Wat er verandert: ${answer.change}`]),
  ].join('\n\n');
}
