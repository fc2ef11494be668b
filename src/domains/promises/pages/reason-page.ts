import { textArea } from '../../../design/components/field/field.ts';
import { inSentences } from '../../../design/in-sentences.ts';
import type { Frame } from '../../../design/layout.ts';
import { type Html, html } from '../../../design/view.ts';
import { paths } from '../../../paths.ts';
import type { Problems } from '../../../platform/refusal.ts';
import { longest, type Pledge } from '../promise.ts';
import { promiseForm } from './promise-form.ts';

interface Reason {
  readonly reason: string;
  readonly problems?: Problems<'reason', 'reason-missing' | 'reason-too-long'>;
}

const sentences = {
  'reason-missing': 'Schrijf waarom. Dat blijft hier staan.',
  'reason-too-long': 'Maak de reden korter: hoogstens 5.000 tekens.',
};

/** The form in which an ended promise is opened again, with the reason. */
export function reopenPage(frame: Frame, promise: Pledge, { reason, problems = {} }: Reason): Html {
  const errors = inSentences(problems, sentences);
  return promiseForm(frame, promise, {
    title: 'Open de afspraak weer',
    lead: 'Doe dit als de afspraak ten onrechte is afgesloten. Dat ze afgesloten was, blijft te zien.',
    action: paths.reopenPromise(promise.id),
    submit: 'Open de afspraak weer',
    errors,
    fields: textArea({
      name: 'reason',
      label: 'Waarom loopt de afspraak weer?',
      value: reason,
      error: errors.reason,
      rows: 4,
      maxLength: longest.reason,
    }),
  });
}

/** The form in which a moderator hides the line of a verdict, with the reason. */
export function hideVerdictPage(
  frame: Frame,
  promise: Pledge,
  {
    verdict,
    reason,
    problems = {},
  }: Reason & { readonly verdict: { readonly id: number; readonly line: string } },
): Html {
  const errors = inSentences(problems, sentences);
  return promiseForm(frame, promise, {
    title: 'Verberg de toelichting',
    lead: 'Het oordeel blijft meetellen. Iedereen ziet dat de toelichting is verborgen, en waarom. Wie het schreef, krijgt bericht.',
    action: paths.hideVerdict(promise.id, verdict.id),
    submit: 'Verberg de toelichting',
    errors,
    fields: html`<blockquote class="sw-quote"><bdi>${verdict.line}</bdi></blockquote>
${textArea({ name: 'reason', label: 'Waarom?', value: reason, error: errors.reason, rows: 3, maxLength: longest.reason })}`,
  });
}
