import { frameIn } from '../../design/layout.ts';
import { paths } from '../../paths.ts';
import { dayOf } from '../../platform/clock.ts';
import { type Form, readForm } from '../../platform/form.ts';
import { allowed } from '../../platform/found.ts';
import { once } from '../../platform/once.ts';
import { goTo, type Site, show } from '../../platform/site.ts';
import { currentEdition, guidancePanel, pointsFor, readersOf } from '../guidance/public.ts';
import { findBody, type Viewer, viewerIn } from '../organisations/public.ts';
import type { PublishedTrajectory } from '../participation/public.ts';
import { bindingParts } from './bindings.ts';
import { decideTrajectory, type TypedEnding } from './decide-trajectory.ts';
import { consentRows } from './departure.ts';
import { decidePage } from './pages/decide-page.ts';
import { mayDecide } from './policy.ts';
import { trajectoryIn } from './trajectory-in.ts';

/** The form in which the decision at the end of a trajectory is put down. */
export function decideRoutes({ router, database, now }: Site): void {
  const db = database.read;

  router.get(paths.decideOnTrajectory(':id'), async c => {
    const trajectory = await trajectoryIn(db, c);
    const body = await decidingBody(trajectory, viewerIn.of(c));
    const page = decidePage(frameIn.of(c), trajectory, {
      bodyName: body.name,
      parts: bindingParts(trajectory),
      beside: await beside(viewerIn.of(c)),
      typed: {
        title: trajectory.title,
        decidedOn: dayOf(now()),
        outcome: '',
        text: '',
        reason: '',
        caseNumber: trajectory.plan.caseNumber,
        departs: '',
        motivation: '',
        consents: [],
      },
      ...(trajectory.decidedAt !== null
        ? { refused: 'decided-already' as const }
        : trajectory.reportedAt === null && { refused: 'not-reported' as const }),
    });
    return show(c, page);
  });

  router.post(paths.decideOnTrajectory(':id'), async c => {
    const trajectory = await trajectoryIn(db, c);
    const viewer = viewerIn.of(c);
    const body = await decidingBody(trajectory, viewer);
    const form = await readForm(c);
    const typed = typedIn(form);
    const outcome = await database.write(tx =>
      once<Exclude<Awaited<ReturnType<typeof decideTrajectory>>, { id: number }>>(
        tx,
        form,
        now(),
        async () => {
          const decision = await decideTrajectory(
            tx,
            viewer,
            { trajectoryId: trajectory.id, ...typed },
            now(),
          );
          return 'refused' in decision ? decision : { address: paths.decision(decision.id) };
        },
      ),
    );
    if ('address' in outcome)
      return goTo(c, outcome.address, {
        kind: 'ok',
        text: 'Het besluit is vastgelegd. Wie meedeed, krijgt bericht. Leg ook vast wat u hierin belooft.',
      });
    allowed(outcome.refused !== 'not-allowed');
    const page = decidePage(frameIn.of(c), trajectory, {
      bodyName: body.name,
      parts: bindingParts(trajectory),
      beside: await beside(viewerIn.of(c)),
      typed,
      ...('problems' in outcome
        ? { problems: outcome.problems }
        : outcome.refused !== 'not-allowed' && { refused: outcome.refused }),
    });
    return show(c, page, 422);
  });

  const beside = async (viewer: Viewer) =>
    guidancePanel(pointsFor((await currentEdition(db)).points, 'besluit', readersOf(viewer)));

  async function decidingBody({ plan, withdrawnAt }: PublishedTrajectory, viewer: Viewer) {
    const body = plan.decidingBodyId === null ? undefined : await findBody(db, plan.decidingBodyId);
    allowed(withdrawnAt === null && mayDecide(viewer, body));
    return body as NonNullable<typeof body>;
  }
}

const typedIn = (form: Form): TypedEnding => ({
  title: form.text('title'),
  decidedOn: form.text('decidedOn'),
  outcome: form.text('outcome'),
  text: form.text('text'),
  reason: form.text('reason'),
  caseNumber: form.text('caseNumber'),
  departs: (['yes', 'no'] as const).find(known => known === form.text('departs')) ?? '',
  motivation: form.text('motivation'),
  consents: Array.from({ length: consentRows }, (_, index) => ({
    party: form.text(`party-${index}`).slice(0, 150),
    consentedOn: form.text(`consentedOn-${index}`),
    source: form.text(`source-${index}`).slice(0, 300),
  })),
});
