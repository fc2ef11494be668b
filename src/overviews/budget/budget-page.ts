import { linkButton } from '../../design/components/button/button.ts';
import { dataList } from '../../design/components/data-list/data-list.ts';
import { day } from '../../design/components/day/day.ts';
import { shortDay } from '../../design/components/day/until.ts';
import { pageHeader } from '../../design/components/page-header/page-header.ts';
import { type PhaseOnRow, phaseRow } from '../../design/components/phase-row/phase-row.ts';
import { type Frame, page } from '../../design/layout.ts';
import { type Html, html, paragraphs, safeAddress } from '../../design/view.ts';
import { eurosInWords } from '../../design/words.ts';
import { correctionAlert, phaseNames, whatNow, withdrawnAlert } from '../../domains/budgets/public.ts';
import { seatName } from '../../domains/organisations/public.ts';
import { paths } from '../../paths.ts';
import { accountSection } from './account-section.ts';
import { analysisSection } from './analysis-section.ts';
import type { BudgetStory } from './gather-budget.ts';
import { ideasSection, objectionsSection } from './ideas-section.ts';
import { moneySection } from './money-section.ts';
import { planningSection } from './planning-section.ts';
import { progressSection } from './progress-section.ts';
import { projectsSection } from './projects-section.ts';
import { resultSection } from './result-section.ts';
import { rulesSection } from './rules-section.ts';
import { runningSection } from './running-section.ts';
import { votingSection } from './voting-section.ts';

export interface BudgetPage extends BudgetStory {
  readonly follow: Html;
  /** Whether the reader runs this budget. */
  readonly mayRun: boolean;
}

/** One budget: where it is, what one can do now and until when, where every euro is, and all that came of it. */
export function budgetPage(frame: Frame, it: BudgetPage): Html {
  const { budget } = it;
  const isStanding = budget.withdrawnAt === null;
  return page(
    frame,
    {
      title: budget.title,
      description: `${budget.areaName} verdeelt ${eurosInWords(budget.rules.amountCents)}: van idee tot verantwoording.`,
      breadcrumb: [{ label: 'Wijkbudgetten', href: paths.budgets }],
    },
    html`${pageHeader({
      kicker: html`Wijkbudget van <a href="${paths.area(budget.areaCode)}">${budget.areaName}</a>`,
      title: budget.title,
      lead: isStanding
        ? html`Bewoners verdelen zelf <strong class="sw-amount">${eurosInWords(budget.rules.amountCents)}</strong>.`
        : html`Bewoners zouden zelf <strong class="sw-amount">${eurosInWords(budget.rules.amountCents)}</strong> verdelen.`,
    })}
${withdrawnAlert(budget)}
${correctionAlert(it.rulesVersions)}
${
  isStanding &&
  html`${row(it)}
${actNow(it)}`
}
<div class="sw-columns"><div class="sw-budget__story">
${budget.about !== '' && html`<div class="sw-prose sw-budget__about">${paragraphs(budget.about)}</div>`}
${it.mayRun && runningSection(it)}
${resultSection(it)}
${progressSection(it)}
${accountSection(it)}
${votingSection(it)}
${projectsSection(it)}
${it.now < budget.rules.votingClosesAt ? html`${said(it)}${moneySection(it)}` : html`${moneySection(it)}${said(it)}`}
${analysisSection(it)}
${planningSection(it)}
${rulesSection(it)}
</div>
<aside aria-label="Over dit wijkbudget">${facts(it)}<div class="sw-buttons" id="volgen">${it.follow}</div></aside>
</div>`,
  );
}

/** What people brought in: the way to a plan, and later where plans came from. */
const said = (it: BudgetStory): Html => html`${objectionsSection(it)}${ideasSection(it)}`;

/** Where we are: the phases as a row, the present one marked. */
function row({ times, phase }: BudgetStory): Html {
  const here = times.findIndex(time => time.phase === phase);
  return phaseRow(
    times.map(
      (time, index): PhaseOnRow => ({
        label: phaseNames[time.phase],
        ...(time.from && { when: html`vanaf ${shortDay(time.from)}` }),
        state: index < here ? 'done' : index === here ? 'now' : 'later',
      }),
    ),
  );
}

/** The one thing to do now, in a way that cannot be missed. */
function actNow({ budget, now }: BudgetStory): Html {
  const it = whatNow(budget, now);
  return html`<section class="sw-act${it.isSay && ' sw-act--say'}" aria-labelledby="nu-doen"><h2 class="sw-act__title" id="nu-doen">${it.isSay ? 'Dit kunt u nu doen' : 'Hoe het ervoor staat'}</h2><p class="sw-act__text">${it.text} ${it.when}</p><div class="sw-buttons">${linkButton({ label: it.title, href: it.href, kind: it.isSay ? 'primary' : 'secondary' })}</div></section>`;
}

function facts({ budget, decision, organisation, contact }: BudgetStory): Html {
  return dataList([
    { key: 'Bedrag', value: eurosInWords(budget.rules.amountCents) },
    {
      key: 'Waar het geld vandaan komt',
      value:
        decision || budget.caseNumber
          ? html`${decision && html`<a href="${paths.decision(decision.id)}">${decision.title}</a><br>${decision.bodyName}, ${day(decision.decidedOn)}`}${decision && budget.caseNumber && html`<br>`}${budget.caseNumber && html`Zaak ${budget.caseNumber}`}`
          : html`Zie de eerste boeking bij <a href="${paths.budgetMoney(budget.id)}">het geld</a>`,
    },
    {
      key: 'Wie het leidt',
      value: html`<a href="${paths.body(budget.organisationId, budget.bodyId)}">${budget.bodyName}</a>${organisation && html`<br>${organisation.name}`}`,
    },
    ...(contact || organisation?.email
      ? [
          {
            key: 'Vragen?',
            value: html`${contact && html`<bdi>${contact.personName}</bdi>, ${seatName(contact)}`}${contact && organisation?.email && html`<br>`}${organisation?.email && html`<a href="${safeAddress(`mailto:${organisation.email}`)}">${organisation.email}</a>`}`,
          },
        ]
      : []),
    { key: 'Waar', value: html`<a href="${paths.area(budget.areaCode)}">${budget.areaName}</a>` },
    { key: 'Looptijd', value: html`${day(budget.periodFrom)} tot en met ${day(budget.periodUntil)}` },
    { key: 'Nummer', value: String(budget.id) },
  ]);
}
