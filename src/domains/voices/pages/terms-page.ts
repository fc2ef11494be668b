import { actionForm, button } from '../../../design/components/button/button.ts';
import { day } from '../../../design/components/day/day.ts';
import { emptyState } from '../../../design/components/empty-state/empty-state.ts';
import { errorSummary } from '../../../design/components/error-summary/error-summary.ts';
import { dateField, selectField, textField } from '../../../design/components/field/field.ts';
import { pageHeader } from '../../../design/components/page-header/page-header.ts';
import { section } from '../../../design/components/section/section.ts';
import { table } from '../../../design/components/table/table.ts';
import { type Frame, page } from '../../../design/layout.ts';
import { type Html, html } from '../../../design/view.ts';
import { paths } from '../../../paths.ts';
import type { Body } from '../../organisations/public.ts';
import type { ClosedDayProblem } from '../close-day.ts';
import { longestTerm } from '../set-answer-terms.ts';
import type { AnswerTerms, ClosedDay, OwnTerm } from '../term-store.ts';
import { kindNames, type VoiceKind, voiceKinds } from '../voice.ts';

export interface TermsShown {
  readonly usual: AnswerTerms;
  readonly own: readonly OwnTerm[];
  readonly bodies: readonly Body[];
  readonly closedDays: readonly ClosedDay[];
  /** What was typed and refused, in one of the three forms. */
  readonly refused?: {
    readonly form: 'everybody' | 'body' | 'day';
    readonly typed: Readonly<Record<string, string>>;
    readonly kinds?: Readonly<Partial<Record<VoiceKind, 'no-term'>>>;
    readonly isNothing?: boolean;
    readonly day?: { readonly day?: ClosedDayProblem; readonly name?: ClosedDayProblem };
  };
}

const wrongTerm = `Vul een heel aantal werkdagen in, van 1 tot en met ${longestTerm}.`;

const dayProblems: Record<ClosedDayProblem, string> = {
  'no-day': 'Vul de dag in.',
  'in-past': 'Deze dag is al geweest.',
  'no-name': 'Vul in waarom er die dag niet wordt gewerkt.',
  'name-too-long': 'Maak de reden korter: hoogstens 80 tekens.',
};

/** Within how many working days an answer is owed, and on which days nobody works. */
export function termsPage(frame: Frame, shown: TermsShown): Html {
  const { refused } = shown;
  const errors = errorsOf(refused);
  const kinds = voiceKinds.filter(kind => shown.usual[kind] !== undefined);
  return page(
    frame,
    {
      title: 'Termijnen en sluitingsdagen',
      breadcrumb: [{ label: 'Beheer', href: paths.administration }],
      hasErrors: Object.keys(errors).length > 0,
      isPrivate: true,
    },
    html`${errorSummary(errors)}
${pageHeader({
  title: 'Termijnen en sluitingsdagen',
  lead: 'Wat u hier verandert, geldt voor wat vanaf nu wordt ingebracht. Wie al wacht, houdt de dag die is beloofd.',
})}
${section({
  title: 'Voor iedereen',
  content: html`<form class="sw-form" method="post" action="${paths.answerTerms}" novalidate>
<input type="hidden" name="wie" value="iedereen">
${kinds.map(kind => termField(kind, { form: 'everybody', usual: shown.usual, refused, error: errors[`everybody-${kind}`] }))}
<div class="sw-buttons">${button({ label: 'Bewaar de termijnen' })}</div>
</form>`,
})}
${section({
  title: 'Een eigen termijn voor een orgaan',
  content: html`${
    shown.own.length === 0
      ? emptyState({ title: 'Elk orgaan heeft dezelfde termijnen' })
      : table({
          caption: 'Eigen termijnen',
          isCaptionHidden: true,
          columns: [
            { label: 'Orgaan' },
            { label: 'Soort' },
            { label: 'Werkdagen', isNumeric: true },
            { label: 'Weghalen' },
          ],
          rows: shown.own.map(term => [
            term.bodyName,
            kindNames[term.kind],
            term.workingDays,
            actionForm({
              label: 'Haal weg',
              about: `de termijn van ${term.bodyName} voor ${kindNames[term.kind].toLocaleLowerCase('nl')}`,
              kind: 'subtle',
              action: paths.dropAnswerTerm(term.id),
            }),
          ]),
        })
  }
${
  shown.bodies.length > 0 &&
  html`<form class="sw-form" method="post" action="${paths.answerTerms}" novalidate>
${selectField({
  name: 'wie',
  label: 'Orgaan',
  options: shown.bodies.map(body => ({ value: String(body.id), label: body.name })),
  value: refused?.form === 'body' ? refused.typed.wie : undefined,
})}
${kinds.map(kind => termField(kind, { form: 'body', usual: undefined, refused, error: errors[`body-${kind}`] }))}
<div class="sw-buttons">${button({ label: 'Geef een eigen termijn', kind: 'secondary' })}</div>
</form>`
}`,
})}
${section({
  title: 'Dagen waarop de gemeente dicht is',
  content: html`<p>Weekenden en erkende feestdagen tellen nooit mee. Hier zet u de andere dagen neer, zoals een brugdag.</p>
${
  shown.closedDays.length > 0 &&
  table({
    caption: 'Sluitingsdagen die nog komen',
    isCaptionHidden: true,
    columns: [{ label: 'Dag' }, { label: 'Waarom' }, { label: 'Weghalen' }],
    rows: shown.closedDays.map(closed => [
      day(closed.day),
      closed.name,
      actionForm({
        label: 'Haal weg',
        about: closed.name,
        kind: 'subtle',
        action: paths.openDay(closed.day),
      }),
    ]),
  })
}
<form class="sw-form" method="post" action="${paths.closedDays}" novalidate>
${dateField({ name: 'day', label: 'Dag', value: refused?.form === 'day' ? refused.typed.day : '', error: errors.day })}
${textField({ name: 'name', label: 'Waarom', value: refused?.form === 'day' ? refused.typed.name : '', error: errors.name, maxLength: 80 })}
<div class="sw-buttons">${button({ label: 'Voeg de dag toe', kind: 'secondary' })}</div>
</form>`,
})}`,
  );
}

function termField(
  kind: VoiceKind,
  {
    form,
    usual,
    refused,
    error,
  }: {
    readonly form: 'everybody' | 'body';
    readonly usual: AnswerTerms | undefined;
    readonly refused: TermsShown['refused'];
    readonly error: string | undefined;
  },
): Html {
  const typed = refused?.form === form ? refused.typed[kind] : usual && String(usual[kind] ?? '');
  return textField({
    name: kind,
    id: `veld-${form}-${kind}`,
    label: `Werkdagen voor een ${kindNames[kind].toLocaleLowerCase('nl')}`,
    value: typed ?? '',
    error,
    inputMode: 'numeric',
    width: 4,
    isRequired: form === 'everybody',
  });
}

function errorsOf(refused: TermsShown['refused']): Record<string, string | undefined> {
  if (!refused) return {};
  const errors: Record<string, string | undefined> = {};
  for (const kind of voiceKinds) if (refused.kinds?.[kind]) errors[`${refused.form}-${kind}`] = wrongTerm;
  if (refused.isNothing)
    errors[`${refused.form}-idea`] = 'Vul voor minstens één soort een aantal werkdagen in.';
  if (refused.day?.day) errors.day = dayProblems[refused.day.day];
  if (refused.day?.name) errors.name = dayProblems[refused.day.name];
  return errors;
}
