import { checkboxGroup, radioGroup } from '../../../design/components/choice/choice.ts';
import { selectField, textArea } from '../../../design/components/field/field.ts';
import { fieldset } from '../../../design/components/fieldset/fieldset.ts';
import { icon } from '../../../design/icons.ts';
import { type Html, html } from '../../../design/view.ts';
import { type Area, placeMap } from '../../neighbourhoods/public.ts';
import { areaOptions } from '../../voices/public.ts';
import type { Typed } from '../branching.ts';
import { longestAnswer } from '../fill-reply.ts';
import { choicesOf, type Question } from '../question.ts';

/** How the field of a question is called. */
export const fieldOf = ({ id }: Pick<Question, 'id'>): string => `vraag-${id}`;

export interface Asked {
  readonly typed: Typed;
  readonly areas: readonly Area[];
  /** Sentences, by the number of the question. */
  readonly errors: Readonly<Record<string, string>>;
}

/** One question as it is asked. */
export function questionField(question: Question, asked: Asked): Html {
  const { kind, text, help, isRequired, id } = question;
  const values = asked.typed[id] ?? [];
  const field = {
    name: fieldOf(question),
    label: text,
    ...(help !== '' && { hint: help }),
    error: asked.errors[id],
    isRequired,
  };
  if (kind === 'open')
    return textArea({ ...field, value: values[0] ?? '', maxLength: longestAnswer, rows: 4 });
  if (kind === 'place') return placeField(question, asked);
  const options = choicesOf(question).map((label, index) => ({ value: String(index + 1), label }));
  if (kind === 'multiple')
    return checkboxGroup({
      ...field,
      hint: help === '' ? 'U kunt meer antwoorden kiezen.' : `${help} U kunt meer antwoorden kiezen.`,
      options,
      values,
    });
  return radioGroup({ ...field, options, value: values[0], isInline: kind === 'scale' });
}

/** A place from the list; with a map for who wants that. Alone on its step, so that the map knows its fields. */
function placeField(question: Question, { typed, areas, errors }: Asked): Html {
  const [areaCode = '', longitude = '', latitude = ''] = typed[question.id] ?? [];
  return fieldset({
    legend: question.text,
    ...(question.help !== '' && { hint: question.help }),
    content: html`${selectField({
      name: 'areaCode',
      label: 'Kies een wijk of buurt',
      value: areaCode,
      error: errors[question.id],
      isRequired: question.isRequired,
      empty: question.isRequired ? 'Kies een wijk of buurt' : 'Geen plek',
      options: areaOptions(areas),
    })}
<sw-my-place class="sw-my-place"><input type="hidden" name="longitude" value="${longitude}"><input type="hidden" name="latitude" value="${latitude}"><button class="nl-button nl-button--secondary" type="button" hidden><span class="nl-button__icon-start">${icon('pin')}</span><span class="nl-button__label">Gebruik de plek waar ik nu ben</span></button><p role="status"></p></sw-my-place>
${placeMap(areas)}`,
  });
}

/** Where a wrong answer stands on the page. */
export const fieldWithError = (question: Question): string =>
  question.kind === 'place' ? 'areaCode' : fieldOf(question);
