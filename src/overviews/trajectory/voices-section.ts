import { emptyState } from '../../design/components/empty-state/empty-state.ts';
import { matterList } from '../../design/components/matter-card/matter-card.ts';
import { section } from '../../design/components/section/section.ts';
import { type Html, html, nothing } from '../../design/view.ts';
import { plural } from '../../design/words.ts';
import { voiceCard } from '../../domains/voices/public.ts';
import { paths } from '../../paths.ts';
import type { TrajectoryStory } from './gather-trajectory.ts';

/** What was said, and how it stands with the answers. */
export function voicesSection({ trajectory, voices, counts, state, today }: TrajectoryStory): Html {
  const total = counts.owed + counts.late + counts.answered;
  if (total === 0 && state !== 'open') return nothing;
  return section({
    title: 'Wat er is gezegd',
    id: 'inbreng',
    count: total,
    content:
      total === 0
        ? emptyState({ title: 'Er is nog niets gezegd', text: 'Wees de eerste.' })
        : html`<p>${standing(counts)}</p>${matterList(
            voices.map(voice => voiceCard({ ...voice, occasionName: null }, today)),
          )}`,
    ...(total > 0 && {
      more: {
        label: 'Alles wat is gezegd, met wat ermee is gedaan',
        href: paths.voicesOn('trajectory', trajectory.id),
      },
    }),
  });
}

/** 12 keer is er antwoord gegeven, 3 keer moet dat nog, 2 keer is het te laat. */
const standing = ({ owed, late, answered }: TrajectoryStory['counts']): string =>
  [
    answered > 0 && `${plural(answered, 'keer', 'keer')} is er antwoord gegeven.`,
    owed > 0 && `${plural(owed, 'keer', 'keer')} moet dat nog.`,
    late > 0 && `${plural(late, 'keer', 'keer')} is het antwoord te laat.`,
  ]
    .filter(Boolean)
    .join(' ');
