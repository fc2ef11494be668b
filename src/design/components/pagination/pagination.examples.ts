import type { Example } from '../../example.ts';
import { pagination } from './pagination.ts';

export const paginationExamples: readonly Example[] = [
  {
    state: 'Midden in de lijst',
    content: pagination({ previous: '/inbreng?voor=1', next: '/inbreng?na=2' }),
  },
  {
    state: 'Aan het begin',
    content: pagination({ next: '/inbreng?na=2', label: 'Bladeren vanaf het begin' }),
  },
];
