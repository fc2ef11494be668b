import type { Queries } from '../../platform/database/database.ts';
import { findVoice } from '../voices/public.ts';

/** Which of these voices are ideas for this budget that can be read and still stand. */
export async function ideaIdsAmong(
  db: Queries,
  budgetId: number,
  voiceIds: readonly number[],
): Promise<number[]> {
  const ideas: number[] = [];
  for (const id of new Set(voiceIds)) {
    const voice = await findVoice(db, id);
    const isIdeaHere =
      voice?.kind === 'idea' && voice.occasionKind === 'budget' && voice.occasionId === budgetId;
    if (isIdeaHere && voice.hiddenAt === null && voice.withdrawnAt === null) ideas.push(id);
  }
  return ideas;
}
