import type { Example } from '../../example.ts';
import { errorSummary } from './error-summary.ts';

export const errorSummaryExamples: readonly Example[] = [
  {
    state: 'Twee fouten',
    content: errorSummary({ onderwerp: 'Vul in waar het over gaat.', datum: 'Kies een dag na vandaag.' }),
  },
];
