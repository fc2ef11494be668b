import { alert } from '../../../design/components/alert/alert.ts';
import { button } from '../../../design/components/button/button.ts';
import { radioGroup } from '../../../design/components/choice/choice.ts';
import { errorSummary } from '../../../design/components/error-summary/error-summary.ts';
import { dateField, textArea, textField } from '../../../design/components/field/field.ts';
import { pageHeader } from '../../../design/components/page-header/page-header.ts';
import { inOrderOfPage, inSentences } from '../../../design/in-sentences.ts';
import { type Frame, page } from '../../../design/layout.ts';
import { onceField } from '../../../design/once-field.ts';
import { type Html, html } from '../../../design/view.ts';
import { paths } from '../../../paths.ts';
import { type DecisionProblems, decisionOutcomes, decisionSentences } from '../../decisions/public.ts';
import type { Consultation } from '../consultation.ts';
import type { TypedOutcome } from '../decide-consultation.ts';
import type { ResponseNote } from '../response-note.ts';

const refusals = {
  'note-missing':
    'De nota van beantwoording is er nog niet. Het besluit kan pas als de antwoorden er liggen.',
  'views-owed':
    'Nog niet elke zienswijze heeft een samenvatting en een antwoord. Het besluit kan pas daarna.',
  decided: 'Het besluit is al vastgelegd.',
} as const;
export type DecideRefusal = keyof typeof refusals;
export const isDecideRefusal = (reason: string): reason is DecideRefusal => reason in refusals;

/** The form in which the decision after a consultation is put down. */
export function decidePage(
  frame: Frame,
  {
    consultation,
    note,
    typed,
    problems = {},
    refused,
  }: {
    readonly consultation: Consultation;
    readonly note: Pick<ResponseNote, 'number'> | undefined;
    readonly typed: TypedOutcome;
    readonly problems?: DecisionProblems;
    readonly refused?: DecideRefusal;
  },
): Html {
  const errors = inOrderOfPage(inSentences(problems, decisionSentences), [
    'title',
    'decidedOn',
    'outcome',
    'text',
    'reason',
  ]);
  const { id, announcement, decidingBodyName } = consultation;
  return page(
    frame,
    {
      title: 'Het besluit vastleggen',
      isPrivate: true,
      hasErrors: Object.keys(errors).length > 0 || refused !== undefined,
      breadcrumb: [
        { label: 'Inspraak', href: paths.consultations },
        { label: announcement.title, href: paths.consultation(id) },
      ],
    },
    html`${errorSummary(errors)}
${refused && alert({ kind: 'error', content: html`<p>${refusals[refused]}</p>` })}
${pageHeader({
  kicker: html`<bdi>${announcement.title}</bdi>`,
  title: 'Het besluit vastleggen',
  lead: html`Wat ${decidingBodyName} besloot. Wie een zienswijze indiende, krijgt één bericht: wat er is besloten en wat er met de eigen zienswijze is gedaan.`,
})}
${note && html`<p><a class="nl-link" href="${paths.responseNote(id, note.number)}">De nota van beantwoording</a></p>`}
<form class="sw-form" method="post" action="${paths.decideConsultation(id)}" novalidate>
${onceField()}
${textField({ name: 'title', label: 'Waar gaat het besluit over?', value: typed.title, error: errors.title, maxLength: 150 })}
${dateField({ name: 'decidedOn', label: 'Wanneer is het besloten?', value: typed.decidedOn, error: errors.decidedOn })}
${radioGroup({ name: 'outcome', label: 'Wat was de uitkomst?', options: decisionOutcomes, value: typed.outcome, error: errors.outcome })}
${textArea({ name: 'text', label: 'Wat is er besloten?', value: typed.text, error: errors.text, isRequired: false, maxLength: 10_000 })}
${textArea({ name: 'reason', label: 'Waarom?', hint: 'Schrijf ook wat de zienswijzen hebben veranderd, en waarom iets niet is overgenomen.', value: typed.reason, error: errors.reason, maxLength: 10_000 })}
<div class="sw-buttons">${button({ label: 'Leg het besluit vast' })}</div>
</form>`,
  );
}
