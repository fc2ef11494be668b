import { button, linkButton } from '../design/components/button/button.ts';
import { pageHeader } from '../design/components/page-header/page-header.ts';
import { type Frame, page } from '../design/layout.ts';
import { type Html, html } from '../design/view.ts';
import type { Budget } from '../domains/budgets/public.ts';
import type { BallotProject } from '../domains/projects/public.ts';
import { inGroups } from '../domains/voting/public.ts';
import { paths } from '../paths.ts';
import { cast } from './cast-of-waterveen.ts';

export interface CodePage {
  readonly budget: Budget;
  readonly code: string;
  readonly isPaper: boolean;
  readonly plans: readonly BallotProject[];
}

/** A code to vote with, for whoever tries the demo. It is shown once. */
export function codePage(frame: Frame, it: CodePage): Html {
  const { budget, code, isPaper } = it;
  return page(
    frame,
    {
      title: isPaper ? 'Uw stembiljet van papier' : 'Uw stemcode',
      isPrivate: true,
      breadcrumb: [{ label: 'Rondkijken in Waterveen', href: paths.demo }],
    },
    html`${pageHeader({
      kicker: budget.title,
      title: isPaper ? 'Uw stembiljet van papier' : 'Uw stemcode',
      lead: isPaper
        ? 'Zo ziet een ingevuld papier eruit voor wie het intypt.'
        : 'Deze code geeft recht op één stem.',
    })}
<p class="sw-guides__code"><code>${inGroups(code)}</code></p>
${
  isPaper
    ? toType(it)
    : html`<form method="post" action="${paths.vote(budget.id)}"><input type="hidden" name="stemcode" value="${code}"><div class="sw-buttons">${button({ label: 'Naar het stembiljet' })}${linkButton({ label: 'Eerst de plannen bekijken', href: paths.budget(budget.id), kind: 'subtle' })}</div></form>
<p>Schrijf de code op als u hem op een telefoon wilt proberen: typ hem over op <a class="nl-link" href="${paths.vote(budget.id)}">de pagina Stemmen</a>.</p>`
}`,
  );
}

function toType({ budget, plans }: CodePage): Html {
  const marks = plans.slice(0, 2).map(({ code }) => code);
  return html`<p>Met de pen aangekruist: ${plans.slice(0, 2).map(({ code, title }) => html`<br>plan ${code}, ${title}`)}</p>
<p>Log in als ${cast.joris} en typ het papier in, met een nummer dat nog vrij is (bijvoorbeeld 101), deze code en de keuze “${marks.join(' ')}”. Log daarna in als ${cast.noor} en doe het nog eens.</p>
<div class="sw-buttons">${linkButton({ label: 'Naar de papieren', href: paths.paperBallots(budget.id) })}${linkButton({ label: 'Kies wie u bent', href: paths.demo, kind: 'secondary' })}</div>`;
}
