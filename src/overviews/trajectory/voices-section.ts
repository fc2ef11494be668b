import { emptyState } from '../../design/components/empty-state/empty-state.ts';
import { figureTiles } from '../../design/components/figure-tiles/figure-tiles.ts';
import { matterList } from '../../design/components/matter-card/matter-card.ts';
import { section } from '../../design/components/section/section.ts';
import { type Html, html, nothing } from '../../design/view.ts';
import { numberInWords, plural } from '../../design/words.ts';
import { voiceCard } from '../../domains/voices/public.ts';
import { paths } from '../../paths.ts';
import type { TrajectoryStory } from './gather-trajectory.ts';

/** What was said last, how it stands with the answers, and what people found of them. */
export function voicesSection(it: TrajectoryStory): Html {
  const { trajectory, voices, counts, phase, today } = it;
  const total = counts.owed + counts.late + counts.answered;
  if (total === 0 && !phase) return nothing;
  const all = paths.voicesOn('trajectory', trajectory.id);
  return section({
    title: 'Wat er is gezegd',
    id: 'inbreng',
    count: total,
    content:
      total === 0
        ? emptyState({
            title: 'Er is nog niets gezegd',
            text: 'Wees de eerste. Het mag kort zijn.',
          })
        : html`${answers(it, all, paths.voicesOwedOn('trajectory', trajectory.id))}${judgements(it)}${matterList(
            voices.map(voice => voiceCard({ ...voice, occasionName: null }, today)),
          )}`,
    ...(total > 0 && { more: { label: 'Alles wat is gezegd, met wat ermee is gedaan', href: all } }),
  });
}

function answers({ counts: { answered, owed, late } }: TrajectoryStory, all: string, waiting: string): Html {
  return figureTiles([
    { value: numberInWords(answered), label: 'beantwoord', href: `${all}&stand=answered` },
    { value: numberInWords(owed), label: 'wacht op antwoord', href: waiting },
    ...(late > 0
      ? [{ value: numberInWords(late), label: 'antwoord te laat', href: `${all}&stand=late` }]
      : []),
  ]);
}

/** What the authors found of their answers, as far as they said so. */
function judgements({ judgements: { toThePoint, besideIt } }: TrajectoryStory): Html {
  const total = toThePoint + besideIt;
  if (total === 0) return nothing;
  return html`<p>${plural(total, 'keer zei iemand', 'keer zei iemand')} wat diegene van het antwoord vond. ${
    toThePoint === total ? 'Elke keer' : plural(toThePoint, 'keer', 'keer')
  } ging het in op wat er was gezegd.</p>`;
}
