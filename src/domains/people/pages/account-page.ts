import { actionForm, button, linkButton } from '../../../design/components/button/button.ts';
import { day } from '../../../design/components/day/day.ts';
import { errorSummary } from '../../../design/components/error-summary/error-summary.ts';
import { textField } from '../../../design/components/field/field.ts';
import { pageHeader } from '../../../design/components/page-header/page-header.ts';
import { section } from '../../../design/components/section/section.ts';
import { type Frame, page } from '../../../design/layout.ts';
import { type Html, html } from '../../../design/view.ts';
import { paths } from '../../../paths.ts';
import type { CheckedAddress } from '../handed.ts';
import { longestName } from '../person.ts';
import type { NameReason } from '../sign-in-by-link.ts';

interface Account {
  readonly name: string;
  readonly email: string;
  readonly address: CheckedAddress | undefined;
  readonly newEmail?: string;
  readonly nameError?: NameReason;
  readonly emailError?: 'no-email' | 'same-email';
}

const nameSentences: Record<NameReason, string> = {
  'no-name': 'Vul uw naam in.',
  'name-too-long': `Gebruik een naam van ten hoogste ${longestName} tekens.`,
};

const emailSentences = {
  'no-email': 'Vul een e-mailadres in, zoals naam@voorbeeld.nl.',
  'same-email': 'Dit adres gebruikt u al. Vul een ander adres in.',
} as const;

/** Everything somebody can change about the account, from one page. */
export function accountPage(frame: Frame, it: Account): Html {
  const naam = it.nameError && nameSentences[it.nameError];
  const email = it.emailError && emailSentences[it.emailError];
  return page(
    frame,
    {
      title: 'Uw account',
      isPrivate: true,
      hasErrors: Boolean(naam ?? email),
      breadcrumb: [{ label: 'Mijn pagina', href: paths.myPage }],
    },
    html`${errorSummary({ naam, email })}
${pageHeader({ title: 'Uw account' })}
${section({
  title: 'Uw naam',
  content: html`<form method="post" action="${paths.accountName}">
${textField({
  name: 'naam',
  label: 'Naam',
  hint: 'Zo staat u bij wat u inbrengt en bij wat u belooft.',
  autocomplete: 'name',
  maxLength: longestName,
  width: 24,
  value: it.name,
  error: naam,
})}
<div class="sw-buttons">${button({ label: 'Bewaar de naam', kind: 'secondary' })}</div>
</form>`,
})}
${section({
  title: 'Uw e-mailadres',
  content: html`<p>Nu gebruikt u <strong>${it.email}</strong>. Andere bezoekers zien dit niet.</p>
<form method="post" action="${paths.accountEmail}">
${textField({
  name: 'email',
  label: 'Nieuw e-mailadres',
  hint: 'We sturen een mail naar dit adres. Pas als u daar op de knop drukt, verandert het.',
  type: 'email',
  autocomplete: 'email',
  value: it.newEmail ?? '',
  error: email,
})}
<div class="sw-buttons">${button({ label: 'Stuur een mail naar dit adres', kind: 'secondary' })}</div>
</form>`,
})}
${it.address && section({ title: 'Waar u woont', content: html`<p>U woont in <strong>${it.address.areaName}</strong>. De gemeente heeft dit nagekeken op ${day(it.address.checkedOn)}: ${it.address.how}. Het geldt tot en met ${day(it.address.untilOn)}. U kunt er met uw account stemmen over het wijkbudget.</p><p>Klopt dit niet meer? Meld het bij de gemeente.</p>` })}
${section({
  title: 'Hoe u inlogt',
  content: html`<ul><li><a href="${paths.security}">Toegangssleutels en tweede stap</a></li><li><a href="${paths.sessions}">Waar u bent ingelogd</a></li></ul>`,
})}
${section({
  title: 'Uw gegevens',
  content: html`<p>U kunt alles ophalen wat hier over u bewaard wordt, als bestand dat een computer kan lezen.</p>
<div class="sw-buttons">${linkButton({ label: 'Haal uw gegevens op', href: paths.accountExport, kind: 'secondary' })}</div>
<p><a href="${paths.accountErase}">Account verwijderen</a></p>`,
})}
${section({
  title: 'Uitloggen',
  content: actionForm({ label: 'Uitloggen', action: paths.signOut, kind: 'secondary' }),
})}`,
  );
}
