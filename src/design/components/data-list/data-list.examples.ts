import type { Example } from '../../example.ts';
import { html } from '../../view.ts';
import { day } from '../day/day.ts';
import { dataList } from './data-list.ts';

export const dataListExamples: readonly Example[] = [
  {
    state: 'Gewoon',
    content: dataList([
      { key: 'Wijk', value: html`<a href="/wijken/2">Havenkwartier</a>` },
      { key: 'Wie antwoordt', value: 'College van burgemeester en wethouders' },
      { key: 'Antwoord uiterlijk', value: day('2026-04-09') },
    ]),
  },
];
