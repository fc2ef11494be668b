import type { Day } from '../../platform/clock.ts';
import type { Queries } from '../../platform/database/database.ts';
import { allAreas } from '../neighbourhoods/public.ts';
import { allBodies, isHeldOn, organisationsOn, seatsOfBody } from '../organisations/public.ts';
import type { Choices } from './pages/step-fields.ts';
import type { Known } from './typed-plan.ts';

/** The places, the bodies that can decide and the aldermen, as they are on a day. */
export async function choicesIn(db: Queries, today: Day): Promise<Choices> {
  const [areas, bodies, organisations] = await Promise.all([
    allAreas(db),
    allBodies(db, today),
    organisationsOn(db, today),
  ]);
  const aldermen: { value: string; label: string }[] = [];
  for (const { id } of bodies.filter(({ kind }) => kind === 'college'))
    for (const seat of await seatsOfBody(db, id))
      if (seat.role === 'alderman' && isHeldOn(seat, today))
        aldermen.push({ value: String(seat.id), label: seat.personName });
  return {
    areas,
    bodies: organisations
      .toSorted((a, b) => Number(b.kind === 'municipality') - Number(a.kind === 'municipality'))
      .map(({ id, name }) => ({
        label: name,
        options: bodies
          .filter(({ organisationId }) => organisationId === id)
          .map(body => ({ value: String(body.id), label: body.name })),
      }))
      .filter(({ options }) => options.length > 0),
    aldermen,
  };
}

/** What of a form stands for something. */
export const knownIn = ({ areas, bodies, aldermen }: Choices): Known => {
  const numbersIn = (options: Choices['bodies']): Set<number> =>
    new Set(options.flatMap(it => ('options' in it ? it.options : [it])).map(({ value }) => Number(value)));
  return {
    areaCodes: new Set(areas.map(({ code }) => code)),
    bodyIds: numbersIn(bodies),
    seatIds: numbersIn(aldermen),
  };
};
