// The pages for when something cannot be shown. Each says what happened and what to do; none needs the database.

import { linkButton } from '../../design/components/button/button.ts';
import { pageHeader } from '../../design/components/page-header/page-header.ts';
import { type Frame, page } from '../../design/layout.ts';
import { type Html, html } from '../../design/view.ts';
import { paths } from '../../paths.ts';

function plainPage(frame: Frame, title: string, content: Html): Html {
  return page(frame, { title, isPrivate: true }, html`${pageHeader({ title })}${content}`);
}

/** What is not there, and what is not for your eyes. */
export const notFoundPage = (frame: Frame): Html =>
  plainPage(
    frame,
    'Deze pagina is er niet',
    html`<div class="sw-prose"><p>Misschien is het adres niet goed overgenomen. Of de pagina is alleen te zien als u inlogt.</p></div>
<div class="sw-buttons">${linkButton({ label: 'Zoek op deze website', href: paths.search })}${linkButton({ label: 'Naar het begin', href: paths.home, kind: 'secondary' })}</div>`,
  );

/** What somebody was doing: reading the page at an address, or sending a form. */
type Doing = { readonly reading: string } | 'sending';

/** Something broke on our side. The reference leads to the line in the log of the server. */
export const somethingWrongPage = (frame: Frame, doing: Doing, reference: string): Html =>
  plainPage(
    frame,
    'Er ging iets mis',
    html`<div class="sw-prose"><p>Dat ligt aan ons, niet aan u. ${doing === 'sending' ? 'Ga terug en probeer het nog eens. Wat u had ingevuld, staat daar nog.' : 'Probeer het nog eens.'}</p>
<p>Blijft het misgaan? Geef dan dit nummer door aan de beheerder: <strong>${reference}</strong>.</p></div>
${waysOn(doing)}`,
  );

/** The database is away or full. */
export const awayPage = (frame: Frame, doing: Doing): Html =>
  plainPage(
    frame,
    'Even niet bereikbaar',
    html`<div class="sw-prose"><p>We kunnen de gegevens nu niet lezen of bewaren. Er is niets verloren gegaan.</p>
<p>${doing === 'sending' ? 'Wacht een paar minuten. Ga dan terug en verstuur het nog eens: wat u had ingevuld, staat daar nog. Er is niets dubbel verstuurd.' : 'Wacht een paar minuten en probeer het dan nog eens.'}</p></div>
${waysOn(doing)}`,
  );

// Who was sending something goes back to it, and to nowhere else.
const waysOn = (doing: Doing): Html | false =>
  doing !== 'sending' &&
  html`<div class="sw-buttons">${linkButton({ label: 'Probeer opnieuw', href: doing.reading })}${linkButton({ label: 'Naar het begin', href: paths.home, kind: 'secondary' })}</div>`;

/** More was sent than we take. */
export const tooLargePage = (frame: Frame): Html =>
  plainPage(
    frame,
    'Dit is te groot om te versturen',
    html`<div class="sw-prose"><p>De foto’s of bestanden zijn samen groter dan 50 MB. Ga terug en kies minder of kleinere bestanden. Wat u had ingevuld, staat daar nog.</p></div>`,
  );
