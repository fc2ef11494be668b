import type { Day, Instant } from '../../platform/clock.ts';
import { lengthProblem } from '../../platform/length-problem.ts';
import type { Incomplete, Problems } from '../../platform/refusal.ts';
import type { Phase } from '../budgets/public.ts';
import type { MoneyKind, Pots } from '../money/public.ts';
import type { Standing, StateToday } from '../promises/public.ts';

/** Everything an account shows, as the record had it at one moment. Numbers and days, and what officials wrote. */
export interface AccountFacts {
  readonly drawnUpAt: Instant;
  readonly budget: {
    readonly id: number;
    readonly title: string;
    readonly areaName: string;
    readonly bodyName: string;
    readonly caseNumber: string | null;
    readonly periodFrom: Day;
    readonly periodUntil: Day;
    /** What residents were to divide, by the rules. */
    readonly amountCents: number;
  };
  /** Where the money came from, and what went back. */
  readonly grants: readonly {
    readonly kind: MoneyKind;
    readonly bookedOn: Day;
    readonly amountCents: number;
    readonly source: string;
    readonly decision: {
      readonly id: number;
      readonly title: string;
      readonly caseNumber: string | null;
    } | null;
  }[];
  readonly phases: readonly {
    readonly phase: Phase;
    readonly from: Instant;
    readonly until: Instant | null;
  }[];
  /** Where the rules were changed after voting had opened. */
  readonly corrections: readonly { readonly statedAt: Instant; readonly reason: string }[];
  readonly counts: {
    readonly ideas: number;
    readonly objections: number;
    readonly plans: number;
    readonly refused: number;
    readonly onBallot: number;
    readonly won: number;
    /** Null until the result is public. */
    readonly ballots: number | null;
    /** Letters with a voting code that went out; null where none did. */
    readonly letters: number | null;
  };
  readonly projects: readonly AccountedProject[];
  readonly sums: Pots;
  /** How many entries had been booked. */
  readonly entryCount: number;
}

/** One project that residents chose: what it would cost and did, and how it went. */
export interface AccountedProject {
  readonly id: number;
  readonly code: string;
  readonly title: string;
  readonly ownerName: string | null;
  readonly plannedCents: number | null;
  readonly reservedCents: number;
  readonly committedCents: number;
  readonly spentCents: number;
  readonly promise: {
    readonly id: number;
    readonly dueOn: Day;
    readonly state: StateToday;
    readonly endReason: string;
    readonly endedAt: Instant | null;
    /** How often the terms were changed. */
    readonly changes: number;
  } | null;
  readonly milestones: readonly {
    readonly title: string;
    readonly dueOn: Day;
    readonly doneOn: Day | null;
  }[];
  /** What those it was promised to find. Their words stay with them, so that they can be erased: only the number is here. */
  readonly verdicts: readonly {
    readonly id: number;
    readonly isKept: boolean;
    readonly standing: Standing;
  }[];
}

/** What officials added when an account was given. */
export interface AccountWords {
  readonly words: string;
  /** Where what is left goes. */
  readonly left: string;
  /** Why money is still set apart, by the number of its project. */
  readonly open: Readonly<Record<string, string>>;
}

/** An account as it was given. It never changes; a later one stands beside it. */
export interface GivenAccount extends AccountWords {
  readonly id: number;
  readonly budgetId: number;
  readonly number: number;
  readonly isFinal: boolean;
  readonly facts: AccountFacts;
  readonly seatName: string;
  readonly bodyName: string;
  readonly givenAt: Instant;
}

export const longestWords = 20_000;
export const longestExplanation = 2_000;

/** Projects for which money is still set apart. */
export const stillOpen = (facts: Pick<AccountFacts, 'projects'>): AccountedProject[] =>
  facts.projects.filter(({ reservedCents, committedCents }) => reservedCents + committedCents > 0);

export type AccountProblem =
  | 'words-missing'
  | 'words-too-long'
  | 'left-missing'
  | 'left-too-long'
  | 'open-missing'
  | 'open-too-long';

/** How the field is called in which it is explained why money of a project is still set apart. */
export const openField = (projectId: number): `open-${number}` => `open-${projectId}`;
export type AccountField = 'words' | 'left' | ReturnType<typeof openField>;

/** What was written, ready to be given; or what is missing. The last account explains every euro that is not spent. */
export function fillAccount(
  { words, left, open }: AccountWords,
  facts: Pick<AccountFacts, 'projects' | 'sums'>,
  isFinal: boolean,
): AccountWords | Incomplete<AccountField, AccountProblem> {
  const waiting = stillOpen(facts);
  let problems: Problems<AccountField, AccountProblem> = {
    ...lengthProblem('words', words, { most: longestWords, isNeeded: true }),
    ...lengthProblem('left', left, {
      most: longestExplanation,
      isNeeded: isFinal && facts.sums.freeCents > 0,
    }),
  };
  for (const { id } of waiting) {
    const problem = lengthProblem('open', open[id] ?? '', { most: longestExplanation, isNeeded: isFinal });
    if (problem.open) problems = { ...problems, [openField(id)]: problem.open };
  }
  if (Object.keys(problems).length > 0) return { refused: 'incomplete', problems };
  const explained = waiting.flatMap(({ id }) => (open[id] ? [[String(id), open[id]] as const] : []));
  return { words, left, open: Object.fromEntries(explained) };
}

/** An account is due: the promises were made and their period has passed, or money moved after the last account. */
export const isAccountDue = (
  budget: {
    readonly awardedAt: Instant | null;
    readonly accountedAt: Instant | null;
    readonly periodUntil: Day;
  },
  today: Day,
): boolean => budget.awardedAt !== null && budget.accountedAt === null && budget.periodUntil < today;
