import { alert } from '../../design/components/alert/alert.ts';
import { section } from '../../design/components/section/section.ts';
import { type Html, html, nothing } from '../../design/view.ts';
import {
  howMany,
  missingSentences,
  phaseCharts,
  type Reach,
  whereIn,
  whoIsMissing,
} from '../../domains/reach/public.ts';
import { paths } from '../../paths.ts';
import type { TrajectoryStory } from './gather-trajectory.ts';

/** Who took part in the phase that closed last, beside who lives there. */
export function reachSection({ trajectory, reach, areas }: TrajectoryStory): Html {
  const last = reach.phases.at(-1);
  if (!last) return nothing;
  const place = { where: whereIn(areas), source: reach.source };
  return section({
    title: 'Wie deed mee',
    id: 'wie-deed-mee',
    content: html`${reach.phases.length > 1 && html`<h3>${last.phase.name}</h3>`}${howMany(last)}${missingSentences(last, place)}${phaseCharts({ ...last, stays: undefined, languages: undefined }, place)}`,
    more: { label: 'Alles over wie meedeed', href: paths.whoIsHeard(trajectory.id) },
  });
}

/** Who is missing so far in the phase that is open, for whoever can still do something about it. */
export function missingSoFar(
  { trajectory, phase, areas }: TrajectoryStory,
  reachWithOpen: Reach | undefined,
): Html {
  const open = reachWithOpen?.phases.find(it => it.phase.key === phase?.key);
  const sentences = open ? whoIsMissing(open, whereIn(areas)) : [];
  if (sentences.length === 0) return nothing;
  return alert({
    kind: 'warning',
    title: 'Wie er in deze fase nog mist',
    content: html`<ul>${sentences.map(it => html`<li>${it}</li>`)}</ul><p>De fase is nog open: u kunt er nog heen. <a href="${paths.whoIsHeard(trajectory.id)}">Bekijk wie er tot nu toe meedoet</a></p>`,
  });
}
