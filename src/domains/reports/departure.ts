import { type Day, isDay } from '../../platform/clock.ts';
import { lengthProblem } from '../../platform/length-problem.ts';
import type { Incomplete, Problems } from '../../platform/refusal.ts';
import { type BindingPart, needsConsent } from './bindings.ts';
import type { Consent } from './store.ts';

/** Whether a decision departs from what people advised or made together, why, and who agreed. */
export interface Departure {
  readonly isDeparture: boolean;
  readonly motivation: string;
  readonly consents: readonly Consent[];
}

export interface TypedDeparture {
  /** '' where it was not said. */
  readonly departs: '' | 'yes' | 'no';
  readonly motivation: string;
  readonly consents: readonly Consent[];
}

export type DepartureField = 'departs' | 'motivation' | 'consents';
export type DepartureProblem =
  | 'departs-missing'
  | 'motivation-missing'
  | 'motivation-too-long'
  | 'consents-missing'
  | 'consents-incomplete'
  | 'consents-in-future';

export const longestMotivation = 10_000;
/** How many groups can be named on the form. */
export const consentRows = 3;

/**
 * How a decision stands to what people advised or made. Off an advice: only with a motivation. Off what was made or is
 * decided together: only when those who did so agreed, which is put down with the day and where it can be read.
 */
export function fillDeparture(
  { departs, motivation, consents: typed }: TypedDeparture,
  parts: readonly BindingPart[],
  today: Day,
): Departure | Incomplete<DepartureField, DepartureProblem> {
  if (parts.length === 0) return { isDeparture: false, motivation: '', consents: [] };
  if (departs === '') return { refused: 'incomplete', problems: { departs: 'departs-missing' } };
  if (departs === 'no') return { isDeparture: false, motivation: '', consents: [] };
  const consents = typed.filter(it => it.party !== '' || it.consentedOn !== '' || it.source !== '');
  const problems: Problems<DepartureField, DepartureProblem> = {
    ...lengthProblem('motivation', motivation, { most: longestMotivation, isNeeded: true }),
    ...(needsConsent(parts) && consentProblem(consents, today)),
  };
  if (Object.keys(problems).length > 0) return { refused: 'incomplete', problems };
  return { isDeparture: true, motivation, consents: needsConsent(parts) ? consents : [] };
}

function consentProblem(consents: readonly Consent[], today: Day): { readonly consents?: DepartureProblem } {
  if (consents.length === 0) return { consents: 'consents-missing' };
  if (consents.some(it => it.party === '' || it.source === '' || !isDay(it.consentedOn)))
    return { consents: 'consents-incomplete' };
  return consents.some(({ consentedOn }) => consentedOn > today) ? { consents: 'consents-in-future' } : {};
}
