import { button } from '../../../design/components/button/button.ts';
import { errorSummary } from '../../../design/components/error-summary/error-summary.ts';
import { textField } from '../../../design/components/field/field.ts';
import { pageHeader } from '../../../design/components/page-header/page-header.ts';
import { type Frame, page } from '../../../design/layout.ts';
import { type Html, html } from '../../../design/view.ts';
import { paths } from '../../../paths.ts';
import { inGroups } from '../second-factor.ts';

interface AuthenticatorSetUp {
  /** The square picture for the camera. */
  readonly picture: Html;
  /** What a phone without a camera opens. */
  readonly address: string;
  readonly secret: string;
  readonly error?: 'wrong-code';
}

const sentences = {
  'wrong-code': 'Deze code klopt niet. Wacht op een nieuwe code in de app en vul die in.',
} as const;

const trail = [
  { label: 'Mijn pagina', href: paths.myPage },
  { label: 'Uw account', href: paths.account },
  { label: 'Toegangssleutels en tweede stap', href: paths.security },
];

/** Setting up an app: the picture to scan, the same in letters, and the first code as proof. */
export function authenticatorPage(frame: Frame, it: AuthenticatorSetUp): Html {
  const problem = it.error && sentences[it.error];
  return page(
    frame,
    { title: 'App instellen', isPrivate: true, hasErrors: Boolean(problem), breadcrumb: trail },
    html`${errorSummary({ code: problem })}
${pageHeader({ title: 'App instellen' })}
<h2 class="nl-heading nl-heading--level-2">1. Voeg Samenwijk toe aan de app</h2>
<p>Open de app op uw telefoon, kies toevoegen en richt de camera op dit vierkant.</p>
<div class="sw-qr">${it.picture}</div>
<p>Leest u dit op uw telefoon? <a href="${it.address}">Open de app met deze link</a>. Of neem deze sleutel over: <span class="sw-secret">${inGroups(it.secret)}</span></p>
<h2 class="nl-heading nl-heading--level-2">2. Vul de code in die de app laat zien</h2>
<form method="post" action="${paths.authenticator}">
<input type="hidden" name="stap" value="bevestigen">
${textField({
  name: 'code',
  label: 'Code uit de app',
  hint: 'Zes cijfers.',
  autocomplete: 'one-time-code',
  inputMode: 'numeric',
  maxLength: 12,
  width: 8,
  error: problem,
})}
<div class="sw-buttons">${button({ label: 'Gebruik deze app' })}</div>
</form>`,
  );
}

/** The codes for on paper. This page is shown once. */
export const recoveryCodesPage = (frame: Frame, codes: readonly string[]): Html =>
  page(
    frame,
    { title: 'Uw herstelcodes', isPrivate: true, breadcrumb: trail },
    html`${pageHeader({
      title: 'Uw herstelcodes',
      lead: 'Bent u uw telefoon kwijt, dan kunt u met een herstelcode toch inloggen. Elke code werkt één keer.',
    })}
<ol class="sw-codes">${codes.map(code => html`<li>${code}</li>`)}</ol>
<p>Schrijf ze over of print deze pagina, en bewaar ze op een veilige plek. We laten ze maar één keer zien.</p>
<p><a href="${paths.security}">Ik heb ze bewaard</a></p>`,
  );
