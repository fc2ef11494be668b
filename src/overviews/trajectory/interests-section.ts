import { section } from '../../design/components/section/section.ts';
import { type Html, html } from '../../design/view.ts';
import { plural } from '../../design/words.ts';
import { paths } from '../../paths.ts';
import type { TrajectoryStory } from './gather-trajectory.ts';

const interestsShown = 8;

/** What matters to whom, by the alphabet: the first of them, and where all of it can be read. */
export function interestsSection({ trajectory, interests }: TrajectoryStory): Html {
  const weighed = interests.filter(({ weighings }) => weighings.length > 0).length;
  const rest = interests.length - interestsShown;
  return section({
    title: 'Belangen',
    id: 'belangen',
    count: interests.length,
    content: html`<p>Wat voor mensen, dieren en later belangrijk is. Hoe vaak iets is genoemd, is niet hoe zwaar het weegt. ${weighed === 0 ? 'Er is nog niets gewogen.' : `Gewogen: ${weighed} van de ${interests.length}.`}</p>
<ul class="sw-plain">${interests
      .slice(0, interestsShown)
      .map(
        ({ name, whose }) => html`<li><strong><bdi>${name}</bdi></strong>: <bdi>${whose}</bdi></li>`,
      )}</ul>${rest > 0 && html`<p>En nog ${plural(rest, 'belang', 'belangen')}.</p>`}`,
    more: { label: 'Bekijk alle belangen en hoe ze zijn gewogen', href: paths.interests(trajectory.id) },
  });
}
