import type { PlanPhase } from '../participation/public.ts';
import {
  type AboutYou,
  type AgeGroup,
  ageGroupNames,
  ageGroups,
  elsewhere,
  languageNames,
  languages,
  stayNames,
  stays,
} from './about-you.ts';
import type { Attendance } from './attendance.ts';
import { type Breakdown, breakdownOf, type Group } from './breakdown.ts';
import type { Population } from './population.ts';

/** Who took part in one phase, as far as it can be shown. */
export interface PhaseReach {
  readonly phase: Pick<PlanPhase, 'key' | 'name' | 'opensAt' | 'closesAt'>;
  /** People who said something under their own name or address. */
  readonly people: number;
  /** What was written down for somebody else: from paper or from a table. */
  readonly written: number;
  readonly evenings: readonly Pick<Attendance, 'name' | 'heldOn' | 'people'>[];
  readonly ages: Breakdown | undefined;
  readonly places: Breakdown | undefined;
  readonly stays: Breakdown | undefined;
  readonly languages: Breakdown | undefined;
}

/** Who took part in a trajectory, phase by phase. */
export interface Reach {
  readonly phases: readonly PhaseReach[];
  /** Where the figures of ages come from; empty where there are none. */
  readonly source: string;
}

/** What is known of one phase. */
export interface PhaseFacts {
  readonly phase: PhaseReach['phase'];
  /** What everybody who took part told; undefined for who was not asked or did not answer. */
  readonly told: readonly (AboutYou | undefined)[];
  readonly written: number;
  readonly evenings: readonly Attendance[];
}

export function phaseReach(
  { phase, told, written, evenings }: PhaseFacts,
  population: Population,
  places: readonly { readonly code: string; readonly name: string }[],
): PhaseReach {
  const count = (of: keyof AboutYou, key: string): number => told.filter(it => it?.[of] === key).length;
  const atEvenings = (group: AgeGroup): number =>
    evenings.reduce((sum, evening) => sum + (evening.ageGroups[group] ?? 0), 0);
  const byAge = (group: AgeGroup): number => count('ageGroup', group) + atEvenings(group);
  return {
    phase,
    people: told.length,
    written,
    evenings: evenings.map(({ name, heldOn, people }) => ({ name, heldOn, people })),
    ages: breakdownOf(ageRows(byAge, population)),
    places: breakdownOf([
      ...places.map(({ code, name }) => ({
        key: code,
        name,
        count: count('place', code),
        population: population.places[code] ?? null,
      })),
      { key: elsewhere, name: 'Ergens anders', count: count('place', elsewhere), population: null },
    ]),
    stays: breakdownOf(
      stays.map(key => ({ key, name: stayNames[key], count: count('stay', key), population: null })),
    ),
    languages: breakdownOf(
      languages.map(key => ({
        key,
        name: languageNames[key],
        count: count('language', key),
        population: null,
      })),
    ),
  };
}

/** Where the figures know only the young and the old, the groups between them are one. */
function ageRows(count: (group: AgeGroup) => number, { ages }: Population): Group[] {
  const all = ageGroups.map(key => ({
    key,
    name: ageGroupNames[key],
    count: count(key),
    population: ages[key],
  }));
  const [youngest, , , , oldest] = all;
  const isCoarse = all.slice(1, -1).some(({ population }) => population === null);
  if (!isCoarse || !youngest || !oldest || youngest.population === null || oldest.population === null)
    return all;
  const between = {
    key: '15-65',
    name: '15 tot 65 jaar',
    count: all.slice(1, -1).reduce((sum, group) => sum + group.count, 0),
    population: 1 - youngest.population - oldest.population,
  };
  return [youngest, between, oldest];
}
