import { alert } from '../../../design/components/alert/alert.ts';
import { button } from '../../../design/components/button/button.ts';
import { day } from '../../../design/components/day/day.ts';
import { errorSummary } from '../../../design/components/error-summary/error-summary.ts';
import { textField } from '../../../design/components/field/field.ts';
import { fieldset } from '../../../design/components/fieldset/fieldset.ts';
import { pageHeader } from '../../../design/components/page-header/page-header.ts';
import { type Frame, page } from '../../../design/layout.ts';
import { onceField } from '../../../design/once-field.ts';
import { type Html, html, nothing, paragraphs } from '../../../design/view.ts';
import { momentInWords } from '../../../design/words.ts';
import { paths } from '../../../paths.ts';
import type { Instant } from '../../../platform/clock.ts';
import type { Area } from '../../neighbourhoods/public.ts';
import type { Step, Typed } from '../branching.ts';
import type { AnswerProblem } from '../fill-reply.ts';
import type { Question } from '../question.ts';
import type { Questionnaire } from '../questionnaire.ts';
import { fieldWithError, questionField } from './question-fields.ts';

export interface FillPage {
  readonly frame: Frame;
  readonly questionnaire: Questionnaire;
  readonly trajectory: { readonly id: number; readonly title: string };
  readonly step: Step;
  readonly typed: Typed;
  /** Known only to who answers; empty on the first page. */
  readonly key: string;
  readonly problems: Readonly<Record<string, AnswerProblem | undefined>>;
  readonly otherErrors: { readonly email?: string; readonly form?: string };
  readonly by:
    | { readonly who: 'person' }
    | { readonly who: 'guest'; readonly email: string }
    /** Who made it, and looks at it before anybody else can. */
    | { readonly who: 'maker' };
  readonly closesAt: Instant | undefined;
  /** When this person answered before. */
  readonly answeredAt: Instant | undefined;
  readonly areas: readonly Area[];
}

/** What is said beside a question that was not answered well. */
function sentenceFor({ kind }: Question, problem: AnswerProblem): string {
  if (problem === 'too-long') return 'Maak uw antwoord korter, ten hoogste 3.000 tekens.';
  if (problem === 'unknown') return 'Kies uit wat er staat.';
  switch (kind) {
    case 'open':
      return 'Schrijf hier uw antwoord.';
    case 'multiple':
      return 'Kies een of meer antwoorden.';
    case 'scale':
      return 'Kies een cijfer van 1 tot 5.';
    case 'place':
      return 'Kies een wijk of buurt.';
    default:
      return 'Kies een antwoord.';
  }
}

/** Answering, one step at a time. */
export function fillPage(it: FillPage): Html {
  const { questionnaire, trajectory, step, by } = it;
  const wrong = step.questions.flatMap(question => {
    const problem = it.problems[question.id];
    return problem ? [{ question, error: sentenceFor(question, problem) }] : [];
  });
  const errors: Record<string, string | undefined> = {
    form: it.otherErrors.form,
    ...Object.fromEntries(wrong.map(({ question, error }) => [fieldWithError(question), error])),
    email: it.otherErrors.email,
  };
  const asked = {
    typed: it.typed,
    areas: it.areas,
    errors: Object.fromEntries(wrong.map(({ question, error }) => [question.id, error])),
  };
  const isFirst = step.previous === undefined;
  const isLast = step.next === undefined;
  return page(
    it.frame,
    {
      title: step.total > 1 ? `${questionnaire.title}, stap ${step.number}` : questionnaire.title,
      hasErrors: Object.values(errors).some(Boolean),
      breadcrumb: [{ label: trajectory.title, href: paths.trajectory(trajectory.id) }],
    },
    html`${errorSummary(errors)}
${pageHeader({ kicker: html`<bdi>${trajectory.title}</bdi>`, title: questionnaire.title, ...(isFirst && it.closesAt && { meta: [html`U kunt antwoorden tot ${momentInWords(it.closesAt)}`] }) })}
${it.otherErrors.form && alert({ kind: 'error', content: html`<p id="veld-form">${it.otherErrors.form}</p>` })}
${by.who === 'maker' && preview(questionnaire)}
${isFirst && before(it)}
${step.total > 1 && progress(step)}
<form class="sw-form" method="post" action="${paths.sendAnswers(questionnaire.id)}" novalidate>
${onceField()}<input type="hidden" name="sleutel" value="${it.key}"><input type="hidden" name="stap" value="${step.index}">
${step.questions.map(question => questionField(question, asked))}
${isLast && by.who === 'guest' && whoAreYou(by.email, it.otherErrors.email)}
<div class="sw-buttons">${button({ label: nextLabel(step) })}${!isFirst && button({ label: 'Vorige', kind: 'secondary', name: 'naar', value: 'vorige', skipsChecks: true })}</div>
${isLast && by.who === 'guest' && html`<p class="sw-hint">U krijgt een mail met een knop. Pas als u daarop drukt, tellen uw antwoorden mee. Wat u nu verstuurt, is op tijd.</p>`}
</form>`,
  );
}

const preview = ({ id }: Questionnaire): Html =>
  alert({
    kind: 'info',
    title: 'Dit is een voorbeeld',
    content: html`<p>Zo ziet een ander de vragenlijst. Wat u invult, wordt niet geteld. <a class="nl-link" href="${paths.buildQuestionnaire(id)}">Terug naar de vragen</a></p>`,
  });

function before({ questionnaire, answeredAt, step }: FillPage): Html {
  const hasWords = step.questions.length > 0;
  return html`${answeredAt && alert({ kind: 'info', title: 'U hebt al geantwoord', content: html`<p>Dat was op ${day(answeredAt)}. Verstuurt u opnieuw, dan tellen alleen uw nieuwe antwoorden.</p>` })}
${questionnaire.intro !== '' && html`<div class="sw-prose">${paragraphs(questionnaire.intro)}</div>`}
${hasWords && html`<p class="sw-hint">Wat u kiest, wordt geteld. Wat u in eigen woorden schrijft, komt zonder uw naam op de website. Daar krijgt u antwoord op.</p>`}`;
}

/** Where an answer on this step may bring another step, the button promises no more than going on. */
const nextLabel = ({ next, number, total }: Step): string => {
  if (next !== undefined) return 'Volgende';
  return number < total ? 'Ga verder' : 'Verstuur uw antwoorden';
};

/** How far along somebody is. */
const progress = ({ number, total }: Step): Html =>
  html`<div class="sw-progress"><p class="sw-progress__text" id="voortgang">Stap ${number} van ${total}</p><progress class="sw-progress__bar" max="${total}" value="${number}" aria-labelledby="voortgang"></progress></div>`;

function whoAreYou(email: string, error: string | undefined): Html {
  return fieldset({
    legend: 'Wie bent u?',
    content: html`${textField({ name: 'email', label: 'Uw e-mailadres', type: 'email', autocomplete: 'email', hint: 'Zo telt iedereen één keer mee, en kunt u antwoord krijgen. Uw adres staat nooit op de website.', value: email, error })}
<p>Hebt u een account? ${button({ label: 'Log eerst in', kind: 'subtle', name: 'naar', value: 'inloggen', skipsChecks: true })}</p>`,
  });
}

/** What there is to read before a questionnaire opens. */
export const comingPage = (
  frame: Frame,
  {
    questionnaire,
    trajectory,
    opensAt,
  }: Pick<FillPage, 'questionnaire' | 'trajectory'> & { readonly opensAt: Instant | undefined },
): Html =>
  page(
    frame,
    {
      title: questionnaire.title,
      breadcrumb: [{ label: trajectory.title, href: paths.trajectory(trajectory.id) }],
    },
    html`${pageHeader({ kicker: html`<bdi>${trajectory.title}</bdi>`, title: questionnaire.title })}
${questionnaire.intro === '' ? nothing : html`<div class="sw-prose">${paragraphs(questionnaire.intro)}</div>`}
${alert({ kind: 'info', content: html`<p>${opensAt ? `U kunt antwoorden vanaf ${momentInWords(opensAt)}.` : 'U kunt nog niet antwoorden.'}</p>` })}`,
  );
