import { checkbox, radioGroup } from '../../../design/components/choice/choice.ts';
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

/** The form in which a keeper tells how it goes. */
export function progressPage(
  frame: Frame,
  promise: Pledge,
  {
    typed,
    photos = [],
    mayBeContact,
    problems = {},
  }: {
    readonly typed: TypedStep & { readonly isUnderWay: boolean; readonly isContact: boolean };
    /** The photos that came along already. */
    readonly photos?: readonly PhotoLine[];
    readonly mayBeContact: boolean;
    readonly problems?: Problems<StepField | 'photos', EvidenceProblem>;
  },
): Html {
  const errors = inSentences(problems, stepSentences);
  return promiseForm(frame, promise, {
    title: 'Vertel hoe het gaat',
    lead: 'Iedereen kan dit lezen. Wie op de afspraak wacht, krijgt bericht.',
    action: paths.reportProgress(promise.id),
    submit: 'Plaats het bericht',
    hasFiles: true,
    errors,
    fields: html`${radioGroup({
      name: 'state',
      label: 'Hoe staat het ermee?',
      options: [
        { value: 'planned', label: 'Gepland: we zijn nog niet begonnen' },
        { value: 'under-way', label: 'Bezig' },
      ],
      value: typed.isUnderWay ? 'under-way' : 'planned',
    })}
${textArea({ name: 'text', label: 'Wat is er gebeurd?', value: typed.text, error: errors.text, maxLength: longest.reason })}
${evidenceFields(typed, photos, errors)}
${mayBeContact && checkbox({ name: 'isContact', label: 'Zet mijn naam bij de afspraak als contact', isChecked: typed.isContact })}`,
  });
}
