import { type Html, html } from '../../../design/view.ts';
import { paths } from '../../../paths.ts';
import type { Trajectory } from '../trajectory.ts';

/** Whether somebody else than the municipality runs it. */
export const isRunByOthers = ({ organisationKind }: Pick<Trajectory, 'organisationKind'>): boolean =>
  organisationKind !== 'municipality';

/** Who runs it, by name: the body, and the organisation where that says more. */
export const whoRuns = (
  it: Pick<Trajectory, 'organisationId' | 'organisationName' | 'runningBodyId' | 'runningBodyName'>,
): Html =>
  html`<a href="${paths.body(it.organisationId, it.runningBodyId)}"><bdi>${it.runningBodyName}</bdi></a>${it.organisationName !== it.runningBodyName && html`, <bdi>${it.organisationName}</bdi>`}`;

/** Who runs it, who looks along and who decides, for under the heading of a page. */
export const whoDoesWhat = (it: Trajectory, decidingBody: string): Html[] => [
  html`Wie het doet: ${whoRuns(it)}`,
  ...(it.checkingBodyName === null
    ? []
    : [html`Wie meekijkt namens de gemeente: <bdi>${it.checkingBodyName}</bdi>`]),
  ...(decidingBody === '' ? [] : [html`Wie besluit: <bdi>${decidingBody}</bdi>`]),
];
