import { linkButton } from '../../../design/components/button/button.ts';
import { emptyState } from '../../../design/components/empty-state/empty-state.ts';
import { selectField } from '../../../design/components/field/field.ts';
import { filterBar } from '../../../design/components/filter-bar/filter-bar.ts';
import { matterList } from '../../../design/components/matter-card/matter-card.ts';
import { pageHeader } from '../../../design/components/page-header/page-header.ts';
import { pagination } from '../../../design/components/pagination/pagination.ts';
import { section } from '../../../design/components/section/section.ts';
import { type Frame, page } from '../../../design/layout.ts';
import { type Html, html } from '../../../design/view.ts';
import { paths } from '../../../paths.ts';
import type { Instant } from '../../../platform/clock.ts';
import { areaOptions } from '../../decisions/public.ts';
import type { Area } from '../../neighbourhoods/public.ts';
import type { Budget } from '../budget.ts';
import { budgetCard } from './budget-card.ts';

/** From this many on, a list is easier to look through by place. */
const many = 6;

export interface BudgetsPage {
  /** Those that go on, what ends first on top. */
  readonly running: readonly Budget[];
  /** Those that were accounted for, the latest first. */
  readonly accounted: readonly Budget[];
  /** Those that were begun by mistake, the latest first. */
  readonly withdrawn: readonly Budget[];
  readonly areas: readonly Area[];
  readonly area: Area | undefined;
  readonly previous: string | undefined;
  readonly next: string | undefined;
  readonly mayBegin: boolean;
  readonly now: Instant;
}

/** Every budget of the town: for which place, how much, where it is, what one can do now and until when. */
export function budgetsPage(frame: Frame, it: BudgetsPage): Html {
  const { running, accounted, withdrawn, area, now } = it;
  const count = running.length + accounted.length + withdrawn.length;
  const isFiltered = area !== undefined;
  const cards = (budgets: readonly Budget[]) => matterList(budgets.map(budget => budgetCard(budget, now)));
  return page(
    frame,
    {
      title: 'Wijkbudgetten',
      description: `Geld dat bewoners van ${frame.townName} zelf verdelen: van idee tot verantwoording.`,
    },
    html`${pageHeader({
      title: 'Wijkbudgetten',
      lead: 'Geld van de gemeente dat bewoners zelf verdelen. U dient ideeën in, u stemt, en u ziet waar elke euro blijft.',
      ...(it.mayBegin && { actions: linkButton({ label: 'Begin een wijkbudget', href: paths.newBudget }) }),
    })}
${
  (isFiltered || count >= many) &&
  filterBar({
    action: paths.budgets,
    fields: selectField({
      name: 'wijk',
      label: 'Waar',
      empty: 'Overal',
      options: areaOptions(it.areas),
      value: area?.code,
      isRequired: false,
    }),
    chosen: area ? [{ label: area.name, href: paths.budgets }] : [],
    result: 'Wat het eerst verandert, staat bovenaan.',
  })
}
${
  count === 0
    ? emptyState({
        title: isFiltered ? `${area.name} heeft nog geen wijkbudget` : 'Er is nog geen wijkbudget',
        text: 'Geeft de gemeenteraad een wijk geld om zelf te verdelen, dan staat het hier, met wat u kunt doen en tot wanneer.',
      })
    : html`${
        running.length > 0
          ? section({ title: 'Nu', id: 'nu', content: cards(running) })
          : emptyState({ title: 'Er loopt nu geen wijkbudget' })
      }${
        accounted.length > 0 &&
        section({ title: 'Verantwoord', id: 'verantwoord', content: cards(accounted) })
      }${
        withdrawn.length > 0 &&
        section({ title: 'Ingetrokken', id: 'ingetrokken', content: cards(withdrawn) })
      }`
}
${pagination({ previous: it.previous, next: it.next })}`,
  );
}
