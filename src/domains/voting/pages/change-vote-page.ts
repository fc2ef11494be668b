import { button } from '../../../design/components/button/button.ts';
import { until } from '../../../design/components/day/until.ts';
import { errorSummary } from '../../../design/components/error-summary/error-summary.ts';
import { textField } from '../../../design/components/field/field.ts';
import { pageHeader } from '../../../design/components/page-header/page-header.ts';
import { type Frame, page } from '../../../design/layout.ts';
import { type Html, html } from '../../../design/view.ts';
import { paths } from '../../../paths.ts';
import type { Budget } from '../../budgets/public.ts';

/** Whoever voted types the receipt, and gets the ballot back as it was filled in. */
export function changeVotePage(
  frame: Frame,
  {
    budget,
    typed = '',
    error,
  }: { readonly budget: Budget; readonly typed?: string; readonly error?: string },
): Html {
  return page(
    frame,
    {
      title: 'Verander uw stem',
      hasErrors: Boolean(error),
      breadcrumb: [
        { label: 'Wijkbudgetten', href: paths.budgets },
        { label: budget.title, href: paths.budget(budget.id) },
        { label: 'Stemmen', href: paths.vote(budget.id) },
      ],
    },
    html`${errorSummary({ ontvangstcode: error })}
${pageHeader({ kicker: budget.title, title: 'Verander uw stem', lead: html`Dat kan ${until(budget.rules.votingClosesAt)}, zo vaak als u wilt. De laatste keer telt.` })}
<form method="post" action="${paths.changeVote(budget.id)}" autocomplete="off">
${textField({
  name: 'ontvangstcode',
  label: 'Uw ontvangstcode',
  hint: 'Die kreeg u toen u had gestemd. Streepjes, spaties en hoofdletters maken niet uit.',
  value: typed,
  error,
  autocomplete: 'off',
  width: 24,
})}
<div class="sw-buttons">${button({ label: 'Haal uw stembiljet op' })}</div>
</form>
<p>Bent u de code kwijt? Dan kunnen wij niet nagaan welk stembiljet van u is. Uw stem blijft zoals zij is.</p>`,
  );
}
