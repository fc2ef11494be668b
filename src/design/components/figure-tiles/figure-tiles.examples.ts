import type { Example } from '../../example.ts';
import { figureTiles } from './figure-tiles.ts';

export const figureTilesExamples: readonly Example[] = [
  {
    state: 'Gewoon',
    content: figureTiles([
      { value: '1.284', label: 'keer iets ingebracht', note: 'sinds januari 2025' },
      { value: '91%', label: 'op tijd beantwoord' },
      { value: '5', label: 'afspraken te laat', href: '/afspraken' },
    ]),
  },
];
