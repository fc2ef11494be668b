// Tells the questionnaires of a trajectory: what was asked, and what people answered.
import { findPerson } from '../domains/people/public.ts';
import {
  beginQuestionnaire,
  publishQuestionnaire,
  sendReply,
  writeQuestion,
} from '../domains/questionnaires/public.ts';
import type { StoryQuestionnaire, StoryTrajectory } from './story-trajectory.ts';
import { done, type Event, idOf, type Town, viewerFor } from './town-of-the-story.ts';

export const eventsOfQuestionnaires = (town: Town, story: StoryTrajectory): Event[] =>
  story.questionnaires.flatMap(asked => [made(town, story, asked), ...answered(town, asked)]);

/** Questions and questionnaires by the name the story gives them. */
const nameOf = (asked: StoryQuestionnaire, question?: number): string =>
  question === undefined ? asked.key : `${asked.key} ${question}`;

const made = (town: Town, story: StoryTrajectory, asked: StoryQuestionnaire): Event => ({
  daysAgo: asked.daysAgo,
  hour: 10.5,
  happen: async (tx, now) => {
    const viewer = await viewerFor(tx, town, story.by, now);
    const { title, intro, phase, theme, questions } = asked;
    const about = { title, intro, phaseKey: phase, themeSlug: theme };
    const trajectoryId = idOf(town.trajectories, story.key);
    const { id } = done(await beginQuestionnaire(tx, viewer, { trajectoryId, ...about }, now));
    town.questionnaires.set(nameOf(asked), id);
    for (const [index, { kind, text, help, options, scale, isRequired, onlyIf }] of questions.entries()) {
      const typed = {
        kind,
        text,
        help: help ?? '',
        options: (options ?? []).join('\n'),
        lowLabel: scale?.[0] ?? '',
        highLabel: scale?.[1] ?? '',
        isRequired: isRequired ?? false,
        onlyIf: onlyIf ? `${idOf(town.questionnaires, nameOf(asked, onlyIf.question))}:${onlyIf.option}` : '',
      };
      const question = done(await writeQuestion(tx, viewer, { questionnaireId: id, typed }));
      town.questionnaires.set(nameOf(asked, index + 1), question.id);
    }
    done(await publishQuestionnaire(tx, viewer, id, now));
  },
});

/** People answer in the days after it came out. */
const answered = (town: Town, asked: StoryQuestionnaire): Event[] =>
  asked.replies.map(({ by, said }, index) => ({
    daysAgo: Math.max(asked.daysAgo - 1 - index, 0),
    hour: 18 + (index % 5) / 2,
    happen: async (tx, now) => {
      const person = await findPerson(tx, idOf(town.persons, by));
      if (!person) return;
      const typed = Object.fromEntries(
        Object.entries(said).map(([question, words]) => [
          idOf(town.questionnaires, nameOf(asked, Number(question))),
          words,
        ]),
      );
      const questionnaireId = idOf(town.questionnaires, nameOf(asked));
      done(await sendReply(tx, { person }, { questionnaireId, typed }, { sentAt: now, now }));
    },
  }));
