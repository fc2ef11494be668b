import { type Day, type Instant, isDay } from '../../platform/clock.ts';
import { lengthProblem } from '../../platform/length-problem.ts';
import type { Incomplete, Problems } from '../../platform/refusal.ts';
import { numbersIn } from '../decisions/public.ts';
import type { OrganisationKind } from '../organisations/public.ts';

export const promiseStates = ['planned', 'under-way', 'kept', 'broken', 'withdrawn'] as const;
export type PromiseState = (typeof promiseStates)[number];

/** How it ended, in the keeper's own word. */
export type Ending = 'kept' | 'broken' | 'withdrawn';

/** Who keeps a promise: a whole organisation, one of its bodies, or one seat in that body. */
export interface Keeper {
  readonly organisationId: number;
  readonly organisationName: string;
  readonly organisationKind: OrganisationKind;
  readonly bodyId: number | null;
  readonly bodyName: string | null;
  readonly seatId: number | null;
  /** How that seat is called; never who holds it. */
  readonly seatName: string | null;
}

/** Who does what for whom by when. These are the terms that hold now; the earlier ones stay readable. */
export interface Pledge {
  readonly id: number;
  readonly title: string;
  readonly text: string;
  readonly themeSlug: string | null;
  readonly dueOn: Day;
  /** 1 for the terms it began with; each change is one more. */
  readonly termsNumber: number;
  readonly keeper: Keeper;
  /** Somebody of the keeper who chose to be named. */
  readonly contactSeatId: number | null;
  /** For whom, in words. */
  readonly beneficiary: string;
  readonly beneficiaryOrganisationId: number | null;
  readonly beneficiaryAreaCode: string | null;
  /** Where it comes from: a decision, voices, or what was said at a meeting. At least one. */
  readonly decisionId: number | null;
  readonly voiceId: number | null;
  readonly meeting: string;
  readonly promisedOn: Day;
  readonly recordedAt: Instant;
  readonly state: PromiseState;
  readonly isEnded: boolean;
  readonly endedAt: Instant | null;
  /** Why it ended as it did; empty while it goes on. */
  readonly endReason: string;
}

/** Past its day and not ended. Nobody types this: it follows from the calendar. */
export const isLate = (promise: Pick<Pledge, 'isEnded' | 'dueOn'>, today: Day): boolean =>
  !promise.isEnded && promise.dueOn < today;

export type StateToday = PromiseState | 'late';

/** How it stands today, as everybody sees it. */
export const stateToday = (promise: Pick<Pledge, 'state' | 'isEnded' | 'dueOn'>, today: Day): StateToday =>
  isLate(promise, today) ? 'late' : promise.state;

/** Those it was promised to can judge it once it has ended, or its day has passed. */
export const isOpenForVerdicts = (promise: Pick<Pledge, 'isEnded' | 'dueOn'>, today: Day): boolean =>
  promise.isEnded || isLate(promise, today);

/** What was promised, at some time, word for word. */
export interface Terms {
  readonly number: number;
  readonly title: string;
  readonly text: string;
  readonly dueOn: Day;
  /** Why the terms before these could not hold; empty for the first. */
  readonly reason: string;
  readonly statedAt: Instant;
}

export const longest = {
  title: 150,
  text: 10_000,
  beneficiary: 200,
  meeting: 500,
  reason: 5_000,
  link: 500,
  line: 280,
} as const;

export interface TypedPromise {
  readonly title: string;
  readonly text: string;
  readonly themeSlug: string;
  readonly dueOn: string;
  readonly promisedOn: string;
  readonly beneficiary: string;
  readonly beneficiaryOrganisationId: number | null;
  readonly beneficiaryAreaCode: string;
  readonly areaCodes: readonly string[];
  readonly decisionId: string;
  /** Numbers of voices as people write them. */
  readonly voiceIds: string;
  readonly meeting: string;
}

export type PromiseField =
  | 'keeper'
  | 'title'
  | 'text'
  | 'dueOn'
  | 'promisedOn'
  | 'beneficiary'
  | 'decisionId'
  | 'voiceIds'
  | 'meeting';
export type PromiseProblem =
  | 'keeper-missing'
  | 'title-missing'
  | 'title-too-long'
  | 'text-too-long'
  | 'dueOn-missing'
  | 'dueOn-unreadable'
  | 'dueOn-before-promised'
  | 'promisedOn-missing'
  | 'promisedOn-unreadable'
  | 'promisedOn-in-future'
  | 'beneficiary-missing'
  | 'beneficiary-too-long'
  | 'decisionId-unreadable'
  | 'decisionId-unknown'
  | 'voiceIds-unreadable'
  | 'voiceIds-unknown'
  | 'meeting-missing'
  | 'meeting-too-long';
export type PromiseProblems = Problems<PromiseField, PromiseProblem>;

export type PromiseDraft = Pick<
  Pledge,
  | 'title'
  | 'text'
  | 'themeSlug'
  | 'dueOn'
  | 'promisedOn'
  | 'beneficiary'
  | 'beneficiaryOrganisationId'
  | 'beneficiaryAreaCode'
  | 'decisionId'
  | 'voiceId'
  | 'meeting'
> & { readonly areaCodes: readonly string[]; readonly voiceIds: readonly number[] };

/** What was typed about a promise, ready to be kept, or everything that is wrong with it. */
export function fillPromise(
  typed: TypedPromise,
  today: Day,
): PromiseDraft | Incomplete<PromiseField, PromiseProblem> {
  const voiceIds = numbersIn(typed.voiceIds);
  const decisionIds = numbersIn(typed.decisionId);
  const problems: PromiseProblems = {
    ...lengthProblem('title', typed.title, { most: longest.title, isNeeded: true }),
    ...lengthProblem('text', typed.text, { most: longest.text }),
    ...lengthProblem('beneficiary', typed.beneficiary, { most: longest.beneficiary, isNeeded: true }),
    ...lengthProblem('meeting', typed.meeting, { most: longest.meeting }),
    ...promisedProblem(typed.promisedOn, today),
    ...dueProblem(typed.dueOn, typed.promisedOn),
    ...(!voiceIds && { voiceIds: 'voiceIds-unreadable' }),
    ...((!decisionIds || decisionIds.length > 1) && { decisionId: 'decisionId-unreadable' }),
    // Nothing is promised out of the blue: somebody decided it, somebody asked for it, or it was said somewhere.
    ...(voiceIds?.length === 0 &&
      decisionIds?.length === 0 &&
      typed.meeting === '' && { meeting: 'meeting-missing' }),
  };
  if (!voiceIds || !decisionIds || Object.keys(problems).length > 0)
    return { refused: 'incomplete', problems };
  return {
    title: typed.title,
    text: typed.text,
    themeSlug: typed.themeSlug || null,
    dueOn: typed.dueOn,
    promisedOn: typed.promisedOn,
    beneficiary: typed.beneficiary,
    beneficiaryOrganisationId: typed.beneficiaryOrganisationId,
    beneficiaryAreaCode: typed.beneficiaryAreaCode || null,
    areaCodes: typed.areaCodes,
    decisionId: decisionIds[0] ?? null,
    voiceId: voiceIds[0] ?? null,
    voiceIds,
    meeting: typed.meeting,
  };
}

export interface TypedTerms {
  readonly title: string;
  readonly text: string;
  readonly dueOn: string;
  readonly reason: string;
}

export type TermsField = keyof TypedTerms;
export type TermsProblem =
  | 'title-missing'
  | 'title-too-long'
  | 'text-too-long'
  | 'reason-missing'
  | 'reason-too-long'
  | 'dueOn-missing'
  | 'dueOn-unreadable'
  | 'dueOn-before-promised'
  | 'dueOn-nothing-changed';

/** New terms for a promise that goes on, with the reason why the old ones could not hold. */
export function fillTerms(
  typed: TypedTerms,
  promise: Pick<Pledge, 'title' | 'text' | 'dueOn' | 'promisedOn'>,
): TypedTerms | Incomplete<TermsField, TermsProblem> {
  const isSame =
    typed.title === promise.title && typed.text === promise.text && typed.dueOn === promise.dueOn;
  const problems: Problems<TermsField, TermsProblem> = {
    ...lengthProblem('title', typed.title, { most: longest.title, isNeeded: true }),
    ...lengthProblem('text', typed.text, { most: longest.text }),
    ...lengthProblem('reason', typed.reason, { most: longest.reason, isNeeded: true }),
    ...(isSame && { dueOn: 'dueOn-nothing-changed' }),
    ...dueProblem(typed.dueOn, promise.promisedOn),
  };
  return Object.keys(problems).length > 0 ? { refused: 'incomplete', problems } : typed;
}

function promisedProblem(promisedOn: string, today: Day): PromiseProblems {
  if (promisedOn === '') return { promisedOn: 'promisedOn-missing' };
  if (!isDay(promisedOn)) return { promisedOn: 'promisedOn-unreadable' };
  return promisedOn > today ? { promisedOn: 'promisedOn-in-future' } : {};
}

function dueProblem(
  dueOn: string,
  promisedOn: string,
): { readonly dueOn?: 'dueOn-missing' | 'dueOn-unreadable' | 'dueOn-before-promised' } {
  if (dueOn === '') return { dueOn: 'dueOn-missing' };
  if (!isDay(dueOn)) return { dueOn: 'dueOn-unreadable' };
  return isDay(promisedOn) && dueOn < promisedOn ? { dueOn: 'dueOn-before-promised' } : {};
}
