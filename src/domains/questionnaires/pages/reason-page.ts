import { button } from '../../../design/components/button/button.ts';
import { errorSummary } from '../../../design/components/error-summary/error-summary.ts';
import { textArea } from '../../../design/components/field/field.ts';
import { pageHeader } from '../../../design/components/page-header/page-header.ts';
import { type Frame, page } from '../../../design/layout.ts';
import { type Html, html } from '../../../design/view.ts';
import { paths } from '../../../paths.ts';
import type { ReasonProblem } from '../close-questionnaire.ts';
import type { Questionnaire } from '../questionnaire.ts';
import { longest } from '../questionnaire-draft.ts';

const sentences: Record<ReasonProblem, string> = {
  'reason-missing': 'Schrijf waarom. Iedereen leest dit.',
  'reason-too-long': 'Maak de reden korter, ten hoogste 1.000 tekens.',
};

const words = {
  close: {
    title: 'De vragenlijst sluiten',
    lead: 'Niemand kan daarna nog antwoorden. Wat er al is, blijft tellen, en iedereen ziet de uitkomst.',
    label: 'Waarom sluit u de vragenlijst?',
    button: 'Sluit de vragenlijst',
  },
  renew: {
    title: 'Een nieuwe versie maken',
    lead: 'U begint met dezelfde vragen. Zodra u de nieuwe versie publiceert, sluit deze. De antwoorden die er al zijn, blijven staan bij deze versie.',
    label: 'Waarom komt er een nieuwe versie?',
    button: 'Maak de nieuwe versie',
  },
} as const;

/** Closing a questionnaire or beginning a newer version, with the reason. */
export function reasonPage(
  frame: Frame,
  {
    what,
    questionnaire,
    reason,
    problem,
  }: {
    readonly what: keyof typeof words;
    readonly questionnaire: Questionnaire;
    readonly reason: string;
    readonly problem?: ReasonProblem | undefined;
  },
): Html {
  const { title, lead, label, button: does } = words[what];
  const error = problem && sentences[problem];
  const action =
    what === 'close'
      ? paths.closeQuestionnaire(questionnaire.id)
      : paths.renewQuestionnaire(questionnaire.id);
  return page(
    frame,
    {
      title,
      isPrivate: true,
      hasErrors: error !== undefined,
      breadcrumb: [{ label: questionnaire.title, href: paths.buildQuestionnaire(questionnaire.id) }],
    },
    html`${errorSummary({ reason: error })}
${pageHeader({ kicker: html`<bdi>${questionnaire.title}</bdi>`, title, lead })}
<form class="sw-form" method="post" action="${action}" novalidate>
${textArea({ name: 'reason', label, hint: 'Iedereen leest dit.', value: reason, error, maxLength: longest.reason, rows: 3 })}
<div class="sw-buttons">${button({ label: does, ...(what === 'close' && { isNegative: true }) })}</div>
</form>`,
  );
}
