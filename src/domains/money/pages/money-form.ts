import { button } from '../../../design/components/button/button.ts';
import { errorSummary } from '../../../design/components/error-summary/error-summary.ts';
import { pageHeader } from '../../../design/components/page-header/page-header.ts';
import { type Frame, page } from '../../../design/layout.ts';
import { onceField } from '../../../design/once-field.ts';
import { type Html, html } from '../../../design/view.ts';
import { paths } from '../../../paths.ts';
import type { Budget } from '../../budgets/public.ts';

/** A page with one form about the money of one budget. */
export const moneyForm = (
  frame: Frame,
  budget: Budget,
  {
    title,
    lead,
    action,
    fields,
    submit,
    errors,
  }: {
    readonly title: string;
    readonly lead: string;
    readonly action: string;
    readonly fields: Html;
    readonly submit: string;
    readonly errors: Readonly<Record<string, string | undefined>>;
  },
): Html =>
  page(
    frame,
    {
      title,
      breadcrumb: [
        { label: 'Wijkbudgetten', href: paths.budgets },
        { label: budget.title, href: paths.budget(budget.id) },
        { label: 'Geld', href: paths.budgetMoney(budget.id) },
      ],
      hasErrors: Object.keys(errors).length > 0,
      isPrivate: true,
    },
    html`${errorSummary(errors)}
${pageHeader({ kicker: budget.title, title, lead })}
<form class="sw-form" method="post" action="${action}" novalidate>
${onceField()}
${fields}
<div class="sw-buttons">${button({ label: submit })}</div>
</form>`,
  );
