import { from, until } from '../../../design/components/day/until.ts';
import { pageHeader } from '../../../design/components/page-header/page-header.ts';
import { section } from '../../../design/components/section/section.ts';
import { type Frame, page } from '../../../design/layout.ts';
import { type Html, html } from '../../../design/view.ts';
import { paths } from '../../../paths.ts';
import type { Budget } from '../../budgets/public.ts';

/** A ballot came too late or too early: said plainly, with what was chosen, so that nobody believes it counted. */
export function tooLatePage(
  frame: Frame,
  {
    budget,
    isEarly,
    isChange,
    titles,
  }: {
    readonly budget: Budget;
    readonly isEarly: boolean;
    readonly isChange: boolean;
    /** The plans that were chosen. */
    readonly titles: readonly string[];
  },
): Html {
  const { rules } = budget;
  const title = isEarly ? 'Stemmen kan nog niet' : 'Stemmen kan niet meer';
  return page(
    frame,
    {
      title,
      isPrivate: true,
      hasErrors: true,
      breadcrumb: [
        { label: 'Wijkbudgetten', href: paths.budgets },
        { label: budget.title, href: paths.budget(budget.id) },
        { label: 'Stemmen', href: paths.vote(budget.id) },
      ],
    },
    html`${pageHeader({
      kicker: budget.title,
      title,
      lead: isEarly
        ? html`Het kan ${from(rules.votingOpensAt)}. Uw stemcode is niet gebruikt.`
        : html`Het kon ${until(rules.votingClosesAt)}. ${isChange ? 'Uw eerdere stem telt, zoals zij was.' : 'Dit stembiljet telt niet mee.'}`,
    })}
${titles.length > 0 && section({ title: 'Dit had u gekozen', content: html`<ul>${titles.map(it => html`<li>${it}</li>`)}</ul>` })}`,
  );
}
