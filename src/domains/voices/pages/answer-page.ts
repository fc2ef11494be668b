import { alert } from '../../../design/components/alert/alert.ts';
import { button } from '../../../design/components/button/button.ts';
import { checkboxGroup, radioGroup } from '../../../design/components/choice/choice.ts';
import { day } from '../../../design/components/day/day.ts';
import { errorSummary } from '../../../design/components/error-summary/error-summary.ts';
import { selectField, textArea } from '../../../design/components/field/field.ts';
import { pageHeader } from '../../../design/components/page-header/page-header.ts';
import { searchInside } from '../../../design/components/search-form/search-form.ts';
import { statement } from '../../../design/components/statement/statement.ts';
import { type Frame, page } from '../../../design/layout.ts';
import { onceField } from '../../../design/once-field.ts';
import { type Html, html, paragraphs } from '../../../design/view.ts';
import { momentInWords, termInWords } from '../../../design/words.ts';
import { paths } from '../../../paths.ts';
import type { Day, Instant } from '../../../platform/clock.ts';
import { type Outcome, outcomesFor } from '../answer.ts';
import type { AnswerField, AnswerProblems, AnswerReason } from '../answer-draft.ts';
import type { GivenAnswer } from '../answer-store.ts';
import { kindNames, type Voice } from '../voice.ts';
import type { VoiceLine } from '../voice-store.ts';
import { badgeOf } from './voice-card.ts';

export interface AnswerPage {
  readonly frame: Frame;
  readonly voice: Voice;
  readonly bodyName: string;
  readonly earlier: readonly GivenAnswer[];
  /** Other voices that this body owes, which may get the same answer. */
  readonly candidates: readonly VoiceLine[];
  readonly searched: string;
  readonly otherBodies: readonly { readonly id: number; readonly name: string }[];
  readonly typed: {
    readonly outcome: string;
    readonly reason: string;
    readonly passedOnToBodyId: number | null;
    readonly alsoFor: readonly number[];
  };
  readonly savedAt: Instant | null;
  readonly problems: AnswerProblems;
  readonly formError?: string;
  readonly today: Day;
}

const choices: Record<Exclude<Outcome, 'put-to-vote'>, { label: string; hint: string }> = {
  answered: { label: 'Beantwoord', hint: 'De vraag is hiermee beantwoord.' },
  adopted: { label: 'Overgenomen', hint: 'Dit gaan we doen. Schrijf erbij wat en wanneer.' },
  partly: {
    label: 'Deels overgenomen',
    hint: 'Een deel gaan we doen. Schrijf erbij wat wel, wat niet, en waarom niet.',
  },
  not: { label: 'Niet overgenomen', hint: 'Dit gaan we niet doen. Schrijf erbij waarom niet.' },
  'passed-on': { label: 'Doorsturen', hint: 'Een ander gaat hierover en geeft vanaf nu het antwoord.' },
  'outside-frame': {
    label: 'Buiten het kader',
    hint: 'Hierover kunnen we hier niet beslissen. Schrijf erbij waarom niet, en waar iemand wel terecht kan.',
  },
};

const sentences: Record<AnswerField, Partial<Record<AnswerReason, string>>> = {
  outcome: {
    missing: 'Kies wat ermee gebeurt.',
    'other-kind': 'Alleen een vraag kan “beantwoord” zijn. Kies bij een idee of melding wat ermee gebeurt.',
  },
  reason: {
    missing: 'Schrijf uw antwoord, met de reden. Zonder reden kan een antwoord niet worden bewaard.',
    'too-long': 'Maak uw antwoord korter, ten hoogste 10.000 tekens.',
  },
  passedOnToBodyId: {
    missing: 'Kies wie het antwoord gaat geven.',
    unknown: 'Kies een ander orgaan uit de lijst. Doorsturen aan uzelf kan niet.',
  },
};

/** Where an official answers what the body owes: one voice, or a cluster at once. */
export function answerPage(it: AnswerPage): Html {
  const { voice, typed, problems } = it;
  const errors = {
    ...Object.fromEntries(
      Object.entries(problems).map(([field, reason]) => [
        field,
        sentences[field as AnswerField][reason] ?? 'Kies uit wat er staat.',
      ]),
    ),
    ...(it.formError && { form: it.formError }),
  } as Record<string, string | undefined>;
  return page(
    it.frame,
    {
      title: 'Antwoord geven',
      isPrivate: true,
      hasErrors: Object.keys(errors).length > 0,
      breadcrumb: [
        { label: 'Inbreng', href: paths.voices },
        { label: voice.title, href: paths.voice(voice.id) },
      ],
    },
    html`${errorSummary(errors)}
${pageHeader({
  title: 'Antwoord geven',
  lead: html`Namens <bdi>${it.bodyName}</bdi>.${voice.dueOn && html` Termijn: ${day(voice.dueOn)}, ${termInWords(voice.dueOn, it.today)}.`}`,
})}
${it.formError && alert({ kind: 'error', content: html`<p id="veld-form">${it.formError}</p>` })}
${statement({ kind: 'voice', title: voice.title, by: html`${kindNames[voice.kind]} van <bdi>${voice.authorName || 'een bewoner'}</bdi>`, when: day(voice.receivedOn), text: paragraphs(voice.text) })}
${it.earlier.map(answer => statement({ kind: 'answer', title: answer.passedOnToBodyName ? `Eerder doorgestuurd aan ${answer.passedOnToBodyName}` : 'Eerder antwoord', by: html`<bdi>${answer.bodyName}</bdi>`, when: day(answer.answeredAt), badges: badgeOf(answer.outcome), text: paragraphs(answer.reason), ...(answer.reopenedFor && { footer: html`<p>De indiener vroeg het opnieuw: “<bdi>${answer.reopenedFor}</bdi>”</p>` }) }))}
<form class="sw-form" id="antwoord" method="post" action="${paths.answerVoice(voice.id)}" novalidate>${onceField()}<input type="hidden" name="after" value="${voice.currentAnswerId ?? ''}">
${it.savedAt && html`<p class="sw-hint">Concept, bewaard op ${momentInWords(it.savedAt)}. Alleen u ziet het.</p>`}
${radioGroup({
  name: 'outcome',
  label: 'Wat gebeurt ermee?',
  value: typed.outcome || undefined,
  error: errors.outcome,
  options: outcomesFor([voice.kind]).map(outcome => ({
    value: outcome,
    ...choices[outcome],
    ...(outcome === 'passed-on' && { inside: receiver(it, errors.passedOnToBodyId) }),
  })),
})}
${textArea({ name: 'reason', label: 'Uw antwoord, met de reden', hint: 'Iedereen kan dit lezen. Schrijf alsof u het aan de keukentafel vertelt: wat gebeurt er, waarom, en wanneer.', value: typed.reason, error: errors.reason, maxLength: 10_000, rows: 10 })}
${cluster(it)}
<div class="sw-buttons">${button({ label: 'Geef dit antwoord' })}${button({ label: 'Bewaar als concept', kind: 'secondary', name: 'concept', value: 'ja', skipsChecks: true })}</div>
</form>`,
  );
}

/** Who answers from then on: asked for where passing on is chosen. */
const receiver = ({ typed, otherBodies }: AnswerPage, error: string | undefined): Html =>
  selectField({
    name: 'passedOnToBodyId',
    label: 'Doorsturen aan',
    hint: 'De ontvanger krijgt een nieuwe termijn.',
    value: typed.passedOnToBodyId === null ? '' : String(typed.passedOnToBodyId),
    error,
    empty: 'Kies een orgaan',
    options: otherBodies.map(body => ({ value: String(body.id), label: body.name })),
  });

/** Whatever else the same answer serves: what looks like it, or what was looked for. */
function cluster({ voice, candidates, typed, searched, today }: AnswerPage): Html {
  return html`${
    candidates.length > 0
      ? checkboxGroup({
          name: 'alsoFor',
          label: 'Geldt dit antwoord ook voor andere inbreng?',
          hint: 'Iedere indiener krijgt bericht.',
          values: typed.alsoFor.map(String),
          options: candidates.map(line => ({
            value: String(line.id),
            label: line.title,
            hint: `${kindNames[line.kind]}, ${line.areaName ?? 'hele gemeente'}${line.dueOn ? `, ${termInWords(line.dueOn, today)}` : ''}`,
          })),
        })
      : html`<p>${searched ? 'Er is geen andere inbreng met die woorden die nog op uw antwoord wacht.' : 'Er wacht geen andere inbreng die hierop lijkt.'}</p>`
  }
${searchInside({ action: paths.answerVoice(voice.id), label: candidates.length > 0 ? 'Zoek nog meer inbreng die op uw antwoord wacht' : 'Zoek andere inbreng die op uw antwoord wacht', name: 'woorden', value: searched, button: 'Zoek inbreng' })}`;
}
