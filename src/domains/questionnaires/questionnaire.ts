import type { Instant } from '../../platform/clock.ts';
import type { Trajectory } from '../participation/public.ts';

/** A few questions in a phase of a trajectory. */
export interface Questionnaire {
  readonly id: number;
  readonly trajectoryId: number;
  readonly phaseKey: string;
  readonly title: string;
  readonly intro: string;
  /** The theme of what people answer in their own words. */
  readonly themeSlug: string;
  readonly version: number;
  /** The version before, and why this one came. */
  readonly replacesId: number | null;
  readonly reason: string;
  readonly replacedById: number | null;
  readonly createdBySeatId: number;
  readonly createdAt: Instant;
  readonly publishedAt: Instant | null;
  readonly closedAt: Instant | null;
  readonly closedReason: string | null;
}

export type QuestionnaireState = 'draft' | 'coming' | 'open' | 'closed';

export const questionnaireStateNames: Record<QuestionnaireState, string> = {
  draft: 'In de maak',
  coming: 'Nog niet open',
  open: 'U kunt antwoorden',
  closed: 'Gesloten',
};

/** When a questionnaire can be filled in: its phase, as the plan says now. Null when the phase is no longer there. */
export function openingOf(
  { phaseKey }: Pick<Questionnaire, 'phaseKey'>,
  { plan, withdrawnAt }: Pick<Trajectory, 'plan' | 'withdrawnAt'>,
): { readonly opensAt: Instant; readonly closesAt: Instant } | null {
  const phase = withdrawnAt === null ? plan?.phases.find(({ key }) => key === phaseKey) : undefined;
  return phase?.opensAt && phase.closesAt ? { opensAt: phase.opensAt, closesAt: phase.closesAt } : null;
}

/** Where a questionnaire is at a moment. It opens and closes with its phase, unless somebody closed it before. */
export function stateOf(
  questionnaire: Pick<Questionnaire, 'phaseKey' | 'publishedAt' | 'closedAt'>,
  trajectory: Pick<Trajectory, 'plan' | 'withdrawnAt'>,
  now: Instant,
): QuestionnaireState {
  if (questionnaire.publishedAt === null) return 'draft';
  const opening = openingOf(questionnaire, trajectory);
  if (questionnaire.closedAt !== null && questionnaire.closedAt <= now) return 'closed';
  if (!opening || opening.closesAt <= now) return 'closed';
  return now < opening.opensAt ? 'coming' : 'open';
}
