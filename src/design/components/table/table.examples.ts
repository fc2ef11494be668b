import type { Example } from '../../example.ts';
import { table } from './table.ts';

export const tableExamples: readonly Example[] = [
  {
    state: 'Gewoon',
    content: table({
      caption: 'Wijkbudget 2026',
      columns: [{ label: 'Plan' }, { label: 'Wie het doet' }, { label: 'Toegekend', isNumeric: true }],
      rows: [
        ['Geveltuinen', 'Bewonersvereniging', '€ 4.500'],
        ['Buurtfeest', 'Wijkteam', '€ 1.250'],
      ],
    }),
  },
  {
    state: 'Veel kolommen, en een rij met de som',
    content: table({
      caption: 'Geld per plan',
      isStacked: true,
      hasSums: true,
      columns: [
        { label: 'Plan' },
        { label: 'Gereserveerd', isNumeric: true },
        { label: 'Verplicht', isNumeric: true },
        { label: 'Uitgegeven', isNumeric: true },
      ],
      rows: [
        ['Geveltuinen', '€ 500', '€ 1.000', '€ 3.000'],
        ['Buurtfeest', '€ 0', '€ 250', '€ 1.000'],
        ['Samen', '€ 500', '€ 1.250', '€ 4.000'],
      ],
    }),
  },
];
