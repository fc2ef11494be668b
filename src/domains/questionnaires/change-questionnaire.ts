import type { Transaction } from '../../platform/database/database.ts';
import type { Incomplete, Refusal } from '../../platform/refusal.ts';
import type { Viewer } from '../organisations/public.ts';
import { allThemes } from '../voices/public.ts';
import { holdToWrite } from './hold-to-write.ts';
import type { Questionnaire } from './questionnaire.ts';
import { type AboutField, type AboutProblem, problemsAbout, type TypedAbout } from './questionnaire-draft.ts';
import { findQuestionnaire, saveQuestionnaire } from './store.ts';

/** What a questionnaire is about is put right while it is in the making. */
export async function changeQuestionnaire(
  tx: Transaction,
  viewer: Viewer,
  { id, version, ...typed }: TypedAbout & { readonly id: number; readonly version: number },
): Promise<
  | Questionnaire
  | Refusal<'not-allowed' | 'not-in-the-making' | 'changed-meanwhile'>
  | Incomplete<AboutField, AboutProblem>
> {
  const held = await holdToWrite(tx, viewer, id);
  if (!held) return { refused: 'not-allowed' };
  const { questionnaire, trajectory } = held;
  if (questionnaire.publishedAt !== null) return { refused: 'not-in-the-making' };
  if (questionnaire.version !== version) return { refused: 'changed-meanwhile' };
  const phaseKeys = trajectory.plan?.phases.map(({ key }) => key) ?? [];
  const themeSlugs = (await allThemes(tx)).map(({ slug }) => slug);
  const problems = problemsAbout(typed, { phaseKeys, themeSlugs });
  if (Object.keys(problems).length > 0) return { refused: 'incomplete', problems };
  await saveQuestionnaire(tx, id, { ...typed, version: version + 1 });
  return (await findQuestionnaire(tx, id)) as Questionnaire;
}
