import { radioGroup } from '../../../design/components/choice/choice.ts';
import { dateField, selectField, textField } from '../../../design/components/field/field.ts';
import { type Html, html } from '../../../design/view.ts';
import { capital } from '../../../design/words.ts';
import type { Day } from '../../../platform/clock.ts';
import type { Area } from '../../neighbourhoods/public.ts';
import { areaOptions, channelNames, isAbout, type Occasion } from '../../voices/public.ts';
import { enteredChannels, longestName, type SettingReason, type TypedSetting } from '../setting.ts';

export const settingOrder = ['name', 'channel', 'receivedOn', 'areaCode'] as const;

export const settingSentences = ({
  whenOpen,
}: Pick<Occasion, 'whenOpen'>): Record<SettingReason, string> => ({
  'name-missing': 'Schrijf op waar het is gezegd of binnengekomen.',
  'name-too-long': 'Maak de naam korter, ten hoogste 100 tekens.',
  'channel-missing': 'Kies hoe het is binnengekomen.',
  'receivedOn-missing': 'Vul in op welke dag het is gezegd of binnengekomen.',
  'receivedOn-in-future': 'Deze dag moet nog komen. Vul een dag in tot en met vandaag.',
  'receivedOn-too-long-ago': 'Deze dag is meer dan een jaar geleden. Controleer het jaar.',
  'receivedOn-closed': `Op deze dag kon er niets worden ingebracht. ${whenOpen}`,
  'areaCode-unknown': 'Deze wijk of buurt hoort er niet bij. Kies er een uit de lijst.',
});

/** Where and when something was said: once for all that is entered with it. */
export function settingFields(
  {
    occasion,
    areas,
    typed,
    today,
  }: {
    readonly occasion: Occasion;
    readonly areas: readonly Area[];
    readonly typed: TypedSetting;
    readonly today: Day;
  },
  errors: { readonly [Field in keyof TypedSetting]?: string },
): Html {
  return html`${textField({
    name: 'name',
    label: 'Waar is het gezegd of binnengekomen?',
    hint: 'Bijvoorbeeld: Tafel 3 op de inloopavond. Dit staat straks bij elke reactie.',
    value: typed.name,
    error: errors.name,
    maxLength: longestName,
    autocomplete: 'off',
  })}
${radioGroup({
  name: 'channel',
  label: 'Hoe is het binnengekomen?',
  value: typed.channel || undefined,
  error: errors.channel,
  isInline: true,
  options: enteredChannels.map(channel => ({ value: channel, label: capital(channelNames[channel]) })),
})}
${dateField({ name: 'receivedOn', label: 'Op welke dag?', value: typed.receivedOn, error: errors.receivedOn, max: today })}
${selectField({
  name: 'areaCode',
  label: 'Over welke wijk of buurt gaat het?',
  hint: 'Bij een reactie over een andere plek kunt u dat apart zeggen.',
  value: typed.areaCode,
  error: errors.areaCode,
  isRequired: false,
  empty: occasion.areaCodes === null ? 'De hele gemeente' : 'Dat verschilt per reactie',
  options: areaOptions(areas, code => isAbout(occasion, code)),
})}`;
}
