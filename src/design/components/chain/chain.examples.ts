import type { Example } from '../../example.ts';
import { html } from '../../view.ts';
import { outcomeBadge, promiseBadge } from '../badge/badge.ts';
import { day } from '../day/day.ts';
import { chain } from './chain.ts';

export const chainExamples: readonly Example[] = [
  {
    state: 'Onderweg',
    content: chain([
      {
        kind: 'voice',
        title: 'Een zebrapad bij de school',
        when: day('2026-03-12'),
        who: 'Amina El Idrissi',
        isHere: true,
      },
      {
        kind: 'answer',
        title: 'Drempel wel, zebrapad niet',
        href: '#antwoord',
        when: day('2026-04-03'),
        badges: outcomeBadge('partly'),
      },
      {
        kind: 'decision',
        title: 'Geld voor drempels bij scholen',
        href: '/besluiten/3',
        when: day('2026-04-21'),
        who: 'College',
      },
      {
        kind: 'promise',
        title: 'Een drempel voor 1 juni',
        href: '/afspraken/7',
        when: html`uiterlijk ${day('2026-06-01')}`,
        badges: promiseBadge('underWay'),
      },
      {
        kind: 'progress',
        title: 'De klinkers liggen klaar',
        when: day('2026-05-08'),
        text: html`<p>Volgende week legt de aannemer de drempel.</p>`,
      },
      { kind: 'verdict', title: 'Is de afspraak nagekomen?', who: 'Dat zeggen de bewoners', isOpen: true },
    ]),
  },
  {
    state: 'Te laat',
    content: chain([
      { kind: 'voice', title: 'Wanneer gaat de brug open?', when: day('2026-03-12') },
      { kind: 'answer', title: 'Het antwoord had er op 9 april moeten zijn', isOpen: true, isLate: true },
    ]),
  },
];
