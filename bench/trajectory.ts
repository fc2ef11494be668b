// A trajectory on which many voices were brought in, in a town that has them already.
import { seatsHeldBy } from '../src/domains/organisations/public.ts';
import { beginTrajectory, statePlan } from '../src/domains/participation/public.ts';
import { paths } from '../src/paths.ts';
import { dayOf, systemClock } from '../src/platform/clock.ts';
import type { Database } from '../src/platform/database/database.ts';
import { testPlan } from '../test/trajectory.ts';
import type { BenchTown } from './town.ts';

/** Lets the newest voices of a town be voices on one trajectory, whose first phase is open. Gives its number. */
export async function putOnTrajectory(database: Database, town: BenchTown, count: number): Promise<number> {
  const now = systemClock();
  return database.write(async tx => {
    const manager = await tx
      .selectFrom('seats')
      .select(['id', 'personId'])
      .where('bodyId', '=', town.bodyId)
      .where('role', '=', 'manager')
      .executeTakeFirstOrThrow();
    const viewer = {
      person: { id: manager.personId, name: 'Wim', email: null, createdAt: now, erasedAt: null },
      seats: await seatsHeldBy(tx, manager.personId, dayOf(now)),
    };
    const plan = {
      ...testPlan({ now: systemClock }, { opensInDays: -10, decidingBodyId: town.bodyId }),
      areaCodes: [town.wijk],
    };
    const begun = await beginTrajectory(tx, viewer, { runningBodyId: town.bodyId, plan }, now);
    if ('refused' in begun) throw new Error(`No trajectory could be begun: ${begun.refused}`);
    const trajectory = await statePlan(
      tx,
      begun,
      plan,
      { reason: '', statedBySeatId: manager.id, checkedBySeatId: null },
      now,
    );
    const occasion = { kind: 'trajectory', id: trajectory.id };
    await tx
      .insertInto('occasions')
      .values({ ...occasion, name: trajectory.title, address: paths.trajectory(trajectory.id) })
      .execute();
    await tx
      .updateTable('voices')
      .set({
        occasionKind: occasion.kind,
        occasionId: occasion.id,
        occasionPart: plan.phases[0]?.key ?? null,
        interest: 'Dat mijn kind veilig naar school fietst.',
        bodyId: town.bodyId,
      })
      .where('id', '>', town.voices - count)
      .execute();
    return trajectory.id;
  });
}
