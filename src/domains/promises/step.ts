import { type Day, type Instant, isDay } from '../../platform/clock.ts';
import { lengthProblem } from '../../platform/length-problem.ts';
import type { Incomplete, Problems } from '../../platform/refusal.ts';
import { longest, type PromiseState } from './promise.ts';

/** One thing the keeper reported: how it goes, that it changed, how it ended. Nothing of it is changed afterwards. */
export interface Step {
  readonly id: number;
  readonly state: PromiseState | 'changed' | 'reopened';
  readonly text: string;
  readonly happenedOn: Day;
  /** Where it can be seen: an address on the web. */
  readonly link: string | null;
  readonly bodyName: string;
  readonly reportedAt: Instant;
}

export interface TypedStep {
  readonly text: string;
  readonly happenedOn: string;
  readonly link: string;
}

export type StepField = keyof TypedStep;
export type StepProblem =
  | 'text-missing'
  | 'text-too-long'
  | 'link-too-long'
  | 'link-unreadable'
  | 'happenedOn-missing'
  | 'happenedOn-unreadable'
  | 'happenedOn-in-future';
export type StepDraft = Pick<Step, 'text' | 'happenedOn' | 'link'>;

/** What a keeper typed about a step, ready to be kept, or everything that is wrong with it. */
export function fillStep(typed: TypedStep, today: Day): StepDraft | Incomplete<StepField, StepProblem> {
  const problems: Problems<StepField, StepProblem> = {
    ...lengthProblem('text', typed.text, { most: longest.reason, isNeeded: true }),
    ...lengthProblem('link', typed.link, { most: longest.link }),
    ...(typed.link !== '' && !isAddress(typed.link) && { link: 'link-unreadable' }),
    ...dayProblem(typed.happenedOn, today),
  };
  if (Object.keys(problems).length > 0) return { refused: 'incomplete', problems };
  return { text: typed.text, happenedOn: typed.happenedOn, link: typed.link || null };
}

function dayProblem(day: string, today: Day): Problems<StepField, StepProblem> {
  if (day === '') return { happenedOn: 'happenedOn-missing' };
  if (!isDay(day)) return { happenedOn: 'happenedOn-unreadable' };
  return day > today ? { happenedOn: 'happenedOn-in-future' } : {};
}

const isAddress = (text: string): boolean => /^https?:\/\/[^\s/]+\.[^\s]+$/i.test(text) && URL.canParse(text);
