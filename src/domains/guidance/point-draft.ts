import { lengthProblem } from '../../platform/length-problem.ts';
import type { Incomplete, Problems } from '../../platform/refusal.ts';
import { guidedSteps, type Point, parts, readers } from './point.ts';

export const longestOfPoint = { advice: 160, reason: 400, note: 400 } as const;

/** A point as it was typed. */
export interface PointTyped {
  readonly part: string;
  readonly advice: string;
  readonly reason: string;
  readonly note: string;
  readonly readers: readonly string[];
  readonly steps: readonly string[];
  readonly isTickable: boolean;
}

export const emptyPoint: PointTyped = {
  part: '',
  advice: '',
  reason: '',
  note: '',
  readers: [],
  steps: [],
  isTickable: false,
};

export type PointField = 'part' | 'advice' | 'reason' | 'note' | 'readers';
export type PointProblem =
  | 'part-missing'
  | 'advice-missing'
  | 'advice-too-long'
  | 'reason-missing'
  | 'reason-too-long'
  | 'note-too-long'
  | 'readers-missing';
export type PointProblems = Problems<PointField, PointProblem>;

/** What was typed about a point, ready to be kept, or everything that is wrong with it. */
export function fillPoint(typed: PointTyped): Omit<Point, 'key'> | Incomplete<PointField, PointProblem> {
  const part = parts.find(it => it === typed.part);
  const chosen = readers.filter(it => typed.readers.includes(it));
  const problems: PointProblems = {
    ...(!part && { part: 'part-missing' }),
    ...lengthProblem('advice', typed.advice, { most: longestOfPoint.advice, isNeeded: true }),
    ...lengthProblem('reason', typed.reason, { most: longestOfPoint.reason, isNeeded: true }),
    ...lengthProblem('note', typed.note, { most: longestOfPoint.note }),
    ...(chosen.length === 0 && { readers: 'readers-missing' }),
  };
  if (!part || Object.keys(problems).length > 0) return { refused: 'incomplete', problems };
  const { advice, reason, note, isTickable } = typed;
  const steps = guidedSteps.filter(it => typed.steps.includes(it));
  return { part, advice, reason, note, readers: chosen, steps, isTickable };
}
