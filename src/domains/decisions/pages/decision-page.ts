import { linkButton } from '../../../design/components/button/button.ts';
import { dataList } from '../../../design/components/data-list/data-list.ts';
import { day } from '../../../design/components/day/day.ts';
import { emptyState } from '../../../design/components/empty-state/empty-state.ts';
import { type MatterCard, matterList } from '../../../design/components/matter-card/matter-card.ts';
import { pageHeader } from '../../../design/components/page-header/page-header.ts';
import { section } from '../../../design/components/section/section.ts';
import { type Frame, page } from '../../../design/layout.ts';
import { type Html, html, paragraphs } from '../../../design/view.ts';
import { paths } from '../../../paths.ts';
import { type Decision, type DecisionVersion, decidedBy } from '../decision.ts';
import type { AreaName } from './decision-card.ts';
import { outcomeBadge, outcomeNames } from './outcome-badge.ts';

/** One decision: what, who, when and why; the voices that were considered, and the promises that spring from it. */
export function decisionPage(
  frame: Frame,
  {
    decision,
    areas,
    versions,
    voices,
    promises,
    follow,
    mayCorrect,
    mayPromise,
    weighedIn,
  }: {
    readonly decision: Decision;
    readonly areas: readonly AreaName[];
    /** The newest first. */
    readonly versions: readonly DecisionVersion[];
    readonly voices: readonly MatterCard[];
    readonly promises: readonly MatterCard[];
    readonly follow: Html;
    readonly mayCorrect: boolean;
    readonly mayPromise: boolean;
    readonly weighedIn: Html | undefined;
  },
): Html {
  const earlier = versions.slice(1);
  const correction = versions[0]?.correction;
  return page(
    frame,
    {
      title: decision.title,
      description: `Besluit van ${decidedBy(decision)}.`,
      breadcrumb: [{ label: 'Besluiten', href: paths.decisions }],
    },
    html`${pageHeader({
      kicker: 'Besluit',
      title: decision.title,
      badges: outcomeBadge(decision.outcome),
    })}
<div class="sw-columns">
<div>
${decision.text !== '' && section({ title: 'Wat is besloten', content: html`<div class="sw-prose">${paragraphs(decision.text)}</div>` })}
${section({ title: 'Waarom', content: html`<div class="sw-prose">${paragraphs(decision.reason)}</div>` })}
${section({
  title: 'Meegewogen inbreng',
  ...(voices.length > 0 && { count: voices.length }),
  content:
    voices.length === 0
      ? (weighedIn ?? emptyState({ title: 'Bij dit besluit is geen inbreng van deze website genoemd' }))
      : html`${weighedIn}${matterList(voices)}`,
})}
${section({
  title: 'Afspraken die hieruit volgen',
  ...(promises.length > 0 && { count: promises.length }),
  content:
    promises.length === 0
      ? emptyState({
          title: 'Uit dit besluit volgt nog geen afspraak',
          ...(mayPromise && {
            action: linkButton({
              label: 'Leg de afspraak vast',
              kind: 'secondary',
              href: `${paths.newPromise}?besluit=${decision.id}`,
            }),
          }),
        })
      : html`${matterList(promises)}${mayPromise && html`<p>${linkButton({ label: 'Leg nog een afspraak vast', kind: 'secondary', href: `${paths.newPromise}?besluit=${decision.id}` })}</p>`}`,
})}
${earlier.length > 0 && section({ title: 'Eerdere versies', content: html`${earlier.map((version, index) => earlierVersion(version, versions[index]?.correction ?? ''))}` })}
</div>
<aside aria-label="Over dit besluit">
${dataList([
  {
    key: 'Wie besloot',
    value: html`<a href="${paths.organisation(decision.organisationId)}#orgaan-${decision.bodyId}">${decidedBy(decision)}</a>`,
  },
  { key: 'Wanneer', value: day(decision.decidedOn) },
  {
    key: 'Waar',
    value:
      areas.length === 0
        ? 'In de hele gemeente'
        : html`<ul class="sw-plain">${areas.map(area => html`<li><a href="${paths.area(area.code)}">${area.name}</a></li>`)}</ul>`,
  },
  ...(decision.caseNumber ? [{ key: 'Zaaknummer', value: decision.caseNumber }] : []),
  { key: 'Vastgelegd', value: day(decision.recordedAt) },
])}
${correction && html`<p>Deze tekst is verbeterd op ${day(versions[0]?.recordedAt ?? decision.recordedAt)}. De oude tekst staat onderaan.</p>`}
<div class="sw-buttons">${follow}${mayCorrect && linkButton({ label: 'Verbeter het besluit', kind: 'secondary', href: paths.correctDecision(decision.id) })}</div>
</aside>
</div>`,
  );
}

const earlierVersion = (version: DecisionVersion, correction: string): Html =>
  html`<details class="sw-fold"><summary>Versie ${version.number}, vastgelegd op ${day(version.recordedAt)}</summary>
<p><strong>Wat hier niet klopte:</strong> ${correction}</p>
${dataList([
  { key: 'Titel', value: version.title },
  { key: 'Uitkomst', value: outcomeNames[version.outcome] },
  { key: 'Besloten op', value: day(version.decidedOn) },
  ...(version.caseNumber ? [{ key: 'Zaaknummer', value: version.caseNumber }] : []),
  ...(version.text === '' ? [] : [{ key: 'Wat is besloten', value: paragraphs(version.text) }]),
  { key: 'Waarom', value: paragraphs(version.reason) },
])}</details>`;
