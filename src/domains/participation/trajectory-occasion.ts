import { untilInWords } from '../../design/components/day/until.ts';
import { momentInWords } from '../../design/words.ts';
import { paths } from '../../paths.ts';
import { dayOf } from '../../platform/clock.ts';
import type { FindOccasion } from '../voices/public.ts';
import { openPhase } from './plan.ts';
import { seatToRunWith } from './policy.ts';
import { findTrajectory } from './store.ts';
import { isPublished, stateOf } from './trajectory.ts';

/** A trajectory as an occasion to bring voices in on, while a phase is open. */
export const trajectoryOccasion: FindOccasion = async (db, id, now) => {
  const trajectory = await findTrajectory(db, id);
  if (!trajectory || !isPublished(trajectory)) return undefined;
  const { plan, runningBodyId } = trajectory;
  const phase = stateOf(trajectory, now) === 'open' ? openPhase(plan, now) : undefined;
  const next = plan.phases
    .flatMap(({ opensAt }) => (opensAt !== null && opensAt > now ? opensAt : []))
    .sort()[0];
  return {
    kind: 'trajectory',
    id,
    name: trajectory.title,
    address: paths.trajectory(id),
    bodyId: runningBodyId,
    voiceKinds: phase ? ['reaction', 'idea', 'question'] : [],
    ...(phase && { part: phase.key }),
    parts: plan.phases.map(({ key, name }) => ({ key, name })),
    ...(trajectory.feedbackOn && trajectory.feedbackOn >= dayOf(now) && { answerBy: trajectory.feedbackOn }),
    whenOpen: phase?.closesAt
      ? `Meedoen kan ${untilInWords(phase.closesAt)}.`
      : next
        ? `Meedoen kan ${now < trajectory.opensAt ? '' : 'weer '}vanaf ${momentInWords(next)}.`
        : `Meedoen kon ${untilInWords(trajectory.closesAt)}.`,
    ...((phase?.closesAt ?? next) && { changesAt: phase?.closesAt ?? next }),
    areaCodes: plan.areaCodes.length === 0 ? null : plan.areaCodes,
    defaultAreaCode: plan.areaCodes.length === 1 ? (plan.areaCodes[0] ?? null) : null,
    frame: [...plan.fixed, ...plan.decided],
    needsSecondReader: plan.needsSecondReader,
    // Also when it was stopped: whoever waits for an answer still gets it.
    seatToRunWith: viewer => seatToRunWith(viewer, trajectory),
    form: {
      title: 'Meedoen',
      intro: [phase?.about, plan.whatHappens].filter(Boolean).join(' '),
      button: 'Verstuur',
      asksInterest: true,
    },
  };
};
