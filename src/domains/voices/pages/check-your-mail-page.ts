import { pageHeader } from '../../../design/components/page-header/page-header.ts';
import { type Frame, page } from '../../../design/layout.ts';
import { type Html, html } from '../../../design/view.ts';
import { paths } from '../../../paths.ts';

/** What a guest reads after sending something: the mail has the button. */
export const checkYourMailPage = (frame: Frame): Html =>
  page(
    frame,
    { title: 'Kijk in uw mail', isPrivate: true, breadcrumb: [{ label: 'Inbreng', href: paths.voices }] },
    html`${pageHeader({ title: 'Kijk in uw mail', lead: 'Wij hebben u een mail gestuurd met een knop. Druk daarop, dan staat wat u schreef op de website.' })}
<div class="sw-prose"><p>De knop werkt twee dagen. Ziet u de mail niet? Kijk dan ook bij de ongewenste mail.</p>
<p>Moest het voor een bepaalde dag binnen zijn? Dan telt het moment waarop u het verstuurde.</p>
<p><a class="nl-link" href="${paths.voices}">Naar alle inbreng</a></p></div>`,
  );
