import { badge } from '../../design/components/badge/badge.ts';
import { day } from '../../design/components/day/day.ts';
import { section } from '../../design/components/section/section.ts';
import { table } from '../../design/components/table/table.ts';
import { type Html, html, nothing } from '../../design/view.ts';
import { numberInWords } from '../../design/words.ts';
import { stateBadge } from '../../domains/participation/public.ts';
import { type RatedTrajectory, statementKeys } from '../../domains/reports/public.ts';
import { paths } from '../../paths.ts';
import type { CouncilTrajectories, WatchedTrajectory } from './gather-trajectories.ts';

/** What people are heard on: what is open, what is owed to them, and which decision comes when. */
export function trajectoriesSection({ watched, rated }: CouncilTrajectories): Html {
  if (watched.length === 0 && rated.length === 0) return nothing;
  return section({
    title: 'Participatie',
    id: 'participatie',
    content: html`${
      watched.length > 0 &&
      html`<p>Wat te laat is, staat bovenaan. Daarna op volgorde van het besluit.</p>${table({
        caption: 'Participatietrajecten die lopen',
        isCaptionHidden: true,
        isStacked: true,
        columns: [
          { label: 'Traject' },
          { label: 'Stand' },
          { label: 'Beantwoord' },
          { label: 'Antwoord uiterlijk' },
          { label: 'Besluit verwacht' },
        ],
        rows: watched.map(it => [name(it), stateBadge(it.state), answers(it), feedback(it), decision(it)]),
      })}`
    }${ratings(rated)}`,
    more: { label: 'Alle trajecten, ook wat is besloten', href: paths.trajectories },
  });
}

const name = ({ trajectory }: WatchedTrajectory): Html =>
  html`<a href="${paths.trajectory(trajectory.id)}">${trajectory.title}</a>`;

/** 12 van de 15, 2 te laat; 9 van de 10 keer ter zake. */
function answers({ trajectory, owed, late, answered, judgements }: WatchedTrajectory): Html {
  const total = owed + late + answered;
  if (total === 0) return html`Nog niets gezegd`;
  const judged = judgements.toThePoint + judgements.besideIt;
  return html`<span><a href="${paths.voicesOn('trajectory', trajectory.id)}">${numberInWords(answered)} van de ${numberInWords(total)}<span class="sw-hidden"> beantwoord bij ${trajectory.title}</span></a>${late > 0 && html`, <strong>${numberInWords(late)} te laat</strong>`}${judged > 0 && html`. Volgens de indieners ging ${numberInWords(judgements.toThePoint)} van de ${numberInWords(judged)} erop in`}</span>`;
}

const feedback = ({ trajectory: { feedbackOn, reportedAt }, isFeedbackLate }: WatchedTrajectory): Html =>
  reportedAt
    ? html`Verslag op ${day(reportedAt)}`
    : feedbackOn === null
      ? html`Niet gezegd`
      : html`<span>${isFeedbackLate && html`${badge({ label: 'Te laat', tone: 'late', icon: 'alarm' })} `}${day(feedbackOn)}</span>`;

const decision = ({ trajectory: { decisionOn } }: WatchedTrajectory): Html =>
  decisionOn === null ? html`Nog niet bekend` : day(decisionOn);

/** What participants found of what came to a report: from 1 to 5. */
function ratings(rated: readonly RatedTrajectory[]): Html {
  if (rated.length === 0) return nothing;
  return table({
    caption: 'Hoe deelnemers het vonden, van 1 tot 5',
    isStacked: true,
    columns: [
      { label: 'Traject' },
      { label: 'Beoordelingen', isNumeric: true },
      { label: 'Duidelijk waar ik invloed op had', isNumeric: true },
      { label: 'Ik kon goed meedoen', isNumeric: true },
      { label: 'Het antwoord ging erop in', isNumeric: true },
      { label: 'Eerlijk verlopen', isNumeric: true },
    ],
    rows: rated.map(({ id, title, count, averages }) => [
      html`<a href="${paths.report(id)}">${title}<span class="sw-hidden">: het verslag</span></a>`,
      numberInWords(count),
      ...statementKeys.map(statement => (averages ? numberInWords(averages[statement]) : 'te weinig')),
    ]),
  });
}
