import type { Example } from '../../example.ts';
import { contactPoint, peopleList } from './people-list.ts';

export const peopleListExamples: readonly Example[] = [
  {
    state: 'Wie is wie',
    content: peopleList([
      { name: 'Ruben van Dijk', role: 'Wethouder, heeft deze wijk onder zich', href: '/p/1' },
      { name: 'Ingrid Post', role: 'Opbouwwerker', phone: '010 000 12 35' },
      { name: 'Piet d’Ancona', role: 'Voorzitter bewonersvereniging', note: 'sinds september 2024' },
    ]),
  },
  {
    state: 'Het ene aanspreekpunt',
    content: contactPoint({
      name: 'Fatima Bakker',
      role: 'Wijkmanager',
      text: 'Weet u niet waar u moet zijn? Bel of mail mij.',
      email: 'havenkwartier@gemeente.example',
      phone: '010 000 12 34',
    }),
  },
];
