import { alert } from '../../../design/components/alert/alert.ts';
import { day } from '../../../design/components/day/day.ts';
import { type Html, html, nothing, paragraphs } from '../../../design/view.ts';
import type { Budget } from '../budget.ts';

/** That a budget was withdrawn, when and why: for every page on which somebody would believe that it goes on. */
export function withdrawnAlert({
  bodyName,
  withdrawnAt,
  withdrawnReason,
}: Pick<Budget, 'bodyName' | 'withdrawnAt' | 'withdrawnReason'>): Html {
  if (withdrawnAt === null) return nothing;
  return alert({
    kind: 'warning',
    title: 'Dit wijkbudget is ingetrokken',
    content: html`<p>Op ${day(withdrawnAt, 'moment')}, door ${bodyName}. Waarom:</p>${paragraphs(withdrawnReason ?? '')}<p>Er wordt niet gestemd. Wie nog wacht op een antwoord, krijgt het.</p>`,
  });
}
