import { alert } from '../../../design/components/alert/alert.ts';
import { linkButton } from '../../../design/components/button/button.ts';
import { pageHeader } from '../../../design/components/page-header/page-header.ts';
import { type Frame, page } from '../../../design/layout.ts';
import { type Html, html } from '../../../design/view.ts';
import { paths } from '../../../paths.ts';
import type { Chapter } from '../chapter.ts';
import type { Report } from '../report.ts';
import { contents, reportBody } from './report-body.ts';

/** The report as it would be published now; only for who runs the trajectory. */
export const reportInTheMakingPage = (
  frame: Frame,
  { report, chapters }: { readonly report: Report; readonly chapters: readonly Chapter[] },
): Html => {
  const { id, title } = report.trajectory;
  return page(
    frame,
    {
      title: `Concept van het verslag van ${title}`,
      breadcrumb: [
        { label: 'Meepraten', href: paths.trajectories },
        { label: title, href: paths.trajectory(id) },
        { label: 'Verslag', href: paths.report(id) },
      ],
      isPrivate: true,
    },
    html`${pageHeader({
      kicker: 'Concept van het verslag',
      title,
      actions: linkButton({
        label: 'Terug naar het schrijven',
        kind: 'secondary',
        href: paths.writeReport(id),
      }),
    })}
${alert({ kind: 'info', content: html`<p>Zo ziet het verslag er nu uit. Alleen wie dit traject doet, ziet dit. De cijfers lopen mee tot u publiceert.</p>` })}
<div class="sw-report">${contents(chapters)}
<div class="sw-report__body">${reportBody(chapters)}</div></div>`,
  );
};
