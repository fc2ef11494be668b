import type { Instant } from '../../platform/clock.ts';
import { lengthProblem } from '../../platform/length-problem.ts';
import type { Problems } from '../../platform/refusal.ts';

/** The interests that stand in every register from the start, also when nobody speaks for them. */
export const standings = {
  future: { name: 'Toekomstige bewoners', whose: 'Wie er later komt wonen' },
  nature: { name: 'Dieren en natuur', whose: 'Dieren, planten, bodem en water' },
} as const;
export type Standing = keyof typeof standings;

/** What matters to people in a trajectory. */
export interface Interest {
  readonly id: number;
  readonly trajectoryId: number;
  readonly standing: Standing | null;
  readonly name: string;
  /** The group whose interest it is. */
  readonly whose: string;
  readonly areaCodes: readonly string[];
  readonly version: number;
  /** Why it was taken out of the register; null while it is in it. */
  readonly removedReason: string | null;
}

export const weighingNames = {
  met: 'Krijgt zijn zin',
  partly: 'Krijgt deels zijn zin',
  yielded: 'Heeft moeten wijken',
} as const;
export type WeighingOutcome = keyof typeof weighingNames;

/** How an interest was weighed, and why. */
export interface Weighing {
  readonly number: number;
  readonly outcome: WeighingOutcome;
  readonly reason: string;
  readonly bodyName: string;
  readonly weighedAt: Instant;
}

/** An interest as it stands in the register. A standing one that nobody touched yet has no number. */
export interface RegisteredInterest extends Pick<Interest, 'standing' | 'name' | 'whose' | 'version'> {
  readonly id: number | null;
  readonly places: readonly { readonly code: string; readonly name: string }[];
  /** In how many voices it is heard; what was hidden or withdrawn is left out. */
  readonly voiceCount: number;
  readonly conflicts: readonly {
    readonly id: number;
    readonly name: string;
    readonly explanation: string;
  }[];
  /** The newest first. */
  readonly weighings: readonly Weighing[];
}

/** How an interest is called in an address: its number, or which standing one it is. */
export const interestKey = ({ id, standing }: Pick<RegisteredInterest, 'id' | 'standing'>): string =>
  standing ?? String(id);

export const longest = { name: 100, whose: 200, explanation: 1_000, reason: 3_000 } as const;

export interface TypedInterest {
  readonly name: string;
  readonly whose: string;
  readonly areaCodes: readonly string[];
}

export type InterestReason =
  | 'name-missing'
  | 'name-too-long'
  | 'whose-missing'
  | 'whose-too-long'
  | 'name-taken';
export type InterestProblems = Problems<'name' | 'whose', InterestReason>;

/** What is wrong with how an interest is described, beside the names of the others in the register. */
export const interestProblems = (
  { name, whose }: TypedInterest,
  otherNames: readonly string[],
): InterestProblems => ({
  ...(otherNames.some(other => other.toLowerCase() === name.toLowerCase()) && {
    name: 'name-taken' as const,
  }),
  ...lengthProblem('name', name, { most: longest.name, isNeeded: true }),
  ...lengthProblem('whose', whose, { most: longest.whose, isNeeded: true }),
});

/** The order of the register: by the alphabet, which favours nobody for being heard most. */
export const byAlphabet = (one: Pick<Interest, 'name'>, other: Pick<Interest, 'name'>): number =>
  one.name.localeCompare(other.name, 'nl');
