import { badge, outcomeBadge } from '../../../design/components/badge/badge.ts';
import { type Html, nothing } from '../../../design/view.ts';
import type { NotedView } from '../response-note.ts';

/** What was done with a view, in a word. */
export function viewOutcomeBadge({ outcome, isLeftAside, isWithdrawn }: NotedView): Html {
  if (isWithdrawn) return badge({ label: 'Ingetrokken', tone: 'calm', icon: 'dash' });
  if (isLeftAside) return badge({ label: 'Buiten beschouwing', tone: 'calm', icon: 'dash' });
  if (outcome === 'adopted') return outcomeBadge('adopted');
  if (outcome === 'partly') return outcomeBadge('partly');
  if (outcome === 'outside-frame') return outcomeBadge('outside');
  return outcome === 'not' ? outcomeBadge('declined') : nothing;
}
