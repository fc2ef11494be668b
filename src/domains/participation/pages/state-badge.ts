import { type Badge, badge } from '../../../design/components/badge/badge.ts';
import type { Html } from '../../../design/view.ts';
import { stateNames, type TrajectoryState } from '../trajectory.ts';

const looks: Record<TrajectoryState, Omit<Badge, 'label'>> = {
  draft: { tone: 'calm', icon: 'change' },
  announced: { tone: 'calm', icon: 'calendar' },
  open: { tone: 'wait', icon: 'voice' },
  between: { tone: 'busy', icon: 'half' },
  answering: { tone: 'busy', icon: 'mail' },
  reported: { tone: 'good', icon: 'check' },
  decided: { tone: 'good', icon: 'decision' },
  withdrawn: { tone: 'calm', icon: 'dash' },
};

/** Where a trajectory is, in a word. */
export const stateBadge = (state: TrajectoryState): Html =>
  badge({ label: stateNames[state], ...looks[state] });
