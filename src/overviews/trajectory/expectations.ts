import { linkButton } from '../../design/components/button/button.ts';
import { day } from '../../design/components/day/day.ts';
import { type Html, html, nothing, paragraphs, safeAddress } from '../../design/view.ts';
import { isFeedbackLate, rungIn, whatNow } from '../../domains/participation/public.ts';
import { paths } from '../../paths.ts';
import type { TrajectoryStory } from './gather-trajectory.ts';

/** What comes first: what one can do now, what happens with it, by when one hears, and who decides. */
export function expectations(it: TrajectoryStory): Html {
  const { trajectory, now } = it;
  const todo = whatNow(trajectory, now);
  // By when the answer and the decision come stands below.
  const isByTheClock = todo.isSay || todo.state === 'announced' || todo.state === 'between';
  return html`<section class="sw-expect${todo.isSay && ' sw-expect--say'}" aria-labelledby="nu-doen">
<div class="sw-expect__now"><h2 class="sw-expect__title" id="nu-doen">${todo.isSay ? 'Dit kunt u nu doen' : 'Hoe het ervoor staat'}</h2><p class="sw-expect__text">${todo.text}</p>${isByTheClock && todo.when && html`<p>${todo.when}</p>`}<div class="sw-buttons">${todo.href !== paths.trajectory(trajectory.id) ? linkButton({ label: todo.title, href: todo.href, kind: todo.isSay ? 'primary' : 'secondary' }) : linkButton({ label: 'Krijg bericht zodra het begint', href: '#volgen', kind: 'secondary' })}</div></div>
<dl class="sw-expect__list">${whatHappens(it)}${whenHeard(it)}${whoDecides(it)}${contact(it)}</dl>
</section>`;
}

/** What becomes of what people say, and how much weight it has. */
function whatHappens({ trajectory, phase }: TrajectoryStory): Html {
  const { plan, rules } = trajectory;
  const rung = phase && rungIn(rules, phase.rung);
  return item(
    'Wat er met uw inbreng gebeurt',
    html`${paragraphs(plan.whatHappens)}${rung && html`<p>${rung.meaning}</p>`}`,
  );
}

function whenHeard({ trajectory, today }: TrajectoryStory): Html {
  const { feedbackOn, reportedAt, plan } = trajectory;
  const when = reportedAt
    ? html`<p>Op ${day(reportedAt)} kwam het verslag, met wat er met de inbreng is gedaan.</p>`
    : feedbackOn === null
      ? html`<p>Dat staat niet in het plan. De termijn bij uw inbreng geldt.</p>`
      : isFeedbackLate(trajectory, today)
        ? html`<p class="sw-expect__late">Het antwoord had er op ${day(feedbackOn)} moeten zijn.</p>`
        : html`<p>Uiterlijk op <strong>${day(feedbackOn)}</strong>.</p>`;
  return item('Wanneer u antwoord krijgt', html`${when}${!reportedAt && paragraphs(plan.feedbackHow)}`);
}

function whoDecides({ trajectory, decidingBody, alderman }: TrajectoryStory): Html {
  if (!decidingBody) return nothing;
  const { decisionOn, decidedAt } = trajectory;
  const when = decidedAt
    ? html`, op ${day(decidedAt)}`
    : decisionOn && html`, naar verwachting op ${day(decisionOn)}`;
  return item(
    decidedAt ? 'Wie besloot' : 'Wie besluit',
    html`<p><bdi>${decidingBody.name}</bdi>${when}.</p>${alderman && html`<p>Verantwoordelijk: <bdi>${alderman.personName}</bdi>.</p>`}`,
  );
}

/** The one to turn to. */
function contact({ trajectory: { plan } }: TrajectoryStory): Html {
  const { contactName, contactEmail, contactPhone } = plan;
  return item(
    'Vragen?',
    html`<p><bdi>${contactName}</bdi></p>${contactEmail && html`<p><a href="${safeAddress(`mailto:${contactEmail}`)}">${contactEmail}</a></p>`}${contactPhone && html`<p><a href="${safeAddress(`tel:${contactPhone.replaceAll(/[^+\d]/g, '')}`)}">${contactPhone}</a></p>`}`,
  );
}

const item = (name: string, value: Html): Html =>
  html`<div class="sw-expect__item"><dt>${name}</dt><dd>${value}</dd></div>`;
