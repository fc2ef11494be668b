import { radioGroup } from '../../../design/components/choice/choice.ts';
import { selectField, textArea } from '../../../design/components/field/field.ts';
import { type Html, html } from '../../../design/view.ts';
import { type Outcome, outcomesFor } from '../answer.ts';
import type { AnswerField, AnswerProblems, AnswerReason, ChangeLink } from '../answer-draft.ts';
import type { VoiceKind } from '../voice.ts';

export interface AnswerFields {
  readonly kinds: readonly VoiceKind[];
  readonly typed: {
    readonly outcome: string;
    readonly reason: string;
    readonly passedOnToBodyId: number | null;
    readonly change: string;
    readonly changeAddress: string;
    readonly frameLine: string;
  };
  readonly errors: Readonly<Partial<Record<string, string>>>;
  readonly otherBodies: readonly { readonly id: number; readonly name: string }[];
  /** The lines of the frame of the occasion; none: an answer outside it names no line. */
  readonly frameLines: readonly string[];
  readonly changeLinks: readonly ChangeLink[];
  /** Whether there is a plan or draft that can change because of it. */
  readonly asksChange: boolean;
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
  passedOnToBodyId: {
    missing: 'Kies wie het antwoord gaat geven.',
    unknown: 'Kies een ander orgaan uit de lijst. Doorsturen aan uzelf kan niet.',
  },
  frameLine: {
    missing: 'Kies wat er vastligt, zodat de indiener ziet waarom dit niet kan.',
    unknown: 'Kies een regel uit de lijst.',
  },
  reason: {
    missing: 'Schrijf uw antwoord, met de reden. Zonder reden kan een antwoord niet worden verstuurd.',
    'too-long': 'Maak uw antwoord korter, ten hoogste 10.000 tekens.',
  },
  change: { 'too-long': 'Maak dit korter, ten hoogste 2.000 tekens.' },
};

/** What is wrong with an answer, in sentences, in the order of its fields. */
export const answerErrors = (problems: AnswerProblems): Record<string, string> =>
  Object.fromEntries(
    (Object.keys(sentences) as AnswerField[]).flatMap(field => {
      const reason = problems[field];
      return reason ? [[field, sentences[field][reason] ?? 'Kies uit wat er staat.']] : [];
    }),
  );

/** What becomes of it, why, and what changes: the same fields for one voice and for a cluster. */
export const answerFields = (it: AnswerFields): Html => html`${radioGroup({
  name: 'outcome',
  label: 'Wat gebeurt ermee?',
  value: it.typed.outcome || undefined,
  error: it.errors.outcome,
  options: outcomesFor(it.kinds).map(outcome => ({
    value: outcome,
    ...choices[outcome],
    ...(outcome === 'passed-on' && { inside: receiver(it) }),
    ...(outcome === 'outside-frame' && it.frameLines.length > 0 && { inside: frameLine(it) }),
  })),
})}
${textArea({ name: 'reason', label: 'Uw antwoord, met de reden', hint: 'Iedereen kan dit lezen. Schrijf alsof u het aan de keukentafel vertelt: wat gebeurt er, waarom, en wanneer.', value: it.typed.reason, error: it.errors.reason, maxLength: 10_000, rows: 10 })}
${it.asksChange && textArea({ name: 'change', label: 'Wat is er door deze inbreng veranderd?', hint: 'Bijvoorbeeld: er komen vier bomen bij aan de oostkant.', value: it.typed.change, error: it.errors.change, isRequired: false, maxLength: 2_000, rows: 3 })}
${
  it.asksChange &&
  it.changeLinks.length > 0 &&
  selectField({
    name: 'changeAddress',
    label: 'Waar is dat te lezen?',
    isRequired: false,
    empty: 'Nergens apart',
    value: it.typed.changeAddress,
    options: it.changeLinks.map(({ label, address }) => ({ value: address, label })),
  })
}`;

/** Who answers from then on: asked for where passing on is chosen. */
const receiver = ({ typed, otherBodies, errors }: AnswerFields): Html =>
  selectField({
    name: 'passedOnToBodyId',
    label: 'Doorsturen aan',
    hint: 'De ontvanger krijgt een nieuwe termijn.',
    value: typed.passedOnToBodyId === null ? '' : String(typed.passedOnToBodyId),
    error: errors.passedOnToBodyId,
    empty: 'Kies een orgaan',
    options: otherBodies.map(body => ({ value: String(body.id), label: body.name })),
  });

const frameLine = ({ typed, frameLines, errors }: AnswerFields): Html =>
  selectField({
    name: 'frameLine',
    label: 'Wat ligt er vast?',
    hint: 'De indiener leest deze regel bij het antwoord.',
    value: typed.frameLine,
    error: errors.frameLine,
    empty: 'Kies een regel',
    options: frameLines.map(line => ({ value: line, label: line })),
  });
