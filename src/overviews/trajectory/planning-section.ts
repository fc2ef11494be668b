import { day } from '../../design/components/day/day.ts';
import { from, until } from '../../design/components/day/until.ts';
import { section } from '../../design/components/section/section.ts';
import { type Html, html, nothing } from '../../design/view.ts';
import {
  bindingNames,
  isFeedbackLate,
  type ParticipationRules,
  type PlanMoment,
  type PlanPhase,
  rungIn,
} from '../../domains/participation/public.ts';
import { paths } from '../../paths.ts';
import { dayOf } from '../../platform/clock.ts';
import type { TrajectoryStory } from './gather-trajectory.ts';

interface Line {
  /** What the lines are sorted by: the first moment or day of it. */
  readonly at: string;
  readonly content: Html;
}

/** What happens when: the phases with the weight of what is said in them, the meetings, the answer and the decision. */
export function planningSection(it: TrajectoryStory): Html {
  const { plan, id, withdrawnAt } = it.trajectory;
  const lines: Line[] = [
    ...plan.phases.map(phase => phaseLine(phase, it)),
    ...plan.moments.map(moment => momentLine(moment, it)),
    ...answerLine(it),
    ...decisionLine(it),
  ].sort((one, other) => one.at.localeCompare(other.at));
  return section({
    title: 'Wanneer wat gebeurt',
    id: 'planning',
    content: html`<ol class="sw-timetable">${lines.map(({ content }) => content)}</ol>${subjects(it)}`,
    ...(withdrawnAt === null && {
      more: { label: 'Zet de data in uw agenda', href: paths.trajectoryCalendar(id) },
    }),
  });
}

function phaseLine(phase: PlanPhase, { trajectory, phase: current, now }: TrajectoryStory): Line {
  const { opensAt, closesAt, name, about, methods, motivation, rung } = phase;
  const isNow = phase.key === current?.key;
  const isOver = closesAt !== null && closesAt <= now;
  return {
    at: opensAt ?? '',
    content: html`<li${isNow && html` class="sw-timetable__now"`}><h3>${name}${isNow && ' (nu)'}${isOver && ' (geweest)'}</h3>${opensAt && closesAt && html`<p class="sw-timetable__when">${capitalFrom(opensAt)} ${until(closesAt)}</p>`}<p>${about}</p>${methods.length > 0 && html`<p class="sw-timetable__how">Zo doet u mee:</p><ul>${methods.map(method => html`<li>${method}</li>`)}</ul>`}${weight(rung, trajectory.rules)}${motivation && html`<p>Waarom zo: ${motivation}</p>`}</li>`,
  };
}

/** How much weight what is said has, by the ladder of this plan. */
function weight(key: string, rules: ParticipationRules): Html {
  const rung = rungIn(rules, key);
  return rung
    ? html`<p class="sw-timetable__rung"><strong>${rung.name}.</strong> ${rung.meaning} ${bindingNames[rung.binding]}</p>`
    : nothing;
}

const momentLine = ({ kind, title, place, at }: PlanMoment, { now }: TrajectoryStory): Line => ({
  at,
  content: html`<li><h3>${title}</h3><p class="sw-timetable__when">${meetingWords[at <= now ? 'past' : 'coming'][kind]} op ${day(at, 'moment')}</p>${place && html`<p>${place}</p>`}</li>`,
});

const meetingWords = {
  past: { input: 'U kon meepraten', decision: 'Er werd besloten' },
  coming: { input: 'U kunt meepraten', decision: 'Er wordt besloten' },
} as const;

function answerLine({ trajectory, today }: TrajectoryStory): Line[] {
  const { feedbackOn, reportedAt } = trajectory;
  if (feedbackOn === null) return [];
  const title = html`<h3>U hoort wat ermee is gedaan${reportedAt && ' (geweest)'}</h3>`;
  const when = isFeedbackLate(trajectory, today)
    ? html`<p class="sw-timetable__late">Het antwoord had er op ${day(feedbackOn)} moeten zijn.</p>`
    : html`<p class="sw-timetable__when">Uiterlijk op ${day(feedbackOn)}${reportedAt && html`. Het verslag kwam op ${day(reportedAt)}`}</p>`;
  return [{ at: feedbackOn, content: html`<li>${title}${when}</li>` }];
}

function decisionLine({ trajectory, decidingBody }: TrajectoryStory): Line[] {
  const { decisionOn, decidedAt } = trajectory;
  const at = decidedAt ? dayOf(decidedAt) : decisionOn;
  // A meeting of that day says it already.
  const isNamed = trajectory.plan.moments.some(
    moment => moment.kind === 'decision' && dayOf(moment.at) === at,
  );
  if (at === null || isNamed) return [];
  return [
    {
      at,
      content: html`<li><h3>${decidingBody ? html`<bdi>${decidingBody.name}</bdi> besluit` : 'Het besluit'}${decidedAt && ' (geweest)'}</h3><p class="sw-timetable__when">${decidedAt ? 'Op' : 'Naar verwachting op'} ${day(at)}</p></li>`,
    },
  ];
}

/** Subjects that stand on another rung than the phases do. */
function subjects({ trajectory: { plan, rules } }: TrajectoryStory): Html {
  if (plan.subjects.length === 0) return nothing;
  return html`<h3>Wat anders telt</h3><ul class="sw-timetable__subjects">${plan.subjects.map(({ subject, rung, motivation }) => html`<li><p><strong>${subject}</strong></p>${weight(rung, rules)}${motivation && html`<p>Waarom zo: ${motivation}</p>`}</li>`)}</ul>`;
}

const capitalFrom = (moment: string): Html => html`<span class="sw-timetable__from">${from(moment)}</span>`;
