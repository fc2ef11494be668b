import type { Option } from '../../../design/components/field/field.ts';
import { type Area, byName } from '../../neighbourhoods/public.ts';

type Group = { readonly label: string; readonly options: readonly Option[] };

/** Every wijk with its buurten, in the order of the alphabet, for a list to choose from; perhaps only some of them. */
export function areaOptions(
  areas: readonly Area[],
  isChoice: (code: string) => boolean = () => true,
): Group[] {
  const inOrder = [...areas].sort(byName);
  return inOrder
    .filter(area => area.kind === 'wijk')
    .map(wijk => ({
      label: wijk.name,
      options: [
        { value: wijk.code, label: `Heel ${wijk.name}` },
        ...inOrder
          .filter(area => area.parentCode === wijk.code)
          .map(buurt => ({ value: buurt.code, label: buurt.name })),
      ].filter(option => isChoice(option.value)),
    }))
    .filter(group => group.options.length > 0);
}
