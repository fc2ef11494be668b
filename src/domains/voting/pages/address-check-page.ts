import { button } from '../../../design/components/button/button.ts';
import { errorSummary } from '../../../design/components/error-summary/error-summary.ts';
import { selectField, textField } from '../../../design/components/field/field.ts';
import { fieldset } from '../../../design/components/fieldset/fieldset.ts';
import { pageHeader } from '../../../design/components/page-header/page-header.ts';
import { inSentences } from '../../../design/in-sentences.ts';
import { type Frame, page } from '../../../design/layout.ts';
import { type Html, html } from '../../../design/view.ts';
import { paths } from '../../../paths.ts';
import type { Problems } from '../../../platform/refusal.ts';
import { longestHow } from '../address-check.ts';
import type { AddressField, AddressProblem, TypedAddressCheck } from '../check-address.ts';
import type { ResidentField, ResidentProblem, TypedResident } from '../resident.ts';
import { residentFields, residentSentences } from './resident-fields.ts';

const sentences: Record<AddressProblem | ResidentProblem, string> = {
  ...residentSentences,
  nobody: 'Er is geen account met dit e-mailadres, of het is uw eigen account.',
  'area-unknown': 'Kies de wijk of buurt waar deze persoon woont.',
  'how-missing': 'Schrijf hoe u het hebt nagekeken.',
  'how-too-long': `Maak dit korter: hoogstens ${longestHow} tekens.`,
};

export type TypedCheck = TypedAddressCheck & TypedResident;

/** An official finds an account by its e-mail address, and puts down where that person lives. */
export function addressCheckPage(
  frame: Frame,
  {
    typed,
    problems = {},
    areas,
  }: {
    readonly typed: TypedCheck;
    readonly problems?: Problems<AddressField | ResidentField, AddressProblem | ResidentProblem>;
    readonly areas: readonly { readonly code: string; readonly name: string }[];
  },
): Html {
  const errors = inSentences(problems, sentences);
  return page(
    frame,
    {
      title: 'Kijk een adres na',
      isPrivate: true,
      hasErrors: Object.keys(errors).length > 0,
      breadcrumb: [{ label: 'Werkvoorraad', href: paths.workQueue }],
    },
    html`${errorSummary(errors)}
${pageHeader({ title: 'Kijk een adres na', lead: 'Wie in de wijk woont en een account heeft, kan daarna stemmen zonder code. Het geldt een jaar.' })}
<form method="post" action="${paths.addressChecks}" autocomplete="off">
${textField({ name: 'email', label: 'E-mailadres van het account', value: typed.email, error: errors.email, type: 'email', autocomplete: 'off' })}
${selectField({ name: 'areaCode', label: 'Waar deze persoon woont', options: areas.map(({ code, name }) => ({ value: code, label: name })), empty: 'Kies een wijk of buurt', value: typed.areaCode, error: errors.areaCode })}
${textField({ name: 'how', label: 'Hoe u dit hebt nagekeken', hint: 'Zoals “Paspoort en de basisregistratie, aan de balie”. De persoon leest dit op de eigen accountpagina.', value: typed.how, error: errors.how, maxLength: longestHow })}
${fieldset({
  legend: 'Van het identiteitsbewijs en het adres',
  hint: 'Naam, postcode en huisnummer bewaren we niet. Er blijft een onleesbaar kenmerk over, zodat niemand ook nog aan de balie een stem krijgt. De geboortedatum bewaren we voor de leeftijd waarop iemand mag stemmen.',
  content: residentFields(typed, errors),
})}
<div class="sw-buttons">${button({ label: 'Leg vast dat het adres klopt' })}</div>
</form>`,
  );
}
