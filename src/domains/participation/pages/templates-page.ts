import { actionForm, linkButton } from '../../../design/components/button/button.ts';
import { day } from '../../../design/components/day/day.ts';
import { emptyState } from '../../../design/components/empty-state/empty-state.ts';
import { pageHeader } from '../../../design/components/page-header/page-header.ts';
import { section } from '../../../design/components/section/section.ts';
import { type Frame, page } from '../../../design/layout.ts';
import { type Html, html } from '../../../design/view.ts';
import { listInWords } from '../../../design/words.ts';
import { paths } from '../../../paths.ts';
import type { Plan } from '../plan.ts';
import type { PlanTemplate } from '../starter-templates.ts';
import type { KeptTemplate } from '../store.ts';

/** The templates of the municipality and those that come along. */
export function templatesPage(
  frame: Frame,
  {
    kept,
    starters,
  }: {
    readonly kept: readonly (KeptTemplate & { readonly keptBy: string })[];
    readonly starters: readonly PlanTemplate[];
  },
): Html {
  return page(
    frame,
    {
      title: 'Sjablonen voor participatieplannen',
      breadcrumb: [{ label: 'Meepraten', href: paths.trajectories }],
      isPrivate: true,
    },
    html`${pageHeader({
      title: 'Sjablonen voor participatieplannen',
      lead: 'Met een sjabloon is het meeste al ingevuld. De dagen tellen vanaf het begin van de eerste fase.',
    })}
${section({
  title: 'Van deze gemeente',
  content:
    kept.length === 0
      ? emptyState({
          title: 'Er is nog geen eigen sjabloon',
          text: 'Ging een traject goed? Open het plan en kies onderaan „Bewaar als sjabloon”.',
        })
      : html`<ul class="sw-templates">${kept.map(({ id, name, plan, keptBy, keptAt }) => html`<li><h3>${name}</h3><p>${inShort(plan)}</p><p class="sw-templates__who">Bewaard op ${day(keptAt)}${keptBy && ` door ${keptBy}`}</p><div class="sw-buttons">${linkButton({ label: 'Begin hiermee', about: `een plan: ${name}`, kind: 'secondary', href: paths.newTrajectoryFrom(`eigen-${id}`) })}${actionForm({ label: 'Haal weg', about: name, kind: 'subtle', isNegative: true, action: paths.dropTemplate(id) })}</div></li>`)}</ul>`,
})}
${section({
  title: 'Meegeleverd',
  content: html`<ul class="sw-templates">${starters.map(({ slug, name, about }) => html`<li><h3>${name}</h3><p>${about}</p><div class="sw-buttons">${linkButton({ label: 'Begin hiermee', about: `een plan: ${name}`, kind: 'secondary', href: paths.newTrajectoryFrom(slug) })}</div></li>`)}</ul>`,
})}`,
  );
}

const inShort = ({ phases }: Plan): string =>
  phases.length === 0
    ? 'Nog zonder fasen.'
    : phases.length === 1
      ? `Eén fase: ${phases[0]?.name}.`
      : `${phases.length} fasen: ${listInWords(phases.map(({ name }) => name))}.`;
