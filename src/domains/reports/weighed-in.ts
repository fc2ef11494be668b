import { type Html, html } from '../../design/view.ts';
import { paths } from '../../paths.ts';
import type { Queries } from '../../platform/database/database.ts';
import { findTrajectory } from '../participation/public.ts';
import { trajectoryOfDecision } from './store.ts';

/** Where everything stands that was weighed in a decision, when it ended a trajectory. */
export async function weighedIn(db: Queries, decisionId: number): Promise<Html | undefined> {
  const trajectoryId = await trajectoryOfDecision(db, decisionId);
  const trajectory = trajectoryId === undefined ? undefined : await findTrajectory(db, trajectoryId);
  if (!trajectory) return undefined;
  return html`<p>Dit besluit komt na het traject <a class="nl-link" href="${paths.trajectory(trajectory.id)}"><bdi>${trajectory.title}</bdi></a>. Alles wat daar is gezegd, met het antwoord en de weging, staat in <a class="nl-link" href="${paths.report(trajectory.id)}">het verslag</a>.</p>`;
}
