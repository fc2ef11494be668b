import { alert } from '../../../design/components/alert/alert.ts';
import { button } from '../../../design/components/button/button.ts';
import { errorSummary } from '../../../design/components/error-summary/error-summary.ts';
import { dateField, selectField } from '../../../design/components/field/field.ts';
import { pageHeader } from '../../../design/components/page-header/page-header.ts';
import { type Frame, page } from '../../../design/layout.ts';
import { onceField } from '../../../design/once-field.ts';
import { type Html, html } from '../../../design/view.ts';
import { paths } from '../../../paths.ts';
import type { Day } from '../../../platform/clock.ts';
import type { Area } from '../../neighbourhoods/public.ts';
import { areaOptions } from '../../voices/public.ts';
import type { Typed } from '../branching.ts';
import type { AnswerProblem } from '../fill-reply.ts';
import { choicesOf, numberOf, type Question } from '../question.ts';
import type { Questionnaire } from '../questionnaire.ts';
import { fieldOf, questionField } from './question-fields.ts';

/** Entering one reply that came on paper: all questions under one another, as they stand on the sheet. */
export function paperPage(
  frame: Frame,
  it: {
    readonly questionnaire: Questionnaire;
    readonly questions: readonly Question[];
    readonly typed: Typed;
    readonly receivedOn: string;
    readonly today: Day;
    readonly areas: readonly Area[];
    readonly problems: Readonly<Record<string, AnswerProblem | undefined>>;
    readonly otherErrors: { readonly receivedOn?: string; readonly form?: string };
  },
): Html {
  const { questionnaire, questions, typed, areas } = it;
  const wrong = questions.filter(({ id }) => it.problems[id]);
  const errors: Record<string, string> = Object.fromEntries(
    wrong.map(question => [
      question.id,
      it.problems[question.id] === 'missing'
        ? 'Deze vraag is verplicht. Vul in wat op het papier staat.'
        : it.problems[question.id] === 'too-long'
          ? 'Dit is te lang, ten hoogste 3.000 tekens.'
          : 'Kies uit wat er staat.',
    ]),
  );
  const { receivedOn, form } = it.otherErrors;
  const summary = {
    form,
    receivedOn,
    ...Object.fromEntries(wrong.map(question => [fieldOf(question), errors[question.id]])),
  };
  return page(
    frame,
    {
      title: 'Antwoorden op papier invoeren',
      isPrivate: true,
      hasErrors: Object.values(summary).some(Boolean),
      breadcrumb: [{ label: questionnaire.title, href: paths.buildQuestionnaire(questionnaire.id) }],
    },
    html`${errorSummary(summary)}
${pageHeader({ kicker: html`<bdi>${questionnaire.title}</bdi>`, title: 'Antwoorden op papier invoeren', lead: 'Eén formulier per keer, in de woorden die op het papier staan. Namen en adressen neemt u niet over.' })}
${form && alert({ kind: 'error', content: html`<p id="veld-form">${form}</p>` })}
<form class="sw-form" method="post" action="${paths.paperReply(questionnaire.id)}" novalidate>
${onceField()}
${dateField({ name: 'receivedOn', label: 'Op welke dag kwam het binnen?', value: it.receivedOn, error: receivedOn, max: it.today })}
${questions.map(question => html`${condition(question, questions)}${onPaper(question, { typed, areas, errors })}`)}
<div class="sw-buttons">${button({ label: 'Voer in' })}${button({ label: 'Voer in, en dan het volgende', kind: 'secondary', name: 'naar', value: 'volgende' })}</div>
</form>`,
  );
}

function condition(question: Question, questions: readonly Question[]): Html | undefined {
  const asked = questions.find(({ id }) => id === question.onlyIfQuestionId);
  if (!asked) return undefined;
  return html`<p class="sw-hint">Alleen als bij “${asked.text}” is gekozen: ${choicesOf(asked)[(question.onlyIfOption ?? 1) - 1]} (vraag ${numberOf(asked, questions)}).</p>`;
}

/** A place on paper is a name from the list: there is no map for each. */
function onPaper(
  question: Question,
  asked: { readonly typed: Typed; readonly areas: readonly Area[]; readonly errors: Record<string, string> },
): Html {
  if (question.kind !== 'place') return questionField(question, asked);
  return selectField({
    name: fieldOf(question),
    label: question.text,
    value: asked.typed[question.id]?.[0] ?? '',
    error: asked.errors[question.id],
    isRequired: question.isRequired,
    empty: 'Geen plek',
    options: areaOptions(asked.areas),
  });
}
