import type { Example } from '../../example.ts';
import { html } from '../../view.ts';
import { section } from './section.ts';

export const sectionExamples: readonly Example[] = [
  {
    state: 'Gewoon',
    content: section({
      title: 'Wat er speelt',
      count: 23,
      level: 3,
      content: html`<p>Wat mensen in deze wijk hebben ingebracht, nieuwste eerst.</p>`,
      more: { label: 'Alle inbreng', href: '/inbreng' },
    }),
  },
];
