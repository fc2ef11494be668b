import { button } from '../../../design/components/button/button.ts';
import { errorSummary } from '../../../design/components/error-summary/error-summary.ts';
import { textField } from '../../../design/components/field/field.ts';
import { pageHeader } from '../../../design/components/page-header/page-header.ts';
import { type Frame, page } from '../../../design/layout.ts';
import { type Html, html } from '../../../design/view.ts';
import { paths } from '../../../paths.ts';
import { longestName } from '../person.ts';
import type { NameReason } from '../sign-in-by-link.ts';

interface SignInConfirm {
  readonly token: string;
  readonly email: string;
  /** Nobody has this address yet: a name is asked. */
  readonly isNew: boolean;
  readonly name: string;
  readonly error?: NameReason;
}

const sentences: Record<NameReason, string> = {
  'no-name': 'Vul uw naam in.',
  'name-too-long': `Gebruik een naam van ten hoogste ${longestName} tekens.`,
};

/** Behind the link in the mail: nothing has happened yet, the button does it. */
export function signInConfirmPage(frame: Frame, it: SignInConfirm): Html {
  const problem = it.error && sentences[it.error];
  const title = it.isNew ? 'Hoe heet u?' : 'Inloggen';
  return page(
    frame,
    { title, isPrivate: true, hasErrors: Boolean(problem) },
    html`${errorSummary({ naam: problem })}
${pageHeader({
  title,
  lead: it.isNew
    ? html`U logt voor het eerst in met <strong>${it.email}</strong>.`
    : html`U logt in als <strong>${it.email}</strong>.`,
})}
<form method="post" action="${paths.confirm(it.token)}">
${
  it.isNew &&
  textField({
    name: 'naam',
    label: 'Uw naam',
    hint: 'Uw naam staat bij wat u inbrengt en bij wat u belooft. Uw e-mailadres ziet niemand.',
    autocomplete: 'name',
    maxLength: longestName,
    width: 24,
    value: it.name,
    error: problem,
  })
}
<div class="sw-buttons">${button({ label: it.isNew ? 'Maak een account en log in' : 'Inloggen' })}</div>
</form>`,
  );
}

interface ActionConfirm {
  readonly token: string;
  readonly email: string;
  readonly heading: string;
  readonly text: string;
  readonly button: string;
}

/** The same for what is not signing in: confirming an address to bring something in, or a new address. */
export function actionConfirmPage(frame: Frame, it: ActionConfirm): Html {
  return page(
    frame,
    { title: it.heading, isPrivate: true },
    html`${pageHeader({ title: it.heading, lead: it.text })}
<p>U bevestigt hiermee dat <strong>${it.email}</strong> uw e-mailadres is.</p>
<form method="post" action="${paths.confirm(it.token)}">
<div class="sw-buttons">${button({ label: it.button })}</div>
</form>`,
  );
}
