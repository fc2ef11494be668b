import { alert } from '../../../design/components/alert/alert.ts';
import { button } from '../../../design/components/button/button.ts';
import { errorSummary } from '../../../design/components/error-summary/error-summary.ts';
import { textArea } from '../../../design/components/field/field.ts';
import { pageHeader } from '../../../design/components/page-header/page-header.ts';
import { type Frame, page } from '../../../design/layout.ts';
import { type Html, html } from '../../../design/view.ts';
import { paths } from '../../../paths.ts';
import { longest } from '../longest.ts';
import { isPublished, type Trajectory } from '../trajectory.ts';
import type { WithdrawProblem } from '../withdraw-trajectory.ts';

const sentences: Record<WithdrawProblem, string> = {
  'reason-missing': 'Schrijf waarom het traject stopt. Iedereen leest dit.',
  'reason-too-long': `Maak de reden korter: hoogstens ${longest.reason} tekens.`,
};

/** Where a trajectory is stopped for good. */
export function withdrawPage(
  frame: Frame,
  {
    trajectory,
    reason,
    problem,
  }: {
    readonly trajectory: Trajectory;
    readonly reason: string;
    readonly problem?: WithdrawProblem | undefined;
  },
): Html {
  const error = problem && sentences[problem];
  const { id, title } = trajectory;
  return page(
    frame,
    {
      title: `Stoppen: ${title}`,
      breadcrumb: [
        { label: 'Meepraten', href: paths.trajectories },
        { label: title, href: paths.trajectory(id) },
      ],
      hasErrors: error !== undefined,
      isPrivate: true,
    },
    html`${errorSummary({ reason: error })}
${pageHeader({ kicker: title, title: isPublished(trajectory) ? 'Het traject stoppen' : 'Het plan weggooien' })}
${trajectory.decidedAt === null ? form(trajectory, reason, error) : tooLate}`,
  );
}

const tooLate = alert({
  kind: 'warning',
  title: 'Stoppen kan niet meer',
  content: html`<p>Er is al besloten. Mensen rekenen op dat besluit.</p>`,
});

const form = (trajectory: Trajectory, reason: string, error: string | undefined): Html =>
  html`${alert({
    kind: 'warning',
    title: 'Dit kan niet ongedaan worden gemaakt',
    content: isPublished(trajectory)
      ? html`<ul><li>Niemand kan meer meedoen.</li><li>Het plan en alles wat is ingebracht, blijven te lezen, met uw reden erboven.</li><li>Wie het traject volgt, krijgt bericht.</li><li>Wie nog op antwoord wacht, houdt daar recht op.</li></ul>`
      : html`<p>Het plan is nog niet openbaar. Wat u schreef, gaat weg.</p>`,
  })}
<form class="sw-form" method="post" action="${paths.withdrawTrajectory(trajectory.id)}" novalidate>
${textArea({ name: 'reason', label: isPublished(trajectory) ? 'Waarom stopt dit traject?' : 'Waarom gaat het plan weg?', hint: isPublished(trajectory) ? 'Schrijf het voor de mensen die meedoen.' : 'Dit komt in het logboek.', value: reason, error, maxLength: longest.reason, rows: 4 })}
<div class="sw-buttons">${button({ label: isPublished(trajectory) ? 'Stop het traject' : 'Gooi het plan weg', isNegative: true })}</div>
</form>`;
