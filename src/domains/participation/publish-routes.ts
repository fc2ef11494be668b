import type { Context } from 'hono';
import { frameIn } from '../../design/layout.ts';
import { paths } from '../../paths.ts';
import { readForm } from '../../platform/form.ts';
import { allowed, found } from '../../platform/found.ts';
import { isRefusal } from '../../platform/refusal.ts';
import { goTo, numberIn, type Site, show } from '../../platform/site.ts';
import { findSeat, seatName, viewerIn } from '../organisations/public.ts';
import { checkPlanPage } from './pages/check-plan-page.ts';
import { planDifferences } from './plan-differences.ts';
import { planInWords } from './plan-in-words.ts';
import { planNames } from './plan-names.ts';
import { checkingSeat, mayRun } from './policy.ts';
import { publishPlan } from './publish-plan.ts';
import { readinessOf } from './readiness.ts';
import { type NoteProblem, returnPlan } from './return-plan.ts';
import { currentRules, findPlanDraft, findTrajectory, planNotesOf, plansOf } from './store.ts';
import type { Trajectory } from './trajectory.ts';

/** Where the municipality looks at what another party wrote: it publishes the plan, or gives it back with a note. */
export function publishRoutes({ router, database, now }: Site): void {
  const db = database.read;
  const address = paths.publishPlan(':id');

  router.get(address, async c => {
    const trajectory = found(await findTrajectory(db, numberIn(c, 'id')));
    const viewer = viewerIn.of(c);
    // Who looks along and also writes it, is here to look along.
    if (!checkingSeat(viewer, trajectory)) {
      allowed(mayRun(viewer, trajectory));
      return goTo(c, paths.planStep(trajectory.id, 'onderwerp'));
    }
    return checkPage(c, trajectory, {});
  });

  router.post(address, async c => {
    const viewer = viewerIn.of(c);
    const trajectory = found(await findTrajectory(db, numberIn(c, 'id')));
    allowed(checkingSeat(viewer, trajectory) !== undefined);
    const form = await readForm(c);
    const { id } = trajectory;
    if (form.text('doe') === 'terug') {
      const note = form.text('note');
      const outcome = await database.write(tx => returnPlan(tx, viewer, { trajectoryId: id, note }, now()));
      if (!isRefusal(outcome))
        return goTo(c, paths.publishPlan(id), {
          kind: 'ok',
          text: `Het plan is terug bij ${trajectory.runningBodyName}, met uw briefje.`,
        });
      allowed(outcome.refused !== 'not-allowed');
      return checkPage(c, trajectory, {
        note,
        ...('problems' in outcome ? { problem: outcome.problems.note } : { isChanged: true }),
      });
    }
    const version = Number(form.text('version'));
    const outcome = await database.write(tx => publishPlan(tx, viewer, { trajectoryId: id, version }, now()));
    if (!isRefusal(outcome))
      return goTo(c, paths.trajectory(id), {
        kind: 'ok',
        text: 'Het plan staat op de website. Iedereen kan het lezen.',
      });
    allowed(outcome.refused !== 'not-allowed');
    return checkPage(c, trajectory, { isChanged: outcome.refused !== 'not-ready' });
  });

  const checkPage = async (
    c: Context,
    trajectory: Trajectory,
    refused: {
      readonly note?: string;
      readonly problem?: NoteProblem | undefined;
      readonly isChanged?: boolean;
    },
  ) => {
    const { id } = trajectory;
    const draft = await findPlanDraft(db, id);
    if (!draft) return goTo(c, trajectory.planNumber > 0 ? paths.planVersions(id) : paths.trajectories);
    const rules = trajectory.rules ?? (await currentRules(db));
    const stated = await plansOf(db, id);
    const names = await planNames(db, draft.plan);
    const notes = [];
    for (const note of await planNotesOf(db, id)) {
      const seat = await findSeat(db, note.bySeatId);
      notes.push({ ...note, by: seat ? `${seat.personName}, ${seatName(seat)}` : 'De gemeente' });
    }
    const page = checkPlanPage(frameIn.of(c), {
      trajectory,
      draft,
      rules,
      names,
      notes,
      readiness: readinessOf(draft, stated, rules, now()),
      differences: trajectory.plan
        ? planDifferences(
            planInWords(trajectory.plan, rules, await planNames(db, trajectory.plan)),
            planInWords(draft.plan, rules, names),
          )
        : undefined,
      ...refused,
    });
    const status = refused.problem ? 422 : refused.isChanged === undefined ? 200 : 409;
    return show(c, page, status);
  };
}
