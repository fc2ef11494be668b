import type { Example } from '../../example.ts';
import { picker } from './picker.ts';

export const pickerExamples: readonly Example[] = [
  {
    state: 'Met nummers, en met wat er is gevonden',
    content: picker({
      name: 'nummers',
      label: 'Nummers van de inbreng',
      value: '12, 99',
      isRequired: false,
      chosen: [
        { id: 12, title: 'Een bank op het plein' },
        { id: 99, title: null },
      ],
      found: [{ id: 15, title: 'Waar kan mijn moeder zitten?', hint: 'Oude Stad' }],
      isMany: true,
      search: { action: '/afspraken/nieuw', label: 'Of zoek op woorden', button: 'Zoek inbreng' },
    }),
  },
];
