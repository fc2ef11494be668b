import { alert } from '../../../design/components/alert/alert.ts';
import { button } from '../../../design/components/button/button.ts';
import { day } from '../../../design/components/day/day.ts';
import { errorSummary } from '../../../design/components/error-summary/error-summary.ts';
import { textArea } from '../../../design/components/field/field.ts';
import { pageHeader } from '../../../design/components/page-header/page-header.ts';
import { section } from '../../../design/components/section/section.ts';
import { type Frame, page } from '../../../design/layout.ts';
import { type Html, html, paragraphs } from '../../../design/view.ts';
import { paths } from '../../../paths.ts';
import type { ParticipationRules } from '../ladder.ts';
import { longest } from '../longest.ts';
import type { PlanDifference } from '../plan-differences.ts';
import type { PlanNames } from '../plan-names.ts';
import type { Readiness } from '../readiness.ts';
import type { NoteProblem } from '../return-plan.ts';
import type { PlanDraft, PlanNote } from '../store.ts';
import type { Trajectory } from '../trajectory.ts';
import { differenceList } from './difference-list.ts';
import { planInFull } from './plan-in-full.ts';
import { whoDoesWhat } from './who-runs.ts';

const noteSentences: Record<NoteProblem, string> = {
  'note-missing': 'Schrijf wat er nog anders moet.',
  'note-too-long': `Maak het briefje korter: hoogstens ${longest.reason} tekens.`,
};

/** A plan of another party, to be approved or given back. */
export function checkPlanPage(
  frame: Frame,
  shown: {
    readonly trajectory: Trajectory;
    readonly draft: PlanDraft;
    readonly rules: ParticipationRules;
    readonly names: PlanNames;
    readonly notes: readonly (PlanNote & { readonly by: string })[];
    readonly readiness: Readiness;
    /** What changes in the plan that holds. */
    readonly differences: readonly PlanDifference[] | undefined;
    readonly note?: string;
    readonly problem?: NoteProblem | undefined;
    /** The plan is no longer what it was when it was read. */
    readonly isChanged?: boolean;
  },
): Html {
  const { trajectory, draft, rules, names, notes, differences, problem, isChanged } = shown;
  const { plan } = draft;
  const errors = problem ? { note: noteSentences[problem] } : {};
  const isSubmitted = draft.submittedAt !== null;
  return page(
    frame,
    {
      title: `Nakijken: ${plan.title}`,
      breadcrumb: [{ label: 'Meepraten', href: paths.trajectories }],
      hasErrors: problem !== undefined || isChanged !== undefined,
      isPrivate: true,
    },
    html`${errorSummary(errors)}
${pageHeader({
  kicker: 'Een plan om na te kijken',
  title: plan.title || 'Nog zonder naam',
  meta: whoDoesWhat(trajectory, names.decidingBody),
})}
${
  isChanged &&
  alert({
    kind: 'warning',
    title: 'Het plan is intussen veranderd of al afgehandeld',
    content: html`<p>Hieronder staat het zoals het nu is.</p>`,
  })
}
${isSubmitted ? decide(shown, errors.note) : alert({ kind: 'info', title: `${trajectory.runningBodyName} schrijft nog aan het plan`, content: html`<p>U krijgt bericht als het klaar is om na te kijken. Meelezen kan hier.</p>` })}
${
  trajectory.planNumber > 0 &&
  draft.reason &&
  section({ title: 'Waarom het plan verandert', content: paragraphs(draft.reason) })
}
${differences && differences.length > 0 && section({ title: 'Wat er verandert', content: differenceList(differences) })}
${
  notes.length > 0 &&
  section({
    title: 'Eerdere briefjes',
    content: html`<ol class="sw-notes">${notes.map(({ text, by, at }) => html`<li>${paragraphs(text)}<p class="sw-notes__who">${by}, ${day(at, 'moment')}</p></li>`)}</ol>`,
  })
}
${planInFull({ plan, rules, names })}`,
  );
}

function decide(
  { trajectory, draft, readiness, note = '' }: Parameters<typeof checkPlanPage>[1],
  error: string | undefined,
): Html {
  const action = paths.publishPlan(trajectory.id);
  return html`<div class="sw-check">${
    readiness.isReady
      ? html`<form class="sw-form" method="post" action="${action}">
<h2>Goedkeuren</h2>
<p>Het plan volgt de regels, of legt uit waarom niet. Keurt u het goed, dan kan iedereen het meteen lezen.</p>
<input type="hidden" name="version" value="${draft.version}">
<div class="sw-buttons">${button({ label: 'Keur goed en publiceer', name: 'doe', value: 'goed' })}</div>
</form>`
      : alert({
          kind: 'warning',
          title: 'Dit plan kan nu niet naar buiten',
          content: html`<p>Sinds het is voorgelegd, is er iets veranderd, zoals de tijd die nog over is tot de eerste fase. Stuur het terug, dan ziet ${trajectory.runningBodyName} wat er nog nodig is.</p>`,
        })
  }<form class="sw-form" method="post" action="${action}" novalidate>
<h2>Terugsturen</h2>
${textArea({ name: 'note', label: 'Wat moet er nog anders?', hint: `${trajectory.runningBodyName} leest dit. Het komt niet op de website.`, value: note, error, rows: 4, maxLength: longest.reason })}
<div class="sw-buttons">${button({ label: 'Stuur terug', kind: 'secondary', name: 'doe', value: 'terug' })}</div>
</form></div>`;
}
