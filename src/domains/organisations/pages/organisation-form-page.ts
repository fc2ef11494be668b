import { button } from '../../../design/components/button/button.ts';
import { errorSummary } from '../../../design/components/error-summary/error-summary.ts';
import { selectField, textArea, textField } from '../../../design/components/field/field.ts';
import { pageHeader } from '../../../design/components/page-header/page-header.ts';
import { inSentences } from '../../../design/in-sentences.ts';
import { type Frame, page } from '../../../design/layout.ts';
import { onceField } from '../../../design/once-field.ts';
import { type Html, html } from '../../../design/view.ts';
import { capital } from '../../../design/words.ts';
import { paths } from '../../../paths.ts';
import { organisationKindNames } from '../names.ts';
import {
  type OrganisationProblem,
  type OrganisationProblems,
  type OrganisationTyped,
  organisationKinds,
} from '../organisation.ts';
import type { AreaOption } from './area-option.ts';

const sentences: Record<OrganisationProblem, string> = {
  'name-missing': 'Vul de naam van de organisatie in.',
  'name-too-long': 'Maak de naam korter: hoogstens 120 tekens.',
  'kind-unknown': 'Kies wat voor organisatie het is.',
  'about-too-long': 'Maak de tekst over de organisatie korter: hoogstens 2.000 tekens.',
  'website-unreadable': 'Vul het hele adres van de website in, met https:// ervoor.',
  'email-unreadable': 'Vul een heel e-mailadres in, zoals naam@voorbeeld.nl.',
};

/** The form for a new organisation, or for one that is changed. */
export function organisationFormPage(
  frame: Frame,
  {
    title,
    action,
    typed,
    areas,
    problems = {},
  }: {
    readonly title: string;
    readonly action: string;
    readonly typed: OrganisationTyped;
    readonly areas: readonly AreaOption[];
    readonly problems?: OrganisationProblems;
  },
): Html {
  const errors = inSentences(problems, sentences);
  return page(
    frame,
    {
      title,
      breadcrumb: [{ label: 'Organisaties', href: paths.organisations }],
      hasErrors: Object.keys(errors).length > 0,
      isPrivate: true,
    },
    html`${errorSummary(errors)}
${pageHeader({ title })}
<form class="sw-form" method="post" action="${action}" novalidate>
${onceField()}
${textField({ name: 'name', label: 'Naam', value: typed.name, error: errors.name, maxLength: 120 })}
${selectField({
  name: 'kind',
  label: 'Wat voor organisatie is het?',
  empty: 'Kies',
  options: organisationKinds.map(kind => ({ value: kind, label: capital(organisationKindNames[kind]) })),
  value: typed.kind,
  error: errors.kind,
})}
${selectField({
  name: 'areaCode',
  label: 'Waar werkt de organisatie?',
  empty: 'In de hele gemeente',
  options: areas.map(({ code, label }) => ({ value: code, label })),
  value: typed.areaCode,
  isRequired: false,
})}
${textArea({ name: 'about', label: 'Over de organisatie', value: typed.about, error: errors.about, isRequired: false, maxLength: 2_000 })}
${textField({ name: 'website', label: 'Website', type: 'url', value: typed.website, error: errors.website, isRequired: false, hint: 'Bijvoorbeeld https://www.voorbeeld.nl' })}
${textField({ name: 'email', label: 'E-mailadres', type: 'email', value: typed.email, error: errors.email, isRequired: false, hint: 'Iedereen kan dit adres zien.' })}
<div class="sw-buttons">${button({ label: 'Bewaar' })}</div>
</form>`,
  );
}
