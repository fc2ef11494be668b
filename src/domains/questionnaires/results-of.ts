import type { Queries } from '../../platform/database/database.ts';
import { repliesByChannel, resultsOfQuestions } from './reply-store.ts';
import type { QuestionResult } from './results.ts';
import { questionsOf } from './store.ts';

export interface Results {
  readonly replies: number;
  /** How many of them came on paper. */
  readonly onPaper: number;
  readonly questions: readonly QuestionResult[];
}

/** What came of a questionnaire: figures only, never who answered what. Open answers are voices, with the question as source. */
export async function resultsOf(db: Queries, questionnaireId: number): Promise<Results> {
  const questions = await questionsOf(db, questionnaireId);
  const [channels, results] = await Promise.all([
    repliesByChannel(db, questionnaireId),
    resultsOfQuestions(db, questionnaireId, questions),
  ]);
  return { replies: channels.web + channels.paper, onPaper: channels.paper, questions: results };
}
