import { button } from '../../../design/components/button/button.ts';
import { checkbox } from '../../../design/components/choice/choice.ts';
import { errorSummary } from '../../../design/components/error-summary/error-summary.ts';
import {
  dateField,
  type SelectField,
  selectField,
  textArea,
  textField,
} from '../../../design/components/field/field.ts';
import { fieldset } from '../../../design/components/fieldset/fieldset.ts';
import { pageHeader } from '../../../design/components/page-header/page-header.ts';
import { type Picker, picker } from '../../../design/components/picker/picker.ts';
import { inOrderOfPage, inSentences } from '../../../design/in-sentences.ts';
import { type Frame, page } from '../../../design/layout.ts';
import { onceField } from '../../../design/once-field.ts';
import { type Html, html } from '../../../design/view.ts';
import { paths } from '../../../paths.ts';
import { areaFields, areaOptions } from '../../decisions/public.ts';
import type { Area } from '../../neighbourhoods/public.ts';
import type { Organisation } from '../../organisations/public.ts';
import type { Theme } from '../../voices/public.ts';
import { longest, type PromiseProblem, type PromiseProblems, type TypedPromise } from '../promise.ts';

const sentences: Record<PromiseProblem, string> = {
  'keeper-missing': 'Kies wie het gaat doen.',
  'title-missing': 'Schrijf in een paar woorden wat er gaat gebeuren.',
  'title-too-long': `Maak de titel korter: hoogstens ${longest.title} tekens.`,
  'text-too-long': 'Maak de tekst korter: hoogstens 10.000 tekens.',
  'dueOn-missing': 'Vul in wanneer het klaar is. Zonder dag is het geen afspraak.',
  'dueOn-unreadable': 'Deze dag bestaat niet. Vul een dag in zoals 12-3-2026.',
  'dueOn-before-promised': 'Het kan niet klaar zijn voor de dag waarop het is afgesproken.',
  'promisedOn-missing': 'Vul in op welke dag dit is afgesproken.',
  'promisedOn-unreadable': 'Deze dag bestaat niet. Vul een dag in zoals 12-3-2026.',
  'promisedOn-in-future': 'Deze dag moet nog komen. Vul in wanneer het is afgesproken.',
  'beneficiary-missing': 'Schrijf voor wie dit is.',
  'beneficiary-too-long': `Maak dit korter: hoogstens ${longest.beneficiary} tekens.`,
  'decisionId-unreadable': 'Vul het nummer van één besluit in.',
  'decisionId-unknown': 'Er is geen besluit met dit nummer.',
  'voiceIds-unreadable': 'Vul alleen nummers van inbreng in, met een komma ertussen.',
  'voiceIds-unknown': 'Een van deze nummers hoort niet bij inbreng. Kijk ze nog eens na.',
  'meeting-missing': 'Zeg waar de afspraak vandaan komt: een besluit, inbreng of een bijeenkomst.',
  'meeting-too-long': `Maak dit korter: hoogstens ${longest.meeting} tekens.`,
};

export type TypedMake = TypedPromise & { readonly keeperKey: string; readonly isContact: boolean };

/** The form in which a promise is put down. */
export function makePromisePage(
  frame: Frame,
  {
    typed,
    keepers,
    mayBeContact,
    areas,
    themes,
    organisations,
    decision,
    voices,
    problems = {},
  }: {
    readonly typed: TypedMake;
    /** Those for which this person may do it. */
    readonly keepers: SelectField['options'];
    readonly mayBeContact: boolean;
    readonly areas: readonly Area[];
    readonly themes: readonly Theme[];
    readonly organisations: readonly Pick<Organisation, 'id' | 'name'>[];
    /** What stands behind the numbers, and what was found by words. */
    readonly decision: Pick<Picker, 'chosen' | 'found'>;
    readonly voices: Pick<Picker, 'chosen' | 'found'>;
    readonly problems?: PromiseProblems;
  },
): Html {
  const errors = inOrderOfPage(inSentences(problems, sentences), [
    'title',
    'text',
    'keeper',
    'dueOn',
    'beneficiary',
  ]);
  return page(
    frame,
    {
      title: 'Afspraak vastleggen',
      breadcrumb: [{ label: 'Afspraken', href: paths.promises }],
      hasErrors: Object.keys(errors).length > 0,
      isPrivate: true,
    },
    html`${errorSummary(errors)}
${pageHeader({ title: 'Afspraak vastleggen', lead: 'Iedereen kan deze afspraak lezen. Is de dag voorbij en is het niet klaar, dan ziet iedereen dat ook.' })}
<form class="sw-form" method="post" action="${paths.newPromise}" novalidate>
${onceField()}
${textField({ name: 'title', label: 'Wat gaat er gebeuren?', hint: 'In een paar woorden. Bijvoorbeeld: zebrapad bij de school aanleggen.', value: typed.title, error: errors.title, maxLength: longest.title })}
${textArea({ name: 'text', label: 'Wat hoort erbij, en wat niet?', value: typed.text, error: errors.text, isRequired: false, maxLength: longest.text })}
${selectField({ name: 'keeper', label: 'Wie doet het?', empty: 'Kies', options: keepers, value: typed.keeperKey, error: errors.keeper })}
${mayBeContact && checkbox({ name: 'isContact', label: 'Zet mijn naam erbij als contact', hint: 'Alleen als u zelf hoort bij wie het doet.', isChecked: typed.isContact })}
${dateField({ name: 'dueOn', label: 'Wanneer is het klaar?', value: typed.dueOn, error: errors.dueOn })}
${fieldset({
  legend: 'Voor wie is het?',
  content: html`${textField({ name: 'beneficiary', label: 'In woorden', hint: 'Bijvoorbeeld: de bewoners van de Merelstraat.', value: typed.beneficiary, error: errors.beneficiary, maxLength: longest.beneficiary })}
${selectField({ name: 'beneficiaryOrganisation', label: 'Een organisatie', hint: 'Wie daarbij hoort, kan later zeggen of de afspraak is nagekomen.', empty: 'Geen organisatie', options: organisations.map(({ id, name }) => ({ value: String(id), label: name })), value: typed.beneficiaryOrganisationId?.toString(), isRequired: false })}
${selectField({ name: 'beneficiaryArea', label: 'Een wijk of buurt', hint: 'Het wijkteam van die plek kan later zeggen of de afspraak is nagekomen.', empty: 'Geen wijk of buurt', options: areaOptions(areas), value: typed.beneficiaryAreaCode, isRequired: false })}`,
})}
${fieldset({
  legend: 'Waar komt de afspraak vandaan?',
  hint: 'Vul er minstens één in.',
  content: html`${picker({
    name: 'decisionId',
    label: 'Nummer van het besluit',
    value: typed.decisionId,
    error: errors.decisionId,
    isRequired: false,
    width: 8,
    ...decision,
    isMany: false,
    search: { action: paths.newPromise, label: 'Of zoek het besluit op woorden', button: 'Zoek besluit' },
  })}
${picker({
  name: 'voiceIds',
  label: 'Nummers van de inbreng',
  hint: 'Met een komma ertussen. Wie dit heeft ingebracht, krijgt bericht.',
  value: typed.voiceIds,
  error: errors.voiceIds,
  isRequired: false,
  ...voices,
  isMany: true,
  search: { action: paths.newPromise, label: 'Of zoek de inbreng op woorden', button: 'Zoek inbreng' },
})}
${textField({ name: 'meeting', label: 'Een bijeenkomst', hint: 'Bijvoorbeeld: bewonersavond in het buurthuis.', value: typed.meeting, error: errors.meeting, isRequired: false, maxLength: longest.meeting })}
${dateField({ name: 'promisedOn', label: 'Wanneer is het afgesproken?', value: typed.promisedOn, error: errors.promisedOn })}`,
})}
${areaFields(areas, typed.areaCodes)}
${selectField({ name: 'theme', label: 'Thema', empty: 'Geen thema', options: themes.map(({ slug, name }) => ({ value: slug, label: name })), value: typed.themeSlug, isRequired: false })}
<div class="sw-buttons">${button({ label: 'Leg de afspraak vast' })}</div>
</form>`,
  );
}
