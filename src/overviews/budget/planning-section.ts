import { day } from '../../design/components/day/day.ts';
import { until } from '../../design/components/day/until.ts';
import { section } from '../../design/components/section/section.ts';
import { type Html, html, nothing } from '../../design/view.ts';
import { type PhaseTime, phaseNames } from '../../domains/budgets/public.ts';
import { paths } from '../../paths.ts';
import type { BudgetStory } from './gather-budget.ts';

const what: Record<PhaseTime['phase'], string> = {
  analysis: 'Cijfers en inbreng van de wijk komen bij elkaar.',
  ideas: 'Iedereen kan een idee indienen en steunen.',
  check: 'De gemeente kijkt na wat elk plan kost en of het kan.',
  draft: 'Het stembiljet is te zien. Bezwaar maken kan.',
  voting: 'Bewoners stemmen.',
  counting: 'De stemmen worden geteld.',
  result: 'De uitslag is openbaar en kan worden nagerekend.',
  'carrying-out': 'Elk gekozen plan wordt een afspraak, en wordt uitgevoerd.',
  account: 'De raad hoort wat er met het geld is gedaan.',
};

/** What happens when, with the hour where it counts. */
export const planningSection = ({ budget, times, phase }: BudgetStory): Html =>
  phase === 'withdrawn'
    ? nothing
    : section({
        title: 'Wanneer wat gebeurt',
        id: 'planning',
        content: html`<ol class="sw-planning">${times.map(
          time =>
            html`<li${time.phase === phase && html` class="sw-planning__now"`}><h3>${phaseNames[time.phase]}${time.phase === phase && ', nu'}</h3><p class="sw-planning__when">${time.from === undefined ? 'Daarna' : html`Vanaf ${day(time.from)}${time.until && html` ${until(time.until)}`}`}</p><p>${what[time.phase]}</p></li>`,
        )}</ol>`,
        more: { label: 'Zet de data in uw agenda', href: paths.budgetCalendar(budget.id) },
      });
