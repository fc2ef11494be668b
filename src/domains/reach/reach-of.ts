import type { Instant } from '../../platform/clock.ts';
import type { Queries } from '../../platform/database/database.ts';
import { figuresOf } from '../indicators/public.ts';
import type { PublishedTrajectory } from '../participation/public.ts';
import { repliersIn } from '../questionnaires/public.ts';
import { spokenOnOccasion } from '../voices/public.ts';
import { placesToChoose } from './places-to-choose.ts';
import { populationFrom } from './population.ts';
import { phaseReach, type Reach } from './reach.ts';
import { aboutPeopleIn, attendancesOf } from './store.ts';

/**
 * Who took part, phase by phase, beside who lives there. Everybody sees the phases that are closed: while one is open, a
 * number that goes up when somebody speaks would tell about that person. Whoever runs it sees the open one as well.
 */
export async function reachOf(
  db: Queries,
  { id, plan }: Pick<PublishedTrajectory, 'id' | 'plan'>,
  { now, withOpen = false }: { readonly now: Instant; readonly withOpen?: boolean },
): Promise<Reach> {
  const phases = plan.phases.filter(
    ({ opensAt, closesAt }) =>
      opensAt !== null && opensAt <= now && closesAt !== null && (withOpen || closesAt <= now),
  );
  if (phases.length === 0) return { phases: [], source: '' };
  const { wholes, places } = await placesToChoose(db, plan.areaCodes);
  const [spoken, repliers, told, evenings, figures] = await Promise.all([
    spokenOnOccasion(db, 'trajectory', id),
    repliersIn(db, id),
    aboutPeopleIn(db, id),
    attendancesOf(db, id),
    figuresOf(db, [...wholes, ...places.map(({ code }) => code)]),
  ]);
  const population = populationFrom(
    figures,
    wholes,
    places.map(({ code }) => code),
  );
  return {
    source: population.source,
    phases: phases.map(phase => {
      const here = spoken.filter(({ part }) => part === phase.key);
      // Who spoke and filled in a questionnaire is one person.
      const people = new Set([
        ...here.flatMap(({ personId }) => personId ?? []),
        ...repliers.flatMap(it => (it.phase === phase.key ? it.personId : [])),
      ]);
      return phaseReach(
        {
          phase,
          told: [...people].map(personId => told.get(personId)),
          written: here.reduce((sum, it) => sum + (it.personId === null ? it.count : 0), 0),
          evenings: evenings.filter(evening => evening.phase === phase.key),
        },
        population,
        places,
      );
    }),
  };
}
