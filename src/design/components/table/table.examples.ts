import type { Example } from '../../example.ts';
import { table } from './table.ts';

export const tableExamples: readonly Example[] = [
  {
    state: 'Gewoon',
    content: table({
      caption: 'Wijkbudget 2026',
      columns: [{ label: 'Project' }, { label: 'Wie het doet' }, { label: 'Toegekend', isNumeric: true }],
      rows: [
        ['Geveltuinen', 'Bewonersvereniging', '€ 4.500'],
        ['Buurtfeest', 'Wijkteam', '€ 1.250'],
      ],
    }),
  },
];
