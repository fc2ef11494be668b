import { frameIn } from '../../design/layout.ts';
import { paths } from '../../paths.ts';
import type { Queries } from '../../platform/database/database.ts';
import { allowed, found } from '../../platform/found.ts';
import { isRefusal } from '../../platform/refusal.ts';
import { goTo, numberIn, type Site, showToEveryGuest } from '../../platform/site.ts';
import { findEdition } from '../guidance/public.ts';
import { findSeat, seatName, viewerIn } from '../organisations/public.ts';
import { dropPlanChange } from './drop-plan-change.ts';
import { planVersionPage } from './pages/plan-version-page.ts';
import { planVersionsPage, type VersionLine } from './pages/plan-versions-page.ts';
import { planDifferences } from './plan-differences.ts';
import { planInWords } from './plan-in-words.ts';
import { planNames } from './plan-names.ts';
import { mayRun, seatToKeepTemplatesWith } from './policy.ts';
import { startPlanChange } from './start-plan-change.ts';
import { findPlanDraft, findTrajectory, plansOf, type StatedPlan } from './store.ts';
import { isPublished, type PublishedTrajectory } from './trajectory.ts';

/** Every version of a plan, to be read whole and beside the one before; and where the next one begins. */
export function versionRoutes({ router, database, now }: Site): void {
  const db = database.read;

  const publishedIn = async (id: number): Promise<PublishedTrajectory> => {
    const trajectory = found(await findTrajectory(db, id));
    return found(isPublished(trajectory) ? trajectory : undefined);
  };

  router.get(paths.planVersions(':id'), async c => {
    const trajectory = await publishedIn(numberIn(c, 'id'));
    const viewer = viewerIn.of(c);
    const lines: VersionLine[] = [];
    for (const version of await plansOf(db, trajectory.id))
      lines.push({ ...version, ...(await namesOfStaters(db, version)) });
    const runs = mayRun(viewer, trajectory);
    const page = planVersionsPage(frameIn.of(c), {
      trajectory,
      versions: lines,
      decidingBody: (await planNames(db, trajectory.plan)).decidingBody,
      mayChange: runs,
      isBeingChanged: runs && (await findPlanDraft(db, trajectory.id)) !== undefined,
      mayKeep: seatToKeepTemplatesWith(viewer) !== undefined,
    });
    return showToEveryGuest(c, page);
  });

  router.get(paths.planVersion(':id', ':number'), async c => {
    const trajectory = await publishedIn(numberIn(c, 'id'));
    const versions = await plansOf(db, trajectory.id);
    const number = numberIn(c, 'number');
    const version = found(versions.find(it => it.number === number));
    const before = versions.find(it => it.number === number - 1);
    const names = await planNames(db, version.plan);
    const page = planVersionPage(frameIn.of(c), {
      trajectory,
      version: { ...version, ...(await namesOfStaters(db, version)) },
      names,
      edition: version.plan.ticks.edition > 0 ? await findEdition(db, version.plan.ticks.edition) : undefined,
      differences: before
        ? planDifferences(
            planInWords(before.plan, before.rules, await planNames(db, before.plan)),
            planInWords(version.plan, version.rules, names),
          )
        : undefined,
    });
    return showToEveryGuest(c, page);
  });

  router.post(paths.changePlan(':id'), async c => {
    const id = numberIn(c, 'id');
    const outcome = await database.write(tx => startPlanChange(tx, viewerIn.of(c), id, now()));
    allowed(!isRefusal(outcome));
    return goTo(c, paths.planStep(id, 'onderwerp'));
  });

  router.post(paths.dropPlanChange(':id'), async c => {
    const id = numberIn(c, 'id');
    const outcome = await database.write(tx => dropPlanChange(tx, viewerIn.of(c), id));
    allowed(!isRefusal(outcome));
    return goTo(c, paths.planVersions(id), {
      kind: 'ok',
      text: 'De nieuwe versie is weg. Het plan geldt zoals het was.',
    });
  });
}

/** Who stated a version, and who looked along. */
async function namesOfStaters(
  db: Queries,
  { statedBySeatId, checkedBySeatId }: Pick<StatedPlan, 'statedBySeatId' | 'checkedBySeatId'>,
): Promise<{ readonly statedBy: string; readonly checkedBy: string }> {
  const nameOf = async (id: number): Promise<string> => {
    const seat = await findSeat(db, id);
    return seat ? `${seatName(seat)}, ${seat.bodyName}` : '';
  };
  return {
    statedBy: await nameOf(statedBySeatId),
    checkedBy: checkedBySeatId === null ? '' : await nameOf(checkedBySeatId),
  };
}
