import type { Day, Instant } from '../../platform/clock.ts';
import type { OrganisationKind } from '../organisations/public.ts';
import type { ParticipationRules } from './ladder.ts';
import { openPhase, type Plan } from './plan.ts';

/** One participation process, from plan to report. */
export interface Trajectory {
  readonly id: number;
  readonly title: string;
  /** Who runs it and owes the answers. */
  readonly runningBodyId: number;
  readonly runningBodyName: string;
  readonly organisationId: number;
  readonly organisationName: string;
  readonly organisationKind: OrganisationKind;
  /** The body of the municipality that looks along, where somebody else runs it. */
  readonly checkingBodyId: number | null;
  readonly checkingBodyName: string | null;
  readonly checkingOrganisationId: number | null;
  /** The plan that holds, and which version it is; 0 and undefined before publication. */
  readonly planNumber: number;
  readonly plan: Plan | undefined;
  /** The rules under which that plan was published. */
  readonly rules: ParticipationRules | undefined;
  readonly createdAt: Instant;
  readonly publishedAt: Instant | null;
  readonly opensAt: Instant | null;
  readonly closesAt: Instant | null;
  readonly feedbackOn: Day | null;
  readonly decisionOn: Day | null;
  /** Set by what happened, not by the calendar. */
  readonly reportedAt: Instant | null;
  readonly decidedAt: Instant | null;
  readonly decisionId: number | null;
  readonly withdrawnAt: Instant | null;
  readonly withdrawnReason: string | null;
}

/** A trajectory with a plan that everybody can read. */
export interface PublishedTrajectory extends Trajectory {
  readonly plan: Plan;
  readonly rules: ParticipationRules;
  readonly publishedAt: Instant;
  readonly opensAt: Instant;
  readonly closesAt: Instant;
}

export const isPublished = (trajectory: Trajectory): trajectory is PublishedTrajectory =>
  trajectory.publishedAt !== null;

export type TrajectoryState =
  | 'draft'
  | 'announced'
  | 'open'
  | 'between'
  | 'answering'
  | 'reported'
  | 'decided'
  | 'withdrawn';

export const stateNames: Record<TrajectoryState, string> = {
  draft: 'In voorbereiding',
  announced: 'Aangekondigd',
  open: 'U kunt meedoen',
  between: 'Tussen twee fasen',
  answering: 'Antwoorden',
  reported: 'Verslag klaar',
  decided: 'Besloten',
  withdrawn: 'Gestopt',
};

/** Where a trajectory is at a moment. While people are heard the clock decides; after that what was done. */
export function stateOf(trajectory: Trajectory, now: Instant): TrajectoryState {
  if (trajectory.withdrawnAt !== null) return 'withdrawn';
  if (!isPublished(trajectory)) return 'draft';
  if (trajectory.decidedAt !== null) return 'decided';
  if (openPhase(trajectory.plan, now)) return 'open';
  if (now < trajectory.opensAt) return 'announced';
  if (now < trajectory.closesAt) return 'between';
  return trajectory.reportedAt === null ? 'answering' : 'reported';
}

/** Everything by which the calendar changes a plan: the edges of its phases. */
const edgesOf = ({ phases }: Pick<Plan, 'phases'>): Instant[] =>
  phases.flatMap(({ opensAt, closesAt }) => [opensAt, closesAt].flatMap(moment => moment ?? []));

/** When the clock changes what is shown of a trajectory: the next edge of a phase. Days turn over by themselves. */
export const nextMoment = (trajectory: Trajectory, now: Instant): Instant | undefined =>
  trajectory.withdrawnAt === null && isPublished(trajectory)
    ? edgesOf(trajectory.plan)
        .filter(moment => moment > now)
        .sort()[0]
    : undefined;

/** The day of the answer that was named in the plan has passed, and there is no report yet. */
export const isFeedbackLate = (
  {
    feedbackOn,
    reportedAt,
    decidedAt,
    withdrawnAt,
  }: Pick<Trajectory, 'feedbackOn' | 'reportedAt' | 'decidedAt' | 'withdrawnAt'>,
  today: Day,
): boolean =>
  feedbackOn !== null &&
  feedbackOn < today &&
  reportedAt === null &&
  decidedAt === null &&
  withdrawnAt === null;
