import type { Example } from '../../example.ts';
import { phaseRow } from './phase-row.ts';

export const phaseRowExamples: readonly Example[] = [
  {
    state: 'Halverwege',
    content: phaseRow([
      { label: 'Ideeën', when: '1 maart', state: 'done' },
      { label: 'Nakijken', when: '1 april', state: 'done' },
      { label: 'Stemmen', when: '1 mei', state: 'now' },
      { label: 'Uitslag', when: '15 mei', state: 'later' },
      { label: 'Uitvoeren', state: 'later' },
    ]),
  },
];
