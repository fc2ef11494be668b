import { alert } from '../../../design/components/alert/alert.ts';
import { actionForm, linkButton } from '../../../design/components/button/button.ts';
import { emptyState } from '../../../design/components/empty-state/empty-state.ts';
import { pageHeader } from '../../../design/components/page-header/page-header.ts';
import { section } from '../../../design/components/section/section.ts';
import { type Frame, page } from '../../../design/layout.ts';
import { type Html, html, nothing, paragraphs } from '../../../design/view.ts';
import { plural } from '../../../design/words.ts';
import { paths } from '../../../paths.ts';
import type { PublishReason } from '../publish-questionnaire.ts';
import {
  choicesOf,
  numberOf,
  type Question,
  type QuestionTrouble,
  questionKindNames,
  troubleWith,
} from '../question.ts';
import type { Questionnaire, QuestionnaireState } from '../questionnaire.ts';
import { questionnaireBadge } from './questionnaires-page.ts';

export interface BuildPage {
  readonly frame: Frame;
  readonly trajectory: { readonly id: number; readonly title: string };
  readonly questionnaire: Questionnaire;
  readonly state: QuestionnaireState;
  readonly phaseName: string;
  readonly questions: readonly Question[];
  readonly replies: number;
  /** Why it could not be published just now. */
  readonly refused?: PublishReason;
}

const refusals: Record<PublishReason, string> = {
  'not-in-the-making': 'Deze vragenlijst is al gepubliceerd.',
  'no-questions': 'Er zijn nog geen vragen. Voeg er eerst een toe.',
  'question-in-trouble': 'Er is nog een vraag die niet gesteld kan worden. Bij die vraag staat waarom.',
  'phase-is-over':
    'De fase is voorbij, of staat niet meer in het plan. Kies bij “Waar het over gaat” een andere fase.',
};

const troubles: Record<QuestionTrouble, string> = {
  'asked-too-early':
    'Deze vraag hangt af van een vraag die later komt. Zet hem lager, of wijzig de voorwaarde.',
  'choice-gone': 'Deze vraag hangt af van een antwoord dat er niet meer is. Wijzig de voorwaarde.',
};

/** Where a questionnaire is made, and looked after once it is out. */
export function buildPage(it: BuildPage): Html {
  const { questionnaire, trajectory, state, questions, replies } = it;
  const isDraft = state === 'draft';
  return page(
    it.frame,
    {
      title: `Vragen van ${questionnaire.title}`,
      isPrivate: true,
      hasErrors: it.refused !== undefined,
      breadcrumb: [
        { label: trajectory.title, href: paths.trajectory(trajectory.id) },
        { label: 'Vragenlijsten', href: paths.questionnaires(trajectory.id) },
      ],
    },
    html`${pageHeader({
      kicker: html`Vragenlijst bij <bdi>${trajectory.title}</bdi>`,
      title: questionnaire.title,
      badges: questionnaireBadge(state),
      meta: [
        `In de fase ${it.phaseName}`,
        plural(questions.length, 'vraag', 'vragen'),
        replies > 0 && plural(replies, 'mens gaf antwoord', 'mensen gaven antwoord'),
      ],
    })}
${it.refused && alert({ kind: 'error', title: 'De vragenlijst is niet gepubliceerd', content: html`<p>${refusals[it.refused]}</p>` })}
${questionnaire.replacesId !== null && isDraft && alert({ kind: 'info', title: 'Dit wordt een nieuwe versie', content: html`${paragraphs(questionnaire.reason)}<p>De versie ervoor sluit zodra u deze publiceert.</p>` })}
${isDraft ? html`<p><a class="nl-link" href="${paths.aboutQuestionnaire(questionnaire.id)}">Waar het over gaat: naam, inleiding, fase en thema</a></p>` : nothing}
${section({
  title: 'Vragen',
  id: 'vragen',
  content: html`${
    questions.length === 0
      ? emptyState({
          title: 'Er zijn nog geen vragen',
          text: 'Begin met de vraag waarop u het antwoord het liefst wilt weten.',
        })
      : html`<ol class="sw-questions">${questions.map(question => questionLine(question, it))}</ol>`
  }${isDraft && html`<p class="sw-buttons">${linkButton({ label: 'Voeg een vraag toe', kind: 'secondary', href: paths.newQuestion(questionnaire.id) })}</p>`}`,
})}
${isDraft ? toPublish(it) : afterwards(it)}`,
  );
}

function questionLine(question: Question, { questionnaire, questions, state }: BuildPage): Html {
  const { id, text, kind, isRequired } = question;
  const trouble = troubleWith(question, questions);
  const number = numberOf(question, questions);
  const about = `vraag ${number}`;
  const choices = choicesOf(question);
  return html`<li class="sw-question" id="vraag-${number}"><p class="sw-question__kind">${questionKindNames[kind]}${!isRequired && ', niet verplicht'}</p><h3 class="sw-question__text">${number}. ${text}</h3>${condition(question, questions)}${kind !== 'scale' && choices.length > 0 && html`<ul class="sw-question__choices">${choices.map(choice => html`<li>${choice}</li>`)}</ul>`}${kind === 'scale' && (question.lowLabel || question.highLabel) && html`<p>Van 1 (${question.lowLabel || 'laag'}) tot 5 (${question.highLabel || 'hoog'})</p>`}${trouble && alert({ kind: 'warning', content: html`<p>${troubles[trouble]}</p>` })}${
    state === 'draft' &&
    html`<div class="sw-question__actions">${linkButton({ label: 'Wijzig', about, kind: 'subtle', href: paths.question(questionnaire.id, id) })}${number > 1 && actionForm({ action: paths.moveQuestionUp(questionnaire.id, id), label: 'Omhoog', about, kind: 'subtle' })}${number < questions.length && actionForm({ action: paths.moveQuestionDown(questionnaire.id, id), label: 'Omlaag', about, kind: 'subtle' })}${actionForm({ action: paths.removeQuestion(questionnaire.id, id), label: 'Haal weg', about, kind: 'subtle' })}</div>`
  }</li>`;
}

function condition(question: Question, questions: readonly Question[]): Html {
  const asked = questions.find(({ id }) => id === question.onlyIfQuestionId);
  if (!asked) return nothing;
  const choice = choicesOf(asked)[(question.onlyIfOption ?? 1) - 1] ?? '';
  return html`<p class="sw-question__condition">Alleen voor wie bij vraag ${numberOf(asked, questions)} kiest: “${choice}”</p>`;
}

function toPublish({ questionnaire, questions }: BuildPage): Html {
  if (questions.length === 0) return nothing;
  return section({
    title: 'Klaar?',
    content: html`<p>Bekijk de lijst eerst zoals een ander hem ziet. Zolang niemand heeft geantwoord, kunt u hem daarna nog terughalen. Wie dit traject volgt, krijgt bericht.</p>
<div class="sw-buttons">${actionForm({ action: paths.publishQuestionnaire(questionnaire.id), label: 'Publiceer de vragenlijst' })}${linkButton({ label: 'Bekijk het voorbeeld', kind: 'secondary', href: paths.questionnaire(questionnaire.id) })}</div>`,
  });
}

function afterwards({ questionnaire, state, replies }: BuildPage): Html {
  const { id } = questionnaire;
  const isRunning = state === 'open' || state === 'coming';
  const links = [
    { href: paths.questionnaire(id), label: isRunning ? 'Naar de vragenlijst' : 'Naar de uitkomst' },
    state === 'open' && { href: paths.questionnaireResults(id), label: 'Bekijk de tussenstand' },
    state !== 'coming' && { href: paths.paperReply(id), label: 'Voer antwoorden op papier in' },
    isRunning && replies > 0 && { href: paths.renewQuestionnaire(id), label: 'Maak een nieuwe versie' },
    isRunning && { href: paths.closeQuestionnaire(id), label: 'Sluit de vragenlijst eerder' },
  ].filter(link => link !== false);
  return section({
    title: 'Wat u nu kunt doen',
    content: html`${isRunning && html`<p>${replies > 0 ? 'Er is al geantwoord. De vragen liggen nu vast. Is er iets mis, maak dan een nieuwe versie of sluit de lijst, met een reden.' : 'Nog niemand heeft geantwoord. U kunt de vragenlijst nog terughalen en wijzigen.'}</p>`}
${isRunning && replies === 0 && html`<div class="sw-buttons">${actionForm({ action: paths.retractQuestionnaire(id), label: 'Haal de vragenlijst terug', kind: 'secondary' })}</div>`}
<ul class="sw-actions">${links.map(link => html`<li><a class="nl-link" href="${link.href}">${link.label}</a></li>`)}</ul>`,
  });
}
