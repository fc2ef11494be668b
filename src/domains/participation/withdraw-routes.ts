import type { Context } from 'hono';
import { frameIn } from '../../design/layout.ts';
import { paths } from '../../paths.ts';
import { readForm } from '../../platform/form.ts';
import { allowed, found } from '../../platform/found.ts';
import { goTo, numberIn, type Site, show } from '../../platform/site.ts';
import { viewerIn } from '../organisations/public.ts';
import { withdrawPage } from './pages/withdraw-page.ts';
import { seatToRunWith } from './policy.ts';
import { findTrajectory } from './store.ts';
import type { Trajectory } from './trajectory.ts';
import { withdrawTrajectory } from './withdraw-trajectory.ts';

/** Where a trajectory is stopped. */
export function withdrawRoutes({ router, database, now }: Site): void {
  const trajectoryIn = async (c: Context): Promise<Trajectory> => {
    const trajectory = found(await findTrajectory(database.read, numberIn(c, 'id')));
    allowed(seatToRunWith(viewerIn.of(c), trajectory) !== undefined);
    return trajectory;
  };

  router.get(paths.withdrawTrajectory(':id'), async c => {
    const trajectory = await trajectoryIn(c);
    if (trajectory.withdrawnAt !== null) return goTo(c, paths.trajectory(trajectory.id));
    return show(c, withdrawPage(frameIn.of(c), { trajectory, reason: '' }));
  });

  router.post(paths.withdrawTrajectory(':id'), async c => {
    const trajectory = await trajectoryIn(c);
    const { id, publishedAt } = trajectory;
    const reason = (await readForm(c)).text('reason');
    const outcome = await database.write(tx =>
      withdrawTrajectory(tx, viewerIn.of(c), { trajectoryId: id, reason }, now()),
    );
    if (!('refused' in outcome)) {
      return publishedAt === null
        ? goTo(c, paths.trajectories, { kind: 'ok', text: 'Het plan is weg. Niemand heeft het gezien.' })
        : goTo(c, paths.trajectory(id), {
            kind: 'ok',
            text: 'Het traject is gestopt. Iedereen leest hier waarom.',
          });
    }
    allowed(outcome.refused !== 'not-allowed');
    if (outcome.refused === 'withdrawn-already')
      return goTo(c, paths.trajectory(id), { kind: 'info', text: 'Dit traject was al gestopt.' });
    const page = withdrawPage(frameIn.of(c), {
      trajectory,
      reason,
      problem: 'problems' in outcome ? outcome.problems.reason : undefined,
    });
    return show(c, page, 'problems' in outcome ? 422 : 409);
  });
}
