import { alert } from '../../../design/components/alert/alert.ts';
import { barChart } from '../../../design/components/bar-chart/bar-chart.ts';
import { linkButton } from '../../../design/components/button/button.ts';
import { emptyState } from '../../../design/components/empty-state/empty-state.ts';
import { pageHeader } from '../../../design/components/page-header/page-header.ts';
import { section } from '../../../design/components/section/section.ts';
import { type Frame, page } from '../../../design/layout.ts';
import { type Html, html, nothing, paragraphs } from '../../../design/view.ts';
import { numberInWords, plural } from '../../../design/words.ts';
import { paths } from '../../../paths.ts';
import { choicesOf } from '../question.ts';
import type { Questionnaire } from '../questionnaire.ts';
import { few, type QuestionResult } from '../results.ts';
import type { Results } from '../results-of.ts';

/** What came of a questionnaire, question by question. */
export function resultsPage(
  frame: Frame,
  {
    questionnaire,
    trajectory,
    results,
    isOpen,
    mayChange,
  }: {
    readonly questionnaire: Questionnaire;
    readonly trajectory: { readonly id: number; readonly title: string };
    readonly results: Results;
    /** Still being answered: only who asks sees this. */
    readonly isOpen: boolean;
    readonly mayChange: boolean;
  },
): Html {
  const { replies, onPaper, questions } = results;
  return page(
    frame,
    {
      title: `Uitkomst: ${questionnaire.title}`,
      isPrivate: isOpen,
      breadcrumb: [
        { label: trajectory.title, href: paths.trajectory(trajectory.id) },
        { label: 'Vragenlijsten', href: paths.questionnaires(trajectory.id) },
      ],
    },
    html`${pageHeader({
      kicker: html`Vragenlijst bij <bdi>${trajectory.title}</bdi>`,
      title: questionnaire.title,
      lead:
        replies === 0 ? 'Niemand gaf antwoord.' : `${plural(replies, 'mens gaf', 'mensen gaven')} antwoord.`,
      meta: [onPaper > 0 && `Daarvan ${numberInWords(onPaper)} op papier`],
      ...((mayChange || replies > 0) && {
        actions: html`${replies > 0 && linkButton({ label: 'Cijfers als bestand (CSV)', kind: 'secondary', href: paths.questionnaireResultsCsv(questionnaire.id) })}${mayChange && linkButton({ label: 'Beheer de vragenlijst', kind: 'secondary', href: paths.buildQuestionnaire(questionnaire.id) })}`,
      }),
    })}
${standing(questionnaire, isOpen)}
${replies > 0 && replies < few && fewWord('Dit zijn weinig antwoorden. De cijfers zeggen dan nog niet veel.')}
${
  replies === 0
    ? emptyState({ title: 'Er is geen uitkomst', text: 'Zonder antwoorden valt er niets te tellen.' })
    : questions.map(result => oneQuestion(result, { replies, questions }))
}`,
  );
}

const fewWord = (text: string): Html => alert({ kind: 'info', content: html`<p>${text}</p>` });

function standing({ closedReason, replacedById, replacesId, reason }: Questionnaire, isOpen: boolean): Html {
  if (isOpen)
    return alert({
      kind: 'info',
      title: 'Mensen kunnen nog antwoorden',
      content: html`<p>Alleen wie de vragen stelt, ziet nu de tussenstand. Na het sluiten ziet iedereen de uitkomst.</p>`,
    });
  return html`${closedReason && alert({ kind: 'warning', title: 'Deze vragenlijst is eerder gesloten', content: html`${paragraphs(closedReason)}${replacedById !== null && html`<p><a class="nl-link" href="${paths.questionnaire(replacedById)}">Naar de nieuwe versie</a></p>`}` })}
${replacesId !== null && alert({ kind: 'info', title: 'Dit is een nieuwe versie', content: html`${paragraphs(reason)}<p><a class="nl-link" href="${paths.questionnaire(replacesId)}">Naar de versie ervoor</a></p>` })}`;
}

function oneQuestion(
  result: QuestionResult,
  { replies, questions }: { readonly replies: number; readonly questions: readonly QuestionResult[] },
): Html {
  const { question, number, asked, answered } = result;
  const hangsOn = questions.find(other => other.question.id === question.onlyIfQuestionId);
  const choice = hangsOn && choicesOf(hangsOn.question)[(question.onlyIfOption ?? 1) - 1];
  return section({
    title: `${number}. ${question.text}`,
    id: `vraag-${number}`,
    content: html`<p>${hangsOn && html`Alleen gevraagd aan wie bij vraag ${hangsOn.number} “${choice}” koos. `}${answeredInWords(answered, asked)}${result.average !== null && html` Gemiddeld: <strong>${numberInWords(Math.round(result.average * 10) / 10)}</strong>.`}</p>
${result.isFew && question.kind !== 'open' && replies >= few && answered > 0 && html`<p class="sw-hint">Dit zijn minder dan tien antwoorden. De cijfers zeggen dan niet veel.</p>`}
${answered > 0 && figures(result)}`,
  });
}

const answeredInWords = (answered: number, asked: number): string =>
  answered === 0
    ? 'Niemand gaf hier antwoord.'
    : answered === asked
      ? `${plural(answered, 'mens gaf', 'mensen gaven')} antwoord.`
      : `${numberInWords(answered)} van de ${plural(asked, 'mens gaf', 'mensen gaven')} antwoord.`;

function figures({ question, answered, bars }: QuestionResult): Html {
  if (question.kind === 'open')
    return html`<p><a class="nl-link" href="${paths.voicesAboutSource(`question-${question.id}`)}">Lees wat mensen schreven, en het antwoord dat zij krijgen<span class="sw-hidden">, bij: ${question.text}</span></a></p>`;
  if (bars.length === 0) return nothing;
  const share = (count: number): number => Math.round((count / answered) * 100);
  return barChart({
    title: question.kind === 'place' ? 'Waar' : question.kind === 'scale' ? 'Cijfer' : 'Antwoord',
    unit: 'mensen, en hoeveel procent van wie antwoord gaf',
    bars: bars.map(({ label, count }) => ({
      label,
      value: count,
      text: `${numberInWords(count)} (${share(count)}%)`,
    })),
    max: question.kind === 'place' ? Math.max(...bars.map(({ count }) => count)) : answered,
  });
}
