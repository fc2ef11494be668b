import { button, linkButton } from '../../../design/components/button/button.ts';
import { errorSummary } from '../../../design/components/error-summary/error-summary.ts';
import { textField } from '../../../design/components/field/field.ts';
import { pageHeader } from '../../../design/components/page-header/page-header.ts';
import { section } from '../../../design/components/section/section.ts';
import { type Frame, page } from '../../../design/layout.ts';
import { type Html, html } from '../../../design/view.ts';
import { paths } from '../../../paths.ts';
import { withReturn } from '../return-address.ts';
import { passkeyForm } from './passkey-form.ts';

interface SignIn {
  readonly returnTo: string | undefined;
  readonly email: string;
  readonly error?: 'no-email';
  /** The name of the identity provider, where there is one. */
  readonly providerLabel: string | undefined;
}

const sentences = {
  'no-email': 'Vul een e-mailadres in, zoals naam@voorbeeld.nl.',
} as const;

/** Signing in: a link by mail for everybody, and the quicker ways for who has them. */
export function signInPage(frame: Frame, { returnTo, email, error, providerLabel }: SignIn): Html {
  const problem = error && sentences[error];
  return page(
    frame,
    { title: 'Inloggen', isPrivate: true, hasErrors: Boolean(error) },
    html`${errorSummary({ email: problem })}
${pageHeader({
  title: 'Inloggen',
  lead: 'U hebt geen wachtwoord nodig. Wij sturen u een mail, en met de knop in die mail logt u in.',
})}
<form method="post" action="${paths.signIn}">
<input type="hidden" name="naar" value="${returnTo}">
${textField({
  name: 'email',
  label: 'Uw e-mailadres',
  hint: 'Bent u hier nieuw? Vul ook dan uw adres in. Na de mail vragen we alleen nog uw naam.',
  type: 'email',
  autocomplete: 'email',
  value: email,
  error: problem,
})}
<div class="sw-buttons">${button({ label: 'Stuur mij een mail', icon: 'mail' })}</div>
</form>
${
  providerLabel &&
  section({
    title: 'Werkt u bij de gemeente?',
    content: html`<p>Log dan in met het account van uw werk.</p>
<div class="sw-buttons">${linkButton({ label: `Inloggen via ${providerLabel}`, href: withReturn(paths.provider, returnTo), kind: 'secondary' })}</div>`,
  })
}
${passkeyForm({
  use: 'show',
  question: paths.passkeyQuestion,
  action: paths.passkeySignIn,
  fields: html`<input type="hidden" name="naar" value="${returnTo}">`,
  content: section({
    title: 'Met een toegangssleutel',
    content: html`<p>Hebt u op dit apparaat een toegangssleutel gemaakt? Dan is uw vinger, gezicht of pincode genoeg.</p>`,
  }),
  button: 'Inloggen met toegangssleutel',
})}`,
  );
}
