import type { Example } from '../../example.ts';
import { barChart } from './bar-chart.ts';

export const barChartExamples: readonly Example[] = [
  {
    state: 'Met vergelijking',
    content: barChart({
      title: 'Wie hier wonen',
      unit: '% van de inwoners',
      compareLabel: 'heel de gemeente',
      max: 40,
      bars: [
        { label: '0 tot 15 jaar', value: 14.2, compare: 16 },
        { label: '15 tot 45 jaar', value: 34.6, compare: 25 },
        { label: '45 jaar en ouder', value: 24, compare: 27 },
      ],
      source: 'Bron: CBS, 2025.',
    }),
  },
  {
    state: 'Zonder',
    content: barChart({
      title: 'Waar het over gaat',
      unit: 'keer ingebracht',
      bars: [
        { label: 'Verkeer', value: 41 },
        { label: 'Groen', value: 17 },
        { label: 'Afval', value: 0 },
      ],
    }),
  },
];
