import { button, linkButton } from '../../../design/components/button/button.ts';
import { emptyState } from '../../../design/components/empty-state/empty-state.ts';
import { dateField } from '../../../design/components/field/field.ts';
import { pageHeader } from '../../../design/components/page-header/page-header.ts';
import { section } from '../../../design/components/section/section.ts';
import { type Frame, page } from '../../../design/layout.ts';
import { type Html, html } from '../../../design/view.ts';
import { paths } from '../../../paths.ts';
import type { Day } from '../../../platform/clock.ts';
import { type Occasion, occasionKey } from '../occasion.ts';

/** Who comes too early or too late for an occasion reads when it is or was open, and where to go instead. */
export function occasionClosedPage(
  frame: Frame,
  occasion: Occasion,
  by: { readonly who: 'anybody' } | { readonly who: 'official'; readonly day: Day; readonly today: Day },
): Html {
  const title = 'Inbrengen kan nu niet';
  return page(
    frame,
    { title, isPrivate: true, breadcrumb: [{ label: occasion.name, href: occasion.address }] },
    html`${pageHeader({ kicker: html`<bdi>${occasion.name}</bdi>`, title, lead: occasion.whenOpen })}
${
  by.who === 'official'
    ? section({
        title: 'Kwam het op een andere dag binnen?',
        content: html`<p>Wat op papier, per telefoon of op een bijeenkomst op tijd was, telt mee. Vul de dag in.</p>
<form class="sw-form" method="get" action="${paths.enterVoice}">
<input type="hidden" name="bij" value="${occasionKey(occasion)}">
${dateField({ name: 'dag', label: 'Op welke dag kwam het binnen?', value: by.day, max: by.today })}
<div class="sw-buttons">${button({ label: 'Ga verder' })}</div>
</form>`,
      })
    : emptyState({
        title: 'Wilt u toch iets kwijt?',
        text: 'Een idee, een vraag of een melding kunt u altijd inbrengen. Ook dan krijgt u antwoord, met een reden.',
        action: linkButton({ label: 'Breng iets in', href: paths.newVoice, kind: 'secondary' }),
      })
}`,
  );
}
