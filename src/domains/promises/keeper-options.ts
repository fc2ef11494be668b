import type { Option } from '../../design/components/field/field.ts';
import { capital } from '../../design/words.ts';
import type { Day } from '../../platform/clock.ts';
import type { Queries } from '../../platform/database/database.ts';
import { allBodies, organisationsOn, seatName, type Viewer } from '../organisations/public.ts';
import { type KeeperKey, keeperKey } from './find-keeper.ts';
import { mayMakePromise } from './policy.ts';
import type { Keeper } from './promise.ts';

interface KeeperGroup {
  readonly label: string;
  readonly options: readonly (Option & { readonly value: KeeperKey; readonly keeper: Keeper })[];
}

/** Who can keep a promise, to choose from: each organisation with its bodies. */
export async function keeperOptions(db: Queries, day: Day): Promise<KeeperGroup[]> {
  const [organisations, bodies] = await Promise.all([organisationsOn(db, day), allBodies(db, day)]);
  return organisations.map(organisation => {
    const whole: Keeper = {
      organisationId: organisation.id,
      organisationName: organisation.name,
      organisationKind: organisation.kind,
      bodyId: null,
      bodyName: null,
      seatId: null,
      seatName: null,
    };
    const own = bodies.filter(body => body.organisationId === organisation.id);
    return {
      label: organisation.name,
      options: [
        { value: keeperKey(whole), label: `${organisation.name} als geheel`, keeper: whole },
        ...own.map(body => {
          const keeper = { ...whole, bodyId: body.id, bodyName: body.name };
          return { value: keeperKey(keeper), label: body.name, keeper };
        }),
      ],
    };
  });
}

/** Those in whose name somebody may put down a promise, the own seats first. */
export async function keepersToMakeFor(db: Queries, viewer: Viewer, day: Day): Promise<KeeperGroup[]> {
  if (viewer.seats.length === 0) return [];
  const seats = viewer.seats.map(seat => {
    const keeper: Keeper = {
      organisationId: seat.organisationId,
      organisationName: seat.organisationName,
      organisationKind: seat.organisationKind,
      bodyId: seat.bodyId,
      bodyName: seat.bodyName,
      seatId: seat.id,
      seatName: seatName(seat),
    };
    return { value: keeperKey(keeper), label: `${capital(seatName(seat))}, ${seat.bodyName}`, keeper };
  });
  const others = (await keeperOptions(db, day)).map(({ label, options }) => ({
    label,
    options: options.filter(option => mayMakePromise(viewer, option.keeper)),
  }));
  return [{ label: 'U, in uw rol', options: seats }, ...others].filter(group => group.options.length > 0);
}
