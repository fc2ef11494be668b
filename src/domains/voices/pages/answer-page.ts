import { alert } from '../../../design/components/alert/alert.ts';
import { button } from '../../../design/components/button/button.ts';
import { checkboxGroup } from '../../../design/components/choice/choice.ts';
import { day } from '../../../design/components/day/day.ts';
import { errorSummary } from '../../../design/components/error-summary/error-summary.ts';
import { pageHeader } from '../../../design/components/page-header/page-header.ts';
import { searchInside } from '../../../design/components/search-form/search-form.ts';
import { statement } from '../../../design/components/statement/statement.ts';
import { type Frame, page } from '../../../design/layout.ts';
import { onceField } from '../../../design/once-field.ts';
import { type Html, html, paragraphs } from '../../../design/view.ts';
import { termInWords } from '../../../design/words.ts';
import { paths } from '../../../paths.ts';
import type { Day } from '../../../platform/clock.ts';
import type { AnswerProblems } from '../answer-draft.ts';
import type { GivenAnswer } from '../answer-store.ts';
import { kindNames, type Voice } from '../voice.ts';
import type { VoiceLine } from '../voice-store.ts';
import { type AnswerFields, answerErrors, answerFields } from './answer-fields.ts';
import { badgeOf } from './voice-card.ts';

export interface AnswerPage {
  readonly frame: Frame;
  readonly voice: Voice;
  readonly bodyName: string;
  readonly earlier: readonly GivenAnswer[];
  /** Other voices that this body owes, which may get the same answer. */
  readonly candidates: readonly VoiceLine[];
  readonly searched: string;
  readonly fields: Omit<AnswerFields, 'kinds' | 'errors' | 'typed'>;
  readonly typed: AnswerFields['typed'] & { readonly alsoFor: readonly number[] };
  /** Whether a colleague reads it before it goes out, on this occasion. */
  readonly needsSecondReader: boolean;
  /** Where the writer goes on afterwards; empty: to the voice. */
  readonly returnTo: string;
  readonly problems: AnswerProblems;
  readonly formError?: string;
  readonly today: Day;
}

/** Where an official answers what the body owes: one voice, or a cluster at once. */
export function answerPage(it: AnswerPage): Html {
  const { voice, typed, problems } = it;
  const errors: Record<string, string | undefined> = {
    ...answerErrors(problems),
    ...(it.formError && { form: it.formError }),
  };
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
${it.returnTo && html`<input type="hidden" name="terug" value="${it.returnTo}">`}
${it.needsSecondReader && alert({ kind: 'info', content: html`<p>Bij dit traject leest een collega elk antwoord na voordat het weggaat.</p>` })}
${answerFields({ ...it.fields, kinds: [voice.kind], typed, errors })}
${cluster(it)}
<div class="sw-buttons">${button({ label: it.needsSecondReader ? 'Laat nakijken' : 'Geef dit antwoord' })}${button({ label: 'Bewaar als concept', kind: 'secondary', name: 'concept', value: 'ja', skipsChecks: true })}</div>
</form>`,
  );
}

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
