import type { Example } from '../../example.ts';
import { searchForm } from './search-form.ts';

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
];
