import type { Example } from '../../example.ts';
import { searchForm, searchInside } from './search-form.ts';

export const searchFormExamples: readonly Example[] = [
  {
    state: 'Gewoon',
    content: searchForm({
      action: '/wijken',
      label: 'Vind uw wijk',
      hint: 'Met uw postcode, straat of wijk',
      button: 'Vind',
    }),
  },
  {
    state: 'In een ander formulier',
    content: searchInside({
      action: '/besluiten/nieuw',
      label: 'Woorden uit de inbreng',
      name: 'woorden',
      button: 'Zoek inbreng',
    }),
  },
];
