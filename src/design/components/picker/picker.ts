import { type Html, html } from '../../view.ts';
import { checkboxGroup, radioGroup } from '../choice/choice.ts';
import { type TextField, textField } from '../field/field.ts';
import { searchInside } from '../search-form/search-form.ts';

/** A matter that can be picked: its number, and what tells it from others. */
export interface Picked {
  readonly id: number;
  /** Null for a number that belongs to nothing. */
  readonly title: string | null;
  readonly hint?: string;
}

export interface Picker extends TextField {
  /** What stands behind the numbers that were filled in. */
  readonly chosen: readonly Picked[];
  /** What was found by words; left out when nobody looked. */
  readonly found: readonly Picked[] | undefined;
  readonly isMany: boolean;
  readonly search: { readonly action: string; readonly label: string; readonly button: string };
}

/** The field of a picker with what is ticked among what was found. */
export const foundName = (name: string): string => `${name}Found`;
/** The field of a picker with the words to look for, and the value of its button. */
export const wordsName = (name: string): string => `${name}Words`;

/** Matters by their numbers, with the titles behind them, and a way to find them by words. */
export function picker({ chosen, found, isMany, search, ...field }: Picker): Html {
  const others = found?.filter(it => !chosen.some(one => one.id === it.id));
  const group = {
    name: foundName(field.name),
    label: 'Gevonden',
    hint: isMany ? 'Wat u aankruist, komt erbij.' : 'Wat u kiest, komt in de plaats van het nummer.',
    isRequired: false,
    options: (others ?? []).map(it => ({
      value: String(it.id),
      label: it.title ?? '',
      hint: `Nummer ${it.id}${it.hint ? `, ${it.hint}` : ''}`,
    })),
  };
  return html`${textField(field)}
${chosen.length > 0 && html`<ul class="sw-picked">${chosen.map(it => html`<li><span>${it.id}</span> ${it.title === null ? html`<em>Dit nummer bestaat niet.</em>` : html`<bdi>${it.title}</bdi>`}</li>`)}</ul>`}
${searchInside({ ...search, name: wordsName(field.name) })}
${others && (others.length === 0 ? html`<p role="status">Er is niets anders gevonden. Probeer een ander woord.</p>` : isMany ? checkboxGroup(group) : radioGroup(group))}`;
}
