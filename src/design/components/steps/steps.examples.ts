import type { Example } from '../../example.ts';
import { steps } from './steps.ts';

export const stepsExamples: readonly Example[] = [
  {
    state: 'Halverwege',
    content: steps(
      [{ label: 'Waar', href: '/a' }, { label: 'Wat' }, { label: 'Wie bent u' }, { label: 'Klaar' }],
      1,
    ),
  },
];
