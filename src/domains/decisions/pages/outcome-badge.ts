import { type Badge, badge } from '../../../design/components/badge/badge.ts';
import type { Html } from '../../../design/view.ts';
import type { Outcome } from '../decision.ts';

export const outcomeNames: Record<Outcome, string> = {
  adopted: 'Aangenomen',
  'adopted-with-changes': 'Gewijzigd aangenomen',
  rejected: 'Afgewezen',
  postponed: 'Uitgesteld',
};

const looks: Record<Outcome, Pick<Badge, 'tone' | 'icon'>> = {
  adopted: { tone: 'good', icon: 'check' },
  'adopted-with-changes': { tone: 'busy', icon: 'half' },
  rejected: { tone: 'bad', icon: 'cross' },
  postponed: { tone: 'wait', icon: 'clock' },
};

/** What a body decided, in one word. */
export const outcomeBadge = (outcome: Outcome): Html =>
  badge({ label: outcomeNames[outcome], ...looks[outcome] });
