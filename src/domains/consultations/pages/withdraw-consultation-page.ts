import { button } from '../../../design/components/button/button.ts';
import { errorSummary } from '../../../design/components/error-summary/error-summary.ts';
import { textArea } from '../../../design/components/field/field.ts';
import { pageHeader } from '../../../design/components/page-header/page-header.ts';
import { type Frame, page } from '../../../design/layout.ts';
import { type Html, html } from '../../../design/view.ts';
import { paths } from '../../../paths.ts';
import { longest } from '../announcement-draft.ts';
import type { Consultation } from '../consultation.ts';

/** Stopping a consultation takes a reason. */
export const withdrawConsultationPage = (
  frame: Frame,
  { id, announcement }: Consultation,
  { reason, error }: { readonly reason: string; readonly error?: string },
): Html =>
  page(
    frame,
    {
      title: 'Deze inspraak stoppen',
      isPrivate: true,
      hasErrors: error !== undefined,
      breadcrumb: [
        { label: 'Inspraak', href: paths.consultations },
        { label: announcement.title, href: paths.consultation(id) },
      ],
    },
    html`${errorSummary({ reason: error })}
${pageHeader({ kicker: html`<bdi>${announcement.title}</bdi>`, title: 'Deze inspraak stoppen', lead: 'Bijvoorbeeld omdat het ontwerpbesluit wordt teruggenomen. De pagina en de zienswijzen blijven staan, met uw reden. Wie een zienswijze indiende, krijgt bericht.' })}
<form class="sw-form" method="post" action="${paths.withdrawConsultation(id)}" novalidate>
${textArea({ name: 'reason', label: 'Waarom stopt de inspraak?', value: reason, error, maxLength: longest.reason, rows: 4 })}
<div class="sw-buttons">${button({ label: 'Stop de inspraak', isNegative: true })}</div>
</form>`,
  );
