import type { Example } from '../../example.ts';
import { textField } from '../field/field.ts';
import { fieldset } from './fieldset.ts';

export const fieldsetExamples: readonly Example[] = [
  {
    state: 'Gewoon',
    content: fieldset({
      legend: 'Hoe kunnen wij u bereiken?',
      hint: 'Alleen de gemeente ziet dit.',
      content: textField({
        name: 'e-mail',
        label: 'E-mailadres',
        type: 'email',
        autocomplete: 'email',
        width: 24,
      }),
    }),
  },
];
