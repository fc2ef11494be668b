import { frameIn } from '../../design/layout.ts';
import { mayOpenQueue } from '../../domains/answering/public.ts';
import { seatToConsultWith } from '../../domains/consultations/public.ts';
import { followForm, isFollowing } from '../../domains/notifications/public.ts';
import { viewerIn } from '../../domains/organisations/public.ts';
import { findTrajectory, isPublished, mayRead, mayRun } from '../../domains/participation/public.ts';
import { reachOf } from '../../domains/reach/public.ts';
import { paths } from '../../paths.ts';
import { allowed, found } from '../../platform/found.ts';
import { goTo, numberIn, type Site, showToEveryGuest } from '../../platform/site.ts';
import { gatherTrajectory } from './gather-trajectory.ts';
import { trajectoryPage } from './trajectory-page.ts';

export function trajectoryPageRoutes({ router, database, now }: Site): void {
  const db = database.read;

  router.get(paths.trajectory(':id'), async c => {
    const viewer = viewerIn.of(c);
    const trajectory = found(await findTrajectory(db, numberIn(c, 'id')));
    allowed(mayRead(viewer, trajectory));
    // Before publication there is only the plan, for who writes it and who looks along.
    if (!isPublished(trajectory)) return goTo(c, paths.publishPlan(trajectory.id));
    const moment = now();
    const story = await gatherTrajectory(db, trajectory, moment);
    const runs = mayRun(viewer, trajectory);
    const topic = `trajectory:${trajectory.id}` as const;
    const page = trajectoryPage(frameIn.of(c), {
      ...story,
      mayRun: runs,
      mayAnswer: mayOpenQueue(viewer),
      mayConsult: seatToConsultWith(viewer, trajectory.runningBodyId) !== undefined,
      reachWithOpen: runs ? await reachOf(db, trajectory, { now: moment, withOpen: true }) : undefined,
      follow: followForm({
        topic,
        what: 'dit traject',
        isFollowing: viewer.person !== null && (await isFollowing(db, viewer.person.id, topic)),
        returnTo: paths.trajectory(trajectory.id),
      }),
    });
    return showToEveryGuest(c, page, { until: story.until });
  });
}
