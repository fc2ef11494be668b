import { button } from '../design/components/button/button.ts';
import { pageHeader } from '../design/components/page-header/page-header.ts';
import { section } from '../design/components/section/section.ts';
import { type Frame, page } from '../design/layout.ts';
import { type Html, html } from '../design/view.ts';
import { capital, eurosInWords } from '../design/words.ts';
import { type Budget, phaseBadge, phaseOf, votingIsOpen } from '../domains/budgets/public.ts';
import { paths } from '../paths.ts';
import type { Instant } from '../platform/clock.ts';
import { cast, emailOf } from './cast-of-waterveen.ts';
import { guides } from './guides.ts';

export interface GuidesPage {
  /** Every budget of the town, in whatever phase. */
  readonly budgets: readonly Budget[];
  readonly now: Instant;
}

/** By whose eyes to look around in the town of the demo, and what there is to try. */
export function guidesPage(frame: Frame, { budgets, now }: GuidesPage): Html {
  const open = budgets.filter(budget => votingIsOpen(budget, now));
  return page(
    frame,
    { title: 'Rondkijken in Waterveen', isPrivate: true },
    html`${pageHeader({
      title: 'Rondkijken in Waterveen',
      lead: html`Waterveen bestaat niet. Kies door wiens ogen u wilt kijken${open.length > 0 && html`, of <a class="nl-link" href="#stem-mee">stem mee</a> zonder in te loggen`}. U kunt alles uitproberen: er gaat geen mail de deur uit.`,
    })}
<form method="post" action="${paths.demo}">
<ul class="sw-guides">${guides.map(
      ({ who, is, sees }) =>
        html`<li><div><p class="sw-person__name">${cast[who]}</p><p class="sw-person__role">${capital(is)}</p><p>${sees}</p></div>${button({ label: 'Kijk mee', about: `als ${cast[who]}`, name: 'who', value: who, kind: 'secondary' })}</li>`,
    )}</ul>
</form>
${
  open.length > 0 &&
  section({
    title: 'Stem mee',
    id: 'stem-mee',
    content: html`<p>Bewoners krijgen hun stemcode in een brief of aan de balie. Hier krijgt u er zo een. Inloggen hoeft niet.</p>
<ul class="sw-guides">${open.map(voteFor)}</ul>
<p>Een stembiljet van papier typt een ambtenaar in, en een tweede typt het nog eens. Probeer het als ${cast.joris} en daarna als ${cast.noor}. Typen zij iets anders, dan moet een van de twee het papier erbij pakken.</p>`,
  })
}
${
  budgets.length > 0 &&
  section({
    title: 'Wijkbudgetten in elke fase',
    content: html`<p>Van het besluit van de raad tot de verantwoording: van elke stap is er een voorbeeld.</p>
<ul class="sw-guides">${budgets.map(
      budget =>
        html`<li><div><p class="sw-person__name"><a class="nl-link" href="${paths.budget(budget.id)}">${budget.title}</a></p><p class="sw-person__role">${budget.areaName}, ${eurosInWords(budget.rules.amountCents)}</p></div>${phaseBadge(phaseOf(budget, now))}</li>`,
    )}</ul>`,
  })
}
${section({
  title: 'Of log in zoals in het echt',
  content: html`<p>Ga naar <a class="nl-link" href="${paths.signIn}">inloggen</a> en vul een adres in, bijvoorbeeld ${emailOf('amina')}. De mail vindt u in <a class="nl-link" href="${paths.outbox}">het postvak van de demo</a>.</p>`,
})}`,
  );
}

const voteFor = (budget: Budget): Html =>
  html`<li><div><p class="sw-person__name">${budget.title}</p><p class="sw-person__role">${eurosInWords(budget.rules.amountCents)} voor ${budget.areaName}</p></div><form class="sw-guides__codes" method="post" action="${paths.demoCodes}"><input type="hidden" name="budget" value="${budget.id}">${button({ label: 'Geef mij een stemcode', about: `voor ${budget.title}`, name: 'vorm', value: 'scherm', kind: 'secondary' })}${budget.rules.hasPaper && button({ label: 'Geef mij een papier', about: `van ${budget.title}`, name: 'vorm', value: 'papier', kind: 'subtle' })}</form></li>`;
