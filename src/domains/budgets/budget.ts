import type { Day, Instant } from '../../platform/clock.ts';
import type { BudgetRules, Moments } from './rules.ts';

/** Money that a neighbourhood divides, from grant to account. */
export interface Budget {
  readonly id: number;
  readonly title: string;
  readonly about: string;
  readonly areaCode: string;
  readonly areaName: string;
  /** Who runs it, owes the answers to the ideas, and accounts for the money. */
  readonly bodyId: number;
  readonly bodyName: string;
  readonly organisationId: number;
  /** Where the money comes from. */
  readonly decisionId: number | null;
  readonly caseNumber: string | null;
  readonly periodFrom: Day;
  readonly periodUntil: Day;
  /** The rules that hold now, and which version they are. */
  readonly rules: BudgetRules;
  readonly rulesNumber: number;
  readonly createdAt: Instant;
  /** Set by what happened, not by the calendar. */
  readonly urnClosedAt: Instant | null;
  readonly resultPublishedAt: Instant | null;
  readonly awardedAt: Instant | null;
  readonly accountedAt: Instant | null;
  /** Begun by mistake: taken back before voting opened, with the reason that everybody reads. */
  readonly withdrawnAt: Instant | null;
  readonly withdrawnReason: string | null;
}

/** The phases that a budget goes through, in order. */
export const phases = [
  'analysis',
  'ideas',
  'check',
  'draft',
  'voting',
  'counting',
  'result',
  'carrying-out',
  'account',
] as const;
type Step = (typeof phases)[number];

/** Where a budget is: in one of its phases, or taken back for good. */
export type Phase = Step | 'withdrawn';

export const phaseNames: Record<Phase, string> = {
  analysis: 'Verkennen',
  ideas: 'Ideeën',
  check: 'Nakijken',
  draft: 'Concept-stembiljet',
  voting: 'Stemmen',
  counting: 'Tellen',
  result: 'Uitslag',
  'carrying-out': 'Uitvoeren',
  account: 'Verantwoording',
  withdrawn: 'Ingetrokken',
};

/** In which phase a budget is at a moment. Up to the count the clock decides; after it what was done. */
export function phaseOf(
  budget: { readonly rules: Moments } & Pick<
    Budget,
    'urnClosedAt' | 'resultPublishedAt' | 'awardedAt' | 'accountedAt' | 'withdrawnAt'
  >,
  now: Instant,
): Phase {
  const { rules } = budget;
  if (budget.withdrawnAt !== null) return 'withdrawn';
  if (budget.accountedAt !== null) return 'account';
  if (budget.awardedAt !== null) return 'carrying-out';
  if (budget.resultPublishedAt !== null) return 'result';
  // Ballots that were cast elsewhere are taken in and shut away at any moment.
  if (budget.urnClosedAt !== null || now >= rules.votingClosesAt) return 'counting';
  if (now >= rules.votingOpensAt) return 'voting';
  if (now >= rules.draftAt) return 'draft';
  if (now >= rules.checkAt) return 'check';
  return now >= rules.ideasAt ? 'ideas' : 'analysis';
}

/** When a phase begins and ends, as far as the calendar says so. */
export interface PhaseTime {
  readonly phase: Step;
  /** Undefined where the phase begins by what is done: the result made public, promises made, an account given. */
  readonly from: Instant | undefined;
  /** The first moment of what comes after it. */
  readonly until: Instant | undefined;
}

/**
 * Every phase in order, with its moments; one that takes no time is left out. What was done counts once it is done; before
 * that, what the rules foresee.
 */
export function phaseTimes(
  budget: { readonly rules: Moments } & Pick<
    Budget,
    'createdAt' | 'resultPublishedAt' | 'awardedAt' | 'accountedAt'
  >,
): PhaseTime[] {
  const { rules, createdAt, resultPublishedAt, awardedAt, accountedAt } = budget;
  const begins: Record<Step, Instant | undefined> = {
    analysis: createdAt,
    ideas: rules.ideasAt,
    check: rules.checkAt,
    draft: rules.draftAt,
    voting: rules.votingOpensAt,
    counting: rules.votingClosesAt,
    result: resultPublishedAt ?? rules.resultAt,
    'carrying-out': awardedAt ?? undefined,
    account: accountedAt ?? undefined,
  };
  return phases
    .map((phase, index) => {
      const next = phases[index + 1];
      return { phase, from: begins[phase], until: next && begins[next] };
    })
    .filter(({ from, until }) => from === undefined || until === undefined || from < until);
}

/** The first moment after now at which the calendar brings a budget into another phase. */
export function nextMoment(
  budget: { readonly rules: Moments } & Pick<Budget, 'withdrawnAt'>,
  now: Instant,
): Instant | undefined {
  if (budget.withdrawnAt !== null) return undefined;
  const { ideasAt, checkAt, draftAt, votingOpensAt, votingClosesAt } = budget.rules;
  return [ideasAt, checkAt, draftAt, votingOpensAt, votingClosesAt].find(moment => moment > now);
}

/** Ballots are taken from the moment voting opens, up to but not including the moment it closes. */
export const votingIsOpen = (
  budget: { readonly rules: Moments } & Pick<Budget, 'urnClosedAt' | 'withdrawnAt'>,
  now: Instant,
) =>
  budget.withdrawnAt === null &&
  budget.urnClosedAt === null &&
  budget.rules.votingOpensAt <= now &&
  now < budget.rules.votingClosesAt;

/** From then on the rules change only by a public correction with a reason. */
export const rulesAreFrozen = (budget: { readonly rules: Moments }, now: Instant): boolean =>
  now >= budget.rules.votingOpensAt;
