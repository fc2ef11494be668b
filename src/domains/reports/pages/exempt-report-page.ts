import { button } from '../../../design/components/button/button.ts';
import { errorSummary } from '../../../design/components/error-summary/error-summary.ts';
import { textArea } from '../../../design/components/field/field.ts';
import { pageHeader } from '../../../design/components/page-header/page-header.ts';
import { type Frame, page } from '../../../design/layout.ts';
import { onceField } from '../../../design/once-field.ts';
import { type Html, html } from '../../../design/view.ts';
import { plural } from '../../../design/words.ts';
import { paths } from '../../../paths.ts';
import type { PublishedTrajectory } from '../../participation/public.ts';
import { longestReason } from '../exempt-report.ts';

export type ExemptionProblem = 'reason-missing' | 'reason-too-long';

const sentences: Record<ExemptionProblem, string> = {
  'reason-missing': 'Schrijf waarom het verslag niet op deze antwoorden hoeft te wachten.',
  'reason-too-long': 'Maak de reden korter: hoogstens 2.000 tekens.',
};

/** The form in which the deciding body lets a report out while answers are owed. */
export function exemptReportPage(
  frame: Frame,
  { id, title: name, runningBodyName }: PublishedTrajectory,
  {
    owedCount,
    bodyName,
    reason,
    problem,
  }: {
    readonly owedCount: number;
    readonly bodyName: string;
    readonly reason: string;
    readonly problem?: ExemptionProblem | undefined;
  },
): Html {
  const errors = problem ? { reason: sentences[problem] } : {};
  const title = 'Laat het verslag toch publiceren';
  return page(
    frame,
    {
      title,
      breadcrumb: [
        { label: 'Meepraten', href: paths.trajectories },
        { label: name, href: paths.trajectory(id) },
        { label: 'Verslag', href: paths.report(id) },
      ],
      hasErrors: problem !== undefined,
      isPrivate: true,
    },
    html`${errorSummary(errors)}
${pageHeader({
  kicker: name,
  title,
  lead: `Er ${owedCount === 1 ? 'ontbreekt' : 'ontbreken'} nog ${plural(owedCount, 'antwoord', 'antwoorden')} van ${runningBodyName}. Die blijven verschuldigd. U zegt namens ${bodyName} waarom het verslag er niet op hoeft te wachten.`,
})}
<form class="sw-form" method="post" action="${paths.exemptReport(id)}" novalidate>
${onceField()}
${textArea({ name: 'reason', label: 'Waarom?', hint: 'Iedereen kan dit lezen. Het komt ook in het verslag, en blijft daar staan.', value: reason, error: errors.reason, maxLength: longestReason })}
<div class="sw-buttons">${button({ label: 'Maak deze reden openbaar' })}</div>
</form>`,
  );
}
