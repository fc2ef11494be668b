import { alert } from '../../../design/components/alert/alert.ts';
import { button } from '../../../design/components/button/button.ts';
import { errorSummary } from '../../../design/components/error-summary/error-summary.ts';
import { pageHeader } from '../../../design/components/page-header/page-header.ts';
import { table } from '../../../design/components/table/table.ts';
import { type Frame, page } from '../../../design/layout.ts';
import { onceField } from '../../../design/once-field.ts';
import { type Html, html, nothing, type Printable } from '../../../design/view.ts';
import { paths } from '../../../paths.ts';
import type { Budget } from '../../budgets/public.ts';
import type { Project } from '../project.ts';

/** What keeps a whole form from being done, whatever was typed in it. */
export type PlanRefusal =
  | 'voting-opened'
  | 'not-in-the-running'
  | 'in-the-running'
  | 'changed-meanwhile'
  | 'too-few-carriers'
  | 'cannot-answer'
  | 'other-plan-unusable'
  | 'result-known';

const sentences: Record<PlanRefusal, { readonly title: string; readonly text: string }> = {
  'voting-opened': {
    title: 'Het stemmen is begonnen',
    text: 'Aan het stembiljet verandert nu niets meer. Wat u typte, staat hieronder nog.',
  },
  'not-in-the-running': {
    title: 'Dit plan doet niet meer mee',
    text: 'Iemand heeft het intussen afgewezen, teruggetrokken of samengevoegd. Neem het eerst weer in behandeling.',
  },
  'in-the-running': {
    title: 'Dit plan doet al mee',
    text: 'Iemand heeft het intussen weer in behandeling genomen.',
  },
  'changed-meanwhile': {
    title: 'Iemand anders was u voor',
    text: 'Dit plan is gewijzigd terwijl u bezig was. Kijk wat er nu staat. Wat u typte, staat er nog: bewaart u het, dan gaat het over het andere heen.',
  },
  'too-few-carriers': {
    title: 'Te weinig bewoners dragen dit plan',
    text: 'Het kan pas op het stembiljet als genoeg bewoners een van de ideeën steunen, of op papier hebben getekend.',
  },
  'cannot-answer': {
    title: 'U kunt hier geen antwoord op geven',
    text: 'Wat er met een plan gebeurt, is een antwoord aan wie erom vroeg. Dat geeft iemand uit het wijkteam zelf. Vraag een collega om dit te doen.',
  },
  'other-plan-unusable': {
    title: 'Met dat plan kan het niet',
    text: 'Kies een plan van ditzelfde wijkbudget dat nog meedoet.',
  },
  'result-known': {
    title: 'De stembus is gesloten',
    text: 'Er wordt geteld, of er is al geteld. Een plan kan er nu niet meer af.',
  },
};

/** One field of a plan that somebody else changed while it was being changed. */
export interface Clash {
  readonly label: string;
  readonly now: Printable;
  readonly typed: Printable;
}

export interface PlanForm {
  readonly title: string;
  readonly lead?: Printable;
  readonly action: string;
  readonly fields: Html;
  readonly submit: string;
  readonly isNegative?: boolean;
  readonly errors: Readonly<Record<string, string | undefined>>;
  readonly refused?: PlanRefusal | undefined;
  /** What stands there now beside what was typed, after somebody else was first. */
  readonly clashes?: readonly Clash[];
}

/** A page with one form about a plan, or about a new one. */
export function planForm(
  frame: Frame,
  budget: Budget,
  project: Pick<Project, 'id' | 'code' | 'title' | 'version'> | undefined,
  it: PlanForm,
): Html {
  const back = project ? paths.project(project.id) : paths.budgetProjects(budget.id);
  return page(
    frame,
    {
      title: it.title,
      breadcrumb: [
        { label: budget.title, href: paths.budget(budget.id) },
        { label: 'Plannen', href: paths.budgetProjects(budget.id) },
        ...(project ? [{ label: project.title, href: paths.project(project.id) }] : []),
      ],
      hasErrors: it.refused !== undefined || Object.keys(it.errors).length > 0,
      isPrivate: true,
    },
    html`${refusal(it)}${errorSummary(it.errors)}
${pageHeader({ kicker: project ? `Plan ${project.code}: ${project.title}` : budget.title, title: it.title, lead: it.lead })}
<form class="sw-form" method="post" action="${it.action}" novalidate>${onceField()}${project && html`<input type="hidden" name="version" value="${project.version}">`}
${it.fields}
<div class="sw-buttons">${button({ label: it.submit, isNegative: it.isNegative ?? false })}<a class="nl-link" href="${back}">Terug</a></div></form>`,
  );
}

function refusal({ refused, clashes = [], action }: PlanForm): Html {
  if (!refused) return nothing;
  const { title, text } = sentences[refused];
  return html`<div role="alert" tabindex="-1" id="melding-formulier">${alert({ kind: 'warning', title, content: text })}</div>${
    clashes.length > 0 &&
    html`${table({
      caption: 'Wat er verschilt',
      columns: [{ label: 'Onderdeel' }, { label: 'Er staat nu' }, { label: 'U typte' }],
      rows: clashes.map(({ label, now, typed }) => [label, now, typed]),
      isStacked: true,
    })}<p><a class="nl-link" href="${action}">Neem over wat er nu staat</a></p>`
  }`;
}
