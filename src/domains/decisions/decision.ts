import { type Day, type Instant, isDay } from '../../platform/clock.ts';
import { lengthProblem } from '../../platform/length-problem.ts';
import type { Incomplete, Problems } from '../../platform/refusal.ts';
import type { BodyKind, OrganisationKind } from '../organisations/public.ts';

export const outcomes = ['adopted', 'adopted-with-changes', 'rejected', 'postponed'] as const;
export type Outcome = (typeof outcomes)[number];

/** What a body decided, when, with what outcome and why. This is how it reads now. */
export interface Decision {
  readonly id: number;
  readonly bodyId: number;
  readonly bodyName: string;
  readonly bodyKind: BodyKind;
  readonly organisationId: number;
  readonly organisationName: string;
  readonly organisationKind: OrganisationKind;
  /** How many times it was put down: 1 is the first, each correction is one more. */
  readonly version: number;
  readonly title: string;
  readonly decidedOn: Day;
  readonly outcome: Outcome;
  /** What was decided, in words; may be empty. */
  readonly text: string;
  readonly reason: string;
  readonly caseNumber: string | null;
  readonly recordedAt: Instant;
}

/** Who decided, by the name that says enough outside its own organisation: every association has a board. */
export const decidedBy = ({
  bodyName,
  organisationName,
  organisationKind,
}: Pick<Decision, 'bodyName' | 'organisationName' | 'organisationKind'>): string =>
  organisationKind === 'municipality' ? bodyName : `${bodyName} van ${organisationName}`;

/** How a decision was put down at some time; nothing of it is ever changed. */
export interface DecisionVersion
  extends Omit<
    Decision,
    | 'id'
    | 'bodyId'
    | 'bodyName'
    | 'bodyKind'
    | 'organisationId'
    | 'organisationName'
    | 'organisationKind'
    | 'version'
  > {
  readonly number: number;
  readonly areaCodes: readonly string[];
  readonly voiceIds: readonly number[];
  /** Why the version before this one was not right; empty for the first. */
  readonly correction: string;
}

export type DecisionDraft = Pick<
  DecisionVersion,
  'title' | 'decidedOn' | 'outcome' | 'text' | 'reason' | 'caseNumber' | 'areaCodes' | 'voiceIds'
>;

export interface TypedDecision {
  readonly title: string;
  readonly decidedOn: string;
  readonly outcome: string;
  readonly text: string;
  readonly reason: string;
  readonly caseNumber: string;
  readonly areaCodes: readonly string[];
  /** Numbers of voices as people write them: 12, 15 and 18. */
  readonly voiceIds: string;
}

export type DecisionField = keyof TypedDecision | 'correction';
export type DecisionProblem =
  | 'title-missing'
  | 'title-too-long'
  | 'text-too-long'
  | 'reason-missing'
  | 'reason-too-long'
  | 'caseNumber-too-long'
  | 'outcome-missing'
  | 'decidedOn-missing'
  | 'decidedOn-unreadable'
  | 'decidedOn-in-future'
  | 'voiceIds-unreadable'
  | 'voiceIds-unknown'
  | 'correction-missing'
  | 'correction-too-long';
export type DecisionProblems = Problems<DecisionField, DecisionProblem>;

export const longest = {
  title: 150,
  text: 10_000,
  reason: 10_000,
  caseNumber: 40,
  correction: 1_000,
} as const;
const mostVoices = 500;

/** What was typed about a decision, ready to be kept, or everything that is wrong with it. */
export function fillDecision(
  typed: TypedDecision,
  today: Day,
): DecisionDraft | Incomplete<DecisionField, DecisionProblem> {
  const outcome = outcomes.find(known => known === typed.outcome);
  const voiceIds = numbersIn(typed.voiceIds);
  const problems: DecisionProblems = {
    ...lengthProblem('title', typed.title, { most: longest.title, isNeeded: true }),
    ...lengthProblem('text', typed.text, { most: longest.text }),
    ...lengthProblem('reason', typed.reason, { most: longest.reason, isNeeded: true }),
    ...lengthProblem('caseNumber', typed.caseNumber, { most: longest.caseNumber }),
    ...(!outcome && { outcome: 'outcome-missing' }),
    ...dayProblem(typed.decidedOn, today),
    ...(!voiceIds && { voiceIds: 'voiceIds-unreadable' }),
  };
  if (!outcome || !voiceIds || Object.keys(problems).length > 0) return { refused: 'incomplete', problems };
  const { title, decidedOn, text, reason, areaCodes } = typed;
  return {
    title,
    decidedOn,
    outcome,
    text,
    reason,
    caseNumber: typed.caseNumber || null,
    areaCodes,
    voiceIds,
  };
}

/** Whoever corrects a decision says what was wrong with it. */
export const correctionProblem = (correction: string): DecisionProblems =>
  lengthProblem('correction', correction, { most: longest.correction, isNeeded: true });

function dayProblem(day: string, today: Day): DecisionProblems {
  if (day === '') return { decidedOn: 'decidedOn-missing' };
  if (!isDay(day)) return { decidedOn: 'decidedOn-unreadable' };
  return day > today ? { decidedOn: 'decidedOn-in-future' } : {};
}

/** The numbers in a text such as "12, 15 en #18", each once; undefined where something else stands between them. */
export function numbersIn(text: string): readonly number[] | undefined {
  const parts = text
    .split(/[\s,;]+|\ben\b/)
    .map(part => part.replace(/^(#|nr\.?)/i, ''))
    .filter(part => part !== '');
  if (parts.length > mostVoices || !parts.every(part => /^[1-9]\d{0,14}$/.test(part))) return undefined;
  return [...new Set(parts.map(Number))];
}

/** What the record says about a version, so that no later change can go unseen. */
export const factsOf = ({ areaCodes, voiceIds, ...draft }: DecisionDraft) => ({
  ...draft,
  areaCodes: [...areaCodes],
  voiceIds: voiceIds.map(String),
});
