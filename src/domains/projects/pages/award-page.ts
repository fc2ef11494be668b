import { button } from '../../../design/components/button/button.ts';
import { errorSummary } from '../../../design/components/error-summary/error-summary.ts';
import { dateField, textField } from '../../../design/components/field/field.ts';
import { fieldset } from '../../../design/components/fieldset/fieldset.ts';
import { pageHeader } from '../../../design/components/page-header/page-header.ts';
import { type Frame, page } from '../../../design/layout.ts';
import { onceField } from '../../../design/once-field.ts';
import { type Html, html } from '../../../design/view.ts';
import { eurosInWords, plural } from '../../../design/words.ts';
import { paths } from '../../../paths.ts';
import type { Budget } from '../../budgets/public.ts';
import { type AwardProblem, awardField, milestoneField, type TypedAward } from '../award.ts';
import { longestMilestone } from '../milestone.ts';
import type { Project } from '../project.ts';

export const awardSentences: Record<AwardProblem | 'decision-unknown', string> = {
  'project-missing': 'Dit plan is er sinds kort bij gekomen. Vul in wanneer het klaar is.',
  'title-missing': 'Geef de stap een naam, of maak de regel leeg.',
  'title-too-long': 'Maak de naam van de stap korter: hoogstens 150 tekens.',
  'dueOn-missing': 'Vul in op welke dag dit klaar is.',
  'dueOn-unreadable': 'Deze dag bestaat niet. Vul een dag in zoals 12-3-2027.',
  'dueOn-past': 'Deze dag is al geweest. Kies een dag die nog komt.',
  'dueOn-after-project': 'Deze stap komt na de dag waarop het plan klaar is. Kies een eerdere dag.',
  'decision-unknown': 'Dit besluit kennen wij niet. Kijk het nummer na bij de besluiten.',
};

/** All winners at once: each becomes a promise, with the day and the steps that were proposed or put right. */
export function awardPage(
  frame: Frame,
  {
    budget,
    winners,
    awards,
    decisionId,
    errors,
  }: {
    readonly budget: Budget;
    readonly winners: readonly Project[];
    readonly awards: readonly TypedAward[];
    readonly decisionId: string;
    readonly errors: Readonly<Record<string, string | undefined>>;
  },
): Html {
  return page(
    frame,
    {
      title: 'Maak van elk gekozen plan een afspraak',
      breadcrumb: [
        { label: 'Wijkbudgetten', href: paths.budgets },
        { label: budget.title, href: paths.budget(budget.id) },
      ],
      hasErrors: Object.keys(errors).length > 0,
      isPrivate: true,
    },
    html`${errorSummary(errors)}
${pageHeader({
  kicker: budget.title,
  title: 'Maak van elk gekozen plan een afspraak',
  lead: `${plural(winners.length, 'plan won', 'plannen wonnen')}. Elk wordt een afspraak met de bewoners van ${budget.areaName}. Wie erom vroeg, krijgt bericht.`,
})}
<form class="sw-form sw-form--wide" method="post" action="${paths.awardProjects(budget.id)}" novalidate>${onceField()}
${winners.map(project =>
  winnerFields(
    project,
    awards.find(award => award.projectId === project.id),
    errors,
  ),
)}
${textField({ name: 'decisionId', label: 'Nummer van het besluit', hint: 'Als er een besluit is waarop deze afspraken rusten. Anders rusten ze op de uitslag.', value: decisionId, error: errors.decisionId, isRequired: false, inputMode: 'numeric' })}
<div class="sw-buttons">${button({ label: winners.length === 0 ? 'Rond de uitslag af' : `Leg ${plural(winners.length, 'afspraak', 'afspraken')} vast` })}<a class="nl-link" href="${paths.budget(budget.id)}">Terug</a></div></form>`,
  );
}

function winnerFields(
  project: Project,
  award: TypedAward | undefined,
  errors: Readonly<Record<string, string | undefined>>,
): Html {
  const milestones = award?.milestones ?? [];
  return fieldset({
    legend: `${project.code}. ${project.title}`,
    hint: html`${eurosInWords(project.costCents ?? 0)}. <bdi>${project.ownerBodyName}</bdi> doet het.`,
    content: html`${dateField({ name: awardField(project.id), label: 'Klaar op', value: award?.dueOn ?? '', error: errors[awardField(project.id)] })}
<div class="sw-award">${milestones.map((milestone, index) => {
      const title = milestoneField(project.id, index, 'title');
      const dueOn = milestoneField(project.id, index, 'dueOn');
      return html`<div class="sw-award__step">${textField({ name: title, label: `Stap ${index + 1}`, value: milestone.title, error: errors[title], isRequired: false, maxLength: longestMilestone })}${dateField({ name: dueOn, label: `Wanneer is stap ${index + 1} klaar?`, value: milestone.dueOn, error: errors[dueOn], isRequired: false })}</div>`;
    })}</div>`,
  });
}
