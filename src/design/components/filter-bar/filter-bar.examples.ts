import type { Example } from '../../example.ts';
import { html } from '../../view.ts';
import { selectField } from '../field/field.ts';
import { filterBar } from './filter-bar.ts';

export const filterBarExamples: readonly Example[] = [
  {
    state: 'Met een keus',
    content: filterBar({
      action: '/inbreng',
      fields: html`${selectField({ name: 'in', label: 'Wijk', empty: 'Alle wijken', options: [{ value: '2', label: 'Havenkwartier' }], value: '2' })}${selectField({ name: 'staat', label: 'Staat', empty: 'Alles', options: [{ value: 'open', label: 'Wacht op antwoord' }] })}`,
      chosen: [{ label: 'Havenkwartier', href: '/inbreng' }],
      result: '128 keer ingebracht, nieuwste eerst',
    }),
  },
];
