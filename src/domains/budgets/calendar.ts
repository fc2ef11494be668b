import { type Calendar, calendarFile } from '../../platform/calendar.ts';
import type { Budget } from './budget.ts';
import { type MomentName, momentNames } from './rules-draft.ts';

const summaries: Record<MomentName, string> = {
  ideasAt: 'Ideeën indienen kan vanaf nu',
  checkAt: 'Ideeën indienen kan niet meer',
  draftAt: 'Het concept-stembiljet is er, bezwaar maken kan',
  votingOpensAt: 'Stemmen kan vanaf nu',
  votingClosesAt: 'Stemmen kan niet meer',
  resultAt: 'De uitslag is er uiterlijk',
};

/** The moments of a budget for a calendar. When the budget is withdrawn every moment is called off. */
export const calendarOf = (
  { id, title, areaName, rules, rulesNumber, withdrawnAt }: Budget,
  means: Pick<Calendar, 'statedAt' | 'siteAddress' | 'pageAddress'>,
): string =>
  calendarFile({
    ...means,
    name: title,
    product: 'Wijkbudgetten',
    sequence: rulesNumber,
    calledOffAt: withdrawnAt,
    entries: momentNames.map(name => ({
      uid: `wijkbudget-${id}-${name}`,
      at: rules[name],
      summary: summaries[name],
      location: areaName,
    })),
  });
