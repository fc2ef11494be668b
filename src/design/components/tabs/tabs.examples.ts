import type { Example } from '../../example.ts';
import { tabs } from './tabs.ts';

export const tabsExamples: readonly Example[] = [
  {
    state: 'Gewoon',
    content: tabs('Staat', [
      { label: 'Alles', href: '/inbreng', isCurrent: true, count: 128 },
      { label: 'Wacht op antwoord', href: '/inbreng?staat=open', count: 12 },
    ]),
  },
];
