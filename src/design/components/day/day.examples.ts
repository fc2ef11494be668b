import type { Example } from '../../example.ts';
import { html } from '../../view.ts';
import { day, daysAway } from './day.ts';

export const dayExamples: readonly Example[] = [
  {
    state: 'Dagen',
    content: html`<p>${day('2026-03-12')}, ${day('2026-03-12', 'short')}, ${day('2026-03-12T13:05:00Z', 'moment')}, ${daysAway('2026-03-15', new Date('2026-03-12T09:00:00Z'))}</p>`,
  },
];
