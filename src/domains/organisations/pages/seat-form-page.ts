import { button } from '../../../design/components/button/button.ts';
import { checkbox, checkboxGroup } from '../../../design/components/choice/choice.ts';
import { errorSummary } from '../../../design/components/error-summary/error-summary.ts';
import { dateField, selectField, textField } from '../../../design/components/field/field.ts';
import { pageHeader } from '../../../design/components/page-header/page-header.ts';
import { inSentences } from '../../../design/in-sentences.ts';
import { type Frame, page } from '../../../design/layout.ts';
import { onceField } from '../../../design/once-field.ts';
import { type Html, html } from '../../../design/view.ts';
import { capital } from '../../../design/words.ts';
import { paths } from '../../../paths.ts';
import type { Body } from '../body.ts';
import type { SeatProblem, SeatProblems, SeatTyped } from '../give-seat.ts';
import { roleNames } from '../names.ts';
import type { Organisation } from '../organisation.ts';
import type { Role } from '../seat.ts';
import type { AreaOption } from './area-option.ts';

const sentences: Record<SeatProblem, string> = {
  'name-missing': 'Vul de naam in van wie de rol krijgt.',
  'name-too-long': 'Maak de naam korter.',
  'email-unreadable': 'Vul een heel e-mailadres in, zoals naam@voorbeeld.nl.',
  'role-missing': 'Kies een rol.',
  'role-not-here': 'Kies een rol die bij dit orgaan past.',
  'title-too-long': 'Maak de naam van de rol korter: hoogstens 80 tekens.',
  'from-no-day': 'Vul in vanaf welke dag de rol geldt.',
  'until-no-day': 'Vul een dag in die bestaat, of laat het leeg.',
  'until-before-from': 'De laatste dag kan niet voor de eerste dag liggen.',
  'area-missing': 'Kies voor welke wijk of buurt dit het aanspreekpunt is.',
};

/** The form to give somebody a role in a body. */
export function seatFormPage(
  frame: Frame,
  {
    body,
    organisation,
    typed,
    roles,
    areas,
    problems = {},
  }: {
    readonly body: Body;
    readonly organisation: Organisation;
    readonly typed: SeatTyped;
    readonly roles: readonly Role[];
    readonly areas: readonly AreaOption[];
    readonly problems?: SeatProblems;
  },
): Html {
  const errors = inSentences(problems, sentences);
  return page(
    frame,
    {
      title: `Rol geven in ${body.name}`,
      breadcrumb: [
        { label: 'Organisaties', href: paths.organisations },
        { label: organisation.name, href: paths.organisation(organisation.id) },
      ],
      hasErrors: Object.keys(errors).length > 0,
      isPrivate: true,
    },
    html`${errorSummary(errors)}
${pageHeader({
  kicker: organisation.name,
  title: `Rol geven in ${body.name}`,
  lead: 'Iedereen kan zien wie welke rol heeft, en wie die eerder had. Het e-mailadres is niet te zien.',
})}
<form class="sw-form" method="post" action="${paths.newSeat(body.id)}" novalidate>
${onceField()}
${textField({ name: 'name', label: 'Naam', value: typed.name, error: errors.name, autocomplete: 'off' })}
${textField({ name: 'email', label: 'E-mailadres', type: 'email', value: typed.email, error: errors.email, autocomplete: 'off', hint: 'Met dit adres kan deze persoon inloggen.' })}
${selectField({
  name: 'role',
  label: 'Rol',
  empty: 'Kies',
  options: roles.map(role => ({ value: role, label: capital(roleNames[role]) })),
  value: typed.role,
  error: errors.role,
})}
${textField({ name: 'title', label: 'Hoe de rol hier heet', value: typed.title, error: errors.title, isRequired: false, hint: 'Bijvoorbeeld wijkregisseur. Leeg laten mag.' })}
${dateField({ name: 'fromOn', label: 'Vanaf', value: typed.fromOn, error: errors.fromOn })}
${dateField({ name: 'untilOn', label: 'Tot en met', value: typed.untilOn, error: errors.untilOn, isRequired: false })}
${
  areas.length > 0 &&
  checkboxGroup({
    name: 'areaCodes',
    label: 'Voor welke wijken of buurten?',
    hint: 'Niets aankruisen betekent: overal waar dit orgaan werkt.',
    options: areas.map(({ code, label }) => ({ value: code, label })),
    values: typed.areaCodes,
    error: errors.areaCodes,
  })
}
${checkbox({
  name: 'isContactPoint',
  label: 'Is het aanspreekpunt voor die wijken of buurten',
  isChecked: typed.isContactPoint,
  hint: 'Een wijk heeft één aanspreekpunt. Wie het nu is, is het dan niet meer.',
})}
<div class="sw-buttons">${button({ label: 'Geef een rol' })}</div>
</form>`,
  );
}
