import type { Example } from '../../example.ts';
import { linkButton } from '../button/button.ts';
import { emptyState } from './empty-state.ts';

export const emptyStateExamples: readonly Example[] = [
  {
    state: 'Gewoon',
    content: emptyState({
      title: 'Hier is nog niets ingebracht',
      text: 'Ziet u iets dat beter kan in deze wijk? U kunt de eerste zijn.',
      action: linkButton({ label: 'Iets inbrengen', href: '/inbreng/nieuw' }),
    }),
  },
];
