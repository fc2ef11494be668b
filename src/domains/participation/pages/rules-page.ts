import { alert } from '../../../design/components/alert/alert.ts';
import { button } from '../../../design/components/button/button.ts';
import { checkbox } from '../../../design/components/choice/choice.ts';
import { day } from '../../../design/components/day/day.ts';
import { errorSummary } from '../../../design/components/error-summary/error-summary.ts';
import { selectField, textArea, textField } from '../../../design/components/field/field.ts';
import { pageHeader } from '../../../design/components/page-header/page-header.ts';
import { section } from '../../../design/components/section/section.ts';
import { inOrderOfPage, inSentences } from '../../../design/in-sentences.ts';
import { type Frame, page } from '../../../design/layout.ts';
import { type Html, html, paragraphs } from '../../../design/view.ts';
import { plural } from '../../../design/words.ts';
import { paths } from '../../../paths.ts';
import { bindingNames, bindings, type ParticipationRules, rungIn, usualRules } from '../ladder.ts';
import { longest } from '../longest.ts';
import type { RulesProblem, RulesProblems, TypedRules, TypedRung } from '../rules-draft.ts';
import type { StatedRules } from '../store.ts';

const sentences: Record<RulesProblem, string> = {
  'ladder-empty': 'Een ladder heeft minstens één trede.',
  'rung-without-name': 'Geef elke trede een naam en zeg wat ze betekent.',
  'rung-too-long': 'Maak de naam of de betekenis van een trede korter.',
  'rungs-alike': 'Twee treden heten hetzelfde. Geef elke trede een eigen naam.',
  'binding-unknown': 'Kies bij elke trede hoe zwaar die telt voor wie besluit.',
  'lowest-missing': 'Kies welke trede het minste is.',
  'notice-no-number': 'Vul een heel aantal dagen in, van 0 tot en met 999.',
  'reason-missing': 'Schrijf waarom de regels veranderen. Het staat in het logboek.',
  'reason-too-long': `Maak de reden korter: hoogstens ${longest.reason} tekens.`,
};

export interface RulesShown {
  readonly typed: TypedRules;
  /** The newest first. */
  readonly stated: readonly (StatedRules & { readonly statedBy: string })[];
  readonly problems?: RulesProblems;
  readonly isChanged?: boolean;
  readonly hasRowMore?: boolean;
}

/** The rules of participation: as they hold, to be changed with a reason, and as they were. */
export function rulesPage(
  frame: Frame,
  { typed, stated, problems = {}, isChanged = false, hasRowMore = false }: RulesShown,
): Html {
  const said = inOrderOfPage(inSentences(problems, sentences), ['ladder', 'lowest', 'noticeDays', 'reason']);
  const { ladder, ...rest } = said;
  const errors = { ...(ladder && { 'rung-1-name': ladder }), ...rest };
  const rungs: readonly TypedRung[] =
    hasRowMore || typed.ladder.length === 0
      ? [...typed.ladder, { key: '', name: '', meaning: '', binding: 'free', isParticipation: true }]
      : typed.ladder;
  return page(
    frame,
    {
      title: 'De regels van participatie',
      breadcrumb: [{ label: 'Beheer', href: paths.administration }],
      hasErrors: Object.keys(errors).length > 0 || isChanged,
      isPrivate: true,
    },
    html`${errorSummary(errors)}
${pageHeader({
  title: 'De regels van participatie',
  lead: 'Wat u hier verandert, geldt voor plannen die vanaf nu openbaar worden. Een plan dat al openbaar is, houdt de regels van toen.',
})}
${
  isChanged &&
  alert({
    kind: 'warning',
    title: 'Iemand anders heeft de regels net gewijzigd',
    content: html`<p>Wat u invulde, staat er nog. Kijk onderaan wat er is veranderd, en bewaar dan opnieuw.</p>`,
  })
}
<form class="sw-form" method="post" action="${paths.participationRules}" novalidate>
<button class="sw-hidden" type="submit" tabindex="-1" aria-hidden="true">Leg de regels vast</button>
<input type="hidden" name="number" value="${stated[0]?.number ?? 0}">
<h2>De ladder</h2>
<p>Van de laagste trede naar de hoogste. Maak een trede leeg om haar weg te halen.</p>
${rungs.map((rung, index) => rungRow(rung, index + 1, ladder))}
<p>${button({ label: 'Nog een trede', kind: 'secondary', name: 'doe', value: 'erbij', skipsChecks: true })}</p>
<h2>Wat gewoon is</h2>
${selectField({ name: 'lowest', label: 'Welke trede is het minste?', hint: 'Een plan op een lagere trede legt uit waarom.', empty: 'Kies', options: rungs.map(({ name }, index) => ({ value: String(index + 1), label: `${index + 1}. ${name || 'nieuwe trede'}` })), value: typed.lowest, error: errors.lowest })}
${textField({ name: 'noticeDays', label: 'Hoeveel dagen van tevoren is een plan openbaar?', hint: 'Begint de eerste fase eerder, dan legt het plan uit waarom.', value: typed.noticeDays, error: errors.noticeDays, inputMode: 'numeric', width: 4 })}
${textArea({ name: 'reason', label: 'Waarom veranderen de regels?', value: typed.reason, error: errors.reason, rows: 3, maxLength: longest.reason })}
<div class="sw-buttons">${button({ label: 'Leg de regels vast' })}</div>
</form>
${section({
  title: 'Hoe de regels zijn veranderd',
  content: html`<ol class="sw-plan-versions" reversed>${stated.map(version => html`<li><h3>Versie ${version.number}</h3><p class="sw-plan-versions__who">${day(version.statedAt, 'moment')}${version.statedBy && `, door ${version.statedBy}`}</p>${paragraphs(version.reason)}${inShort(version.rules)}</li>`)}<li><h3>Zoals het programma kwam</h3>${inShort(usualRules)}</li></ol>`,
})}`,
  );
}

const rungRow = (rung: TypedRung, number: number, error: string | undefined): Html =>
  html`<fieldset class="sw-row"><legend>Trede ${number}</legend><input type="hidden" name="rung" value="${number}"><input type="hidden" name="rung-${number}-key" value="${rung.key}">
${textField({ name: `rung-${number}-name`, label: 'Hoe heet de trede?', value: rung.name, error: number === 1 ? error : undefined, maxLength: longest.name, width: 24 })}
${textArea({ name: `rung-${number}-meaning`, label: 'Wat betekent dat voor wie meedoet?', value: rung.meaning, rows: 2, maxLength: longest.reason })}
${selectField({ name: `rung-${number}-binding`, label: 'Wat betekent het voor wie besluit?', options: bindings.map(binding => ({ value: binding, label: bindingNames[binding] })), value: rung.binding })}
${checkbox({ name: `rung-${number}-counts`, label: 'Dit telt als participatie', isChecked: rung.isParticipation })}</fieldset>`;

const inShort = (rules: ParticipationRules): Html =>
  html`<ul><li>Treden: ${rules.ladder.map(({ name }) => name).join(', ')}.</li><li>Minstens: ${rungIn(rules, rules.lowestRung)?.name ?? 'geen'}.</li><li>${plural(rules.noticeDays, 'dag', 'dagen')} van tevoren openbaar.</li></ul>`;
