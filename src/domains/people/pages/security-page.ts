import { alert } from '../../../design/components/alert/alert.ts';
import { actionForm, button } from '../../../design/components/button/button.ts';
import { day } from '../../../design/components/day/day.ts';
import { errorSummary } from '../../../design/components/error-summary/error-summary.ts';
import { textField } from '../../../design/components/field/field.ts';
import { pageHeader } from '../../../design/components/page-header/page-header.ts';
import { section } from '../../../design/components/section/section.ts';
import { type Frame, page } from '../../../design/layout.ts';
import { type Html, html } from '../../../design/view.ts';
import { plural } from '../../../design/words.ts';
import { paths } from '../../../paths.ts';
import { longestPasskeyName, type Passkey } from '../passkey.ts';
import { hasSecondFactor, type SecondFactors } from '../second-factor.ts';
import { passkeyForm } from './passkey-form.ts';

interface Security {
  readonly passkeys: readonly Passkey[];
  readonly factors: SecondFactors;
  /** Holds a seat that counts only with a second factor. */
  readonly isObliged: boolean;
  /** A name for a new passkey that its owner will recognise. */
  readonly device: string;
  readonly error?: 'known-already' | 'proof-failed';
}

const sentences = {
  'known-already': 'Deze toegangssleutel had u al.',
  'proof-failed': 'Het maken van de toegangssleutel is niet gelukt. Probeer het nog eens.',
} as const;

/** The ways to sign in that a person has, and how to add or remove one. */
export function securityPage(frame: Frame, it: Security): Html {
  const problem = it.error && sentences[it.error];
  return page(
    frame,
    {
      title: 'Toegangssleutels en tweede stap',
      isPrivate: true,
      hasErrors: Boolean(problem),
      breadcrumb: [
        { label: 'Mijn pagina', href: paths.myPage },
        { label: 'Uw account', href: paths.account },
      ],
    },
    html`${errorSummary({ sleutelnaam: problem })}
${pageHeader({
  title: 'Toegangssleutels en tweede stap',
  lead: 'Inloggen kan altijd met een link in uw mail. Hier stelt u in wat sneller gaat, en wat veiliger is.',
})}
${
  it.isObliged &&
  !hasSecondFactor(it.factors) &&
  alert({
    kind: 'info',
    title: 'Kies er één',
    content:
      'Omdat u voor de gemeente werkt, hebt u een toegangssleutel of een app nodig. Daarna tellen uw rollen mee.',
  })
}
${section({
  title: 'Toegangssleutels',
  content: html`<p>Met een toegangssleutel logt u in met uw vinger, gezicht of pincode. De sleutel staat op uw telefoon of computer; wij bewaren hem niet. Hij telt meteen als tweede stap.</p>
${it.passkeys.length > 0 && html`<ul class="sw-keys">${it.passkeys.map(passkeyItem)}</ul>`}
${passkeyForm({
  use: 'make',
  question: paths.newPasskeyQuestion,
  action: paths.passkeys,
  content: textField({
    name: 'sleutelnaam',
    label: 'Naam voor een nieuwe toegangssleutel',
    hint: 'Zo herkent u de sleutel later.',
    maxLength: longestPasskeyName,
    width: 24,
    value: it.device,
    error: problem,
  }),
  button: 'Toegangssleutel maken',
})}
<noscript><p>Een toegangssleutel maken kan alleen als uw browser scripts mag uitvoeren. Met een app hieronder lukt het ook zonder.</p></noscript>`,
})}
${section({ title: 'App met codes', content: it.factors.hasApp ? appInUse(it.factors) : appToSetUp })}`,
  );
}

const passkeyItem = (it: Passkey): Html =>
  html`<li class="sw-key"><div><p class="sw-key__name">${it.name}</p>
<p>Gemaakt op ${day(it.createdAt)}${it.lastUsedOn && html`, laatst gebruikt op ${day(it.lastUsedOn)}`}.</p>
<details><summary>Andere naam geven</summary><form method="post" action="${paths.passkeyName(it.id)}">
${textField({ name: 'naam', id: `veld-naam-${it.id}`, label: 'Naam', maxLength: longestPasskeyName, width: 24, value: it.name })}
<div class="sw-buttons">${button({ label: 'Bewaar de naam', kind: 'secondary', about: `van ${it.name}` })}</div></form></details></div>
${actionForm({ action: paths.endPasskey(it.id), label: 'Weghalen', about: it.name, kind: 'secondary', isNegative: true })}</li>`;

const appToSetUp = html`<p>Een app op uw telefoon laat elke dertig seconden een nieuwe code zien. Na de link uit uw mail vragen we om die code. Elke app voor codes is goed, ook die van uw werk of uw telefoon.</p>
${actionForm({ action: paths.authenticator, label: 'Stel een app in', kind: 'secondary' })}`;

const appInUse = ({ recoveryCodesLeft }: SecondFactors): Html =>
  html`<p>U hebt een app ingesteld. Na de link uit uw mail vragen we om een code.</p>
<p>U hebt nog ${plural(recoveryCodesLeft, 'herstelcode', 'herstelcodes')} voor als u uw telefoon kwijt bent.</p>
<div class="sw-cluster">${actionForm({ action: paths.recoveryCodes, label: 'Maak nieuwe herstelcodes', kind: 'secondary' })}
${actionForm({ action: paths.endAuthenticator, label: 'Haal de app weg', kind: 'secondary', isNegative: true })}</div>`;
