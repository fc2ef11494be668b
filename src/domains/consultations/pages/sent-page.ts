import { pageHeader } from '../../../design/components/page-header/page-header.ts';
import { type Frame, page } from '../../../design/layout.ts';
import { type Html, html } from '../../../design/view.ts';
import { momentInWords } from '../../../design/words.ts';
import { paths } from '../../../paths.ts';
import type { Instant } from '../../../platform/clock.ts';
import type { Consultation } from '../consultation.ts';

/** What a guest reads after sending a view: when it came in, and that the mail has the button. */
export const sentPage = (frame: Frame, { id, announcement }: Consultation, sentAt: Instant): Html =>
  page(
    frame,
    {
      title: 'Kijk in uw mail',
      isPrivate: true,
      breadcrumb: [
        { label: 'Inspraak', href: paths.consultations },
        { label: announcement.title, href: paths.consultation(id) },
      ],
    },
    html`${pageHeader({ title: 'Kijk in uw mail', lead: 'Wij hebben u een mail gestuurd met een knop. Druk daarop, dan is uw zienswijze ingediend.' })}
<div class="sw-prose"><p>U verstuurde de zienswijze op <strong>${momentInWords(sentAt)}</strong>. Dat moment telt.</p>
<p>De knop werkt twee weken. Ziet u de mail niet? Kijk dan ook bij de ongewenste mail. Of bel ${announcement.contactName}${announcement.contactPhone !== '' && html` op ${announcement.contactPhone}`}.</p></div>`,
  );
