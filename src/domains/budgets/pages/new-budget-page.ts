import { button } from '../../../design/components/button/button.ts';
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
import type { BudgetProblems, TypedBudget } from '../budget-draft.ts';
import { longest } from '../budget-draft.ts';
import { momentNames } from '../rules-draft.ts';
import { sentences } from './rule-sentences.ts';
import { countingFields, ideaFields, planningFields, votingFields } from './rules-fields.ts';

/** The form in which a budget begins: everything is filled in as it usually goes. */
export function newBudgetPage(
  frame: Frame,
  {
    typed,
    startOn,
    areas,
    bodies,
    decision,
    problems = {},
  }: {
    readonly typed: TypedBudget;
    /** The day from which a planning is proposed. */
    readonly startOn: string;
    readonly areas: SelectField['options'];
    readonly bodies: SelectField['options'];
    /** The title behind the number of the source, and what was found by words. */
    readonly decision: Pick<Picker, 'chosen' | 'found'>;
    readonly problems?: BudgetProblems;
  },
): Html {
  const errors = inOrderOfPage(inSentences(problems, sentences), [
    'title',
    'about',
    'areaCode',
    'bodyId',
    'amount',
    'decision',
    'caseNumber',
    'periodFrom',
    'periodUntil',
    ...momentNames,
    'proposers',
    'leastCarriers',
    'mostPerProject',
    'leastAge',
    'votingWays',
    'ballotKind',
  ]);
  const form = { typed: typed.rules, errors };
  return page(
    frame,
    {
      title: 'Een wijkbudget beginnen',
      breadcrumb: [{ label: 'Wijkbudgetten', href: paths.budgets }],
      hasErrors: Object.keys(errors).length > 0,
      isPrivate: true,
    },
    html`${errorSummary(errors)}
${pageHeader({
  title: 'Een wijkbudget beginnen',
  lead: 'De regels zijn al ingevuld zoals het meestal gaat. Verander wat bij u anders is. Tot het stemmen begint, kunt u de regels nog wijzigen, met een reden.',
})}
<form class="sw-form" method="post" action="${paths.newBudget}" novalidate>
${onceField()}
${fieldset({
  legend: 'Waar het over gaat',
  content: html`${textField({ name: 'title', label: 'Hoe heet het wijkbudget?', hint: 'Bijvoorbeeld: Wijkbudget Zuidwest 2027.', value: typed.title, error: errors.title, maxLength: longest.title })}
${textArea({ name: 'about', label: 'Waar is het geld voor?', hint: 'Een paar zinnen voor bewoners: waarvoor is het bedoeld, en waarvoor niet?', value: typed.about, error: errors.about, isRequired: false, maxLength: longest.about, rows: 4 })}
${selectField({ name: 'areaCode', label: 'Voor welke wijk of buurt?', empty: 'Kies', options: areas, value: typed.areaCode, error: errors.areaCode })}
${selectField({ name: 'bodyId', label: 'Wie leidt het?', hint: 'Dit orgaan antwoordt op ideeën, kijkt plannen na en verantwoordt het geld.', empty: 'Kies', options: bodies, value: typed.bodyId, error: errors.bodyId })}`,
})}
${fieldset({
  legend: 'Het geld',
  content: html`${textField({ name: 'amount', label: 'Hoeveel verdelen bewoners, in euro’s?', hint: 'Bijvoorbeeld: 40.000 of 12.500,50. Het wordt meteen geboekt als toegekend.', value: typed.rules.amount, error: errors.amount, inputMode: 'decimal', width: 16 })}
${picker({
  name: 'decision',
  label: 'Nummer van het besluit waar het uit komt',
  value: typed.decision,
  error: errors.decision,
  isRequired: false,
  width: 8,
  isMany: false,
  ...decision,
  search: { action: paths.newBudget, label: 'Of zoek het besluit op een woord', button: 'Zoek het besluit' },
})}
${textField({ name: 'caseNumber', label: 'Zaaknummer', hint: 'Vul een besluit in of een zaaknummer. Allebei mag ook.', value: typed.caseNumber, error: errors.caseNumber, isRequired: false, maxLength: longest.caseNumber, width: 24 })}
<div class="sw-moment">${dateField({ name: 'periodFrom', label: 'Het geld is er vanaf', value: typed.periodFrom, error: errors.periodFrom })}${dateField({ name: 'periodUntil', label: 'tot en met', value: typed.periodUntil, error: errors.periodUntil })}</div>`,
})}
${planningFields({
  ...form,
  proposeAction: html`<div class="sw-propose">${dateField({ name: 'startOn', label: 'Wanneer wilt u beginnen?', hint: 'Wij stellen de rest voor: vier weken ideeën, vier weken nakijken, twee weken bezwaar, drie weken stemmen.', value: startOn, isRequired: false })}<div class="sw-propose__button">${button({ label: 'Stel de data voor', kind: 'secondary', name: 'doe', value: 'data', skipsChecks: true })}</div></div>`,
})}
${fieldset({ legend: 'Ideeën en plannen', content: ideaFields(form) })}
${fieldset({ legend: 'Stemmen', content: votingFields(form) })}
${fieldset({ legend: 'Tellen', content: countingFields(form) })}
<div class="sw-buttons">${button({ label: 'Begin het wijkbudget' })}</div>
</form>`,
  );
}
