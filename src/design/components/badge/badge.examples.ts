import type { Example } from '../../example.ts';
import { html } from '../../view.ts';
import { badge, outcomeBadge, promiseBadge, voiceBadge } from './badge.ts';

export const badgeExamples: readonly Example[] = [
  {
    state: 'Inbreng',
    content: html`<p class="sw-cluster">${(['waiting', 'answered', 'late', 'reopened', 'removed'] as const).map(voiceBadge)}</p>`,
  },
  {
    state: 'Uitkomst',
    content: html`<p class="sw-cluster">${(['adopted', 'partly', 'declined', 'forwarded', 'outside'] as const).map(outcomeBadge)}</p>`,
  },
  {
    state: 'Afspraak',
    content: html`<p class="sw-cluster">${(['planned', 'underWay', 'kept', 'changed', 'broken', 'withdrawn', 'late'] as const).map(promiseBadge)}</p>`,
  },
  { state: 'Vrij', content: html`<p>${badge({ label: 'Op papier ingebracht', tone: 'calm' })}</p>` },
];
