import { alert } from '../../../design/components/alert/alert.ts';
import { button } from '../../../design/components/button/button.ts';
import { until } from '../../../design/components/day/until.ts';
import { errorSummary } from '../../../design/components/error-summary/error-summary.ts';
import { textArea } from '../../../design/components/field/field.ts';
import { pageHeader } from '../../../design/components/page-header/page-header.ts';
import { type Frame, page } from '../../../design/layout.ts';
import { type Html, html } from '../../../design/view.ts';
import { paths } from '../../../paths.ts';
import type { Budget } from '../budget.ts';
import { longest } from '../budget-draft.ts';
import type { WithdrawProblem } from '../withdraw-budget.ts';

const sentences: Record<WithdrawProblem, string> = {
  'reason-missing': 'Schrijf waarom het wijkbudget niet doorgaat. Iedereen leest dit.',
  'reason-too-long': 'Maak de reden korter: hoogstens 2.000 tekens.',
};

/** The form with which a budget that was begun by mistake is taken back, or why that cannot be any more. */
export function withdrawPage(
  frame: Frame,
  {
    budget,
    reason,
    problem,
    hasVotingBegun,
  }: {
    readonly budget: Budget;
    readonly reason: string;
    readonly problem?: WithdrawProblem | undefined;
    readonly hasVotingBegun: boolean;
  },
): Html {
  const title = 'Het wijkbudget intrekken';
  const error = problem && sentences[problem];
  return page(
    frame,
    {
      title,
      breadcrumb: [
        { label: 'Wijkbudgetten', href: paths.budgets },
        { label: budget.title, href: paths.budget(budget.id) },
      ],
      hasErrors: error !== undefined,
      isPrivate: true,
    },
    html`${errorSummary({ reason: error })}
${pageHeader({ kicker: budget.title, title, lead: 'Is dit wijkbudget per ongeluk begonnen? Dan kunt u het intrekken.' })}
${hasVotingBegun ? tooLate : form(budget, reason, error)}`,
  );
}

const tooLate = alert({
  kind: 'warning',
  title: 'Intrekken kan niet meer',
  content: html`<p>Het stemmen is begonnen of de stembus is dicht. Bewoners rekenen erop dat hun stem telt. Klopt er iets niet in de regels, verbeter dat dan met een reden.</p>`,
});

const form = (budget: Budget, reason: string, error: string | undefined): Html =>
  html`${alert({
    kind: 'warning',
    title: 'Dit kan niet ongedaan worden gemaakt',
    content: html`<ul><li>Niemand kan meer een idee of bezwaar indienen, en er wordt niet gestemd.</li><li>Al het geld wordt teruggeboekt. Het telt niet meer mee bij de raad.</li><li>Het wijkbudget en alles wat erbij staat, blijven te lezen, met uw reden erboven.</li><li>Wie het wijkbudget of de wijk volgt, krijgt bericht.</li><li>Op ideeën en bezwaren die er al zijn, moet nog antwoord komen.</li></ul>`,
  })}
<form class="sw-form" method="post" action="${paths.withdrawBudget(budget.id)}" novalidate>
${textArea({ name: 'reason', label: 'Waarom gaat dit wijkbudget niet door?', hint: html`Schrijf het voor bewoners. Intrekken kan ${until(budget.rules.votingOpensAt)}.`, value: reason, error, maxLength: longest.reason, rows: 4 })}
<div class="sw-buttons">${button({ label: 'Trek het wijkbudget in', isNegative: true })}</div>
</form>`;
