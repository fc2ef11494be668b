import { alert } from '../../design/components/alert/alert.ts';
import { day } from '../../design/components/day/day.ts';
import { shortDay } from '../../design/components/day/until.ts';
import { pageHeader } from '../../design/components/page-header/page-header.ts';
import { type PhaseOnRow, phaseRow } from '../../design/components/phase-row/phase-row.ts';
import { type Frame, page } from '../../design/layout.ts';
import { type Html, html, nothing, paragraphs } from '../../design/view.ts';
import { isRunByOthers, stateBadge } from '../../domains/participation/public.ts';
import type { Reach } from '../../domains/reach/public.ts';
import { paths } from '../../paths.ts';
import { departuresSection } from './departures-section.ts';
import { documentsSection } from './documents-section.ts';
import { everybodySection } from './everybody-section.ts';
import { expectations } from './expectations.ts';
import { factsOf } from './facts.ts';
import { formalSection } from './formal-section.ts';
import type { TrajectoryStory } from './gather-trajectory.ts';
import { guidanceSection } from './guidance-section.ts';
import { interestsSection } from './interests-section.ts';
import { planSection } from './plan-section.ts';
import { planningSection } from './planning-section.ts';
import { questionnairesSection } from './questionnaires-section.ts';
import { missingSoFar, reachSection } from './reach-section.ts';
import { reportSection } from './report-section.ts';
import { roomSection } from './room-section.ts';
import { runningSection } from './running-section.ts';
import { voicesSection } from './voices-section.ts';

export interface TrajectoryPage extends TrajectoryStory {
  readonly follow: Html;
  /** Whether the reader runs this trajectory. */
  readonly mayRun: boolean;
  /** Whether the reader also answers for a body. */
  readonly mayAnswer: boolean;
  /** Whether the reader can set up a formal consultation beside it. */
  readonly mayConsult: boolean;
  /** For who runs it: who took part, the phase that is open included. */
  readonly reachWithOpen?: Reach | undefined;
}

/** One trajectory: what it is about, what one can do now, by when one hears, and all that came of it. */
export function trajectoryPage(frame: Frame, it: TrajectoryPage): Html {
  const { trajectory, state } = it;
  const { plan } = trajectory;
  return page(
    frame,
    {
      title: trajectory.title,
      description: plan.goal || plan.reason,
      breadcrumb: [{ label: 'Meepraten', href: paths.trajectories }],
    },
    html`${pageHeader({
      kicker: html`Participatietraject in ${placesOf(it, frame.townName)}`,
      title: trajectory.title,
      badges: stateBadge(state),
      lead: plan.goal || plan.reason,
    })}
${withdrawn(it)}
${runByOthers(it)}
${state !== 'withdrawn' && expectations(it)}
${formalSection(it)}
${roomSection(it)}
${row(it)}
<div class="sw-columns"><div class="sw-trajectory__story">
${missingSoFar(it, it.reachWithOpen)}
${it.mayRun && runningSection(it)}
${reportSection(it)}
${questionnairesSection(it)}
${documentsSection(it)}
${voicesSection(it)}
${interestsSection(it)}
${reachSection(it)}
${planningSection(it)}
${everybodySection(it)}
${departuresSection(it)}
${guidanceSection(it)}
${planSection(it)}
</div>
<aside aria-label="Over dit traject">${factsOf(it)}<div class="sw-buttons" id="volgen">${it.follow}</div></aside>
</div>`,
  );
}

const placesOf = ({ areas }: TrajectoryStory, townName: string): Html =>
  areas.length === 0
    ? html`heel ${townName}`
    : html`${areas.map((area, index) => html`${index > 0 && (index === areas.length - 1 ? ' en ' : ', ')}<a href="${paths.area(area.code)}">${area.name}</a>`)}`;

/** That it does not go on, and why. */
function withdrawn({ trajectory }: TrajectoryStory): Html {
  const { withdrawnAt, withdrawnReason, runningBodyName } = trajectory;
  if (withdrawnAt === null) return nothing;
  return alert({
    kind: 'warning',
    title: 'Dit traject is gestopt',
    content: html`<p>Op ${day(withdrawnAt, 'moment')}, door ${runningBodyName}. Waarom:</p>${paragraphs(withdrawnReason ?? '')}<p>Wie nog wacht op een antwoord, krijgt het.</p>`,
  });
}

/** Where somebody else than the municipality runs it, nobody should take it for the municipality. */
function runByOthers({ trajectory, decidingBody }: TrajectoryStory): Html {
  if (!isRunByOthers(trajectory)) return nothing;
  return alert({
    kind: 'info',
    title: 'Dit traject is niet van de gemeente zelf',
    content: html`<p><a href="${paths.body(trajectory.organisationId, trajectory.runningBodyId)}"><bdi>${trajectory.organisationName}</bdi></a> doet het en antwoordt u.${trajectory.checkingBodyName !== null && html` <bdi>${trajectory.checkingBodyName}</bdi> kijkt mee namens de gemeente.`} Het gaat volgens dezelfde regels.${decidingBody && html` <bdi>${decidingBody.name}</bdi> besluit.`}</p>`,
  });
}

/** Where we are: the phases as a row, then the answer and the decision. */
function row({ trajectory, phase, now, today }: TrajectoryStory): Html {
  const { plan, feedbackOn, decisionOn, reportedAt, decidedAt, withdrawnAt } = trajectory;
  const phases = plan.phases.map(
    (one): PhaseOnRow => ({
      label: one.name,
      ...(one.opensAt && { when: html`vanaf ${shortDay(one.opensAt)}` }),
      state: one.key === phase?.key ? 'now' : one.closesAt && one.closesAt <= now ? 'done' : 'later',
    }),
  );
  const isAnswering = now >= trajectory.closesAt && reportedAt === null && decidedAt === null;
  const answer: PhaseOnRow = {
    label: 'Antwoord',
    ...(feedbackOn && { when: html`uiterlijk ${shortDay(feedbackOn)}` }),
    state: reportedAt || decidedAt ? 'done' : isAnswering && withdrawnAt === null ? 'now' : 'later',
  };
  const decision: PhaseOnRow = {
    label: 'Besluit',
    ...(decisionOn && { when: html`rond ${shortDay(decisionOn)}` }),
    state: decidedAt ? 'done' : reportedAt && decisionOn !== null && decisionOn <= today ? 'now' : 'later',
  };
  const isAnsweredAfter = feedbackOn !== null && decisionOn !== null && feedbackOn > decisionOn;
  return phaseRow([
    ...phases.map(one =>
      withdrawnAt !== null && one.state === 'now' ? { ...one, state: 'later' as const } : one,
    ),
    ...(isAnsweredAfter ? [decision, answer] : [answer, decision]),
  ]);
}
