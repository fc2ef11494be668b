import { day } from '../../../design/components/day/day.ts';
import { type Html, html } from '../../../design/view.ts';
import { paths } from '../../../paths.ts';
import type { PlanInHand } from '../store.ts';

/** Plans that are being written, each leading to where whoever looks goes on. */
export const planInHandList = (plans: readonly (PlanInHand & { readonly writes: boolean })[]): Html =>
  html`<ul class="sw-in-hand">${plans.map(
    ({ id, title, runningBodyName, planNumber, submittedAt, savedAt, writes }) =>
      html`<li><a href="${writes ? paths.planStep(id, planNumber > 0 ? 'nakijken' : 'onderwerp') : paths.publishPlan(id)}">${title || 'Nog zonder naam'}</a><ul class="sw-meta"><li>${runningBodyName}</li><li>${submittedAt === null ? html`bewaard op ${day(savedAt)}` : html`ligt voor sinds ${day(submittedAt)}`}</li>${planNumber > 0 && html`<li>nieuwe versie</li>`}</ul></li>`,
  )}</ul>`;
