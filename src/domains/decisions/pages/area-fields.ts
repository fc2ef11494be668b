import { type SelectField, selectField } from '../../../design/components/field/field.ts';
import { fieldset } from '../../../design/components/fieldset/fieldset.ts';
import { type Html, html } from '../../../design/view.ts';
import { type Area, byName } from '../../neighbourhoods/public.ts';

/** The wijken of town with their buurten, to choose from; perhaps only some of them. */
export function areaOptions(
  areas: readonly Area[],
  isChoice: (code: string) => boolean = () => true,
): SelectField['options'] {
  const option = ({ code, name }: Area) => ({ value: code, label: name });
  return areas
    .filter(area => area.kind === 'wijk')
    .toSorted(byName)
    .map(wijk => ({
      label: wijk.name,
      options: [
        { value: wijk.code, label: `Heel ${wijk.name}` },
        ...areas
          .filter(area => area.parentCode === wijk.code)
          .toSorted(byName)
          .map(option),
      ].filter(({ value }) => isChoice(value)),
    }))
    .filter(({ options }) => options.length > 0);
}

const places = ['Wijk of buurt', 'Nog een wijk of buurt', 'En nog een wijk of buurt'];

/** Up to three places, or as many as there were. Nothing chosen means the whole town. */
export function areaFields(areas: readonly Area[], chosen: readonly string[]): Html {
  const options = areaOptions(areas);
  const count = Math.max(places.length, chosen.length + 1);
  return fieldset({
    legend: 'Waar is het?',
    content: html`${Array.from({ length: count }, (_, index) =>
      selectField({
        name: 'areaCode',
        id: `veld-areaCode-${index + 1}`,
        label: places[index] ?? 'En nog een wijk of buurt',
        empty: index === 0 ? 'In de hele gemeente' : 'Geen andere',
        options,
        value: chosen[index],
        isRequired: false,
      }),
    )}`,
  });
}
