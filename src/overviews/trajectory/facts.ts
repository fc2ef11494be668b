import { dataList } from '../../design/components/data-list/data-list.ts';
import { type Html, html } from '../../design/view.ts';
import { whoRuns } from '../../domains/participation/public.ts';
import { paths } from '../../paths.ts';
import type { TrajectoryStory } from './gather-trajectory.ts';

/** Who runs it, who looks along, who decides, and under what number it is known. */
export function factsOf({ trajectory, decidingBody, alderman }: TrajectoryStory): Html {
  const { plan, checkingBodyName } = trajectory;
  return dataList([
    { key: 'Wie het doet en antwoordt', value: whoRuns(trajectory) },
    ...(checkingBodyName === null
      ? []
      : [{ key: 'Wie meekijkt namens de gemeente', value: html`<bdi>${checkingBodyName}</bdi>` }]),
    ...(decidingBody
      ? [
          {
            key: 'Wie besluit',
            value: html`<a href="${paths.body(decidingBody.organisationId, decidingBody.id)}"><bdi>${decidingBody.name}</bdi></a>`,
          },
        ]
      : []),
    ...(alderman
      ? [{ key: 'Verantwoordelijk wethouder', value: html`<bdi>${alderman.personName}</bdi>` }]
      : []),
    ...(plan.caseNumber ? [{ key: 'Zaaknummer', value: plan.caseNumber }] : []),
  ]);
}
