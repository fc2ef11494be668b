import { alert } from '../../design/components/alert/alert.ts';
import { button } from '../../design/components/button/button.ts';
import { errorSummary } from '../../design/components/error-summary/error-summary.ts';
import { textArea } from '../../design/components/field/field.ts';
import { pageHeader } from '../../design/components/page-header/page-header.ts';
import { type Frame, page } from '../../design/layout.ts';
import { onceField } from '../../design/once-field.ts';
import { type Html, html, paragraphs } from '../../design/view.ts';
import type { AnalysisNote, Budget, NoteAbout, NoteProblem } from '../../domains/budgets/public.ts';
import { paths } from '../../paths.ts';

const sentences: Record<NoteProblem, string> = {
  'text-missing': 'Schrijf wat het wijkteam hierbij ziet.',
  'text-too-long': 'Maak de tekst korter: hoogstens 5.000 tekens.',
  'nothing-changed': 'U hebt niets veranderd.',
};

/** The form in which the team writes beside a part of the analysis. */
export function writeNotePage(
  frame: Frame,
  {
    budget,
    about,
    what,
    standing,
    text,
    problem,
    isChangedMeanwhile = false,
  }: {
    readonly budget: Budget;
    readonly about: NoteAbout;
    /** What the note stands beside, as a reader knows it. */
    readonly what: string;
    readonly standing: AnalysisNote | undefined;
    readonly text: string;
    readonly problem?: NoteProblem | undefined;
    readonly isChangedMeanwhile?: boolean;
  },
): Html {
  const errors: { readonly text?: string } = problem ? { text: sentences[problem] } : {};
  const title = standing ? 'Verbeter wat er staat' : 'Schrijf bij de verkenning';
  return page(
    frame,
    {
      title,
      breadcrumb: [
        { label: 'Wijkbudgetten', href: paths.budgets },
        { label: budget.title, href: paths.budget(budget.id) },
        { label: 'Verkenning', href: paths.budgetAnalysis(budget.id) },
      ],
      hasErrors: problem !== undefined || isChangedMeanwhile,
      isPrivate: true,
    },
    html`${errorSummary(errors)}
${
  isChangedMeanwhile &&
  standing &&
  alert({
    kind: 'warning',
    title: 'Iemand anders schreef hier net iets anders',
    content: html`${paragraphs(standing.text)}<p>Wat u schreef, staat hieronder nog. Bewaart u het, dan komt het in de plaats van deze tekst.</p>`,
  })
}
${pageHeader({ kicker: what, title, lead: 'Iedereen kan dit lezen. Wat er eerder stond, blijft leesbaar.' })}
<form class="sw-form" method="post" action="${paths.writeAnalysisNote(budget.id)}" novalidate>
${onceField()}
<input type="hidden" name="about" value="${about}">
<input type="hidden" name="replacesId" value="${standing?.id ?? ''}">
${textArea({ name: 'text', label: `Wat ziet het wijkteam bij: ${what}?`, value: text, error: errors.text, maxLength: 5_000 })}
<div class="sw-buttons">${button({ label: 'Zet dit erbij' })}</div>
</form>`,
  );
}
