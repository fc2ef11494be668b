import type { Example } from '../../example.ts';
import { breadcrumb } from './breadcrumb.ts';

export const breadcrumbExamples: readonly Example[] = [
  {
    state: 'Gewoon',
    content: breadcrumb([
      { label: 'Start', href: '/' },
      { label: 'Wijken', href: '/wijken' },
      { label: 'Havenkwartier', href: '/wijken/2' },
    ]),
  },
];
