import { alert } from '../../../design/components/alert/alert.ts';
import { button } from '../../../design/components/button/button.ts';
import { checkbox, radioGroup } from '../../../design/components/choice/choice.ts';
import { errorSummary } from '../../../design/components/error-summary/error-summary.ts';
import { selectField, textArea, textField } from '../../../design/components/field/field.ts';
import { pageHeader } from '../../../design/components/page-header/page-header.ts';
import { inOrderOfPage, inSentences } from '../../../design/in-sentences.ts';
import { type Frame, page } from '../../../design/layout.ts';
import { onceField } from '../../../design/once-field.ts';
import { type Html, html } from '../../../design/view.ts';
import { paths } from '../../../paths.ts';
import type { Problems } from '../../../platform/refusal.ts';
import {
  choicesOf,
  isClosed,
  numberOf,
  type Question,
  type QuestionKind,
  questionKindNames,
} from '../question.ts';
import type { Questionnaire } from '../questionnaire.ts';
import {
  longest,
  type QuestionField,
  type QuestionProblem,
  type TypedQuestion,
} from '../questionnaire-draft.ts';

const sentences: Record<QuestionProblem, string> = {
  'kind-missing': 'Kies hoe mensen antwoorden.',
  'text-missing': 'Schrijf de vraag op.',
  'text-too-long': 'Maak de vraag korter, ten hoogste 300 tekens.',
  'help-too-long': 'Maak de uitleg korter, ten hoogste 500 tekens.',
  'too-few-options': 'Schrijf ten minste twee antwoorden op, elk op een eigen regel.',
  'too-many-options': 'Dit zijn te veel antwoorden. Houd het op ten hoogste dertig.',
  'option-too-long': 'Een van de antwoorden is te lang. Houd elk antwoord onder de 200 tekens.',
  'options-alike': 'Twee antwoorden zijn hetzelfde. Haal er een weg.',
  'label-too-long': 'Maak dit korter, ten hoogste 60 tekens.',
  'condition-unknown': 'Dit antwoord is er niet meer. Kies een ander, of “aan iedereen”.',
};

const hints: Partial<Record<QuestionKind, string>> = {
  open: 'Wat mensen hier schrijven, is inbreng. Daar moet u antwoord op geven.',
  place: 'Een wijk of buurt uit een lijst, en wie wil een punt op de kaart.',
};

/** Writing one question. */
export function questionPage(
  frame: Frame,
  it: {
    readonly questionnaire: Questionnaire;
    /** Left out for a new one. */
    readonly question: Question | undefined;
    readonly questions: readonly Question[];
    readonly typed: TypedQuestion;
    readonly problems: Problems<QuestionField, QuestionProblem>;
    readonly isChangedMeanwhile?: boolean;
  },
): Html {
  const { questionnaire, question, questions, typed } = it;
  const errors = inOrderOfPage(inSentences(it.problems, sentences), [
    'text',
    'help',
    'kind',
    'options',
    'lowLabel',
    'highLabel',
    'onlyIf',
  ]);
  const title = question ? `Vraag ${numberOf(question, questions)} wijzigen` : 'Een vraag toevoegen';
  const earlier = question ? questions.filter(({ position }) => position < question.position) : questions;
  return page(
    frame,
    {
      title,
      isPrivate: true,
      hasErrors: Object.keys(errors).length > 0,
      breadcrumb: [{ label: questionnaire.title, href: paths.buildQuestionnaire(questionnaire.id) }],
    },
    html`${errorSummary(errors)}
${pageHeader({ kicker: html`<bdi>${questionnaire.title}</bdi>`, title })}
${it.isChangedMeanwhile && alert({ kind: 'warning', title: 'Iemand anders heeft deze vraag intussen gewijzigd', content: html`<p>Hieronder staat wat u schreef. Verstuurt u het nog eens, dan geldt dat.</p>` })}
<form class="sw-form" method="post" action="${question ? paths.question(questionnaire.id, question.id) : paths.newQuestion(questionnaire.id)}" novalidate>
${onceField()}${question && html`<input type="hidden" name="version" value="${question.version}">`}
${textField({ name: 'text', label: 'Wat vraagt u?', hint: 'Eén ding per vraag, in gewone woorden.', value: typed.text, error: errors.text, maxLength: longest.text })}
${textField({ name: 'help', label: 'Uitleg bij de vraag', value: typed.help, error: errors.help, isRequired: false, maxLength: longest.help })}
${radioGroup({
  name: 'kind',
  label: 'Hoe antwoorden mensen?',
  value: typed.kind || undefined,
  error: errors.kind,
  options: (Object.keys(questionKindNames) as QuestionKind[]).map(kind => ({
    value: kind,
    label: questionKindNames[kind],
    ...(hints[kind] && { hint: hints[kind] }),
  })),
})}
${textArea({ name: 'options', label: 'De antwoorden waaruit men kiest', hint: 'Elk antwoord op een eigen regel. Alleen bij kiezen.', value: typed.options, error: errors.options, isRequired: false, rows: 5 })}
${textField({ name: 'lowLabel', label: 'Wat betekent 1?', hint: 'Alleen bij een cijfer. Bijvoorbeeld: heel onveilig.', value: typed.lowLabel, error: errors.lowLabel, isRequired: false, maxLength: longest.label, width: 24 })}
${textField({ name: 'highLabel', label: 'Wat betekent 5?', value: typed.highLabel, error: errors.highLabel, isRequired: false, maxLength: longest.label, width: 24 })}
${checkbox({ name: 'isRequired', label: 'Een antwoord is verplicht', isChecked: typed.isRequired, hint: 'Alleen als u zonder dit antwoord niets met de rest kunt.' })}
${earlier.some(isClosed) && whom(earlier, questions, typed.onlyIf, errors.onlyIf)}
<div class="sw-buttons">${button({ label: question ? 'Bewaar de vraag' : 'Voeg de vraag toe' })}</div>
</form>`,
  );
}

const whom = (
  earlier: readonly Question[],
  questions: readonly Question[],
  value: string,
  error: string | undefined,
): Html =>
  selectField({
    name: 'onlyIf',
    label: 'Aan wie stelt u deze vraag?',
    value,
    error,
    isRequired: false,
    empty: 'Aan iedereen',
    options: earlier.filter(isClosed).map(question => ({
      label: `Alleen aan wie bij vraag ${numberOf(question, questions)} kiest:`,
      options: choicesOf(question).map((choice, index) => ({
        value: `${question.id}:${index + 1}`,
        label: choice,
      })),
    })),
  });
