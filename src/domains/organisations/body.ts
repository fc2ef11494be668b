import type { Day, Instant } from '../../platform/clock.ts';
import type { Incomplete, Problems } from '../../platform/refusal.ts';

export const bodyKinds = [
  'council',
  'college',
  'department',
  'team',
  'advisory',
  'board',
  'committee',
  'working-group',
] as const;
export type BodyKind = (typeof bodyKinds)[number];

/** A group of seats that decides, advises or does. */
export interface Body {
  readonly id: number;
  readonly organisationId: number;
  readonly name: string;
  readonly kind: BodyKind;
  /** Where it works; null means everywhere its organisation does. */
  readonly areaCode: string | null;
  readonly about: string;
  /** Whether voices can be addressed to it, so that it owes answers. */
  readonly isAnswering: boolean;
  readonly createdAt: Instant;
  readonly endedOn: Day | null;
}

export type BodyDraft = Pick<Body, 'organisationId' | 'name' | 'kind' | 'areaCode' | 'about' | 'isAnswering'>;

type Field = 'name' | 'kind' | 'about';
export type BodyProblem = 'name-missing' | 'name-too-long' | 'kind-unknown' | 'about-too-long';
export type BodyProblems = Problems<Field, BodyProblem>;

/** A form about a body, as it was typed. */
export interface BodyTyped {
  readonly organisationId: number;
  readonly name: string;
  readonly kind: string;
  readonly areaCode: string;
  readonly about: string;
  readonly isAnswering: boolean;
}

/** What was typed about a body, ready to be kept, or everything that is wrong with it. */
export function fillBody(typed: BodyTyped): BodyDraft | Incomplete<Field, BodyProblem> {
  const kind = bodyKinds.find(known => known === typed.kind);
  const problems: BodyProblems = {
    ...(typed.name === '' && { name: 'name-missing' }),
    ...(typed.name.length > 120 && { name: 'name-too-long' }),
    ...(!kind && { kind: 'kind-unknown' }),
    ...(typed.about.length > 2_000 && { about: 'about-too-long' }),
  };
  if (!kind || Object.keys(problems).length > 0) return { refused: 'incomplete', problems };
  return { ...typed, kind, areaCode: typed.areaCode || null };
}
