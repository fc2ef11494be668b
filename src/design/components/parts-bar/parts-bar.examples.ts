import type { Example } from '../../example.ts';
import { partsBar, partsBars } from './parts-bar.ts';

export const partsBarExamples: readonly Example[] = [
  {
    state: 'Onderweg',
    content: partsBar({
      label: 'Van € 40.000 is € 8.000 uitgegeven.',
      parts: [
        { label: 'Uitgegeven', value: 8_000, text: '€ 8.000' },
        { label: 'Verplicht', value: 12_000, text: '€ 12.000', note: 'besteld of vastgelegd' },
        { label: 'Gereserveerd', value: 5_000, text: '€ 5.000' },
        { label: 'Vrij', value: 15_000, text: '€ 15.000' },
      ],
    }),
  },
  {
    state: 'Er is nog niets',
    content: partsBar({
      label: 'Er is nog geen geld.',
      parts: [
        { label: 'Uitgegeven', value: 0, text: '€ 0' },
        { label: 'Vrij', value: 0, text: '€ 0' },
      ],
    }),
  },
  {
    state: 'Meer dan een, op één schaal',
    content: partsBars({
      parts: ['Uitgegeven', 'Verplicht', 'Vrij'],
      bars: [
        {
          name: 'Noord',
          text: '€ 40.000',
          label: 'Van € 40.000 is € 8.000 uitgegeven.',
          parts: [
            { label: 'Uitgegeven', value: 8_000, text: '€ 8.000' },
            { label: 'Verplicht', value: 12_000, text: '€ 12.000' },
            { label: 'Vrij', value: 20_000, text: '€ 20.000' },
          ],
        },
        {
          name: 'Zuid',
          text: '€ 15.000',
          label: 'Van € 15.000 is € 15.000 uitgegeven.',
          parts: [
            { label: 'Uitgegeven', value: 15_000, text: '€ 15.000' },
            { label: 'Verplicht', value: 0, text: '€ 0' },
            { label: 'Vrij', value: 0, text: '€ 0' },
          ],
        },
      ],
    }),
  },
];
