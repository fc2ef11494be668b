import { type LatestAccount, latestAccounts } from '../../domains/accounts/public.ts';
import {
  type Budget,
  nextMoment,
  type Phase,
  type PhaseTime,
  phaseOf,
  phaseTimes,
  type RulesVersion,
  rulesOf,
} from '../../domains/budgets/public.ts';
import { type Decision, findDecision } from '../../domains/decisions/public.ts';
import { nothingYet, type Pots, potsOfBudgets } from '../../domains/money/public.ts';
import { type Area, areaPath } from '../../domains/neighbourhoods/public.ts';
import {
  findOrganisation,
  isHeldOn,
  type Organisation,
  type SeatOfSomebody,
  seatsOfBody,
} from '../../domains/organisations/public.ts';
import { type Project, projectsOf } from '../../domains/projects/public.ts';
import { type Pledge, promisesWithIds } from '../../domains/promises/public.ts';
import { peopleBehindEach, type VoiceLine, voicesOnOccasion } from '../../domains/voices/public.ts';
import { dayOf, type Instant } from '../../platform/clock.ts';
import type { Queries } from '../../platform/database/database.ts';

/** Everything there is to show of one budget, from grant to account. */
export interface BudgetStory {
  readonly budget: Budget;
  readonly phase: Phase;
  readonly times: readonly PhaseTime[];
  /** Until when all of this holds, as far as the clock goes. */
  readonly until: Instant | undefined;
  /** From the town to the place it is for. */
  readonly areas: readonly Area[];
  readonly pots: Pots;
  readonly decision: Decision | undefined;
  readonly organisation: Organisation | undefined;
  /** The one to turn to, in the body that runs it. */
  readonly contact: SeatOfSomebody | undefined;
  readonly projects: readonly Project[];
  /** What the chosen plans became, the first that is due on top. */
  readonly promises: readonly Pledge[];
  /** The latest account that was given to the council. */
  readonly account: LatestAccount | undefined;
  /** What people asked for, in the order in which it came, without what was withdrawn. */
  readonly ideas: readonly VoiceLine[];
  /** Who is behind each idea, by its number. */
  readonly peopleBehind: ReadonlyMap<number, readonly number[]>;
  readonly objections: readonly VoiceLine[];
  /** Every version of the rules, the newest first. */
  readonly rulesVersions: readonly RulesVersion[];
  readonly now: Instant;
}

/** More than a place brings in; the register has them all. */
const mostVoices = 1_000;

export async function gatherBudget(queries: Queries, budget: Budget, now: Instant): Promise<BudgetStory> {
  const [areas, pots, accounts, decision, organisation, seats, projects, voices, rulesVersions] =
    await Promise.all([
      areaPath(queries, budget.areaCode),
      potsOfBudgets(queries, [budget.id]),
      latestAccounts(queries, [budget.id]),
      budget.decisionId === null ? undefined : findDecision(queries, budget.decisionId),
      findOrganisation(queries, budget.organisationId),
      seatsOfBody(queries, budget.bodyId),
      projectsOf(queries, budget.id),
      voicesOnOccasion(queries, 'budget', budget.id, { today: dayOf(now), atMost: mostVoices }),
      rulesOf(queries, budget.id),
    ]);
  const standing = voices.filter(voice => voice.withdrawnAt === null).reverse();
  const ideas = standing.filter(voice => voice.kind === 'idea');
  const promises = await promisesWithIds(
    queries,
    projects.flatMap(({ promiseId }) => promiseId ?? []),
  );
  const held = seats.filter(seat => isHeldOn(seat, dayOf(now)));
  return {
    budget,
    phase: phaseOf(budget, now),
    times: phaseTimes(budget),
    until: nextMoment(budget, now),
    areas,
    pots: pots.get(budget.id) ?? nothingYet,
    account: accounts.get(budget.id),
    decision,
    organisation,
    contact: held.find(seat => seat.isContactPoint) ?? held.find(seat => seat.role === 'manager'),
    projects,
    promises: promises.sort((a, b) => (a.dueOn < b.dueOn ? -1 : 1)),
    ideas,
    peopleBehind: await peopleBehindEach(
      queries,
      ideas.map(({ id }) => id),
    ),
    objections: standing.filter(voice => voice.kind === 'objection'),
    rulesVersions,
    now,
  };
}
