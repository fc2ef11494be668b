import { alert } from '../../../design/components/alert/alert.ts';
import { button } from '../../../design/components/button/button.ts';
import { errorSummary } from '../../../design/components/error-summary/error-summary.ts';
import { dateField, textField } from '../../../design/components/field/field.ts';
import { pageHeader } from '../../../design/components/page-header/page-header.ts';
import { inSentences } from '../../../design/in-sentences.ts';
import { type Frame, page } from '../../../design/layout.ts';
import { onceField } from '../../../design/once-field.ts';
import { type Html, html } from '../../../design/view.ts';
import { dayInWords } from '../../../design/words.ts';
import { paths } from '../../../paths.ts';
import type { Problems } from '../../../platform/refusal.ts';
import type { Budget } from '../../budgets/public.ts';
import {
  longestMilestone,
  type Milestone,
  type MilestoneField,
  type MilestoneProblem,
  type TypedMilestone,
} from '../milestone.ts';
import type { Project } from '../project.ts';
import { milestoneSentences } from './progress-page.ts';

/** One step: its words, its day, and whether it is done. */
export function milestonePage(
  frame: Frame,
  {
    budget,
    project,
    milestone,
    typed,
    problems = {},
    isChangedMeanwhile = false,
  }: {
    readonly budget: Budget;
    readonly project: Project;
    readonly milestone: Milestone;
    readonly typed: TypedMilestone;
    readonly problems?: Problems<MilestoneField, MilestoneProblem>;
    readonly isChangedMeanwhile?: boolean;
  },
): Html {
  const errors = inSentences(problems, milestoneSentences);
  return page(
    frame,
    {
      title: 'Wijzig de stap',
      breadcrumb: [
        { label: budget.title, href: paths.budget(budget.id) },
        { label: 'Voortgang', href: paths.budgetProgress(budget.id) },
      ],
      hasErrors: isChangedMeanwhile || Object.keys(errors).length > 0,
      isPrivate: true,
    },
    html`${
      isChangedMeanwhile &&
      html`<div role="alert">${alert({
        kind: 'warning',
        title: 'Iemand anders was u voor',
        content: `Er staat nu: ${milestone.title}, ${milestone.doneOn === null ? `klaar op ${dayInWords(milestone.dueOn)}` : `gedaan op ${dayInWords(milestone.doneOn)}`}. Wat u typte, staat hieronder nog.`,
      })}</div>`
    }${errorSummary(errors)}
${pageHeader({ kicker: project.title, title: 'Wijzig de stap' })}
<form class="sw-form" method="post" action="${paths.milestone(milestone.id)}" novalidate>${onceField()}<input type="hidden" name="version" value="${milestone.version}">
${textField({ name: 'title', label: 'Wat is de stap?', value: typed.title, error: errors.title, maxLength: longestMilestone })}
${dateField({ name: 'dueOn', label: 'Wanneer is die klaar?', value: typed.dueOn, error: errors.dueOn })}
<div class="sw-buttons">${button({ label: 'Bewaar de stap' })}<a class="nl-link" href="${paths.budgetProgress(budget.id)}">Terug</a></div></form>
<form class="sw-action" method="post" action="${paths.reachMilestone(milestone.id)}"><input type="hidden" name="version" value="${milestone.version}"><input type="hidden" name="gedaan" value="${milestone.doneOn === null ? 'ja' : 'nee'}">${button({ label: milestone.doneOn === null ? 'Dit is gedaan' : 'Dit is toch niet gedaan', kind: 'secondary' })}</form>`,
  );
}
