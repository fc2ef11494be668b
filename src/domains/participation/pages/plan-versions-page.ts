import { actionForm, button, linkButton } from '../../../design/components/button/button.ts';
import { day } from '../../../design/components/day/day.ts';
import { textField } from '../../../design/components/field/field.ts';
import { pageHeader } from '../../../design/components/page-header/page-header.ts';
import { section } from '../../../design/components/section/section.ts';
import { type Frame, page } from '../../../design/layout.ts';
import { type Html, html, paragraphs } from '../../../design/view.ts';
import { paths } from '../../../paths.ts';
import { longest } from '../longest.ts';
import type { StatedPlan } from '../store.ts';
import type { PublishedTrajectory } from '../trajectory.ts';
import { whoDoesWhat } from './who-runs.ts';

export interface VersionLine extends StatedPlan {
  readonly statedBy: string;
  /** Empty where nobody had to look along. */
  readonly checkedBy: string;
}

/** Every version of a plan with why it came, the newest first. */
export function planVersionsPage(
  frame: Frame,
  {
    trajectory,
    versions,
    decidingBody,
    mayChange,
    isBeingChanged,
    mayKeep,
  }: {
    readonly trajectory: PublishedTrajectory;
    readonly versions: readonly VersionLine[];
    readonly decidingBody: string;
    readonly mayChange: boolean;
    readonly isBeingChanged: boolean;
    readonly mayKeep: boolean;
  },
): Html {
  const { id, title } = trajectory;
  return page(
    frame,
    {
      title: `Het participatieplan van ${title}`,
      description: `Elke versie van het participatieplan van ${title}, en wat er veranderde.`,
      breadcrumb: [
        { label: 'Meepraten', href: paths.trajectories },
        { label: title, href: paths.trajectory(id) },
      ],
    },
    html`${pageHeader({
      kicker: title,
      title: 'Het plan en zijn versies',
      lead: 'Een plan dat openbaar is, verandert alleen met een nieuwe versie en een reden. De oude versies blijven leesbaar.',
      meta: whoDoesWhat(trajectory, decidingBody),
    })}
${mayChange && changeButtons(id, isBeingChanged)}
<ol class="sw-plan-versions" reversed>${versions.map(version => versionItem(id, version, versions[0]?.number))}</ol>
${
  mayKeep &&
  section({
    title: 'Bewaar dit plan als sjabloon',
    content: html`<form class="sw-form" method="post" action="${paths.keepTemplate(id)}"><p>Dan kunnen anderen er een plan mee beginnen. Namen, plaatsen en dagen gaan niet mee, de tijd ertussen wel.</p>${textField({ name: 'name', label: 'Hoe heet het sjabloon?', maxLength: longest.name, width: 24 })}<div class="sw-buttons">${button({ label: 'Bewaar als sjabloon', kind: 'secondary' })}</div></form>`,
  })
}`,
  );
}

const changeButtons = (id: number, isBeingChanged: boolean): Html =>
  html`<div class="sw-buttons">${
    isBeingChanged
      ? html`${linkButton({ label: 'Ga verder met de nieuwe versie', href: paths.planStep(id, 'nakijken') })}${actionForm({ label: 'Gooi de nieuwe versie weg', kind: 'secondary', isNegative: true, action: paths.dropPlanChange(id) })}`
      : actionForm({ label: 'Wijzig het plan', action: paths.changePlan(id) })
  }${linkButton({ label: 'Stop het traject', kind: 'subtle', href: paths.withdrawTrajectory(id) })}</div>`;

const versionItem = (
  id: number,
  { number, reason, statedAt, statedBy, checkedBy }: VersionLine,
  newest: number | undefined,
): Html =>
  html`<li><h2><a href="${paths.planVersion(id, number)}">Versie ${number}</a>${number === newest && ' (deze geldt)'}</h2><p class="sw-plan-versions__who">${day(statedAt, 'moment')}${statedBy && html`, door ${statedBy}`}${checkedBy && html`. Nagekeken door ${checkedBy}`}</p>${number > 1 ? paragraphs(reason) : html`<p>Het eerste plan.</p>`}</li>`;
