import { radioGroup } from '../../../design/components/choice/choice.ts';
import { textArea } from '../../../design/components/field/field.ts';
import { inSentences } from '../../../design/in-sentences.ts';
import type { Frame } from '../../../design/layout.ts';
import { type Html, html } from '../../../design/view.ts';
import { paths } from '../../../paths.ts';
import type { Problems } from '../../../platform/refusal.ts';
import type { PhotoLine } from '../photo-store.ts';
import { longest, type Pledge } from '../promise.ts';
import type { StepField, TypedStep } from '../step.ts';
import { type EvidenceProblem, evidenceFields, promiseForm, stepSentences } from './promise-form.ts';

/** The form in which a keeper says how a promise ended, with the reason. */
export function endPage(
  frame: Frame,
  promise: Pledge,
  {
    typed,
    photos = [],
    problems = {},
  }: {
    readonly typed: TypedStep & { readonly ending: string };
    /** The photos that came along already. */
    readonly photos?: readonly PhotoLine[];
    readonly problems?: Problems<StepField | 'photos' | 'ending', EvidenceProblem | 'ending-missing'>;
  },
): Html {
  const errors = inSentences(problems, {
    ...stepSentences,
    'ending-missing': 'Kies hoe de afspraak is afgelopen.',
  });
  return promiseForm(frame, promise, {
    title: 'Sluit de afspraak af',
    lead: 'Dit is uw eigen woord. Daarna kunnen de mensen met wie u dit afsprak zeggen wat zij ervan vinden.',
    action: paths.endPromise(promise.id),
    submit: 'Sluit de afspraak af',
    hasFiles: true,
    errors,
    fields: html`${radioGroup({
      name: 'ending',
      label: 'Hoe is het afgelopen?',
      options: [
        { value: 'kept', label: 'Nagekomen', hint: 'Het is gebeurd zoals afgesproken.' },
        {
          value: 'broken',
          label: 'Niet nagekomen',
          hint: 'Het is niet gelukt, en het gaat ook niet meer gebeuren.',
        },
        {
          value: 'withdrawn',
          label: 'Ingetrokken',
          hint: 'Het hoeft of kan niet meer, door iets dat is veranderd.',
        },
      ],
      value: typed.ending,
      error: errors.ending,
    })}
${textArea({ name: 'text', label: 'Wat is er gebeurd, of waarom niet?', hint: 'Dit blijft bij de afspraak staan.', value: typed.text, error: errors.text, maxLength: longest.reason })}
${evidenceFields(typed, photos, errors)}`,
  });
}
