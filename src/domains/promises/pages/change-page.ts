import { dateField, textArea, textField } from '../../../design/components/field/field.ts';
import { inSentences } from '../../../design/in-sentences.ts';
import type { Frame } from '../../../design/layout.ts';
import { type Html, html } from '../../../design/view.ts';
import { paths } from '../../../paths.ts';
import type { Problems } from '../../../platform/refusal.ts';
import { longest, type Pledge, type TermsField, type TermsProblem, type TypedTerms } from '../promise.ts';
import { promiseForm } from './promise-form.ts';

const sentences: Record<TermsProblem, string> = {
  'title-missing': 'Schrijf in een paar woorden wat er gaat gebeuren.',
  'title-too-long': `Maak de titel korter: hoogstens ${longest.title} tekens.`,
  'text-too-long': 'Maak de tekst korter: hoogstens 10.000 tekens.',
  'reason-missing': 'Schrijf waarom de afspraak verandert. Zonder reden kan dat niet.',
  'reason-too-long': 'Maak de reden korter: hoogstens 5.000 tekens.',
  'dueOn-missing': 'Vul in wanneer het klaar is.',
  'dueOn-unreadable': 'Deze dag bestaat niet. Vul een dag in zoals 12-3-2026.',
  'dueOn-before-promised': 'Het kan niet klaar zijn voor de dag waarop het is afgesproken.',
  'dueOn-nothing-changed': 'Er is nog niets veranderd. Kies een andere dag of een andere tekst.',
};

/** The form in which a keeper changes what was promised, with the reason. */
export function changePage(
  frame: Frame,
  promise: Pledge,
  {
    typed,
    problems = {},
  }: { readonly typed: TypedTerms; readonly problems?: Problems<TermsField, TermsProblem> },
): Html {
  const errors = inSentences(problems, sentences);
  return promiseForm(frame, promise, {
    title: 'Wijzig de afspraak',
    lead: 'Wat eerst is afgesproken, blijft te lezen. Wie op de afspraak wacht, krijgt bericht.',
    action: paths.changePromise(promise.id),
    submit: 'Wijzig de afspraak',
    errors,
    fields: html`${textField({ name: 'title', label: 'Wat gaat er gebeuren?', value: typed.title, error: errors.title, maxLength: longest.title })}
${textArea({ name: 'text', label: 'Wat hoort erbij, en wat niet?', value: typed.text, error: errors.text, isRequired: false, maxLength: longest.text })}
${dateField({ name: 'dueOn', label: 'Wanneer is het klaar?', value: typed.dueOn, error: errors.dueOn })}
${textArea({ name: 'reason', label: 'Waarom verandert de afspraak?', value: typed.reason, error: errors.reason, rows: 4, maxLength: longest.reason })}`,
  });
}
