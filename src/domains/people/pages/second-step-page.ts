import { button, linkButton } from '../../../design/components/button/button.ts';
import { errorSummary } from '../../../design/components/error-summary/error-summary.ts';
import { textField } from '../../../design/components/field/field.ts';
import { pageHeader } from '../../../design/components/page-header/page-header.ts';
import { section } from '../../../design/components/section/section.ts';
import { type Frame, page } from '../../../design/layout.ts';
import { type Html, html } from '../../../design/view.ts';
import { paths } from '../../../paths.ts';
import { hasSecondFactor, type SecondFactors } from '../second-factor.ts';
import { passkeyForm } from './passkey-form.ts';

interface SecondStep {
  readonly factors: SecondFactors;
  readonly returnTo: string;
  readonly isHalf: boolean;
  readonly error?: keyof typeof sentences;
}

const sentences = {
  'wrong-code': 'Deze code klopt niet, of is al gebruikt. Wacht op een nieuwe code in uw app en vul die in.',
  'unreadable-app':
    'De codes van uw app kunnen wij niet meer lezen. Dat ligt niet aan u. Vul een van uw herstelcodes in, en stel de app daarna opnieuw in. Hebt u geen herstelcodes? Vraag dan hulp aan de beheerder van deze website.',
} as const;

/** The second step: a code of the app, or a passkey. Who has neither is told why and led to where it is set up. */
export function secondStepPage(frame: Frame, it: SecondStep): Html {
  const title = hasSecondFactor(it.factors) ? 'Nog één stap' : 'Stel een tweede stap in';
  return page(
    frame,
    { title, isPrivate: true, hasErrors: Boolean(it.error) },
    hasSecondFactor(it.factors) ? challenge(it, title) : setUpFirst(title),
  );
}

function challenge({ factors, returnTo, isHalf, error }: SecondStep, title: string): Html {
  const problem = error && sentences[error];
  const back = html`<input type="hidden" name="naar" value="${returnTo}">`;
  return html`${errorSummary({ code: problem })}
${pageHeader({
  title,
  lead: isHalf
    ? 'U hebt een tweede stap ingesteld, zodat niemand anders in uw account kan. Daarna bent u ingelogd.'
    : 'Laat zien dat u het echt bent. Dat vragen we één keer per dag aan wie voor de gemeente werkt, en aan iedereen die iets verandert aan het inloggen.',
})}
${
  factors.passkeyCount > 0 &&
  passkeyForm({
    use: 'show',
    question: paths.secondStepQuestion,
    action: paths.secondStepPasskey,
    fields: back,
    content: html`<h2 class="nl-heading nl-heading--level-2">Met uw toegangssleutel</h2><p>Gebruik uw vinger, gezicht of pincode.</p>`,
    button: 'Toegangssleutel gebruiken',
    isPrimary: true,
  })
}
${
  factors.hasApp
    ? section({
        title: 'Met een code',
        content: html`<form method="post" action="${paths.secondStep}">
${back}
${textField({
  name: 'code',
  label: 'Code uit uw app',
  hint: 'Zes cijfers. Hebt u uw telefoon niet bij de hand? Vul dan een van uw herstelcodes in.',
  autocomplete: 'one-time-code',
  maxLength: 30,
  width: 16,
  error: problem,
})}
<div class="sw-buttons">${button({ label: 'Ga verder' })}</div>
</form>`,
      })
    : html`<noscript><p>Een toegangssleutel werkt alleen als uw browser scripts mag uitvoeren. Zet scripts aan voor deze website.</p></noscript>`
}
${!isHalf && html`<p><a href="${paths.home}">Nu niet</a></p>`}`;
}

function setUpFirst(title: string): Html {
  return html`${pageHeader({
    title,
    lead: 'U werkt hier voor de gemeente. Daarom vragen we bij het inloggen een tweede bewijs dat u het bent. Zo kan niemand namens u antwoorden of beloven, ook niet wie bij uw mail kan.',
  })}
<p>U stelt het één keer in. Dat duurt ongeveer twee minuten. U kiest zelf: een toegangssleutel op uw apparaat, of een app op uw telefoon die codes laat zien.</p>
<p>Tot die tijd kunt u de website gebruiken zoals iedere bewoner. Uw rollen tellen nog niet mee.</p>
<div class="sw-buttons">${linkButton({ label: 'Stel het nu in', href: paths.security })}${linkButton({ label: 'Doe dit later', href: paths.home, kind: 'secondary' })}</div>`;
}
