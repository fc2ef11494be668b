import {
  type Consultation,
  firstTermChange,
  runningConsultations,
} from '../../domains/consultations/public.ts';
import { type Decision, findDecision } from '../../domains/decisions/public.ts';
import { type DisplayedDocument, displayedDocuments } from '../../domains/documents/public.ts';
import { type Edition, findEdition } from '../../domains/guidance/public.ts';
import { interestsOf, type RegisteredInterest } from '../../domains/interests/public.ts';
import { type Area, areasWithCodes } from '../../domains/neighbourhoods/public.ts';
import { type Body, findBody, findSeat, type SeatOfSomebody } from '../../domains/organisations/public.ts';
import {
  nextMoment,
  openPhase,
  type PlanPhase,
  type PublishedTrajectory,
  plansOf,
  type StatedPlan,
  stateOf,
  type TrajectoryState,
} from '../../domains/participation/public.ts';
import { type ListedQuestionnaire, listedQuestionnaires } from '../../domains/questionnaires/public.ts';
import { type Reach, reachOf } from '../../domains/reach/public.ts';
import {
  decisionOf,
  type ReportVersion,
  type TrajectoryDecision,
  versionsOf,
} from '../../domains/reports/public.ts';
import {
  countsOnOccasion,
  judgementsOnOccasion,
  type VoiceLine,
  voicesOnOccasion,
} from '../../domains/voices/public.ts';
import { type Day, dayOf, type Instant } from '../../platform/clock.ts';
import type { Queries } from '../../platform/database/database.ts';

/** Everything there is to show of one trajectory, from plan to report. Each section takes from it what it shows. */
export interface TrajectoryStory {
  readonly trajectory: PublishedTrajectory;
  readonly state: TrajectoryState;
  /** The phase that is open now. */
  readonly phase: PlanPhase | undefined;
  /** Until when all of this holds, as far as the clock goes. */
  readonly until: Instant | undefined;
  /** The places it is about; none is the whole town. */
  readonly areas: readonly Area[];
  readonly decidingBody: Body | undefined;
  readonly alderman: SeatOfSomebody | undefined;
  /** Every version of the plan, the newest first. */
  readonly versions: readonly StatedPlan[];
  /** What was said last. */
  readonly voices: readonly VoiceLine[];
  /** How all that was said stands today; what was withdrawn is left out. */
  readonly counts: { readonly owed: number; readonly late: number; readonly answered: number };
  /** What lies on display, in the order in which it came. */
  readonly documents: readonly DisplayedDocument[];
  /** How many authors found that the answer answers their point, and how many did not. */
  readonly judgements: { readonly toThePoint: number; readonly besideIt: number };
  readonly questionnaires: readonly ListedQuestionnaire[];
  /** What matters to whom, by the alphabet. */
  readonly interests: readonly RegisteredInterest[];
  readonly decision: Decision | undefined;
  /** How that decision stands to what people advised or made. */
  readonly ending: TrajectoryDecision | undefined;
  /** The reports that were published, the newest first. */
  readonly reports: readonly ReportVersion[];
  /** Who took part in the phases that are closed. */
  readonly reach: Reach;
  /** The edition of the guidance the plan was held against. */
  readonly guidance: Edition | undefined;
  /** The formal consultations that go on beside it. */
  readonly consultations: readonly Consultation[];
  readonly now: Instant;
  readonly today: Day;
}

const voicesShown = 6;

/** The page also says of a meeting whether it has been. */
const firstAfter = (now: Instant, moments: readonly (Instant | undefined)[]): Instant | undefined =>
  moments.flatMap(moment => (moment !== undefined && moment > now ? moment : [])).sort()[0];

export async function gatherTrajectory(
  queries: Queries,
  trajectory: PublishedTrajectory,
  now: Instant,
): Promise<TrajectoryStory> {
  const { id, plan, decisionId } = trajectory;
  const consultations = await runningConsultations(queries, { trajectoryId: id });
  const today = dayOf(now);
  const [areas, decidingBody, alderman, versions, voices, kinds, judgements, decision] = await Promise.all([
    areasWithCodes(queries, plan.areaCodes),
    plan.decidingBodyId === null ? undefined : findBody(queries, plan.decidingBodyId),
    plan.aldermanSeatId === null ? undefined : findSeat(queries, plan.aldermanSeatId),
    plansOf(queries, id),
    voicesOnOccasion(queries, 'trajectory', id, { today, atMost: voicesShown }),
    countsOnOccasion(queries, 'trajectory', id, today),
    judgementsOnOccasion(queries, 'trajectory', id),
    decisionId === null ? undefined : findDecision(queries, decisionId),
  ]);
  const sum = (state: 'owed' | 'late' | 'answered'): number =>
    kinds.reduce((total, kind) => total + kind[state], 0);
  return {
    trajectory,
    state: stateOf(trajectory, now),
    phase: openPhase(plan, now),
    until: firstAfter(now, [
      nextMoment(trajectory, now),
      firstTermChange(consultations, now),
      ...plan.moments.map(({ at }) => at),
    ]),
    areas,
    decidingBody,
    alderman,
    versions,
    voices,
    counts: { owed: sum('owed'), late: sum('late'), answered: sum('answered') },
    judgements,
    decision,
    ending: await decisionOf(queries, id),
    reports: await versionsOf(queries, id),
    interests: await interestsOf(queries, id),
    consultations,
    documents: await displayedDocuments(queries, { kind: 'trajectory', id }, { today, withComing: false }),
    questionnaires: await listedQuestionnaires(queries, trajectory, { now, withDrafts: false }),
    reach: await reachOf(queries, trajectory, { now }),
    guidance: await findEdition(queries, plan.ticks.edition),
    now,
    today,
  };
}
