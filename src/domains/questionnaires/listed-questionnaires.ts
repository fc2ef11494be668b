import type { Instant } from '../../platform/clock.ts';
import type { Queries } from '../../platform/database/database.ts';
import type { Trajectory } from '../participation/public.ts';
import { openingOf, type Questionnaire, type QuestionnaireState, stateOf } from './questionnaire.ts';
import { countReplies } from './reply-store.ts';
import { countQuestions, questionnairesOf } from './store.ts';

/** A questionnaire as it stands in a list. */
export interface ListedQuestionnaire {
  readonly questionnaire: Questionnaire;
  readonly state: QuestionnaireState;
  readonly opening: { readonly opensAt: Instant; readonly closesAt: Instant } | null;
  readonly replies: number;
  readonly questionCount: number;
}

/** The questionnaires of a trajectory; those in the making only for who makes them. */
export async function listedQuestionnaires(
  db: Queries,
  trajectory: Trajectory,
  { now, withDrafts }: { readonly now: Instant; readonly withDrafts: boolean },
): Promise<ListedQuestionnaire[]> {
  const questionnaires = (await questionnairesOf(db, trajectory.id)).filter(
    ({ publishedAt }) => withDrafts || publishedAt !== null,
  );
  const ids = questionnaires.map(({ id }) => id);
  const [replies, questions] = await Promise.all([countReplies(db, ids), countQuestions(db, ids)]);
  return questionnaires.map(questionnaire => ({
    questionnaire,
    state: stateOf(questionnaire, trajectory, now),
    opening: openingOf(questionnaire, trajectory),
    replies: replies.get(questionnaire.id) ?? 0,
    questionCount: questions.get(questionnaire.id) ?? 0,
  }));
}
