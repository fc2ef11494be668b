import type { Example } from '../../example.ts';
import { doNow } from './do-now.ts';

export const doNowExamples: readonly Example[] = [
  {
    state: 'Gewoon',
    content: doNow([
      {
        title: 'Stem over het wijkbudget',
        href: '/a',
        text: '€ 48.000 voor zeven plannen uit de wijk.',
        until: 'nog 6 dagen',
      },
      { title: 'Is deze afspraak nagekomen?', href: '/b', text: 'De speeltuin is opgeleverd. Klopt dat?' },
    ]),
  },
];
