import type { Example } from '../../example.ts';
import { textField } from '../field/field.ts';
import { checkbox, checkboxGroup, radioGroup } from './choice.ts';

export const choiceExamples: readonly Example[] = [
  {
    state: 'Een van een paar',
    content: radioGroup({
      name: 'soort',
      label: 'Wat wilt u inbrengen?',
      value: 'vraag',
      options: [
        { value: 'idee', label: 'Een idee', hint: 'Iets wat beter of leuker kan' },
        { value: 'vraag', label: 'Een vraag' },
        {
          value: 'anders',
          label: 'Iets anders',
          inside: textField({ name: 'anders', label: 'Wat dan?', isRequired: false }),
        },
      ],
    }),
  },
  {
    state: 'Met een fout, naast elkaar',
    content: radioGroup({
      name: 'nagekomen',
      label: 'Is de afspraak nagekomen?',
      error: 'Kies ja of nee.',
      isInline: true,
      options: [
        { value: 'ja', label: 'Ja' },
        { value: 'nee', label: 'Nee' },
      ],
    }),
  },
  {
    state: 'Een of meer',
    content: checkboxGroup({
      name: 'horen',
      label: 'Wat wilt u horen?',
      hint: 'Ten hoogste een keer per dag, per e-mail.',
      values: ['antwoord'],
      options: [
        { value: 'antwoord', label: 'Het antwoord' },
        { value: 'stappen', label: 'Elke stap daarna' },
      ],
    }),
  },
  { state: 'Ja of nee', content: checkbox({ name: 'naam-erbij', label: 'Mijn naam mag erbij staan' }) },
  {
    state: 'Ja of nee, met een fout',
    content: checkbox({
      name: 'eens',
      label: 'Ik ben het hiermee eens',
      error: 'Zet hier een vinkje, anders kunnen wij niet verder.',
      isRequired: true,
    }),
  },
];
