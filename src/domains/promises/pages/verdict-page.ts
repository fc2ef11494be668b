import { checkbox, radioGroup } from '../../../design/components/choice/choice.ts';
import { textArea } from '../../../design/components/field/field.ts';
import { inSentences } from '../../../design/in-sentences.ts';
import type { Frame } from '../../../design/layout.ts';
import { type Html, html } from '../../../design/view.ts';
import { paths } from '../../../paths.ts';
import type { Problems } from '../../../platform/refusal.ts';
import { longest, type Pledge } from '../promise.ts';
import type { TypedVerdict, VerdictField, VerdictProblem } from '../verdict.ts';
import { promiseForm } from './promise-form.ts';

const sentences: Record<VerdictProblem, string> = {
  'isKept-missing': 'Kies of de afspraak is nagekomen.',
  'line-missing': 'Schrijf in één zin wat er niet is gedaan.',
  'line-too-long': `Maak de toelichting korter: hoogstens ${longest.line} tekens.`,
};

/** The form in which one of those it was promised to says whether it was kept. */
export function verdictPage(
  frame: Frame,
  promise: Pledge,
  {
    typed,
    problems = {},
  }: { readonly typed: TypedVerdict; readonly problems?: Problems<VerdictField, VerdictProblem> },
): Html {
  const errors = inSentences(problems, sentences);
  return promiseForm(frame, promise, {
    title: 'Is de afspraak nagekomen?',
    lead: 'Uw oordeel staat naast het woord van wie het doet. U kunt het later aanpassen. Dat is dan te zien.',
    action: paths.giveVerdict(promise.id),
    submit: 'Geef uw oordeel',
    errors,
    fields: html`${radioGroup({
      name: 'isKept',
      label: 'Wat vindt u?',
      options: [
        { value: 'ja', label: 'Nagekomen' },
        { value: 'nee', label: 'Niet nagekomen' },
      ],
      value: typed.isKept,
      error: errors.isKept,
    })}
${textArea({ name: 'line', label: 'In één zin', hint: 'Waarom vindt u dat? Bij “niet nagekomen” is dit nodig.', value: typed.line, error: errors.line, rows: 2, isRequired: false, maxLength: longest.line })}
${checkbox({ name: 'isSigned', label: 'Zet mijn naam erbij', hint: 'Anders staat er alleen in welke rol u dit zegt.', isChecked: typed.isSigned })}`,
  });
}
