import { alert } from '../../../design/components/alert/alert.ts';
import { button } from '../../../design/components/button/button.ts';
import { errorSummary } from '../../../design/components/error-summary/error-summary.ts';
import { textArea, textField } from '../../../design/components/field/field.ts';
import { fieldset } from '../../../design/components/fieldset/fieldset.ts';
import { pageHeader } from '../../../design/components/page-header/page-header.ts';
import { inOrderOfPage } from '../../../design/in-sentences.ts';
import { type Frame, page } from '../../../design/layout.ts';
import { onceField } from '../../../design/once-field.ts';
import { type Html, html } from '../../../design/view.ts';
import { paths } from '../../../paths.ts';
import type { Instant } from '../../../platform/clock.ts';
import type { Problems } from '../../../platform/refusal.ts';
import { type Budget, rulesAreFrozen } from '../budget.ts';
import { longest } from '../budget-draft.ts';
import type { RulesChangeField, RulesChangeProblem } from '../change-rules.ts';
import { type ChangeField, type ChangeProblem, fixedFields } from '../rules-change.ts';
import { momentNames, type RulesField, type RulesProblem, type TypedRules } from '../rules-draft.ts';
import { sentences as budgetSentences } from './rule-sentences.ts';
import { differenceList, type RuleDifference } from './rule-words.ts';
import { countingFields, ideaFields, planningFields, votingFields } from './rules-fields.ts';

const changeSentences: Record<
  ChangeProblem | 'reason-missing' | 'reason-too-long' | 'nothing-changed',
  string
> = {
  'moment-passed': 'Dit moment is al geweest. Het kan niet meer veranderen.',
  'moment-in-past': 'Dit moment is al geweest. Kies een moment dat nog komt.',
  'phase-shortened':
    'Deze fase is al begonnen. Bewoners rekenen op dit moment, dus het kan alleen later worden.',
  'ballot-frozen':
    'Het stemmen is begonnen. Wie al heeft gestemd, deed dat op dit stembiljet, dus het kan niet meer veranderen.',
  'count-frozen': 'Het stemmen is gesloten. Niemand mag de regels kiezen terwijl de stemmen al binnen zijn.',
  'reason-missing': 'Schrijf waarom de regels veranderen. Iedereen leest dit.',
  'reason-too-long': 'Maak de reden korter: hoogstens 2.000 tekens.',
  'nothing-changed': 'U hebt niets veranderd.',
};
const sentences: Record<RulesChangeProblem, string> = { ...rulesSentences(), ...changeSentences };

/** Of the sentences for a whole budget, those for its rules. */
function rulesSentences(): Record<RulesProblem, string> {
  return budgetSentences;
}

/** Fields that are known by another name in the form. */
const inForm: { readonly [F in ChangeField]?: RulesField } = {
  amountCents: 'amount',
  mostPerProjectCents: 'mostPerProject',
};

/** The form in which the rules of a budget that goes on are changed, or put right. */
export function changeRulesPage(
  frame: Frame,
  {
    budget,
    typed,
    reason,
    problems = {},
    meanwhile,
    now,
  }: {
    readonly budget: Budget;
    readonly typed: TypedRules;
    readonly reason: string;
    readonly problems?: Problems<RulesChangeField, RulesChangeProblem>;
    /** What somebody else changed since this form was opened. */
    readonly meanwhile?: readonly RuleDifference[];
    readonly now: Instant;
  },
): Html {
  const isFrozen = rulesAreFrozen(budget, now);
  const fixed = fixedFields(budget, now);
  const said = Object.fromEntries(
    Object.entries(problems).map(([field, problem]) => [
      inForm[field as ChangeField] ?? field,
      sentences[problem],
    ]),
  );
  const errors: { readonly [F in RulesField | 'reason']?: string } = inOrderOfPage(said, [
    'amount',
    ...momentNames,
    'proposers',
    'leastCarriers',
    'mostPerProject',
    'leastAge',
    'votingWays',
    'ballotKind',
    'mostChoices',
    'points',
    'mostPointsPerProject',
    'countingRule',
    'utility',
    'completion',
    'leastVotes',
    'reason',
  ]);
  const form = { typed, errors, fixed };
  const title = isFrozen ? 'Een fout in de regels verbeteren' : 'De regels wijzigen';
  return page(
    frame,
    {
      title,
      breadcrumb: [
        { label: 'Wijkbudgetten', href: paths.budgets },
        { label: budget.title, href: paths.budget(budget.id) },
        { label: 'De regels', href: paths.budgetRules(budget.id) },
      ],
      hasErrors: Object.keys(errors).length > 0 || meanwhile !== undefined,
      isPrivate: true,
    },
    html`${errorSummary(errors)}
${
  meanwhile &&
  alert({
    kind: 'warning',
    title: 'Iemand anders heeft de regels net gewijzigd',
    content: html`<p>Dit is er veranderd. Wat u invulde, staat er nog. Kijk of het nog klopt en bewaar dan opnieuw.</p>${differenceList(meanwhile)}`,
  })
}
${pageHeader({
  kicker: budget.title,
  title,
  lead: isFrozen
    ? 'Het stemmen is begonnen. Verbeter alleen wat fout is. De verbetering staat opvallend op het wijkbudget en op het stembiljet, met uw reden.'
    : 'Iedereen leest wat er verandert en waarom. De oude regels blijven leesbaar. Wie het wijkbudget volgt, krijgt bericht.',
})}
<form class="sw-form" method="post" action="${paths.changeBudgetRules(budget.id)}" novalidate>
${onceField()}
<input type="hidden" name="rulesNumber" value="${budget.rulesNumber}">
${!fixed.has('amountCents') && fieldset({ legend: 'Het geld', content: textField({ name: 'amount', label: 'Hoeveel verdelen bewoners, in euro’s?', hint: 'Geeft de raad meer of minder? Boek dat ook bij het geld.', value: typed.amount, error: errors.amount, inputMode: 'decimal', width: 16 }) })}
${planningFields(form)}
${!fixed.has('proposers') && fieldset({ legend: 'Ideeën en plannen', content: ideaFields(form) })}
${fieldset({ legend: 'Stemmen', content: votingFields(form) })}
${fieldset({ legend: 'Tellen', content: countingFields(form) })}
${textArea({ name: 'reason', label: 'Waarom veranderen de regels?', hint: 'Schrijf het voor bewoners.', value: reason, error: errors.reason, maxLength: longest.reason, rows: 4 })}
<div class="sw-buttons">${button({ label: isFrozen ? 'Maak de verbetering openbaar' : 'Wijzig de regels' })}</div>
</form>`,
  );
}
